/** A week of trips: everything due once, nothing of another week, whole places together. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { planWeek, weekOf } from '../../../src/domain/planning/week-plan';
import type { CivilDate } from '../../../src/domain/schema/values';
import { addDays, weekday } from '../../../src/domain/time/civil-date';

const run = { seed: 20260302, numRuns: 300 };
const start = '2026-01-01' as CivilDate;
const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays(start, days));
const item = fc.record({ place: fc.constantFrom('', 'El Convento', 'Tireo', 'La Sabina'), due: day });

test('the week of any day has that day in it, from Monday to Sunday', () => {
  fc.assert(
    fc.property(day, (today) => {
      const { monday, sunday } = weekOf(today);
      expect(weekday(monday)).toBe(1);
      expect(weekday(sunday)).toBe(0);
      expect(monday <= today && today <= sunday).toBe(true);
    }),
    run,
  );
});

test('each thing due until Sunday is at one stop, each place is one stop, and the longest waiting leads', () => {
  fc.assert(
    fc.property(fc.array(item), day, (items, today) => {
      const week = weekOf(today);
      const stops = planWeek(items, week);
      const planned = stops.flatMap((stop) => stop.items);
      expect(new Set(planned)).toEqual(new Set(items.filter(({ due }) => due <= week.sunday)));
      expect(planned).toHaveLength(new Set(planned).size);
      expect(stops).toHaveLength(new Set(stops.map(({ place }) => place)).size);
      for (const stop of stops) expect(stop.items.every(({ place }) => place === stop.place)).toBe(true);
      const leading = stops.filter(({ place }) => place !== '').map((stop) => stop.items[0]?.due ?? '');
      expect(leading).toEqual([...leading].sort());
      expect(stops.slice(0, -1).every(({ place }) => place !== '')).toBe(true);
    }),
    run,
  );
});
