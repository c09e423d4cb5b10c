/** What a certificate says in words, and the code that goes with it. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { durationInWords } from '../../../src/domain/activities/duration-in-words';
import { verificationCode } from '../../../src/domain/activities/verification-code';

test('hours are feminine and minutes are not', () => {
  expect([60, 150, 1260, 90 + 31, 30].map(durationInWords)).toEqual([
    'una (1) hora',
    'dos (2) horas y treinta (30) minutos',
    'veintiuna (21) horas',
    'dos (2) horas y un (1) minuto',
    'treinta (30) minutos',
  ]);
});

test('ten thousand certificates have ten thousand codes, each the same whenever it is asked', () => {
  const codes = Array.from({ length: 10_000 }, (_, n) => verificationCode(`CER-2026-${n}|PER-000001`));
  expect(new Set(codes).size).toBe(codes.length);
  fc.assert(
    fc.property(fc.string(), (seed) => {
      expect(verificationCode(seed)).toMatch(/^[A-HJKMNP-Z2-9]{4}-[A-HJKMNP-Z2-9]{4}$/);
      expect(verificationCode(seed)).toBe(verificationCode(seed));
    }),
    { seed: 2026 },
  );
});
