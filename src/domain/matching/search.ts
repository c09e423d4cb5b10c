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

/** The query, taken apart once. */
class Query {
  readonly words: readonly string[];
  /** Digits of a query that is a number; '' for every other. */
  readonly digits: string;
  private readonly code: string;
  private readonly sounds = new Map<string, string>();

  constructor(text: string) {
    const compact = searchKey(text).replace(/ /g, '');
    this.words = nameWords(text);
    this.code = /\d/.test(compact) && compact.length > 2 ? compact : '';
    this.digits = /^\d{3,}$/.test(compact) ? compact : '';
  }

  /** 5 code, 4 last digits, 3.5 to 1 how well a name fits, 0 nothing. */
  scoreOf({ id, names, numbers }: Searchable): readonly [number, string] {
    if (this.code !== '' && this.isCode(searchKey(id))) return [5, 'código'];
    if (this.digits !== '') {
      return numbers.some((number) => digitsOf(number).endsWith(this.digits))
        ? [4, 'últimos dígitos']
        : [0, ''];
    }
    const best = Math.max(0, ...names.map((name) => this.nameScore(name)));
    return [best, best >= 2 ? 'nombre' : 'suena parecido'];
  }

  /** The end of the code, or its letters and its number: «org 45» is ORG-0045. */
  private isCode(id: string): boolean {
    if (id.replace(/ /g, '').endsWith(this.code)) return true;
    const said = /^([a-z]{3})(\d+)$/.exec(this.code);
    const [letters, ...groups] = id.split(' ');
    return said !== null && letters === said[1] && Number(groups[groups.length - 1]) === Number(said[2]);
  }

  /** The mean over the words looked for, more where they are most of the name; 0 as soon as one is in no way there. */
  private nameScore(name: string): number {
    const words = nameWords(name);
    let sum = 0;
    for (const wanted of this.words) {
      const score = this.wordScore(wanted, words);
      if (score === 0) return 0;
      sum += score;
    }
    const wanted = this.words.length;
    return wanted === 0 ? 0 : sum / wanted + wanted / (2 * Math.max(wanted, words.length));
  }

  private wordScore(wanted: string, words: readonly string[]): number {
    if (words.includes(wanted)) return 3;
    if (words.some((word) => word.startsWith(wanted))) return 2;
    const sound = this.soundOf(wanted);
    return sound.length > 1 && words.some((word) => this.soundOf(word) === sound) ? 1 : 0;
  }

  /** Names repeat: each word is listened to once. */
  private soundOf(word: string): string {
    const known = this.sounds.get(word);
    if (known !== undefined) return known;
    const sound = soundOf(word);
    this.sounds.set(word, sound);
    return sound;
  }
}

/** The best hits, best first, then by name. An empty query finds nothing. */
export function searchIn<T extends Searchable>(items: readonly T[], text: string, most = 20): Hit<T>[] {
  const query = new Query(text);
  const hits: Hit<T>[] = [];
  for (const item of items) {
    const [score, reason] = query.scoreOf(item);
    if (score > 0) hits.push({ item, score, reason });
  }
  const keys = new Map(hits.map((hit) => [hit, searchKey(hit.item.names[0] ?? '')]));
  const nameOf = (hit: Hit<T>): string => keys.get(hit) ?? '';
  return hits.sort((a, b) => b.score - a.score || (nameOf(a) < nameOf(b) ? -1 : 1)).slice(0, most);
}
