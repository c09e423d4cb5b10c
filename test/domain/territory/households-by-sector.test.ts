/** Households by sector: no household in two sectors, whether it was written down for a barrio, for its section or for both. */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { householdsBySector, withoutEstimate } from '../../../src/domain/territory/households-by-sector';

const entries = (...places: Parameters<typeof householdsBySector>[0][number][]): [string, number][] => [
  ...householdsBySector(places),
];

const section = { id: 'S', sector: 'arroyo' };
const near = { id: 'A', sector: 'arroyo', parent: 'S' };
const far = { id: 'B', sector: 'cercado', parent: 'S' };

describe('a section with barrios of two sectors', () => {
  test('only the barrios are known', () => {
    expect(entries(section, { ...near, households: 40 }, { ...far, households: 60 })).toEqual([
      ['arroyo', 40],
      ['cercado', 60],
    ]);
  });

  test('the section is known, and holds its barrios; those of another sector are that sector’s', () => {
    const whole = { ...section, households: 120 };
    expect(entries(whole, near, far)).toEqual([['arroyo', 120]]);
    expect(new Map(entries(whole, { ...near, households: 40 }, { ...far, households: 60 }))).toEqual(
      new Map([
        ['arroyo', 60],
        ['cercado', 60],
      ]),
    );
  });

  test('a section that says less than its barrios does not take from them', () => {
    expect(entries({ ...section, households: 10 }, { ...near, households: 40 })).toEqual([['arroyo', 40]]);
  });

  test('a section that says less than its barrios of another sector has none of its own', () => {
    expect(entries({ ...section, households: 50 }, { ...far, households: 60 })).toEqual([['cercado', 60]]);
  });

  test('nothing is known: no sector is there', () => {
    expect(entries(section, near, { ...far, households: 0 })).toEqual([]);
  });
});

test('a place is estimated by itself, by what it belongs to or by what belongs to it', () => {
  const barrio = { id: 'C', sector: 'cercado', parent: 'A' };
  const missing = (known: string): string[] => [
    ...withoutEstimate(
      [section, near, far, barrio].map((each) => (each.id === known ? { ...each, households: 9 } : each)),
    ),
  ];
  expect([missing('S'), missing('A'), missing('C'), missing('none')]).toEqual([
    [],
    ['B'],
    ['B'],
    ['S', 'A', 'B', 'C'],
  ]);
});

test('places that somebody made belong to each other, or to themselves, are looked at once', () => {
  const first = { id: 'X', sector: 'arroyo', parent: 'Y' };
  const second = { id: 'Y', sector: 'arroyo', parent: 'X' };
  const own = { id: 'Z', sector: 'cercado', parent: 'Z' };
  expect([...withoutEstimate([first, second, own])]).toEqual(['X', 'Y', 'Z']);
  expect([...withoutEstimate([first, { ...second, households: 9 }, own])]).toEqual(['Z']);
});

const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((a, b) => a + b, 0);

/** Each place belongs to one that stands before it, or to none. */
const trees = fc.array(
  fc.record({
    above: fc.nat(30),
    sector: fc.constantFrom('cercado', 'arroyo', 'kennedy'),
    households: fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined }),
  }),
  { maxLength: 25 },
);

const placesOf = (tree: readonly { above: number; sector: string; households: number | undefined }[]) =>
  tree.map(({ above, ...place }, index) => ({
    ...place,
    id: String(index),
    parent: index === 0 || above >= index ? undefined : String(above),
  }));

test('in any order, all that is known once; and a whole that is the sum of its parts changes nothing', () => {
  fc.assert(
    fc.property(trees, (tree) => {
      const places = placesOf(tree);
      const counts = householdsBySector(places);
      expect(new Map(householdsBySector([...places].reverse()))).toEqual(new Map(counts));
      const parts = places.filter(({ id }) => !places.some(({ parent }) => parent === id));
      const leaves = places.map((place) =>
        parts.includes(place) ? place : { ...place, households: undefined },
      );
      const known = parts.reduce((sum, { households = 0 }) => sum + households, 0);
      expect(total(householdsBySector(leaves))).toBe(known);
      const above = { id: 'all', sector: 'cercado', households: total(counts) };
      const within = places.map((place) => ({ ...place, parent: place.parent ?? 'all' }));
      expect(total(householdsBySector([above, ...within]))).toBe(total(counts));
    }),
    { seed: 20260302, numRuns: 1_000 },
  );
});
