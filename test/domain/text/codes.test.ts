/** Codes as people copy them by hand, and as the registry writes them. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { writtenCode } from '../../../src/domain/tables/openable';
import { codeKey } from '../../../src/domain/text/normalise';

const yearly = fc
  .record({
    letters: fc.constant('SOL'),
    year: fc.integer({ min: 2020, max: 2099 }),
    serial: fc.integer({ min: 1, max: 99_999 }),
  })
  .map(({ letters, year, serial }) => `${letters}-${year}-${String(serial).padStart(5, '0')}`);

const serial = fc.integer({ min: 1, max: 9999 }).map((number) => `ORG-${String(number).padStart(4, '0')}`);

/** Other hyphens, blanks, small letters, noughts left out. */
const byHand = (code: string): fc.Arbitrary<string> =>
  fc
    .record({
      hyphen: fc.constantFrom('-', ' ', '–', ' - ', '/', '.'),
      isSmall: fc.boolean(),
      isShort: fc.boolean(),
    })
    .map(({ hyphen, isSmall, isShort }) => {
      const parts = isShort ? code.replace(/-0+(?=\d)/g, '-') : code;
      const text = ` ${parts.split('-').join(hyphen)} `;
      return isSmall ? text.toLowerCase() : text;
    });

test('a code copied by hand is the same code', () => {
  const copied = fc.oneof(yearly, serial).chain((code) => byHand(code).map((said) => ({ code, said })));
  fc.assert(
    fc.property(copied, ({ code, said }) => {
      expect(codeKey(said)).toBe(codeKey(code));
      expect(writtenCode(said)).toBe(code);
    }),
    { seed: 20260302, numRuns: 500 },
  );
});

test('two codes are never taken for one another', () => {
  const codes = fc.oneof(yearly, serial);
  fc.assert(
    fc.property(codes, codes, (one, other) => {
      expect(codeKey(one) === codeKey(other)).toBe(one === other);
    }),
    { seed: 20260302, numRuns: 500 },
  );
});

test.each(['', 'la de Ana', '=1', 'XYZ-1', 'SOL', '🙂'])('«%s» is no code and stays as it is', (text) => {
  expect(writtenCode(text)).toBe(text);
});
