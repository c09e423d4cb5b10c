/** The size of a grid and its frozen edge: grown within Google's limit of cells, frozen within reason. */
import { GoogleError } from '../../runtime/errors';
import { resizeGrid } from './grid';
import type { SheetState, SpreadsheetState } from './spreadsheets';

/** Google refuses to freeze every row or column. */
export function freeze(sheet: SheetState, dimension: 'ROWS' | 'COLUMNS', count: number): void {
  const rows = dimension === 'ROWS';
  if (count > 0 && count >= (rows ? sheet.rowCount : sheet.columnCount)) {
    throw new GoogleError(`You can't freeze all visible ${rows ? 'rows' : 'columns'} on the sheet.`);
  }
  if (rows) sheet.frozenRows = count;
  else sheet.frozenColumns = count;
}

/** Grows at the edge; new cells are born without format. */
export function growGrid(
  state: SpreadsheetState,
  sheet: SheetState,
  rowCount: number,
  columnCount: number,
): void {
  const others = state.sheets.reduce((sum, s) => (s === sheet ? sum : sum + s.rowCount * s.columnCount), 0);
  resizeGrid(sheet, rowCount, columnCount, others);
}
