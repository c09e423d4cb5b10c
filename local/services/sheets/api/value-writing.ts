/** Writes values for the Sheets API: update, append and clear, raw or as if typed. */
import { GoogleError } from '../../../runtime/errors';
import type { Execution } from '../../../runtime/execution';
import { columnLetters, rangeText } from '../a1';
import { clearBlock } from '../blocks';
import { enterText } from '../entering';
import { lastRow, writeCell } from '../grid';
import { insertLanes } from '../dimensions';
import { checkProtections } from '../protections';
import { beyondGrid, findPlace, getPlace } from '../ranges';
import type { Rect } from '../rects';
import type { ValueRange } from '../schema';
import { growGrid } from '../sizes';
import type { SheetState, SpreadsheetState } from '../spreadsheets';

type Written = GoogleAppsScript.Sheets.Schema.UpdateValuesResponse;

export type InputOption = 'RAW' | 'USER_ENTERED';

/** The option, or Google's refusal: it has no default. */
export function requireInputOption(option: unknown): InputOption {
  if (option === undefined || option === 'INPUT_VALUE_OPTION_UNSPECIFIED') {
    throw new GoogleError("'valueInputOption' is required but not specified");
  }
  if (option !== 'RAW' && option !== 'USER_ENTERED') {
    throw new GoogleError(`Invalid value at 'value_input_option' (TYPE_ENUM), ${JSON.stringify(option)}`);
  }
  return option;
}

function linesOf(values: ValueRange): unknown[][] {
  const given = (values.values ?? []) as unknown[][];
  if (values.majorDimension !== 'COLUMNS') return given;
  const height = given.reduce((most, column) => Math.max(most, column.length), 0);
  return Array.from({ length: height }, (_, row) => given.map((column) => column[row]));
}

/** Writes a rectangle of values; null leaves a cell as it is, '' empties it. */
export function updateValues(
  execution: Execution,
  state: SpreadsheetState,
  range: string,
  values: ValueRange,
  option: InputOption,
): Written {
  const place = findPlace(state, range);
  if (!place) throw new GoogleError(`Unable to parse range: ${range}`);
  const { sheet, rect } = place;
  if (rect.startRow >= sheet.rowCount || rect.startColumn >= sheet.columnCount) throw beyondGrid(sheet, rect);
  if (
    values.range !== undefined &&
    values.range !== range &&
    findPlace(state, values.range)?.sheet !== sheet
  ) {
    throw new GoogleError(
      `Requested writing within range [${range}], but tried writing to range [${values.range}]`,
    );
  }
  return writeLines(execution, state, sheet, rect, linesOf(values), option, range);
}

function writeLines(
  execution: Execution,
  state: SpreadsheetState,
  sheet: SheetState,
  rect: Rect,
  lines: readonly (readonly unknown[])[],
  option: InputOption,
  range: string,
): Written {
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const written = {
    startRow: rect.startRow,
    endRow: rect.startRow + lines.length,
    startColumn: rect.startColumn,
    endColumn: rect.startColumn + width,
  };
  const refuse = (place: string): never => {
    throw new GoogleError(`Requested writing within range [${range}], but tried writing to ${place}`);
  };
  if (written.endRow > rect.endRow) refuse(`row [${rect.endRow + 1}]`);
  if (written.endColumn > rect.endColumn) refuse(`column [${columnLetters(rect.endColumn + 1)}]`);
  if (written.endRow > sheet.rowCount || written.endColumn > sheet.columnCount)
    throw beyondGrid(sheet, written);
  checkProtections(execution.world, state.id, sheet, written, execution.effectiveUser);
  let cells = 0;
  lines.forEach((line, r) =>
    line.forEach((value, c) => {
      if (value === null || value === undefined) return;
      cells += 1;
      enter(execution, state, sheet, written.startRow + r, written.startColumn + c, value, option);
    }),
  );
  return {
    spreadsheetId: state.id,
    updatedRange: rangeText(sheet.title, lines.length === 0 ? rect : written),
    ...(cells > 0 ? { updatedRows: lines.length, updatedColumns: width, updatedCells: cells } : {}),
  };
}

function enter(
  execution: Execution,
  state: SpreadsheetState,
  sheet: SheetState,
  row: number,
  column: number,
  value: unknown,
  option: InputOption,
): void {
  if (typeof value === 'object') {
    throw new GoogleError(
      `Invalid values[${row}][${column}]: struct_value or list_value cannot be written to a cell.`,
    );
  }
  if (typeof value !== 'string') writeCell(sheet, row, column, value as number | boolean);
  else if (option === 'RAW') writeCell(sheet, row, column, value);
  else enterText(state, sheet, row, column, value, execution.world.now);
}

/** Adds rows after the last row with content in the range's columns (or of the whole sheet, for a range without any). */
export function appendValues(
  execution: Execution,
  state: SpreadsheetState,
  range: string,
  values: ValueRange,
  options: { readonly input: InputOption; readonly insertRows: boolean },
): { readonly tableRange?: string; readonly updates: Written } {
  const { sheet, rect } = getPlace(state, range);
  const lines = linesOf(values);
  const last = lastRowOf(sheet, rect);
  const start = last === 0 ? rect.startRow : last;
  const end = start + lines.length;
  if (options.insertRows && start < sheet.rowCount && lines.length > 0) {
    insertLanes(state, sheet, 'ROWS', start, lines.length, start > 0 ? 'before' : undefined);
  }
  if (end > sheet.rowCount) growGrid(state, sheet, end, sheet.columnCount);
  const below = { startRow: start, endRow: Infinity, startColumn: rect.startColumn, endColumn: Infinity };
  const updates = writeLines(execution, state, sheet, below, lines, options.input, range);
  if (last === 0) return { updates };
  const table = { startRow: 0, endRow: last, startColumn: rect.startColumn, endColumn: rect.endColumn };
  return { tableRange: rangeText(sheet.title, table), updates };
}

function lastRowOf(sheet: SheetState, rect: Rect): number {
  for (let row = lastRow(sheet) - 1; row >= 0; row -= 1) {
    const values = sheet.rows[row]?.values ?? [];
    if (values.slice(rect.startColumn, rect.endColumn).some((value) => value !== '')) return row + 1;
  }
  return 0;
}

/** Empties values and formulas; formats and rules stay. Returns the range as Google names it. */
export function clearValues(execution: Execution, state: SpreadsheetState, range: string): string {
  const { sheet, rect } = getPlace(state, range);
  checkProtections(execution.world, state.id, sheet, rect, execution.effectiveUser);
  clearBlock(sheet, rect, { values: true });
  return rangeText(sheet.title, rect);
}
