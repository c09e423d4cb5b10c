/** When a meeting may decide, whatever its rule and whoever came. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { callsSentence, quorumOf, quorumSentence } from '../../../src/domain/meetings/quorum';
import type { CivilTime } from '../../../src/domain/schema/values';

const secondCall = '09:30' as CivilTime;
const heads = fc.integer({ min: 0, max: 300 });

test('more people never lose a quorum', () => {
  const rank = { no: 0, secondCall: 1, yes: 2, notApplicable: 3 };
  const rule = fc.record({
    quorumRequired: fc.option(heads, { nil: undefined }),
    secondCall: fc.constantFrom(undefined, secondCall),
    secondQuorum: fc.option(heads, { nil: undefined }),
  });
  fc.assert(
    fc.property(rule, heads, heads, (each, some, more) => {
      expect(rank[quorumOf(some + more, each)]).toBeGreaterThanOrEqual(rank[quorumOf(some, each)]);
    }),
    { seed: 44 },
  );
});

test('the second call never asks for nobody, nor stands without its hour and its number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), heads, (quorumRequired, present) => {
      const first = present >= quorumRequired ? 'yes' : 'no';
      expect(quorumOf(present, { quorumRequired, secondCall })).toBe(first);
      expect(quorumOf(present, { quorumRequired, secondQuorum: 1 })).toBe(first);
      expect(quorumOf(0, { quorumRequired, secondCall, secondQuorum: 0 })).toBe('no');
    }),
    { seed: 44 },
  );
});

test('what is read aloud', () => {
  const rule = { quorumRequired: 5, secondCall, secondQuorum: 3 };
  expect(quorumSentence(2, rule)).toBe('Todavía no hay quórum: 2 personas presentes; faltan 3.');
  expect(quorumSentence(4, rule)).toBe(
    'Hay quórum solo en segunda convocatoria (9:30 a. m.): 4 personas presentes, se requieren 3; para la primera falta 1.',
  );
  expect(quorumSentence(5, rule)).toBe('Hay quórum: 5 personas presentes, se requieren 5.');
  expect(quorumSentence(1, {})).toBe('1 persona presente; no se requiere quórum.');
  expect(callsSentence('09:00' as CivilTime, rule)).toBe(
    'Primera convocatoria 9:00 a. m.; segunda 9:30 a. m., con 3 personas o más',
  );
  expect(callsSentence('09:00' as CivilTime, {})).toBe('Convocatoria única: 9:00 a. m.');
});
