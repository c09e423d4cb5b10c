/** Every use keeps to its budget of round trips, and costs the same in a registry ten times as large. */
import { expect, test } from '@jest/globals';
import { grow } from '../bench/grow';
import { measure, measures, quietDay } from '../bench/measures';
import { openBase } from './base';

const { workspace: base, held } = openBase();
const small = base.clone();
grow(small, 200);
const large = base.clone();
grow(large, 2_000);

test.each(measures)('$name costs at most $budget round trips, at any size', (each) => {
  const atFirst = measure(each, small, held).roundTrips;
  expect(atFirst).toBeLessThanOrEqual(each.budget);
  expect(measure(each, large, held).roundTrips).toBe(atFirst);
});

test('the sweeps of a quiet day cost at most ten of the ninety trigger minutes', () => {
  expect(quietDay()).toBeLessThanOrEqual(10);
});
