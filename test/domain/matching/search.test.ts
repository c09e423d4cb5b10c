/** Search scores: code before digits before names, whole words before beginnings before sounds; a whole name or code before all. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { searchIn, type Searchable } from '../../../src/domain/matching/search';

const item = (id: string, name: string, ...numbers: string[]): Searchable => ({ id, names: [name], numbers });
const ids = (items: readonly Searchable[], text: string): string[] =>
  searchIn(items, text).map((hit) => hit.item.id);

const world = [
  item('PER-000001', 'María Altagracia Peralta Núñez', '001-1391820-5', '809-555-0142'),
  item('PER-000142', 'Mario Peralta'),
  item('ORG-0045', 'Junta de Vecinos Peralta'),
];

test('a whole word comes before a beginning, and the fuller match first', () => {
  expect(ids(world, 'maria')).toEqual(['PER-000001']);
  expect(ids(world, 'mari')).toEqual(['PER-000142', 'PER-000001']);
  expect(ids(world, 'peralta')).toEqual(['PER-000142', 'ORG-0045', 'PER-000001']);
});

test('codes before numbers', () => {
  expect(ids(world, '0142')).toEqual(['PER-000142', 'PER-000001']);
  expect(ids(world, 'org-45')).toEqual(['ORG-0045']);
  expect(ids(world, '45')).toEqual([]);
});

test('each hit says why', () => {
  expect(searchIn(world, 'nuñes')[0]?.reason).toBe('suena parecido');
  expect(searchIn(world, '8205')[0]?.reason).toBe('últimos dígitos');
  expect(searchIn(world, 'altagracia')[0]?.reason).toBe('nombre');
});

const namesakes = [
  item('PER-000200', 'Juan Carlos Rosario Durán'),
  item('PER-000201', 'Carlos Juan'),
  item('PER-000202', 'Juana Carlota'),
  item('PER-000203', 'Juan Karlos Peña'),
  item('PER-000204', 'José Peña', '001-1391820-5'),
  item('ORG-0200', 'Junta de Vecinos PER-000204'),
  item('SOL-2026-00204', 'Reparar la cancha'),
  item('TER-0001', 'La Y'),
];

test.each([
  ['the whole name, in any order and without accents', 'DURAN rosario juan carlos', ['PER-000200']],
  ['the whole name before those that have more', 'juan carlos', ['PER-000201', 'PER-000200', 'PER-000203']],
  ['particles left out', 'junta vecinos per-000204', ['ORG-0200']],
  ['a whole code before a name that quotes it', 'PER-000204', ['PER-000204', 'ORG-0200']],
  ['a whole cédula, as people write it', '00113918205', ['PER-000204']],
  ['the end of a code', '00204', ['PER-000204', 'SOL-2026-00204']],
  ['a name that is only particles', 'la y', ['TER-0001']],
  [
    'a word that only sounds alike after one that begins so',
    'juan car',
    ['PER-000201', 'PER-000200', 'PER-000202'],
  ],
])('%s', (_, text, expected) => {
  expect(ids(namesakes, text)).toEqual(expected);
});

const words = fc.constantFrom('ana', 'luz', 'rosa', 'gil', 'peña', 'durán', 'abreu');

test('whoever has all the words is found, in whatever order they are typed', () => {
  fc.assert(
    fc.property(fc.uniqueArray(words, { minLength: 2, maxLength: 4 }), fc.nat(), (name, turn) => {
      const items = [item('PER-1', name.join(' ')), ...world];
      const asked = [...name.slice(turn % name.length), ...name.slice(0, turn % name.length)];
      expect(ids(items, asked.join(' ').toUpperCase())[0]).toBe('PER-1');
    }),
    { seed: 20260302, numRuns: 500 },
  );
});

test('whoever is called exactly so comes first, whoever else is called more or almost so', () => {
  const name = fc.array(words, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(name, fc.array(name, { maxLength: 6 }), fc.nat(), (mine, others, turn) => {
      const items = others.map((other, at) => item(`PER-${at + 2}`, other.join(' ')));
      items.splice(turn % (items.length + 1), 0, item('PER-1', mine.join(' ')));
      const asked = [...mine.slice(turn % mine.length), ...mine.slice(0, turn % mine.length)].join(' ');
      const hits = searchIn(items, asked.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase());
      const namesake = [...mine].sort().join(' ');
      const isNamesake = hits.map((hit) => hit.item.names[0]?.split(' ').sort().join(' ') === namesake);
      expect(isNamesake[0]).toBe(true);
      // Once one is called otherwise, no namesake follows.
      expect(isNamesake.lastIndexOf(true)).toBeLessThan([...isNamesake, false].indexOf(false));
    }),
    { seed: 20260302, numRuns: 1000 },
  );
});

test('whatever is typed, there is an answer', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(searchIn(world, text).length).toBeLessThanOrEqual(world.length);
    }),
    { seed: 20260302, numRuns: 1000 },
  );
});
