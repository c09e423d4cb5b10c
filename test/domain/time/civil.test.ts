/** Civil days and moments: the calendar's arithmetic, held against the machine's own. */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { CivilDate, CivilDateTime, CivilTime } from '../../../src/domain/schema/values';
import {
  addDays,
  addMonths,
  dateOfDay,
  dayNumber,
  daysBetween,
  findDate,
  weekday,
} from '../../../src/domain/time/civil-date';
import {
  addMinutes,
  civilDateTimeOf,
  findDateOfSerial,
  findDateTimeOfSerial,
  findTimeOfFraction,
  fractionOfTime,
  serialOfDate,
  serialOfDateTime,
} from '../../../src/domain/time/civil-datetime';

const run = { seed: 20260302, numRuns: 2000 };
const days = fc.integer({ min: -25_567, max: 84_000 });

test('days agree with the machine from 1900 to 2199', () => {
  fc.assert(
    fc.property(days, (number) => {
      const utc = new Date(number * 86_400_000);
      const date = dateOfDay(number);
      expect(date).toBe(utc.toISOString().slice(0, 10));
      expect(dayNumber(date)).toBe(number);
      expect(weekday(date)).toBe(utc.getUTCDay());
    }),
    run,
  );
});

test('adding days and counting them are each other’s inverse', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -4000, max: 4000 }), (number, count) => {
      const from = dateOfDay(number);
      expect(daysBetween(from, addDays(from, count))).toBe(count);
    }),
    run,
  );
});

describe('months', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-02-14', 24, '2028-02-14'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
  ])('%s and %i', (date, months, expected) => {
    expect(addMonths(date as CivilDate, months)).toBe(expected);
  });
});

test('days that no calendar has are not found', () => {
  for (const parts of [
    { year: 2026, month: 2, day: 29 },
    { year: 1900, month: 2, day: 29 },
    { year: 2026, month: 13, day: 1 },
    { year: 2026, month: 4, day: 31 },
    { year: 2026, month: 1, day: 0 },
    { year: 202, month: 1, day: 1 },
    { year: 2026.5, month: 1, day: 1 },
  ]) {
    expect(findDate(parts)).toBeUndefined();
  }
  expect(findDate({ year: 2000, month: 2, day: 29 })).toBe('2000-02-29');
});

test('the wall clock of Santo Domingo is four hours behind Greenwich all year', () => {
  expect(civilDateTimeOf(Date.UTC(2026, 0, 15, 3, 59, 59))).toBe('2026-01-14T23:59:59');
  expect(civilDateTimeOf(Date.UTC(2026, 6, 15, 4, 0, 0, 999))).toBe('2026-07-15T00:00:00');
});

const moments = fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => civilDateTimeOf(seconds * 1000));

test('a moment survives the spreadsheet’s serial number, to the second', () => {
  fc.assert(
    fc.property(moments, (moment) => {
      expect(findDateTimeOfSerial(serialOfDateTime(moment))).toBe(moment);
    }),
    run,
  );
});

test('days and hours survive it too', () => {
  fc.assert(
    fc.property(moments, (moment) => {
      const [date, time] = [moment.slice(0, 10) as CivilDate, moment.slice(11, 16) as CivilTime];
      expect(findDateOfSerial(serialOfDate(date))).toBe(date);
      expect(findTimeOfFraction(fractionOfTime(time))).toBe(time);
    }),
    run,
  );
  expect(serialOfDate('2026-03-14' as CivilDate)).toBe(46_095);
});

test('a serial that is no date is not read as one', () => {
  for (const serial of [0, -3, 1e9, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(findDateOfSerial(serial)).toBeUndefined();
  }
});

test('minutes carry over midnight, forwards and backwards', () => {
  expect(addMinutes('2026-12-31T23:55:30' as CivilDateTime, 7)).toBe('2027-01-01T00:02:30');
  expect(addMinutes('2026-03-01T00:05:00' as CivilDateTime, -10)).toBe('2026-02-28T23:55:00');
});
