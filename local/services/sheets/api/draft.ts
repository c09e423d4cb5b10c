/** What the requests of one batchUpdate work on: a copy of the workbook that takes its place only if all succeed. */
import { GoogleError } from '../../../runtime/errors';
import type { Execution } from '../../../runtime/execution';
import type { World } from '../../../runtime/world';
import { checkProtections } from '../protections';
import { rectOf, type GridSize, type Rect } from '../rects';
import type { DimensionRange, GridRange } from '../schema';
import { findSheetById, type SheetState, type SpreadsheetState } from '../spreadsheets';

export interface Draft {
  readonly world: World;
  readonly execution: Execution;
  readonly state: SpreadsheetState;
  /** Whose rights apply. */
  readonly email: string;
  /** Effects outside the workbook (the file's name), done when the batch is accepted. */
  readonly afterwards: (() => void)[];
  cellsWritten: number;
}

/** Applies one request; what it returns is its reply. */
export type Applier<R> = (draft: Draft, request: R) => object | void;

export function sheetOf(draft: Draft, id: number | undefined): SheetState {
  const sheet = findSheetById(draft.state, id ?? 0);
  if (!sheet) throw new GoogleError(`No grid with id: ${id ?? 0}`);
  return sheet;
}

/** A sheet and a rectangle of it with open ends closed; refuses one that leaves the grid or is turned inside out. */
export function placeOf(draft: Draft, range: GridRange | undefined): { sheet: SheetState; rect: Rect } {
  if (!range) throw new GoogleError('range must be specified.');
  const sheet = sheetOf(draft, range.sheetId);
  return { sheet, rect: closedRect(sheet, range) };
}

export function closedRect(sheet: GridSize, range: GridRange): Rect {
  checkEdge('endRowIndex', range.endRowIndex, sheet.rowCount, 'row');
  checkEdge('endColumnIndex', range.endColumnIndex, sheet.columnCount, 'column');
  const open = rectOf(range);
  const rect = {
    ...open,
    endRow: Math.min(open.endRow, sheet.rowCount),
    endColumn: Math.min(open.endColumn, sheet.columnCount),
  };
  checkEdge('startRowIndex', rect.startRow, sheet.rowCount, 'row');
  checkEdge('startColumnIndex', rect.startColumn, sheet.columnCount, 'column');
  if (rect.startRow > rect.endRow || rect.startColumn > rect.endColumn) {
    throw new GoogleError('GridRange start index must be less than or equal to its end index.');
  }
  return rect;
}

function checkEdge(name: string, value: number | undefined, size: number, lane: string): void {
  if (value === undefined) return;
  if (value < 0) throw new GoogleError(`GridRange.${name}[${value}] is less than zero`);
  if (value > size)
    throw new GoogleError(`GridRange.${name}[${value}] is after last ${lane} in grid[${size}]`);
}

/** Refuses a write that a protection forbids, and counts its cells. */
export function claim(draft: Draft, sheet: SheetState, rect: Rect, cells = 0): void {
  checkProtections(draft.world, draft.state.id, sheet, rect, draft.email);
  draft.cellsWritten += cells;
}

/** The sheet and the stretch of rows or columns a DimensionRange names; open ends are closed. */
export function lanesOf(
  draft: Draft,
  range: DimensionRange | undefined,
): { sheet: SheetState; dimension: 'ROWS' | 'COLUMNS'; start: number; end: number; size: number } {
  if (!range?.dimension) throw new GoogleError('dimension is required.');
  const sheet = sheetOf(draft, range.sheetId);
  const dimension = range.dimension === 'ROWS' ? 'ROWS' : 'COLUMNS';
  const size = dimension === 'ROWS' ? sheet.rowCount : sheet.columnCount;
  const start = range.startIndex ?? 0;
  const end = range.endIndex ?? size;
  if (start < 0 || end <= start)
    throw new GoogleError('DimensionRange must have a startIndex before its endIndex.');
  return { sheet, dimension, start, end, size };
}

/** Throws as Google does for an update without a mask. */
export function requireFields(fields: string | undefined): string {
  if (!fields) {
    throw new GoogleError("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  }
  return fields;
}
