/** Styled text: cutting, splicing and restyling stretches of it. */
import type { Attributes, AttributeName, Run } from './model';

export const textOfRuns = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');

/** What to change in a style: null takes an attribute away. */
export type StyleChange = Readonly<Partial<Record<AttributeName, string | number | boolean | null>>>;

/** The attributes with a change applied. */
export function changed(style: Attributes, change: StyleChange): Attributes {
  const all = Object.entries({ ...style, ...change }).filter(([, value]) => value !== null);
  return Object.fromEntries(all) as Attributes;
}

const sameStyle = (one: Attributes, other: Attributes): boolean => {
  const names = Object.keys(one) as AttributeName[];
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
};

/** Without empty runs, neighbours of one style joined. */
export function tidy(runs: readonly Run[]): Run[] {
  const tidied: Run[] = [];
  for (const run of runs) {
    const last = tidied.at(-1);
    if (run.text === '') continue;
    if (last && sameStyle(last.style, run.style)) {
      tidied[tidied.length - 1] = { text: last.text + run.text, style: last.style };
    } else {
      tidied.push(run);
    }
  }
  return tidied;
}

/** The part from `start` up to, not including, `end`. */
export function cut(runs: readonly Run[], start: number, end: number): Run[] {
  const parts: Run[] = [];
  let at = 0;
  for (const { text, style } of runs) {
    const part = text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (part !== '') parts.push({ text: part, style });
    at += text.length;
  }
  return parts;
}

/** The style of the character at `offset`; of the last one when there is none; undefined in an empty text. */
export function styleAt(runs: readonly Run[], offset: number): Attributes | undefined {
  let at = 0;
  for (const { text, style } of runs) {
    at += text.length;
    if (offset < at) return style;
  }
  return runs.at(-1)?.style;
}

/** The text with what stands between `start` and `end` replaced; the new text wears `style`. */
export function spliced(
  runs: readonly Run[],
  start: number,
  end: number,
  text: string,
  style: Attributes,
): Run[] {
  return tidy([...cut(runs, 0, start), { text, style }, ...cut(runs, end, Infinity)]);
}

/** The text with the style of what stands between `start` and `end` changed. */
export function restyled(runs: readonly Run[], start: number, end: number, change: StyleChange): Run[] {
  const middle = cut(runs, start, end).map(({ text, style }) => ({ text, style: changed(style, change) }));
  return tidy([...cut(runs, 0, start), ...middle, ...cut(runs, end, Infinity)]);
}
