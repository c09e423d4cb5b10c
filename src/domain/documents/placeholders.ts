/** The marks of a template: {{campo}}, {{campo|letras}}, {{#lista}} … {{/lista}} and {{?condición}} … {{/?}}. */

export type PlaceholderKind =
  'value' | 'listStart' | 'listEnd' | 'conditionStart' | 'conditionEnd' | 'malformed';

/** One mark as it stands in a text. */
export interface Placeholder {
  readonly kind: PlaceholderKind;
  /** Without `#`, `?`, `/` or variant; '' for `{{/?}}` and for what cannot be read. */
  readonly name: string;
  /** What follows the bar: `letras`. */
  readonly variant: string | undefined;
  /** As written, braces included. */
  readonly raw: string;
  /** Where it starts in the text. */
  readonly index: number;
}

const name = '[\\p{L}_][\\p{L}\\p{N}_.]*';
const shapes: readonly (readonly [PlaceholderKind, RegExp])[] = [
  ['conditionEnd', /^\/\?$/],
  ['conditionStart', new RegExp(`^\\?\\s*(${name})$`, 'u')],
  ['listStart', new RegExp(`^#\\s*(${name})$`, 'u')],
  ['listEnd', new RegExp(`^/\\s*(${name})$`, 'u')],
  ['value', new RegExp(`^(${name})(?:\\s*\\|\\s*([\\p{L}\\p{N}_]+))?$`, 'u')],
];

/** Reads what stands between two pairs of braces. */
function readMark(inner: string, raw: string, index: number): Placeholder {
  for (const [kind, shape] of shapes) {
    const match = shape.exec(inner);
    if (match) return { kind, name: match[1] ?? '', variant: match[2], raw, index };
  }
  return { kind: 'malformed', name: '', variant: undefined, raw, index };
}

/** Every mark of a text in order, with those that nobody can read: an unclosed `{{`, an empty `{{}}`, a stray `}}`. */
export function findPlaceholders(text: string): Placeholder[] {
  const marks = /\{\{([^{}]*)\}\}|\{\{[^{}]{0,30}|[^{}]{0,30}\}\}/gu;
  const found: Placeholder[] = [];
  for (let match = marks.exec(text); match; match = marks.exec(text)) {
    const [raw, inner] = match;
    found.push(readMark(inner?.trim() ?? '', raw, match.index));
  }
  return found;
}
