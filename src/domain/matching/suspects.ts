/** Pairs of people who may be one, found among tens of thousands without comparing everybody with everybody. */
import { editDistance, nameWords, searchKey, soundOf } from '../text/normalise';
import { givenSound, matchPeople, soundAlike, type Match, type PersonFacts } from './people';

/** A person as it is compared. */
export interface Comparable extends PersonFacts {
  readonly id: string;
}

export interface Suspicion<T extends Comparable> {
  /** The older code first. */
  readonly first: T;
  readonly second: T;
  readonly match: Match;
}

/** A slip of the pen in a document, no more: digits that differ this much are another document. */
const mostSlips = 2;

/** What more people than these share (the telephone of a colmado, a day of birth nobody knew) tells nobody apart. */
const mostSharing = 60;

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Two people with papers of their own are two people, unless one number looks like the other written wrong. */
const hasOwnPapers = (a: PersonFacts, b: PersonFacts): boolean =>
  Boolean(a.documentNumber && b.documentNumber) &&
  editDistance(digitsOf(a.documentNumber ?? ''), digitsOf(b.documentNumber ?? ''), mostSlips) > mostSlips;

const has = (match: Match, reason: string): boolean => match.reasons.some((each) => each.startsWith(reason));

/** The exact day, whose points are more than those of a year near by. */
const sameBirthDay = (a: PersonFacts, b: PersonFacts): boolean =>
  Boolean(a.birthDate) && a.birthDate === b.birthDate;

const surnameSounds = ({ firstSurname, secondSurname }: PersonFacts): string[] =>
  nameWords(`${firstSurname ?? ''} ${secondSurname ?? ''}`).map(soundOf);

/** Both surnames of both; one alone names half a municipality, and counts where the place is the same too. */
const sameFamily = (a: PersonFacts, b: PersonFacts, match: Match): boolean =>
  has(match, 'mismos apellidos') &&
  (has(match, 'mismo lugar') || surnameSounds(a).sort().join() === surnameSounds(b).sort().join());

/**
 * The likeness of two people when it is worth a person's time. Families share surnames, place and telephone, so a pair
 * needs the first name or the day of birth besides; without a score there is nothing to look at either.
 */
export function suspect(a: PersonFacts, b: PersonFacts): Match | undefined {
  const match = matchPeople(a, b);
  if (match.band === 'identical') return match;
  if (match.band === 'none' || hasOwnPapers(a, b)) return undefined;
  const given = has(match, 'mismo nombre');
  const sameDay = sameBirthDay(a, b);
  const isWorthwhile = given
    ? sameDay || has(match, 'mismo teléfono') || sameFamily(a, b, match)
    : sameDay && has(match, 'mismos apellidos');
  return isWorthwhile ? match : undefined;
}

/** A person with the sounds of the name worked out once. */
interface Filed<T> {
  readonly row: T;
  readonly given: string;
  readonly surnames: readonly string[];
  readonly whole: string;
  readonly isHalfNamed: boolean;
}

function fileOf<T extends Comparable>(row: T): Filed<T> {
  const surnames = surnameSounds(row);
  return {
    row,
    given: givenSound(row),
    surnames: [...new Set(surnames)],
    whole: [...surnames].sort().join(' '),
    isHalfNamed: !row.secondSurname,
  };
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const held = map.get(key);
  if (held) held.push(value);
  else map.set(key, [value]);
}

/** Everybody, under each of the keys that two of a pair must share: document, telephone, day of birth, or sounds of the name. */
class Blocks<T extends Comparable> {
  private readonly shared = new Map<string, Filed<T>[]>();
  private readonly named = new Map<string, Map<string, Filed<T>[]>>();

  constructor(filed: readonly Filed<T>[]) {
    for (const each of filed) {
      for (const key of keysOf(each.row)) put(this.shared, key, each);
      for (const surname of each.surnames) {
        const block = this.named.get(surname) ?? new Map<string, Filed<T>[]>();
        this.named.set(surname, block);
        put(block, each.given, each);
      }
    }
  }

  /** Whoever shares a key with this one. */
  around(one: Filed<T>): Set<Filed<T>> {
    const sharing = keysOf(one.row)
      .map((key) => this.shared.get(key) ?? [])
      .filter(({ length }) => length <= mostSharing);
    const named = one.surnames.flatMap((surname) =>
      [...(this.named.get(surname) ?? [])]
        .filter(([given]) => soundAlike(given, one.given))
        .map(([, block]) => block.filter((each) => mayBeOne(each, one))),
    );
    const near = new Set([...sharing, ...named].flat());
    near.delete(one);
    return near;
  }
}

/** Of those whose names sound alike: the same surnames, or one of the two goes by one surname in the same place. */
const mayBeOne = <T extends Comparable>(a: Filed<T>, b: Filed<T>): boolean =>
  a.whole === b.whole || ((a.isHalfNamed || b.isHalfNamed) && a.row.territory === b.row.territory);

const keysOf = ({ documentNumber, phone, birthDate }: PersonFacts): string[] =>
  [
    ['documento', documentNumber],
    ['teléfono', phone],
    ['nacimiento', birthDate],
  ].flatMap(([kind, value]) => (value ? [`${kind} ${searchKey(value)}`] : []));

/** The pairs in which one of the chosen is, the likeliest first: what comparing each of them with everybody would give. */
export function findSuspects<T extends Comparable>(
  rows: readonly T[],
  isChosen: (row: T) => boolean,
): Suspicion<T>[] {
  const filed = rows.map(fileOf);
  const blocks = new Blocks(filed);
  const seen = new Set<string>();
  const found: Suspicion<T>[] = [];
  for (const one of filed) {
    if (!isChosen(one.row)) continue;
    for (const other of blocks.around(one)) {
      const [first, second] = one.row.id < other.row.id ? [one.row, other.row] : [other.row, one.row];
      const key = `${first.id} ${second.id}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const match = suspect(first, second);
      if (match) found.push({ first, second, match });
    }
  }
  return found.sort((a, b) => b.match.score - a.match.score);
}
