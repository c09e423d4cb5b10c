/** Dominican working days: the answer's clock stands still on weekends and holidays, and a half day is half of one. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { CivilDate } from '../../../src/domain/schema/values';
import { addDays } from '../../../src/domain/time/civil-date';
import {
  addWorkingDays,
  countWorkingDays,
  daysOffOf,
  workedPart,
} from '../../../src/domain/time/working-days';

const day = (text: string): CivilDate => text as CivilDate;

test('five working days over the long weekend of Independence Day 2026', () => {
  const daysOff = daysOffOf([{ date: day('2026-02-27') }]);
  // Thursday 26 February: Friday is a holiday, then Saturday and Sunday.
  expect(addWorkingDays(day('2026-02-26'), 1, daysOff)).toBe('2026-03-02');
  expect(addWorkingDays(day('2026-02-26'), 5, daysOff)).toBe('2026-03-06');
});

test('the end of 2026: two half days make one', () => {
  const daysOff = daysOffOf([
    { date: day('2026-12-24'), workedUntil: '12:00' },
    { date: day('2026-12-25') },
    { date: day('2026-12-31'), workedUntil: '12:00' },
    { date: day('2027-01-01') },
  ]);
  // Wednesday 23: half a Thursday, and Monday 28 fills the first day; Tuesday, Wednesday, and Thursday's half the third.
  expect([1, 2, 3, 4].map((count) => addWorkingDays(day('2026-12-23'), count, daysOff))).toEqual([
    '2026-12-28',
    '2026-12-29',
    '2026-12-30',
    '2026-12-31',
  ]);
  expect(countWorkingDays(day('2026-12-23'), day('2026-12-24'), daysOff)).toBe(0.5);
  expect(countWorkingDays(day('2026-12-23'), day('2026-12-31'), daysOff)).toBe(4);
});

test('a day that is written down as a holiday and as a half day is a holiday', () => {
  const rows = [{ date: day('2026-12-24'), workedUntil: '12:00' }, { date: day('2026-12-24') }];
  expect(workedPart(day('2026-12-24'), daysOffOf(rows))).toBe(0);
  expect(workedPart(day('2026-12-24'), daysOffOf([...rows].reverse()))).toBe(0);
});

const someDay = fc.integer({ min: 0, max: 3_000 }).map((offset) => addDays(day('2022-01-01'), offset));
const someRows = fc.array(
  fc.record({
    date: fc.integer({ min: 0, max: 3_200 }).map((offset) => addDays(day('2022-01-01'), offset)),
    workedUntil: fc.constantFrom('12:00', undefined),
  }),
  { maxLength: 120 },
);
const some = { seed: 13, numRuns: 1_000 };

test('what is added is what is counted, filled on a day that is worked', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: 1, max: 80 }), someRows, (from, halves, rows) => {
      const daysOff = daysOffOf(rows);
      const to = addWorkingDays(from, halves / 2, daysOff);
      const counted = countWorkingDays(from, to, daysOff);
      expect(workedPart(to, daysOff)).toBeGreaterThan(0);
      expect(counted).toBeGreaterThanOrEqual(halves / 2);
      expect(counted - workedPart(to, daysOff)).toBeLessThan(halves / 2);
    }),
    some,
  );
});

test('counting to a day that is worked and adding that much leads back to it', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: 1, max: 60 }), someRows, (from, length, rows) => {
      const daysOff = daysOffOf(rows);
      const to = addDays(from, length);
      fc.pre(workedPart(to, daysOff) > 0);
      expect(addWorkingDays(from, countWorkingDays(from, to, daysOff), daysOff)).toBe(to);
    }),
    some,
  );
});

test('a stretch is as long as its parts', () => {
  fc.assert(
    fc.property(someDay, fc.nat(40), fc.nat(40), someRows, (from, first, second, rows) => {
      const daysOff = daysOffOf(rows);
      const [middle, to] = [addDays(from, first), addDays(from, first + second)];
      expect(countWorkingDays(from, middle, daysOff) + countWorkingDays(middle, to, daysOff)).toBe(
        countWorkingDays(from, to, daysOff),
      );
    }),
    some,
  );
});

test('a half day puts an answer off by no more than a holiday would, and by no less than a day of work', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: 1, max: 40 }), someRows, (from, count, rows) => {
      const due = (those: typeof rows): CivilDate => addWorkingDays(from, count, daysOffOf(those));
      const actual = due(rows);
      expect(actual <= due(rows.map(({ date }) => ({ date, workedUntil: undefined })))).toBe(true);
      expect(actual >= due(rows.filter(({ workedUntil }) => workedUntil === undefined))).toBe(true);
    }),
    some,
  );
});
