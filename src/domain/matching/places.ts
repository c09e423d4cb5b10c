/** Which official places somebody may mean by what they call one: word by word, by letters and by sound. */
import { searchKey, soundOf } from '../text/normalise';
import { soundAlike } from './people';

export interface NamedPlace {
  readonly name?: string | undefined;
  /** «Otros nombres», separated by commas. */
  readonly alias?: string | undefined;
  readonly sector?: string | undefined;
}

/** Part of a name, or of what was typed, that must be found in the other. */
const leastPart = 0.6;

const namesOf = ({ name = '', alias = '' }: NamedPlace): string[] =>
  [name, ...alias.split(/[,;]/)].map(searchKey).filter((each) => each !== '');

const isHeard = (word: string, among: readonly string[]): boolean =>
  among.includes(word) ||
  (!/\d/.test(word) && word.length > 2 && among.some((each) => soundAlike(soundOf(each), soundOf(word))));

const partHeard = (words: readonly string[], among: readonly string[]): number =>
  words.filter((word) => isHeard(word, among)).length / words.length;

/** How well one name fits, from 0 to 1: a name said whole first, then one said in part. */
function likeness(typed: readonly string[], name: readonly string[]): number {
  const ofName = partHeard(name, typed);
  const ofTyped = partHeard(typed, name);
  return Math.max(ofName, ofTyped) < leastPart ? 0 : (ofName + ofTyped) / 2;
}

/** The places whose names are most like what was typed, those of the sector first among equals. */
export function nearestPlaces<T extends NamedPlace>(
  places: readonly T[],
  typed: string,
  sector: string | undefined,
  most: number,
): T[] {
  const words = searchKey(typed).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const rated = places.map((place) => ({
    place,
    score: Math.max(0, ...namesOf(place).map((name) => likeness(words, name.split(' ')))),
    isNear: place.sector === sector,
  }));
  return rated
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || Number(b.isNear) - Number(a.isNear))
    .slice(0, most)
    .map(({ place }) => place);
}

/** The one place of a sector that bears exactly this name, accents and case aside; undefined for none or several. */
export function findPlaceCalled<T extends NamedPlace>(
  places: readonly T[],
  typed: string,
  sector: string | undefined,
): T | undefined {
  const wanted = searchKey(typed);
  const called = places.filter((place) => place.sector === sector && namesOf(place).includes(wanted));
  return wanted !== '' && called.length === 1 ? called[0] : undefined;
}
