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

/** How well a record fits, by what of it was meant; between a kind of word and the next lies how much of the name it is. */
const rank = { fullName: 6, wholeCode: 5, endOfCode: 4.5, lastDigits: 4, word: 3, beginning: 2, sound: 1 };

/** The words of a name that count; all of them where none would: «La Y» is a place. */
function wordsOf(name: string): string[] {
  const words = nameWords(name);
  return words.length > 0 ? words : searchKey(name).split(' ').filter(Boolean);
}

const sameWords = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && [...some].sort().join(' ') === [...others].sort().join(' ');

/** The query, taken apart once. */
class Query {
  private readonly words: readonly string[];
  /** Digits of a query that is a number, as people write them; '' for every other. */
  private readonly digits: string;
  private readonly code: string;
  private readonly sounds = new Map<string, string>();

  constructor(text: string) {
    const compact = searchKey(text).replace(/ /g, '');
    this.words = wordsOf(text);
    this.code = /\d/.test(compact) && compact.length > 2 ? compact : '';
    this.digits = /^\d{3,}$/.test(compact) ? compact : '';
  }

  /** The best of what fits, and why; 0 when nothing does. */
  scoreOf({ id, names, numbers }: Searchable): readonly [number, string] {
    const name = Math.max(0, ...names.map((each) => this.nameScore(each)));
    const code = this.code === '' ? 0 : this.codeScore(searchKey(id));
    const number = this.digits === '' ? 0 : Math.max(0, ...numbers.map((each) => this.numberScore(each)));
    const best = Math.max(name, code, number);
    if (best === name) return [best, best >= rank.beginning ? 'nombre' : 'suena parecido'];
    if (best === code) return [best, 'código'];
    return [best, best === rank.lastDigits ? 'últimos dígitos' : 'número'];
  }

  /** The whole code, or its letters and its number, with or without the year: «org 45» is ORG-0045; or its end. */
  private codeScore(id: string): number {
    const whole = id.replace(/ /g, '');
    const [, letters, said = ''] = /^([a-z]{3})(\d+)$/.exec(this.code) ?? [];
    const [kind, ...groups] = id.split(' ');
    const number = Number(groups[groups.length - 1]);
    const year = groups.slice(0, -1).join('');
    const isNumber = Number(said) === number;
    const isOfYear = year !== '' && said.startsWith(year) && Number(said.slice(year.length)) === number;
    if (whole === this.code || (kind === letters && (isNumber || isOfYear))) return rank.wholeCode;
    return whole.endsWith(this.code) ? rank.endOfCode : 0;
  }

  private numberScore(number: string): number {
    const digits = digitsOf(number);
    if (digits === this.digits) return rank.wholeCode;
    return digits.endsWith(this.digits) ? rank.lastDigits : 0;
  }

  /** The whole name in any order first; else the word that fits worst decides, then how well all do and how much is said. */
  private nameScore(name: string): number {
    const wanted = this.words.length;
    if (wanted === 0) return 0;
    const words = wordsOf(name);
    let sum = 0;
    let worst = rank.word;
    for (const each of this.words) {
      const score = this.wordScore(each, words);
      if (score === 0) return 0;
      sum += score;
      worst = Math.min(worst, score);
    }
    if (worst === rank.word && sameWords(this.words, words)) return rank.fullName;
    const fit = sum / (wanted * rank.word);
    const share = wanted / Math.max(wanted, words.length);
    return worst + 0.8 * fit + 0.15 * share;
  }

  private wordScore(wanted: string, words: readonly string[]): number {
    if (words.includes(wanted)) return rank.word;
    if (words.some((word) => word.startsWith(wanted))) return rank.beginning;
    if (/\d/.test(wanted)) return 0;
    const sound = this.soundOf(wanted);
    return sound.length > 1 && words.some((word) => this.soundOf(word) === sound) ? rank.sound : 0;
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
