/** Texts cleaned and compared: accents and case aside, and by how Dominican Spanish sounds. */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  cleanLine,
  cleanParagraph,
  editDistance,
  nameWords,
  phoneticKey,
  properName,
  searchKey,
  soundOf,
} from '../../../src/domain/text/normalise';

const run = { seed: 20260302, numRuns: 2000 };

describe('sounds alike', () => {
  test.each([
    ['Yessenia', 'Llesenia'],
    ['Núñez', 'Nuñes'],
    ['Vásquez', 'Bazkes'],
    ['Hernández', 'Ernandes'],
    ['Jiménez', 'Giménez'],
    ['Queliz', 'Kelis'],
    ['Cepeda', 'Sepeda'],
    ['Peralta', 'PERALTA'],
    ['Trinidad', 'Trinida'],
    ['Wilson', 'Uilson'],
  ])('%s and %s', (a, b) => {
    expect(soundOf(a)).toBe(soundOf(b));
  });
});

test.each([
  ['Peña', 'Pena Chávez'],
  ['Durán', 'Terán'],
  ['Rosa', 'Rosario'],
  ['Chávez', 'Cabes'],
])('%s and %s do not', (a, b) => {
  expect(phoneticKey(a)).not.toBe(phoneticKey(b));
});

test('a name sounds the same whichever surname comes first, particles aside', () => {
  expect(phoneticKey('María de la Cruz Núñez')).toBe(phoneticKey('NUÑES CRUZ, MARIA'));
});

test('names in capitals or in small letters are written as people write them; others stay', () => {
  expect(properName('MARÍA  DE LA CRUZ')).toBe('María de la Cruz');
  expect(properName('josé ramón durán')).toBe('José Ramón Durán');
  expect(properName('De la Rosa MacDonald')).toBe('De la Rosa MacDonald');
  expect(properName('LOS PINOS')).toBe('Los Pinos');
});

test('the words of a name leave particles out', () => {
  expect(nameWords('Juan de los Santos y Peña')).toEqual(['juan', 'santos', 'pena']);
});

test('cleaning twice is cleaning once, and no control character survives', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const clean of [cleanLine, cleanParagraph]) {
        const once = clean(text);
        expect(clean(once)).toBe(once);
        expect(once).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u200b]/);
        expect(once.trim()).toBe(once);
      }
      expect(cleanLine(text)).not.toContain('\n');
    }),
    run,
  );
});

test('search keys ignore accents, case and punctuation', () => {
  expect(searchKey('  ¡PEÑA-Núñez, «Mechi»! ')).toBe('pena nunez mechi');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(searchKey(searchKey(text))).toBe(searchKey(text));
      expect(searchKey(text)).toMatch(/^[a-z0-9 ]*$/);
    }),
    run,
  );
});

/** Levenshtein by definition, for short words. */
function slowDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  if (a[0] === b[0]) return slowDistance(restA, restB);
  return 1 + Math.min(slowDistance(restA, b), slowDistance(a, restB), slowDistance(restA, restB));
}

test('edit distance is Levenshtein’s, the same both ways', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b, 9)).toBe(slowDistance(a, b));
      expect(editDistance(b, a, 9)).toBe(editDistance(a, b, 9));
    }),
    run,
  );
  expect(editDistance('a', 'abcdefgh', 2)).toBe(3);
});
