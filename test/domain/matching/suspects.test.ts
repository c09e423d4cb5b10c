/** The nightly search for doubles: it finds what comparing everybody with everybody finds, and leaves families in peace. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { PersonFacts } from '../../../src/domain/matching/people';
import { findSuspects, suspect } from '../../../src/domain/matching/suspects';

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

const facts = fc.record({
  givenNames: fc.constantFrom('Juan', 'Juán', 'María Altagracia', 'Maria', 'Yokasta', 'Llocasta', ''),
  firstSurname: fc.constantFrom('Peña', 'PENA', 'de la Cruz', 'Rodríguez', 'Abreu', ''),
  secondSurname: maybe(fc.constantFrom('Suriel', 'Zuriel', 'Peña')),
  nickname: maybe(fc.constantFrom('Nena', 'Chago')),
  documentNumber: maybe(fc.constantFrom('999-0000001-1', '999-0000001-2', '999-4440002-9')),
  birthDate: maybe(fc.constantFrom('1980-05-01', '1981-01-01')),
  phone: maybe(fc.constantFrom('809-555-0101', '829-555-0102')),
  territory: maybe(fc.constantFrom('010101204', '010300100')),
  household: maybe(fc.constantFrom('HOG-00001', 'HOG-00002')),
});

const people = fc
  .array(facts, { maxLength: 25 })
  .map((rows) => rows.map((row, index) => ({ ...row, id: `PER-${String(index).padStart(6, '0')}` })));

test('finds what comparing everybody with everybody finds', () => {
  fc.assert(
    fc.property(people, fc.nat({ max: 3 }), (rows, every) => {
      const isChosen = ({ id }: { id: string }): boolean => Number(id.slice(4)) % (every + 1) === 0;
      const expected = rows.flatMap((first, index) =>
        rows
          .slice(index + 1)
          .filter((second) => isChosen(first) || isChosen(second))
          .flatMap((second) => {
            const match = suspect(first, second);
            return match ? [`${first.id} ${second.id} ${match.score}`] : [];
          }),
      );
      const found = findSuspects(rows, isChosen).map(
        ({ first, second, match }) => `${first.id} ${second.id} ${match.score}`,
      );
      expect(found.toSorted()).toEqual(expected.toSorted());
    }),
    { seed: 7, numRuns: 1_000 },
  );
});

const juana: PersonFacts = {
  givenNames: 'Juana',
  firstSurname: 'Durán',
  secondSurname: 'Abreu',
  phone: '809-555-0101',
  territory: '010101204',
  household: 'HOG-00001',
};

test('brothers and sisters who share everything but the name are no suspects; one name twice is', () => {
  expect(suspect(juana, { ...juana, givenNames: 'Pedro' })).toBeUndefined();
  expect(suspect(juana, { ...juana, givenNames: 'Juana María' })).toMatchObject({ band: 'probable' });
});

test('namesakes with papers of their own are two; a number with a slip of the pen is looked at', () => {
  const own = { ...juana, documentNumber: '402-1234567-8' };
  expect(suspect(own, { ...juana, documentNumber: '053-7654321-0' })).toBeUndefined();
  expect(suspect(own, { ...juana, documentNumber: '402-1234576-8' })).toMatchObject({ band: 'weak' });
});
