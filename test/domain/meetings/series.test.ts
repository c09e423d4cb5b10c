/** Meetings that come back: the days of a series, with the holidays of the country left out. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  mostMeetings,
  proposeDays,
  tellRhythm,
  titleOn,
  type Rhythm,
} from '../../../src/domain/meetings/series';
import type { CivilDate } from '../../../src/domain/schema/values';
import { addDays, partsOf, weekday } from '../../../src/domain/time/civil-date';
import { holidaysOf } from '../../../src/domain/time/holidays';

const day = (text: string): CivilDate => text as CivilDate;
const national = new Set<string>([2026, 2027].flatMap((year) => holidaysOf(year).map(({ date }) => date)));

test('the first Tuesday of each month', () => {
  const first = day('2026-03-03');
  const rhythm: Rhythm = { every: 'month' };
  expect(tellRhythm(rhythm, first)).toBe('El primer martes de cada mes');
  expect(proposeDays({ rhythm, first, after: first, times: 4 }, national)).toEqual([
    { date: '2026-04-07' },
    { date: '2026-05-05' },
    { date: '2026-06-02' },
    { date: '2026-07-07' },
  ]);
});

test('a holiday gives way to the next working day, and says which day it stands for', () => {
  // Every second Thursday: 4 June 2026 is Corpus Christi.
  const first = day('2026-05-07');
  const rhythm: Rhythm = { every: 'weeks', weeks: 2 };
  expect(proposeDays({ rhythm, first, after: first, times: 3 }, national)).toEqual([
    { date: '2026-05-21' },
    { date: '2026-06-05', insteadOf: '2026-06-04' },
    { date: '2026-06-18' },
  ]);
});

test('the fifth of its weekday is the last one where a month has four', () => {
  const first = day('2026-03-31');
  expect(tellRhythm({ every: 'month' }, first)).toBe('El último martes de cada mes');
  const series = { rhythm: { every: 'month' } as const, first, after: first, until: day('2026-06-30') };
  expect(proposeDays(series, national).map(({ date }) => date)).toEqual([
    '2026-04-28',
    '2026-05-26',
    '2026-06-30',
  ]);
});

test('the title goes with the month, and with the year', () => {
  const [march, january] = [day('2026-03-03'), day('2027-01-05')];
  expect(titleOn('Coordinación de marzo 2026', march, january)).toBe('Coordinación de enero 2027');
  expect(titleOn('Marzo: Nuevo Amanecer', march, january)).toBe('Enero: Nuevo Amanecer');
  expect(titleOn('Coordinación mensual', march, january)).toBe('Coordinación mensual');
});

const someDay = fc.integer({ min: 0, max: 2_000 }).map((offset) => addDays(day('2025-01-01'), offset));
const someRhythm: fc.Arbitrary<Rhythm> = fc.oneof(
  fc.constant({ every: 'month' } as const),
  fc.integer({ min: 1, max: 12 }).map((weeks) => ({ every: 'weeks', weeks }) as const),
);
const someHolidays = fc
  .array(fc.integer({ min: 0, max: 3_000 }), { maxLength: 300 })
  .map((offsets) => new Set<string>(offsets.map((offset) => addDays(day('2025-01-01'), offset))));
const isWeekend = (date: CivilDate): boolean => [0, 6].includes(weekday(date));

test('whatever the rhythm: later days only, in order, none a holiday, none moved into a weekend', () => {
  fc.assert(
    fc.property(
      someRhythm,
      someDay,
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 0, max: 900 }),
      someHolidays,
      (rhythm, first, gone, times, ahead, holidays) => {
        const after = addDays(first, gone);
        const until = addDays(first, ahead);
        const proposed = proposeDays({ rhythm, first, after, times, until }, holidays);
        expect(proposed.length).toBeLessThanOrEqual(Math.min(times, mostMeetings));
        proposed.forEach(({ date, insteadOf = date }, index) => {
          expect(date > after && date > (proposed[index - 1]?.date ?? '') && date <= until).toBe(true);
          expect(holidays.has(date)).toBe(false);
          expect(weekday(insteadOf)).toBe(weekday(first));
          expect(insteadOf !== date ? holidays.has(insteadOf) : true).toBe(true);
          expect(isWeekend(date) ? isWeekend(first) : true).toBe(true);
          const { year, month } = partsOf(insteadOf);
          const inMonth = proposed.filter(({ date: other, insteadOf: meant = other }) => {
            const parts = partsOf(meant);
            return parts.year === year && parts.month === month;
          });
          expect(rhythm.every === 'month' ? inMonth.length : 1).toBe(1);
        });
      },
    ),
    { seed: 17, numRuns: 1_000 },
  );
});
