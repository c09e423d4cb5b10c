/** Google's field masks: `sheets(properties(sheetId,title),data.rowData.values)`, parsed, applied to answers and to cells. */
import { GoogleError } from '../../runtime/errors';

/** A tree of names; an empty tree takes everything below. */
export interface Mask {
  readonly [name: string]: Mask;
}

const everything: Mask = {};

/** Parses a mask. Dots and slashes go down, parentheses group; throws Google's error for broken text. */
export function parseMask(text: string): Mask {
  const tokens = text.match(/[^\s,()./]+|[,()./]/g) ?? [];
  let at = 0;
  const refuse = (): never => {
    throw new GoogleError(`Invalid field selection ${text}`);
  };
  const readList = (): Mask => {
    const tree: Record<string, Mask> = {};
    for (;;) {
      const [name, below] = readItem();
      tree[name] = name in tree ? mergeMasks(tree[name]!, below) : below;
      if (tokens[at] !== ',') return tree;
      at += 1;
    }
  };
  const readItem = (): [string, Mask] => {
    const name = tokens[at] ?? refuse();
    if (/[,()./]/.test(name)) refuse();
    at += 1;
    if (tokens[at] === '.' || tokens[at] === '/') {
      at += 1;
      const [inner, below] = readItem();
      return [name, { [inner]: below }];
    }
    if (tokens[at] !== '(') return [name, everything];
    at += 1;
    const below = readList();
    if (tokens[at] !== ')') refuse();
    at += 1;
    return [name, below];
  };
  const mask = readList();
  if (at !== tokens.length) refuse();
  return '*' in mask ? everything : mask;
}

function mergeMasks(a: Mask, b: Mask): Mask {
  if (isEverything(a) || isEverything(b)) return everything;
  const merged: Record<string, Mask> = { ...a };
  for (const [name, below] of Object.entries(b)) {
    merged[name] = name in merged ? mergeMasks(merged[name]!, below) : below;
  }
  return merged;
}

export const isEverything = (mask: Mask): boolean => '*' in mask || Object.keys(mask).length === 0;

/** Whether a mask reaches a dotted path (`sheets.data`) or something below it. */
export function reaches(mask: Mask, path: string): boolean {
  let at = mask;
  for (const name of path.split('.')) {
    if (isEverything(at)) return true;
    const below = at[name];
    if (!below) return false;
    at = below;
  }
  return true;
}

/** The part of `value` that the mask selects; lists are masked item by item. */
export function select(value: unknown, mask: Mask): unknown {
  if (isEverything(mask) || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => select(item, mask));
  const chosen: Record<string, unknown> = {};
  for (const [name, below] of Object.entries(mask)) {
    const inner = (value as Record<string, unknown>)[name];
    if (inner !== undefined) chosen[name] = select(inner, below);
  }
  return chosen;
}

/** `target` with every field the mask names taken from `source`; a field absent there is cleared. */
export function overlay<T extends object>(target: T, source: T, mask: Mask): T {
  if (isEverything(mask)) return source;
  const result: Record<string, unknown> = { ...(target as Record<string, unknown>) };
  for (const [name, below] of Object.entries(mask)) {
    const given = (source as Record<string, unknown>)[name];
    const held = result[name];
    const merged =
      isEverything(below) || (!isObject(given) && !isObject(held))
        ? given
        : overlay(isObject(held) ? held : {}, isObject(given) ? given : {}, below);
    if (
      merged === undefined ||
      (isObject(merged) && !isEverything(below) && Object.keys(merged).length === 0)
    ) {
      delete result[name];
    } else {
      result[name] = merged;
    }
  }
  return result as T;
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
