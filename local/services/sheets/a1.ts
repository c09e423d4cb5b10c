/** A1 and R1C1 notation: text that names cells, read and written. */
import type { Rect } from './rects';

/** 'A' for 1, 'AA' for 27. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 1 for 'A', 27 for 'AA'. */
export const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** Splits `'Mi hoja'!A2:F` into its sheet name and the rest; a text without '!' has no sheet. */
export function splitSheet(text: string): { readonly sheet: string | undefined; readonly cells: string } {
  const quoted = /^'((?:[^']|'')+)'(?:!(.*))?$/s.exec(text);
  if (quoted) return { sheet: quoted[1]!.replace(/''/g, "'"), cells: quoted[2] ?? '' };
  const at = text.lastIndexOf('!');
  return at < 0 ? { sheet: undefined, cells: text } : { sheet: text.slice(0, at), cells: text.slice(at + 1) };
}

const corner = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?$/;
const r1c1 = /^R(\d+)?(?:C(\d+)?)?(?::R(\d+)?(?:C(\d+)?)?)?$/i;

/** The rectangle a text like `B3`, `A2:F`, `A:A`, `2:5` or `R2C1:R3C4` names; undefined when it names none. */
export function parseCells(text: string): Rect | undefined {
  const parts = text.trim().split(':');
  if (parts.length > 2) return undefined;
  const corners = parts.map((part) => corner.exec(part));
  if (corners.every((match) => match !== null && match[0] !== '')) {
    const first = corners[0]!;
    const last = corners[1] ?? first;
    // A single corner must be a cell: 'A' or '5' alone is no range.
    if (corners.length === 2 || (first[1] && first[2])) {
      return between(
        { row: toNumber(first[2]), column: first[1] && columnNumber(first[1]) },
        { row: toNumber(last[2]), column: last[1] && columnNumber(last[1]) },
      );
    }
  }
  return parseR1C1(text.trim());
}

const toNumber = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits);

interface Corner {
  readonly row: number | undefined;
  readonly column: number | '' | undefined;
}

/** Inverted corners are put right (fact 6); what a corner leaves out is open. */
function between(a: Corner, b: Corner): Rect | undefined {
  const rows = [a.row, b.row].filter((row) => row !== undefined);
  const columns = [a.column, b.column].filter((column) => typeof column === 'number');
  if (rows.length === 0 && columns.length === 0) return undefined;
  return {
    startRow: rows.length === 0 ? 0 : Math.min(...rows) - 1,
    endRow: rows.length === 2 ? Math.max(...rows) : Infinity,
    startColumn: columns.length === 0 ? 0 : Math.min(...columns) - 1,
    endColumn: columns.length === 2 ? Math.max(...columns) : Infinity,
  };
}

function parseR1C1(text: string): Rect | undefined {
  const match = r1c1.exec(text);
  if (!match || text.toUpperCase() === 'R') return undefined;
  const [, row, column, row2, column2] = match.map(toNumber);
  const second = text.includes(':');
  return between({ row, column }, { row: second ? row2 : row, column: second ? column2 : column });
}

/** `A1`, `A2:F9`, `A:A`, `2:5`; open ends are left out as Google does. */
export function cellsText(rect: Rect): string {
  const { startRow, endRow, startColumn, endColumn } = rect;
  if (endRow === Infinity && endColumn === Infinity) {
    return startRow === 0 && startColumn === 0 ? '' : `${columnLetters(startColumn + 1)}${startRow + 1}:`;
  }
  const row = (n: number): string => (n === Infinity ? '' : String(n));
  const column = (n: number): string => (n === Infinity ? '' : columnLetters(n));
  const openRows = endRow === Infinity && startRow === 0;
  const first = `${column(endColumn === Infinity && startColumn === 0 ? Infinity : startColumn + 1)}${openRows ? '' : startRow + 1}`;
  const last = `${column(endColumn)}${row(endRow)}`;
  return first === last && /\d/.test(first) && /[A-Z]/.test(first) ? first : `${first}:${last}`;
}

/** A sheet name as it stands in a reference: quoted when it is not a plain word. */
export const quoteSheet = (title: string): string =>
  /^[A-Za-z_][A-Za-z0-9_]*$/.test(title) && !parseCells(title) ? title : `'${title.replace(/'/g, "''")}'`;

/** `Personas!A2:F9`, `'Mi hoja'!A1`. */
export const rangeText = (title: string, rect: Rect): string => {
  const cells = cellsText(rect);
  return cells === '' ? quoteSheet(title) : `${quoteSheet(title)}!${cells}`;
};
