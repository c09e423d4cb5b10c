/** Whatever a person typed into the search stands in the form that registers whom it did not find. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { personInWords } from '../../../src/domain/intake/person-words';

test.each([
  ['juana pérez rosario', { givenNames: 'Juana', firstSurname: 'Pérez', secondSurname: 'Rosario' }],
  ['Juana', { givenNames: 'Juana' }],
  ['00112345678', { documentNumber: '001-1234567-8' }],
  ['809 555 0101', { phone: '809-555-0101' }],
  [
    'Juana Pérez «La Nena» 001-1234567-8 (809) 555-0101',
    {
      givenNames: 'Juana',
      firstSurname: 'Pérez',
      nickname: 'La Nena',
      documentNumber: '001-1234567-8',
      phone: '809-555-0101',
    },
  ],
  ['PER-000012', {}],
  ['0101', {}],
  ['Juana 0101', { givenNames: 'Juana' }],
])('%s', (words, expected) => {
  expect(personInWords(words)).toEqual(expected);
});

test('a name, a cédula and a telephone are told apart in any order', () => {
  const parts = fc.shuffledSubarray(['Juana Pérez', '001-1234567-8', '809-555-0101'], { minLength: 3 });
  fc.assert(
    fc.property(parts, (given) => {
      expect(personInWords(given.join(' '))).toEqual({
        givenNames: 'Juana',
        firstSurname: 'Pérez',
        documentNumber: '001-1234567-8',
        phone: '809-555-0101',
      });
    }),
    { seed: 7, numRuns: 50 },
  );
});
