/** What a certificate asks for: an excuse helps, as far as the department pardons, and never makes up for not coming. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { hoursOf, isLongEnough } from '../../../src/domain/activities/hours';

const percent = fc.integer({ min: 0, max: 100 });
const rules = fc.record({ least: fc.integer({ min: 1, max: 100 }), pardoned: percent });

/** Up to eight sessions with the mark of one person in each. */
const rolls = fc
  .array(
    fc.record({
      minutes: fc.integer({ min: 15, max: 480 }),
      mark: fc.constantFrom('present', 'excused', 'absent'),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((days) => days.map((day, index) => ({ ...day, id: `S${index}` })));

type Roll = readonly { id: string; minutes: number; mark: string }[];

const sharesOf = (roll: Roll) => {
  const marked = (mark: string): string[] => roll.filter((day) => day.mark === mark).map(({ id }) => id);
  return hoursOf({ attended: marked('present'), excused: marked('excused') }, roll);
};

const pinned = { seed: 20260302, numRuns: 1000 };

test('without a pardon an excuse changes nothing: the share decides', () => {
  fc.assert(
    fc.property(rolls, rules, (roll, { least }) => {
      const shares = sharesOf(roll);
      expect(isLongEnough(shares, { least, pardoned: 0 })).toBe(shares.share >= least);
    }),
    pinned,
  );
});

test('an excuse never harms, nor does a larger pardon', () => {
  fc.assert(
    fc.property(rolls, rules, percent, (roll, rule, more) => {
      if (!isLongEnough(sharesOf(roll), rule)) return;
      const excused = roll.map((day) => (day.mark === 'absent' ? { ...day, mark: 'excused' } : day));
      expect(isLongEnough(sharesOf(excused), rule)).toBe(true);
      expect(isLongEnough(sharesOf(roll), { ...rule, pardoned: rule.pardoned + more })).toBe(true);
    }),
    pinned,
  );
});

test('who missed nothing but what is pardoned reaches it, whatever it asks; who never came does not', () => {
  fc.assert(
    fc.property(rolls, rules, (roll, rule) => {
      const came = roll.some(({ mark }) => mark === 'present');
      const shares = sharesOf(roll.map((day) => (day.mark === 'absent' ? { ...day, mark: 'excused' } : day)));
      expect(isLongEnough(shares, { ...rule, pardoned: 100 })).toBe(came && shares.share > 0);
      expect(isLongEnough(shares, rule) && !came).toBe(false);
    }),
    pinned,
  );
});

test.each([
  [80, 0, 20, true],
  [64, 20, 20, true],
  [63, 20, 20, false],
  [50, 50, 20, false],
  [64, 36, 0, false],
])(
  '%i %% attended, %i %% excused, %i %% pardoned, of 80 %% asked: %s',
  (share, excusedShare, pardoned, is) => {
    expect(isLongEnough({ share, excusedShare }, { least: 80, pardoned })).toBe(is);
  },
);

test('rows older than the column count by their share', () => {
  expect(isLongEnough({ share: 80 }, { least: 80, pardoned: 20 })).toBe(true);
  expect(isLongEnough({ share: 79 }, { least: 80, pardoned: 20 })).toBe(false);
});
