/** The planner: nobody seen lately or called already, everybody else, heaviest first. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { planMeetings, type Unseen } from '../../../src/domain/planning/authority-meetings';
import type { CivilDate } from '../../../src/domain/schema/values';
import { addDays, addMonths } from '../../../src/domain/time/civil-date';

const today = '2026-03-03' as CivilDate;

const organisations = fc.array(
  fc
    .record({
      days: fc.option(fc.integer({ min: 0, max: 900 })),
      isCalled: fc.boolean(),
      weight: fc.integer({ min: 0, max: 5 }),
    })
    .map(({ days, ...rest }): Unseen => ({
      id: '',
      ...rest,
      lastMet: days === null ? undefined : addDays(today, -days),
    })),
);

test('exactly those unseen for the months and not called, by weight and then by how long', () => {
  fc.assert(
    fc.property(organisations, fc.integer({ min: 1, max: 24 }), (known, months) => {
      const planned = planMeetings(known, months, today);
      const limit = addMonths(today, -months);
      const isDue = ({ lastMet, isCalled }: Unseen): boolean =>
        !isCalled && (lastMet === undefined || lastMet < limit);
      expect(new Set(planned)).toEqual(new Set(known.filter(isDue)));
      planned.slice(1).forEach((each, index) => {
        const before = planned[index] as Unseen;
        const waited = before.weight === each.weight && (before.lastMet ?? '') <= (each.lastMet ?? '');
        expect(before.weight > each.weight || waited).toBe(true);
      });
    }),
    { seed: 20260303 },
  );
});
