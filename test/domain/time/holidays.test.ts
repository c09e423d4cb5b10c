/** The Dominican holidays as the Ministry of Labour publishes them, moved by Ley 139-97. */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { CivilDate } from '../../../src/domain/schema/values';
import { daysBetween, weekday } from '../../../src/domain/time/civil-date';
import { easterSunday, halfDaysOf, holidaysOf, movedByLaw } from '../../../src/domain/time/holidays';

describe('the days of a year', () => {
  test.each([
    [
      2025,
      [
        '01-01',
        '01-06',
        '01-21',
        '01-26',
        '02-27',
        '04-18',
        '05-05',
        '06-19',
        '08-16',
        '09-24',
        '11-10',
        '12-25',
      ],
    ],
    [
      2026,
      [
        '01-01',
        '01-05',
        '01-21',
        '01-26',
        '02-27',
        '04-03',
        '05-04',
        '06-04',
        '08-16',
        '09-24',
        '11-09',
        '12-25',
      ],
    ],
  ])('%i', (year, days) => {
    expect(holidaysOf(year).map(({ date }) => date)).toEqual(days.map((day) => `${year}-${day}`));
  });
});

test.each([
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2038, '2038-04-25'],
])('Easter of %i', (year, date) => {
  expect(easterSunday(year)).toBe(date);
});

test('Easter is a Sunday between 22 March and 25 April', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2199 }), (year) => {
      const date = easterSunday(year);
      expect(weekday(date)).toBe(0);
      expect(date >= `${year}-03-22` && date <= `${year}-04-25`).toBe(true);
    }),
    { seed: 20260302, numRuns: 300 },
  );
});

test('the law moves to the nearest Monday as it says, and leaves weekends and Mondays', () => {
  const week = ['08', '09', '10', '11', '12', '13', '14'].map((day) =>
    movedByLaw(`2026-03-${day}` as CivilDate),
  );
  expect(week).toEqual([
    '2026-03-08',
    '2026-03-09',
    '2026-03-09',
    '2026-03-09',
    '2026-03-16',
    '2026-03-16',
    '2026-03-14',
  ]);
});

test('every year has its twelve holidays, each once and in order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1998, max: 2100 }), (year) => {
      const dates = holidaysOf(year).map(({ date }) => date);
      expect(dates).toHaveLength(12);
      expect(
        dates.every((date, index) => index === 0 || daysBetween(dates[index - 1] ?? date, date) >= 0),
      ).toBe(true);
    }),
    { seed: 20260302, numRuns: 103 },
  );
});

test('Christmas Eve and the last of the year are worked until noon', () => {
  expect(halfDaysOf(2026)).toEqual([
    { date: '2026-12-24', name: 'Nochebuena', workedUntil: '12:00' },
    { date: '2026-12-31', name: 'Fin de año', workedUntil: '12:00' },
  ]);
});
