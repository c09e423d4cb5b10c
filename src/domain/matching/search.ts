/** The one search box: names in any order, without accents, by nickname, by sound, by the last digits, by code. */
import { nameWords, searchKey, soundOf } from '../text/normalise';

export interface Searchable {
  readonly id: string;
  /** Names and nicknames. */
  readonly names: readonly string[];
  /** Document and telephone numbers. */
  readonly numbers: readonly string[];
}

export interface Hit<T> {
  readonly item: T;
  readonly score: number;
  /** Why it was found, for the person. */
  readonly reason: string;
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

function wordScore(wanted: string, words: readonly string[], sounds: readonly string[]): number {
  if (words.includes(wanted)) return 3;
  if (words.some((word) => word.startsWith(wanted))) return 2;
  const sound = soundOf(wanted);
  return sound.length > 1 && sounds.includes(sound) ? 1 : 0;
}

function nameScore(wanted: readonly string[], name: string): number {
  const words = nameWords(name);
  const sounds = words.map(soundOf);
  const scores = wanted.map((word) => wordScore(word, words, sounds));
  if (scores.length === 0 || scores.includes(0)) return 0;
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function scoreOf(query: string, wanted: readonly string[], item: Searchable): [number, string] {
  const key = searchKey(query).replace(/ /g, '');
  if (key !== '' && searchKey(item.id).replace(/ /g, '').endsWith(key) && /\d/.test(key))
    return [5, 'código'];
  const digits = digitsOf(query);
  if (digits.length >= 3 && digits.length === searchKey(query).replace(/ /g, '').length) {
    return item.numbers.some((number) => digitsOf(number).endsWith(digits))
      ? [4, 'últimos dígitos']
      : [0, ''];
  }
  const best = Math.max(0, ...item.names.map((name) => nameScore(wanted, name)));
  return [best, best >= 2 ? 'nombre' : 'suena parecido'];
}

/** The best hits, best first, then by name. An empty query finds nothing. */
export function searchIn<T extends Searchable>(items: readonly T[], query: string, most = 20): Hit<T>[] {
  const wanted = nameWords(query);
  const hits: Hit<T>[] = [];
  for (const item of items) {
    const [score, reason] = scoreOf(query, wanted, item);
    if (score > 0) hits.push({ item, score, reason });
  }
  const nameOf = (hit: Hit<T>): string => searchKey(hit.item.names[0] ?? '');
  return hits.sort((a, b) => b.score - a.score || (nameOf(a) < nameOf(b) ? -1 : 1)).slice(0, most);
}
