/** The bands of a mandate, what is said in each, and the mornings on which it is told. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { isNoticeDay, mandateBand, mandateMark, mandateWarning } from '../../../src/domain/boards/mandate';
import type { CivilDate } from '../../../src/domain/schema/values';
import { addDays, dateOfDay, weekday } from '../../../src/domain/time/civil-date';

const today = '2026-03-03' as CivilDate;
const inDays = (days: number): CivilDate => addDays(today, days);

test.each([
  [91, 'inForce', 'Directiva vigente'],
  [90, 'within90', 'Directiva: vence en 90 días'],
  [61, 'within90', 'Directiva: vence en 61 días'],
  [60, 'within60', 'Directiva: vence en 60 días'],
  [30, 'within30', 'Directiva: vence en 30 días'],
  [1, 'within30', 'Directiva: vence en 1 día'],
  [0, 'within30', 'Directiva: vence hoy'],
  [-1, 'expired', 'Directiva: vencida hace 1 día'],
  [-201, 'expired', 'Directiva: vencida hace 201 días'],
])('%i days from its end it is %s', (days, band, label) => {
  expect(mandateBand(inDays(days), today)).toBe(band);
  expect(mandateMark(inDays(days), today).label).toBe(label);
});

test('only a board without a mandate is warned of where it acts', () => {
  const name = 'Junta de Vecinos Los Pomos';
  expect(mandateWarning(name, inDays(0), today)).toBeUndefined();
  expect(mandateWarning(name, inDays(-1), today)).toBe(
    'El mandato de la directiva de Junta de Vecinos Los Pomos venció el 02/03/2026.',
  );
  expect(mandateWarning(name, undefined, today)).toBe(
    'Junta de Vecinos Los Pomos no tiene directiva registrada.',
  );
});

test('whatever the day it ends, it is told four times before and once a week after', () => {
  const run = { seed: 20260302, numRuns: 300 };
  const end = fc.integer({ min: 18_000, max: 24_000 }).map(dateOfDay);
  const told = (ends: CivilDate, from: number, to: number): number[] => {
    const days = Array.from({ length: to - from + 1 }, (_each, index) => from + index);
    return days.filter((day) => {
      const date = addDays(ends, day);
      return isNoticeDay(ends, date, weekday(date) === 1);
    });
  };
  fc.assert(
    fc.property(end, (ends) => {
      expect(told(ends, -200, 0)).toEqual([-90, -60, -30, 0]);
      expect(told(ends, 1, 70)).toHaveLength(10);
    }),
    run,
  );
});
