/** Merged cells: splitting a rectangle into the stretches to merge, and merging one. */
import { GoogleError } from '../../runtime/errors';
import { clearBlock } from './blocks';
import { writeCell } from './grid';
import { covers, intersection, type Rect } from './rects';
import type { SheetState } from './spreadsheets';

/** The stretches of a rectangle for one of Google's merge types: all, by rows, by columns. */
export function mergedPieces(rect: Rect, type: string): Rect[] {
  if (type === 'MERGE_ROWS') {
    return Array.from({ length: rect.endRow - rect.startRow }, (_, i) => ({
      ...rect,
      startRow: rect.startRow + i,
      endRow: rect.startRow + i + 1,
    }));
  }
  if (type === 'MERGE_COLUMNS') {
    return Array.from({ length: rect.endColumn - rect.startColumn }, (_, i) => ({
      ...rect,
      startColumn: rect.startColumn + i,
      endColumn: rect.startColumn + i + 1,
    }));
  }
  return [rect];
}

/** Merges a rectangle; only its top left value stays (fact 14). */
export function mergeRect(sheet: SheetState, rect: Rect): void {
  if (sheet.merges.some((merge) => intersection(merge, rect) && !covers(rect, merge))) {
    throw new GoogleError('You must select all cells in a merged range to merge or unmerge them.');
  }
  const first = sheet.rows[rect.startRow];
  const value = first?.values[rect.startColumn] ?? '';
  const formula = first?.formulas?.[rect.startColumn];
  clearBlock(sheet, rect, { values: true });
  writeCell(sheet, rect.startRow, rect.startColumn, value, formula);
  sheet.merges = [...sheet.merges.filter((merge) => !intersection(merge, rect)), rect];
}
