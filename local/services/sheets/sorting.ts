/** Sorts the rows of a rectangle as Google does: numbers, then text, then booleans; empty cells last in either order. */
import { putBlock, takeBlock } from './blocks';
import { orderRows } from './dimensions';
import { rowReader } from './evaluation';
import { offsetFormula } from './formula-references';
import { editRow, lastColumn, type CellValue } from './grid';
import type { Rect } from './rects';
import type { SheetState, SpreadsheetState } from './spreadsheets';

export interface SortKey {
  /** Zero-based column of the sheet. */
  readonly column: number;
  readonly ascending: boolean;
}

const collator = new Intl.Collator('es', { sensitivity: 'accent' });
const kindRank = (value: CellValue): number =>
  ({ number: 0, string: 1, boolean: 2 })[typeof value as 'number'];

/** Orders two values that are not empty. */
export function compareValues(a: CellValue, b: CellValue): number {
  const rank = kindRank(a) - kindRank(b);
  if (rank !== 0) return rank;
  return typeof a === 'string' ? collator.compare(a, String(b)) : Number(a) - Number(b);
}

/** Sorts in place, stable; formats, notes and rules go with their cells. Every row of the rectangle takes part. */
export function sortRect(
  state: SpreadsheetState,
  sheet: SheetState,
  rect: Rect,
  keys: readonly SortKey[],
): void {
  const read = rowReader(state, sheet);
  const order = Array.from({ length: rect.endRow - rect.startRow }, (_, i) => rect.startRow + i);
  order.sort((left, right) => {
    for (const { column, ascending } of keys) {
      const a = read(left)[column] ?? '';
      const b = read(right)[column] ?? '';
      if (a === '' || b === '') {
        if (a !== b) return a === '' ? 1 : -1;
        continue;
      }
      const difference = compareValues(a, b);
      if (difference !== 0) return ascending ? difference : -difference;
    }
    return left - right;
  });
  if (rect.startColumn === 0 && rect.endColumn >= lastColumn(sheet)) {
    orderRows(sheet, rect.startRow, order);
    moveOwnReferences(sheet, rect.startRow, order);
    return;
  }
  const rows = new Map(takeBlock(sheet, rect).map((cells, index) => [rect.startRow + index, cells]));
  putBlock(
    sheet,
    rect.startRow,
    rect.startColumn,
    order.map((row) => rows.get(row) ?? []),
  );
}

/** A formula that looks along its own row still does after its row moved. */
function moveOwnReferences(sheet: SheetState, start: number, order: readonly number[]): void {
  if (!sheet.hasFormulas) return;
  order.forEach((from, index) => {
    const formulas = sheet.rows[start + index]?.formulas;
    const down = start + index - from;
    if (!formulas || down === 0) return;
    const moved = Object.entries(formulas).map(([column, text]) => [column, offsetFormula(text, down, 0)]);
    editRow(sheet, start + index).formulas = Object.fromEntries(moved) as Record<number, string>;
  });
}
