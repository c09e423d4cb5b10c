/** A pair of possible doubles as the registry keeps it, and the data by which it is known to have changed since. */
import type { Match } from '../../domain/matching/people';
import type { Comparable } from '../../domain/matching/suspects';
import type { NewRow } from '../../domain/schema/table';
import type { duplicatePairs } from '../../domain/tables';
import { fingerprint } from '../../domain/text/fingerprint';

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

export const pairKey = (first: string, second: string): string =>
  first < second ? `${first} ${second}` : `${second} ${first}`;
