/** Cédulas, RNC and telephones: their shape, and check digits held against an independent library. */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import * as cedulas from 'stdnum/lib/cjs/do/cedula';
import * as rncs from 'stdnum/lib/cjs/do/rnc';
import {
  cedulaChecks,
  findCedula,
  findPhone,
  findRnc,
  maskCedula,
  rncChecks,
  whatsappLink,
} from '../../../src/domain/identity/documents';

const run = { seed: 20260302, numRuns: 3000 };
const digits = (count: number): fc.Arbitrary<string> =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count })
    .map((each) => each.join(''));

test('a cédula’s check digit agrees with stdnum', () => {
  fc.assert(
    fc.property(digits(11), (number) => {
      // stdnum refuses those that begin with 000, which exist.
      const theirs = cedulas.validate(number).isValid || number.startsWith('000');
      expect(theirs && cedulaChecks(number)).toBe(cedulaChecks(number));
      expect(cedulaChecks(number) || !cedulas.validate(number).isValid).toBe(true);
    }),
    run,
  );
});

test('an RNC’s check digit agrees with stdnum', () => {
  fc.assert(
    fc.property(digits(9), (number) => {
      expect(rncChecks(number)).toBe(rncs.validate(number).isValid);
    }),
    run,
  );
});

test('exactly one last digit is right for any ten', () => {
  fc.assert(
    fc.property(digits(10), (ten) => {
      const right = [...'0123456789'].filter((last) => cedulaChecks(ten + last));
      expect(right).toHaveLength(1);
    }),
    run,
  );
});

describe('shapes', () => {
  test('hyphens and spaces aside', () => {
    expect(findCedula('001 1391820-5')).toBe('001-1391820-5');
    expect(findCedula('0011391820')).toBeUndefined();
    expect(findRnc('1 01 85004 3')).toBe('1-01-85004-3');
    expect(findRnc('1018500')).toBeUndefined();
  });

  test.each([
    ['809 555 0142', '809-555-0142'],
    ['1-829-555-0142', '829-555-0142'],
    ['(849)5550142', '849-555-0142'],
    ['8095550142 ext', '809-555-0142'],
    ['305-555-0142', undefined],
    ['555-0142', undefined],
  ])('telephone %s', (raw, phone) => {
    expect(findPhone(raw)).toBe(phone);
  });
});

test('where the wrong person may read, only the last three digits stay', () => {
  expect(maskCedula('001-1391820-5')).toBe('***-*****20-5');
  expect(maskCedula('AB12')).toBe('•••');
});

test('a WhatsApp link carries the text whole', () => {
  expect(whatsappLink('809-555-0142', 'Hola & adiós')).toBe(
    'https://wa.me/18095550142?text=Hola%20%26%20adi%C3%B3s',
  );
});
