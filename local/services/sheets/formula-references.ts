/** Keeps formulas pointing at the same cells when rows or columns are inserted, deleted or moved, or a formula is copied. */
import { columnLetters, columnNumber } from './a1';
import type { Rect } from './rects';
import { changeReferringTexts } from './referring-texts';
import type { SheetState, SpreadsheetState } from './spreadsheets';

/** Text in quotes, or a reference with an optional sheet name. Function names are excluded by the lookahead. */
const pieces =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?)([A-Z]{1,3})(\$?)([1-9]\d*)(?::(\$?)([A-Z]{1,3})(\$?)([1-9]\d*))?(?![\p{L}\p{N}_(!])/gu;

interface Reference {
  readonly sheet: string | undefined;
  readonly rect: Rect;
  readonly absolute: { readonly row: boolean; readonly column: boolean };
}

const titleOf = (prefix: string): string | undefined =>
  prefix === '' ? undefined : prefix.slice(0, -1).replace(/^'|'$/g, '').replace(/''/g, "'");

/** Rewrites each cell reference of a formula; undefined from `change` makes it #REF!. */
function rewrite(formula: string, change: (reference: Reference) => Rect | undefined): string {
  return formula.replace(pieces, (whole: string, ...groups: (string | undefined)[]) => {
    const [prefix = '', c1Dollar = '', c1, r1Dollar = '', r1, c2Dollar = '', c2, r2Dollar = '', r2] = groups;
    if (c1 === undefined || r1 === undefined) return whole;
    const rect = rectBetween([c1, r1], [c2 ?? c1, r2 ?? r1]);
    const absolute = { row: r1Dollar === '$', column: c1Dollar === '$' };
    const moved = change({ sheet: titleOf(prefix), rect, absolute });
    if (!moved) return '#REF!';
    const first = `${prefix}${c1Dollar}${columnLetters(moved.startColumn + 1)}${r1Dollar}${moved.startRow + 1}`;
    if (r2 === undefined) return first;
    return `${first}:${c2Dollar}${columnLetters(moved.endColumn)}${r2Dollar}${moved.endRow}`;
  });
}

type Corner = readonly [column: string, row: string];

const rectBetween = ([c1, r1]: Corner, [c2, r2]: Corner): Rect => ({
  startRow: Number(r1) - 1,
  startColumn: columnNumber(c1) - 1,
  endRow: Number(r2),
  endColumn: columnNumber(c2),
});

/** Rewrites the formulas and drop-down sources of the whole workbook after `shift` changed the places of one sheet. */
export function shiftFormulas(
  state: SpreadsheetState,
  changed: SheetState,
  shift: (rect: Rect) => Rect | undefined,
): void {
  const title = changed.title.toLowerCase();
  changeReferringTexts(state, (text, sheet) =>
    rewrite(text, ({ sheet: named, rect }) =>
      (named ?? sheet.title).toLowerCase() === title ? shift(rect) : rect,
    ),
  );
}

/** The formula as it reads when copied `rows` down and `columns` to the right. */
export function offsetFormula(formula: string, rows: number, columns: number): string {
  return rewrite(formula, ({ rect, absolute }) => {
    const down = absolute.row ? 0 : rows;
    const right = absolute.column ? 0 : columns;
    const moved = {
      startRow: rect.startRow + down,
      endRow: rect.endRow + down,
      startColumn: rect.startColumn + right,
      endColumn: rect.endColumn + right,
    };
    return moved.startRow < 0 || moved.startColumn < 0 ? undefined : moved;
  });
}
