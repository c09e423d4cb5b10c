/** What must change in one text so that its marks become words: worked out on plain text, before any document is touched. */
import { findPlaceholders, type Placeholder } from '../../domain/documents';

/** What fills the marks of a text. */
export interface Filling {
  readonly values: Readonly<Record<string, string>>;
  readonly conditions: Readonly<Record<string, boolean>>;
}

/** Replaces the characters from `start` up to, not including, `end`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Stands for a new paragraph inside a value until the paragraph is split there. */
export const paragraphBreak = '\u2028';

const markKey = ({ name, variant }: Placeholder): string => (variant ? `${name}|${variant}` : name);

/** A number and its unit, and an hour and its half of the day, stand on one line: «39 h», «4:30 p. m.». */
const unbroken = (text: string): string =>
  text
    .replace(/(\d) (?=(?:h|min|[ap]\. m\.)(?![\p{L}\p{N}]))/gu, '$1\u00a0')
    .replace(/([ap]\.) (m\.)/g, '$1\u00a0$2');

const oneBreak = (text: string): string => text.trim().replace(/\s*\n\s*/g, paragraphBreak);

/**
 * The edits of a text, in order and without overlap. A value is written as it is and never read again for marks. The
 * text of a condition that does not hold goes with its marks. What is not a mark of ours stays as it stands.
 */
export function editsOf(text: string, { values, conditions }: Filling): Edit[] {
  const edits: Edit[] = [];
  let dropFrom: number | undefined;
  for (const mark of findPlaceholders(text)) {
    const end = mark.index + mark.raw.length;
    if (mark.kind === 'conditionEnd') {
      edits.push({ start: dropFrom ?? mark.index, end, text: '' });
      dropFrom = undefined;
    } else if (dropFrom !== undefined || mark.kind === 'malformed') continue;
    else if (mark.kind === 'conditionStart' && conditions[mark.name] !== true) dropFrom = mark.index;
    else {
      const value = mark.kind === 'value' ? oneBreak(unbroken(values[markKey(mark)] ?? '')) : '';
      edits.push({ start: mark.index, end, text: value });
    }
  }
  return edits;
}

/** The text with its edits made. */
export const edited = (text: string, edits: readonly Edit[]): string =>
  [...edits]
    .reverse()
    .reduce(
      (whole, { start, end, text: inserted }) => whole.slice(0, start) + inserted + whole.slice(end),
      text,
    );
