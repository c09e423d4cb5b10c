/** What stands before each list item: numbers counted by list and level, or a bullet. */
import type { StoredNode } from '../services/docs/model';

const roman: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function inRoman(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, letters] of roman) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
}

/** a … z, aa … zz, as Google goes on. */
const inLetters = (number: number): string =>
  String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));

const bullets: Readonly<Record<string, string>> = { BULLET: '•', HOLLOW_BULLET: '◦', SQUARE_BULLET: '▪' };

const numbers: Readonly<Record<string, (number: number) => string>> = {
  NUMBER: String,
  LATIN_LOWER: inLetters,
  LATIN_UPPER: (number) => inLetters(number).toUpperCase(),
  ROMAN_LOWER: inRoman,
  ROMAN_UPPER: (number) => inRoman(number).toUpperCase(),
};

/** The sign of a glyph that is no number. */
export const bulletOf = (glyph: string): string | undefined => bullets[glyph];

/** Gives the label of one item after the other, in reading order. */
export class ListLabels {
  private readonly counters = new Map<string, number[]>();

  next({ attributes = {} }: StoredNode): string {
    const glyph = String(attributes.GLYPH_TYPE ?? 'NUMBER');
    const level = Number(attributes.NESTING_LEVEL ?? 0);
    const list = String(attributes.LIST_ID);
    const counts = (this.counters.get(list) ?? []).slice(0, level + 1);
    counts[level] = (counts[level] ?? 0) + 1;
    this.counters.set(list, counts);
    return bullets[glyph] ?? `${(numbers[glyph] ?? String)(counts[level] ?? 1)}.`;
  }
}
