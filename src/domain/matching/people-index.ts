/** Finds probable matches among tens of thousands of people without comparing with each of them. */
import { nameWords, searchKey, soundOf } from '../text/normalise';
import { findPeopleLike, givenSound, soundAlike, type Candidate, type PersonFacts } from './people';

const yearOf = (date: string | undefined): number | undefined =>
  date === undefined ? undefined : Number(date.slice(0, 4));

/** What weighs enough to ask even when the names differ. */
function strongKeys({ documentNumber, phone, household }: PersonFacts): string[] {
  const own = [
    ['documento', documentNumber],
    ['teléfono', phone],
    ['hogar', household],
  ] as const;
  return own.flatMap(([kind, value]) => (value ? [`${kind} ${searchKey(value)}`] : []));
}

const surnameSounds = ({ firstSurname, secondSurname }: PersonFacts): string[] =>
  nameWords(`${firstSurname ?? ''} ${secondSurname ?? ''}`).map(soundOf);

interface Named<T> {
  readonly row: T;
  readonly given: string;
}

function file<V>(map: Map<string, V[]>, key: string, value: V): void {
  const held = map.get(key);
  if (held) held.push(value);
  else map.set(key, [value]);
}

/**
 * An index over people; new ones can be added as they are made. To reach the score at which a person is asked, two people
 * must share a document, a telephone, a household or (give or take one) a year of birth, or else the sound of a surname
 * and of the first name: whatever else agrees adds up to less.
 */
export class PeopleIndex<T extends PersonFacts> {
  private readonly strong = new Map<string, T[]>();
  private readonly bySurname = new Map<string, Named<T>[]>();

  constructor(rows: readonly T[]) {
    for (const row of rows) this.add(row);
  }

  add(row: T): void {
    const year = yearOf(row.birthDate);
    for (const key of strongKeys(row)) file(this.strong, key, row);
    if (year !== undefined) file(this.strong, `nacimiento ${year}`, row);
    const given = givenSound(row);
    for (const sound of surnameSounds(row)) file(this.bySurname, sound, { row, given });
  }

  /** Whoever this may already be, best first: what comparing with everybody would give. */
  findLike(facts: PersonFacts): Candidate<T>[] {
    const year = yearOf(facts.birthDate);
    const years = year === undefined ? [] : [year - 1, year, year + 1].map((each) => `nacimiento ${each}`);
    const near = new Set<T>();
    for (const key of [...strongKeys(facts), ...years]) {
      for (const row of this.strong.get(key) ?? []) near.add(row);
    }
    const given = givenSound(facts);
    for (const sound of surnameSounds(facts)) {
      for (const named of this.bySurname.get(sound) ?? []) {
        if (soundAlike(named.given, given)) near.add(named.row);
      }
    }
    return findPeopleLike([...near], facts);
  }
}
