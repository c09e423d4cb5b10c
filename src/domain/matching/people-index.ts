/** Finds probable matches among tens of thousands of people without comparing with each of them. */
import { nameWords, searchKey, soundOf } from '../text/normalise';
import { findPeopleLike, type Candidate, type PersonFacts } from './people';

const yearOf = (date: string | undefined): number | undefined =>
  date === undefined ? undefined : Number(date.slice(0, 4));

/**
 * The keys of which two people must share one to reach the score at which a person is asked: document, telephone,
 * household, year of birth (give or take one), or the sound of a surname. Whatever else agrees adds up to less.
 */
function keysOf(facts: PersonFacts): string[] {
  const surnames = nameWords(`${facts.firstSurname ?? ''} ${facts.secondSurname ?? ''}`);
  const keys = surnames.map((word) => `apellido ${soundOf(word)}`);
  const own = [
    ['documento', facts.documentNumber],
    ['teléfono', facts.phone],
    ['hogar', facts.household],
  ] as const;
  for (const [kind, value] of own) if (value) keys.push(`${kind} ${searchKey(value)}`);
  return keys;
}

/** An index over people; new ones can be added as they are made. */
export class PeopleIndex<T extends PersonFacts> {
  private readonly byKey = new Map<string, T[]>();

  constructor(rows: readonly T[]) {
    for (const row of rows) this.add(row);
  }

  add(row: T): void {
    const year = yearOf(row.birthDate);
    this.file(row, year === undefined ? keysOf(row) : [...keysOf(row), `nacimiento ${year}`]);
  }

  /** Whoever this may already be, best first: what comparing with everybody would give. */
  findLike(facts: PersonFacts): Candidate<T>[] {
    const year = yearOf(facts.birthDate);
    const years = year === undefined ? [] : [year - 1, year, year + 1].map((each) => `nacimiento ${each}`);
    const near = new Set<T>();
    for (const key of [...keysOf(facts), ...years])
      for (const row of this.byKey.get(key) ?? []) near.add(row);
    return findPeopleLike([...near], facts);
  }

  private file(row: T, keys: readonly string[]): void {
    for (const key of keys) {
      const held = this.byKey.get(key);
      if (held) held.push(row);
      else this.byKey.set(key, [row]);
    }
  }
}
