/** How prepared a board is: each person once, two years back, the topics that nobody of it has taken. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { capabilityOf, type Topic, type Training } from '../../../src/domain/boards/capability';
import type { CivilDate } from '../../../src/domain/schema/values';
import { activityTopics } from '../../../src/domain/tables/activity-catalogues';
import { addDays } from '../../../src/domain/time/civil-date';

const today = '2026-03-03' as CivilDate;
const took = (person: string, topic: Topic, ended: string): Training => ({
  person,
  topic,
  ended: ended as CivilDate,
});

test('a person with two offices counts once, and what is older than two years counts no more', () => {
  const trainings = [
    took('ana', 'accounts', '2025-11-20'),
    took('ana', 'minutes', '2024-03-04'),
    took('luis', 'boardDuties', '2024-03-03'),
    took('otra', 'projects', '2026-01-15'),
  ];
  expect(capabilityOf(['ana', 'ana', 'luis', 'rosa'], trainings, today)).toEqual({
    members: 3,
    trained: 1,
    share: 33,
    missing: ['boardDuties', 'projects', 'participatoryBudget'],
  });
});

test('a board of nobody is not prepared, and misses everything', () => {
  expect(capabilityOf([], [], today)).toMatchObject({ members: 0, share: 0 });
  expect(capabilityOf([], [], today).missing).toHaveLength(5);
});

test('another training never lowers the share nor adds to what is missing', () => {
  const name = fc.constantFrom('ana', 'luis', 'rosa', 'otra');
  const topic = fc.constantFrom(...(Object.keys(activityTopics.options) as Topic[]));
  const training = fc
    .tuple(name, topic, fc.integer({ min: -1_000, max: 30 }))
    .map(([person, of, days]): Training => ({ person, topic: of, ended: addDays(today, days) }));
  fc.assert(
    fc.property(fc.array(name), fc.array(training), training, (officers, before, more) => {
      const less = capabilityOf(officers, before, today);
      const now = capabilityOf(officers, [...before, more], today);
      expect(now.share).toBeGreaterThanOrEqual(less.share);
      expect(less.missing).toEqual(expect.arrayContaining([...now.missing]));
      expect(now.share).toBeLessThanOrEqual(100);
    }),
    { seed: 20260302, numRuns: 500 },
  );
});
