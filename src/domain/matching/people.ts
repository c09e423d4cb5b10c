/** How likely two person records are the same human being, with the reasons a person can check (domain model §4.3). */
import { editDistance, nameWords, searchKey, soundOf } from '../text/normalise';

/** What is known of a person for matching. */
export interface PersonFacts {
  readonly id?: string;
  readonly givenNames?: string | undefined;
  readonly firstSurname?: string | undefined;
  readonly secondSurname?: string | undefined;
  readonly nickname?: string | undefined;
  readonly documentNumber?: string | undefined;
  readonly birthDate?: string | undefined;
  readonly phone?: string | undefined;
  readonly territory?: string | undefined;
  readonly household?: string | undefined;
}

export type Band = 'identical' | 'probable' | 'weak' | 'none';

export interface Match {
  readonly score: number;
  readonly band: Band;
  /** «misma cédula 100», «mismos apellidos 25». */
  readonly reasons: readonly string[];
}

/** From this score on a person is asked. */
const probableScore = 60;
const weakScore = 35;

const sounds = (name: string): string => nameWords(name).map(soundOf).sort().join(' ');

const present = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && a !== '' && b !== undefined && b !== '';

const equal = (a: string | undefined, b: string | undefined): boolean =>
  present(a, b) && searchKey(a ?? '') === searchKey(b ?? '');

/** A cell that somebody emptied counts as no surname. */
const surnamesOf = ({ firstSurname, secondSurname }: PersonFacts): string =>
  `${firstSurname ?? ''} ${secondSurname ?? ''}`;

function surnamePoints(a: PersonFacts, b: PersonFacts): number {
  const one = sounds(surnamesOf(a));
  const two = sounds(surnamesOf(b));
  if (one !== '' && one === two) return 25;
  // Field answers often carry one surname only.
  const shared = one.split(' ').filter((word) => word !== '' && two.split(' ').includes(word));
  return shared.length > 0 && (!a.secondSurname || !b.secondSurname) ? 25 : 0;
}

/** The first given name as it sounds. */
export const givenSound = ({ givenNames }: PersonFacts): string =>
  soundOf(nameWords(givenNames ?? '')[0] ?? '');

/** Whether two first names sound the same; a slip of one letter in a longer one is forgiven. */
export const soundAlike = (one: string, two: string): boolean =>
  one !== '' && (one === two || (Math.max(one.length, two.length) > 4 && editDistance(one, two, 1) <= 1));

function birthPoints(a: PersonFacts, b: PersonFacts): number {
  if (!present(a.birthDate, b.birthDate)) return 0;
  if (a.birthDate === b.birthDate) return 35;
  return Math.abs(Number(a.birthDate?.slice(0, 4)) - Number(b.birthDate?.slice(0, 4))) <= 1 ? 15 : 0;
}

/** Score, band and reasons. The same document is the same person whatever the rest says. */
export function matchPeople(a: PersonFacts, b: PersonFacts): Match {
  if (equal(a.documentNumber, b.documentNumber)) {
    return { score: 100, band: 'identical', reasons: ['mismo documento 100'] };
  }
  const points: readonly (readonly [string, number])[] = [
    ['mismos apellidos', surnamePoints(a, b)],
    ['mismo nombre', soundAlike(givenSound(a), givenSound(b)) ? 20 : 0],
    ['fecha de nacimiento', birthPoints(a, b)],
    ['mismo teléfono', equal(a.phone, b.phone) ? 30 : 0],
    ['mismo lugar', equal(a.territory, b.territory) ? 15 : 0],
    ['mismo apodo', equal(a.nickname, b.nickname) ? 15 : 0],
    ['mismo hogar', equal(a.household, b.household) ? 20 : 0],
  ];
  const hits = points.filter(([, value]) => value > 0);
  const raw = hits.reduce((sum, [, value]) => sum + value, 0);
  // Two different documents are two people until somebody says otherwise.
  const score = present(a.documentNumber, b.documentNumber) ? Math.min(raw, probableScore - 1) : raw;
  return { score, band: bandOf(score), reasons: hits.map(([reason, value]) => `${reason} ${value}`) };
}

const bandOf = (score: number): Band =>
  score >= probableScore ? 'probable' : score >= weakScore ? 'weak' : 'none';

export interface Candidate<T> {
  readonly row: T;
  readonly match: Match;
}

/** The rows that may be this person, best first; only those a person should be asked about. */
export function findPeopleLike<T extends PersonFacts>(
  rows: readonly T[],
  facts: PersonFacts,
): Candidate<T>[] {
  return rows
    .map((row) => ({ row, match: matchPeople(row, facts) }))
    .filter(({ match }) => match.band === 'identical' || match.band === 'probable')
    .sort((a, b) => b.match.score - a.match.score);
}
