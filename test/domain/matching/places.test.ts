/** What people call a place, and which official ones they may mean. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { findPlaceCalled, nearestPlaces } from '../../../src/domain/matching/places';
import { searchKey } from '../../../src/domain/text/normalise';
import { buildTerritoryRows } from '../../../src/domain/territory/territory-rows';

const places = buildTerritoryRows();
const names = (typed: string): string[] =>
  nearestPlaces(places, typed, 'elCercado', 5).map(({ name }) => name);

test.each([
  ['nuebo amaneser', 'Nuevo Amanecer'],
  ['AMANECER NUEVO', 'Nuevo Amanecer'],
  ['Nuevo Amanecer, más arriba, después del puente', 'Nuevo Amanecer'],
  ['los pomo', 'Los Pomos'],
])('«%s» is offered %s first', (typed, name) => {
  expect(names(typed)[0]).toBe(name);
});

test.each(['', '   ', '🙂', '...', 'La Loma del Chivo'])('«%s» is offered nothing far-fetched', (typed) => {
  expect(names(typed).filter((name) => !searchKey(name).includes('loma'))).toEqual([]);
});

test('the name of any place, however written, finds that place', () => {
  const noisy = fc
    .constantFrom(...places)
    .chain((place) =>
      fc
        .constantFrom(place.name, place.name.toUpperCase(), ` ${place.name.toLowerCase()} `, `${place.name}!`)
        .map((typed) => ({ place, typed })),
    );
  fc.assert(
    fc.property(noisy, ({ place, typed }) => {
      const near = nearestPlaces(places, typed, place.sector, 20);
      expect(near.map(({ name }) => searchKey(name))).toContain(searchKey(place.name));
      const called = findPlaceCalled(places, typed, place.sector);
      const homonyms = places.filter(
        ({ name, alias = '', sector }) =>
          sector === place.sector &&
          [name, ...alias.split(/[,;]/)].some((each) => searchKey(each) === searchKey(place.name)),
      );
      expect(called?.id).toBe(homonyms.length === 1 ? place.id : undefined);
    }),
    { seed: 20260302, numRuns: 300 },
  );
});

test('no text makes it fail, and no more is offered than asked for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (typed) => {
      expect(nearestPlaces(places, typed, undefined, 5).length).toBeLessThanOrEqual(5);
    }),
    { seed: 20260302, numRuns: 500 },
  );
});
