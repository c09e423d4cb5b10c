/** A pair of possible doubles as the registry keeps it, and the data by which it is known to have changed since. */
import type { Candidate, Match } from '../../domain/matching/people';
import type { Comparable } from '../../domain/matching/suspects';
import type { NewRow, Row } from '../../domain/schema/table';
import { duplicatePairs } from '../../domain/tables';
import { fingerprint } from '../../domain/text/fingerprint';
import { insert, type Context, type Insert } from '../kernel/operation';

/** A person as a pair names one. */
export type PairedPerson = Comparable & { readonly fullName: string };

const factsOf = (person: Comparable): readonly (string | undefined)[] => [
  person.givenNames,
  person.firstSurname,
  person.secondSurname,
  person.nickname,
  person.documentNumber,
  person.birthDate,
  person.phone,
  person.territory,
  person.household,
];

/** Changes with whatever tells the two apart: a decision stands until then. */
export const seenOf = (first: Comparable, second: Comparable): string =>
  fingerprint(
    JSON.stringify([factsOf(first), factsOf(second)].map((each) => each.map((fact) => fact ?? ''))),
  );

/** What a pair says of its two people as they are now. */
export function describePair(first: PairedPerson, second: PairedPerson, { band, score, reasons }: Match) {
  return {
    first: first.id,
    firstName: first.fullName,
    second: second.id,
    secondName: second.fullName,
    band: band === 'none' ? ('weak' as const) : band,
    score,
    reasons: reasons.join('\n'),
    seen: seenOf(first, second),
  };
}

/** A pair that waits for somebody to decide. */
export const openPair = (
  first: PairedPerson,
  second: PairedPerson,
  match: Match,
): NewRow<typeof duplicatePairs> => ({ status: 'open', ...describePair(first, second, match) });

/** Pairs that are settled by registering somebody, the likeliest first. */
const mostSettled = 5;

/** Somebody looked at who this may be and said that it is another: nobody is asked about these pairs again. */
export const settledPairs = (
  known: readonly Candidate<PairedPerson>[],
  person: PairedPerson,
  decision: Pick<Row<typeof duplicatePairs>, 'decidedBy' | 'decidedAt' | 'decisionReason'>,
  newId: Context<never, never>['newId'],
): Insert[] =>
  known.slice(0, mostSettled).map(({ row, match }) =>
    insert(duplicatePairs, newId(duplicatePairs), {
      ...openPair(row, person, match),
      ...decision,
      status: 'distinct',
    }),
  );

export const pairKey = (first: string, second: string): string =>
  first < second ? `${first} ${second}` : `${second} ${first}`;
