/** The day and hour proposed for an election are those the organisation is used to, with a week to hear of it. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { proposeElection } from '../../../src/domain/boards/election';
import type { CivilDate } from '../../../src/domain/schema/values';
import { daysBetween, dateOfDay, weekday } from '../../../src/domain/time/civil-date';

/** A Tuesday. */
const today = '2026-03-03' as CivilDate;

test.each([
  ['Sábados 4:00 p. m.', '2026-03-14', '16:00', '16:30'],
  ['Último domingo del mes a las 9 a.m.', '2026-03-15', '09:00', '09:30'],
  ['miércoles, 12:30 pm', '2026-03-11', '12:30', '13:00'],
  ['Los MARTES a las 11:45 p.m.', '2026-03-17', '23:45', undefined],
  ['Cada quince días', '2026-03-14', '16:00', '16:30'],
  ['Jueves a las 25 p. m.', '2026-03-12', '16:00', '16:30'],
])('«%s»', (meetingDay, date, starts, secondCall) => {
  expect(proposeElection(meetingDay, today)).toEqual({ date, starts, secondCall });
});

test('nothing known: the first Saturday that leaves a week', () => {
  expect(proposeElection(undefined, today)).toEqual({
    date: '2026-03-14',
    starts: '16:00',
    secondCall: '16:30',
  });
});

test('whatever is written there, it is 8 to 14 days ahead at an hour that exists', () => {
  const day = fc.integer({ min: 18_000, max: 24_000 }).map(dateOfDay);
  const written = fc.oneof(fc.string(), fc.constantFrom('lunes', 'sábado 4 pm', 'domingos 8:30 a. m.'));
  fc.assert(
    fc.property(written, day, (meetingDay, from) => {
      const { date, starts } = proposeElection(meetingDay, from);
      const ahead = daysBetween(from, date);
      expect(ahead).toBeGreaterThanOrEqual(8);
      expect(ahead).toBeLessThanOrEqual(14);
      expect(meetingDay.startsWith('lunes') ? weekday(date) : 1).toBe(1);
      expect(starts).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
    }),
    { seed: 20260302, numRuns: 500 },
  );
});
