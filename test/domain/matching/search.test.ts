/** Search scores: code before digits before names, whole words before beginnings before sounds. */
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

test('whatever is typed, there is an answer', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(searchIn(world, text).length).toBeLessThanOrEqual(world.length);
    }),
    { seed: 20260302, numRuns: 1000 },
  );
});
