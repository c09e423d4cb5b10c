/** Whose turn it is: one form a sweep, every form within as many sweeps as there are forms. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { formsDueAt } from '../../../src/application/intake';
import type { CivilDateTime } from '../../../src/domain/schema/values';
import { addMinutes } from '../../../src/domain/time/civil-datetime';

const names = ['request', 'organisation', 'meeting'];

test('any three sweeps in a row look at every form once, whatever minute they fall on', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_439 }), (minute) => {
      const start = addMinutes('2026-03-03T00:00:00' as CivilDateTime, minute);
      const turns = [0, 10, 20].flatMap((later) => formsDueAt(addMinutes(start, later), names));
      expect([...turns].sort()).toEqual([...names].sort());
    }),
    { seed: 17, numRuns: 500 },
  );
});

test('without forms there is no turn', () => {
  expect(formsDueAt('2026-03-03T10:00:00' as CivilDateTime, [])).toEqual([]);
});
