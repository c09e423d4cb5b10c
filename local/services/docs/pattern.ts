/** Search patterns of DocumentApp: RE2 text, turned into a pattern of this machine. Source: docs/platform.md fact 68. */
import { GoogleError, NotEmulated } from '../../runtime/errors';

const syntax = /[\^$\\.*+?()[\]{}|/]/g;
const escaped = (text: string): string => text.replace(syntax, '\\$&');

/** What is known while a pattern is read from left to right. */
interface Reading {
  readonly whole: string;
  flags: string;
  inClass: boolean;
}

const invalid = (pattern: string): GoogleError =>
  new GoogleError(`Invalid regular expression pattern ${pattern}`);

/** Pieces of RE2 syntax that this machine writes otherwise, and how; the first that fits is taken. */
const pieces: readonly (readonly [RegExp, (piece: RegExpExecArray, reading: Reading) => string])[] = [
  [/\\Q([\s\S]*?)(?:\\E|$)/y, ([, quoted = '']) => escaped(quoted)],
  [
    /\(\?([a-zA-Z]+)\)/y,
    ([, flags = ''], reading) => {
      reading.flags += flags;
      return '';
    },
  ],
  [/\(\?P</y, () => '(?<'],
  [
    /\(\?<?[=!]/y,
    (_piece, { whole }) => {
      throw invalid(whole);
    },
  ],
  [
    /\[\[:/y,
    (_piece, { whole }) => {
      throw new NotEmulated(`El patrón ${whole}`);
    },
  ],
  [/\\[pP]\{[^}]*\}/y, ([piece]) => piece],
  [/\\([pP])([A-Z])/y, ([, sign, category]) => `\\${sign}{${category}}`],
  [/\\x(\{[^}]*\})/y, ([, code]) => `\\u${code}`],
  [/\\[dDwWsSbBntrfvx]/y, ([piece]) => piece],
  [/\\A/y, () => '^'],
  [/\\z/y, () => '$'],
  [
    /\\[\p{L}\p{N}]/uy,
    (_piece, { whole }) => {
      throw invalid(whole);
    },
  ],
  [/\\-/y, (_piece, { inClass }) => (inClass ? '\\-' : '-')],
  [/\\([\s\S])/y, ([, character = '']) => escaped(character)],
  [/\{\d+(?:,\d*)?\}/y, ([piece]) => piece],
  [/[{}]/y, ([brace]) => `\\${brace}`],
  [
    /\[/y,
    (_piece, reading) => {
      const opens = !reading.inClass;
      reading.inClass = true;
      return opens ? '[' : '\\[';
    },
  ],
  [
    /\]/y,
    (_piece, reading) => {
      reading.inClass = false;
      return ']';
    },
  ],
  [/[\s\S]/y, ([character]) => character],
];

function nextPiece(reading: Reading, at: number): { source: string; end: number } {
  for (const [shape, write] of pieces) {
    shape.lastIndex = at;
    const piece = shape.exec(reading.whole);
    if (piece) return { source: write(piece, reading), end: at + piece[0].length };
  }
  throw invalid(reading.whole);
}

/**
 * The pattern as a global RegExp. Braces that are no quantifier stand for themselves, as `{{campo}}` does in RE2; what RE2
 * lacks (look-around, back-references) is refused.
 */
export function searchPattern(pattern: string): RegExp {
  const reading: Reading = { whole: pattern, flags: 'gu', inClass: false };
  let source = '';
  for (let at = 0; at < pattern.length;) {
    const piece = nextPiece(reading, at);
    source += piece.source;
    at = piece.end;
  }
  try {
    return new RegExp(source, reading.flags);
  } catch {
    throw invalid(pattern);
  }
}
