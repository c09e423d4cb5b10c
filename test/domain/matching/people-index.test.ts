/** The index of people finds exactly whom comparing with everybody would find. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { findPeopleLike, matchPeople, type PersonFacts } from '../../../src/domain/matching/people';
import { PeopleIndex } from '../../../src/domain/matching/people-index';

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

const facts = fc.record({
  givenNames: fc.constantFrom('Juan', 'Juán', 'María Altagracia', 'Maria', 'Yokasta', 'Llocasta', ''),
  firstSurname: fc.constantFrom('Peña', 'PENA', 'de la Cruz', 'Rodríguez', 'Abreu', ''),
  secondSurname: maybe(fc.constantFrom('Suriel', 'Zuriel', 'Peña')),
  nickname: maybe(fc.constantFrom('Nena', 'Chago')),
  documentNumber: maybe(fc.constantFrom('999-0000001-1', '999-0000002-9')),
  birthDate: maybe(fc.constantFrom('1980-05-01', '1981-01-01', '1979-12-31')),
  phone: maybe(fc.constantFrom('809-555-0101', '829-555-0102')),
  territory: maybe(fc.constantFrom('010101204', '010300100')),
  household: maybe(fc.constantFrom('HOG-00001', 'HOG-00002')),
});

const people = fc
  .array(facts, { maxLength: 30 })
  .map((rows) => rows.map((row, index) => ({ ...row, id: `PER-${index}` })));

const found = (rows: readonly { row: { id: string }; match: { score: number } }[]): string[] =>
  rows.map(({ row, match }) => `${row.id} ${match.score}`).sort();

test('finds whom a comparison with everybody finds', () => {
  fc.assert(
    fc.property(people, facts, (rows, wanted) => {
      expect(found(new PeopleIndex(rows).findLike(wanted))).toEqual(found(findPeopleLike(rows, wanted)));
    }),
    { seed: 7, numRuns: 1_000 },
  );
});

test('a person added later is found too', () => {
  const index = new PeopleIndex<PersonFacts>([]);
  index.add({ id: 'PER-1', givenNames: 'Ana', firstSurname: 'Marte', documentNumber: '999-0000001-1' });
  const [best] = index.findLike({ givenNames: 'X', firstSurname: 'Y', documentNumber: '999-0000001-1' });
  expect(best?.match).toEqual({ score: 100, band: 'identical', reasons: ['mismo documento 100'] });
});

test('matching is the same both ways, and emptied cells count as nothing', () => {
  fc.assert(
    fc.property(facts, facts, (a, b) => {
      expect(matchPeople(a, b).score).toBe(matchPeople(b, a).score);
    }),
    { seed: 7, numRuns: 1_000 },
  );
  expect(matchPeople({}, {}).band).toBe('none');
});

test('two different documents are never more than weakly alike', () => {
  const twin = { givenNames: 'Ana', firstSurname: 'Marte', phone: '809-555-0101', birthDate: '1980-05-01' };
  const match = matchPeople(
    { ...twin, documentNumber: '999-0000001-1' },
    { ...twin, documentNumber: '999-0000002-9' },
  );
  expect(match.band).toBe('weak');
});
