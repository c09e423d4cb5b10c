/** Dominican working days: the answer's clock stands still on weekends and holidays. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { CivilDate } from '../../../src/domain/schema/values';
import { addDays } from '../../../src/domain/time/civil-date';
import { addWorkingDays, countWorkingDays, isWorkingDay } from '../../../src/domain/time/working-days';

const day = (text: string): CivilDate => text as CivilDate;

test('five working days over the long weekend of Independence Day 2026', () => {
  const holidays = new Set(['2026-02-27']);
  // Thursday 26 February: Friday is a holiday, then Saturday and Sunday.
  expect(addWorkingDays(day('2026-02-26'), 1, holidays)).toBe('2026-03-02');
  expect(addWorkingDays(day('2026-02-26'), 5, holidays)).toBe('2026-03-06');
});

const someDay = fc.integer({ min: 0, max: 3_000 }).map((offset) => addDays(day('2022-01-01'), offset));
const someHolidays = fc
  .array(fc.integer({ min: 0, max: 3_200 }), { maxLength: 60 })
  .map((offsets) => new Set<string>(offsets.map((offset) => addDays(day('2022-01-01'), offset))));

test('what is added is what is counted, and it ends on a working day', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: 1, max: 40 }), someHolidays, (from, count, holidays) => {
      const to = addWorkingDays(from, count, holidays);
      expect(isWorkingDay(to, holidays)).toBe(true);
      expect(countWorkingDays(from, to, holidays)).toBe(count);
    }),
    { seed: 13, numRuns: 1_000 },
  );
});
