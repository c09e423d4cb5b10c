/** Numbers, money and dates in Spanish words, as an acta or a receipt writes them. */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { CivilDate } from '../../../src/domain/schema/values';
import { dateInWords, longDate, moneyInWords, numberInWords } from '../../../src/domain/words/numbers';

describe('numbers', () => {
  test.each([
    [0, 'cero'],
    [1, 'uno'],
    [16, 'dieciséis'],
    [21, 'veintiuno'],
    [22, 'veintidós'],
    [31, 'treinta y uno'],
    [100, 'cien'],
    [101, 'ciento uno'],
    [500, 'quinientos'],
    [555, 'quinientos cincuenta y cinco'],
    [999, 'novecientos noventa y nueve'],
    [1_000, 'mil'],
    [1_001, 'mil uno'],
    [2_026, 'dos mil veintiséis'],
    [12_500, 'doce mil quinientos'],
    [21_000, 'veintiún mil'],
    [31_700, 'treinta y un mil setecientos'],
    [100_000, 'cien mil'],
    [101_000, 'ciento un mil'],
    [1_000_000, 'un millón'],
    [21_000_000, 'veintiún millones'],
    [1_200_345, 'un millón doscientos mil trescientos cuarenta y cinco'],
    [
      999_999_999,
      'novecientos noventa y nueve millones novecientos noventa y nueve mil novecientos noventa y nueve',
    ],
  ])('%i', (number, words) => {
    expect(numberInWords(number)).toBe(words);
  });
});

/** Reads the words back: an independent grammar of Spanish numerals. */
function valueOf(words: string): number {
  const value: Record<string, number> = {
    cero: 0,
    un: 1,
    uno: 1,
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    seis: 6,
  };
  Object.assign(value, { siete: 7, ocho: 8, nueve: 9, diez: 10, once: 11, doce: 12, trece: 13, catorce: 14 });
  Object.assign(value, {
    quince: 15,
    dieciséis: 16,
    diecisiete: 17,
    dieciocho: 18,
    diecinueve: 19,
    veinte: 20,
  });
  Object.assign(value, { veintiuno: 21, veintiún: 21, veintidós: 22, veintitrés: 23, veinticuatro: 24 });
  Object.assign(value, { veinticinco: 25, veintiséis: 26, veintisiete: 27, veintiocho: 28, veintinueve: 29 });
  Object.assign(value, { treinta: 30, cuarenta: 40, cincuenta: 50, sesenta: 60, setenta: 70, ochenta: 80 });
  Object.assign(value, { noventa: 90, cien: 100, ciento: 100, doscientos: 200, trescientos: 300 });
  Object.assign(value, { cuatrocientos: 400, quinientos: 500, seiscientos: 600, setecientos: 700 });
  Object.assign(value, { ochocientos: 800, novecientos: 900 });
  let total = 0;
  let group = 0;
  for (const word of words.split(' ')) {
    if (word === 'y') continue;
    if (word === 'mil') {
      total += (group === 0 ? 1 : group) * 1000;
      group = 0;
    } else if (word === 'millón' || word === 'millones') {
      total += group * 1_000_000;
      group = 0;
    } else {
      const known = value[word];
      if (known === undefined) throw new Error(`No se lee «${word}».`);
      group += known;
    }
  }
  return total + group;
}

test('what is written in words reads back as the number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), (number) => {
      expect(valueOf(numberInWords(number))).toBe(number);
    }),
    { seed: 20260302, numRuns: 5000 },
  );
});

describe('money', () => {
  test.each([
    [1_250_000, 'doce mil quinientos pesos dominicanos con 00/100'],
    [100, 'un peso dominicano con 00/100'],
    [2_105, 'veintiún pesos dominicanos con 05/100'],
    [0, 'cero pesos dominicanos con 00/100'],
    [100_000_000, 'un millón de pesos dominicanos con 00/100'],
    [150_000_099, 'un millón quinientos mil pesos dominicanos con 99/100'],
  ])('%i centavos', (amount, words) => {
    expect(moneyInWords(amount)).toBe(words);
  });
});

describe('dates', () => {
  test.each([
    [
      '2026-03-12',
      'a los doce (12) días del mes de marzo del año dos mil veintiséis (2026)',
      '12 de marzo de 2026',
    ],
    [
      '2026-01-01',
      'al primer (1) día del mes de enero del año dos mil veintiséis (2026)',
      '1 de enero de 2026',
    ],
    [
      '2031-12-21',
      'a los veintiún (21) días del mes de diciembre del año dos mil treinta y uno (2031)',
      '21 de diciembre de 2031',
    ],
    [
      '2026-08-31',
      'a los treinta y un (31) días del mes de agosto del año dos mil veintiséis (2026)',
      '31 de agosto de 2026',
    ],
  ])('%s', (date, words, long) => {
    expect(dateInWords(date as CivilDate)).toBe(words);
    expect(longDate(date as CivilDate)).toBe(long);
  });
});
