/** Puts a value into a cell as typing it would: parsed by locale and format, bringing a number format along. */
import { patchFormat } from './cell-format';
import { formatAt, mapLayer, writeCell } from './grid';
import { kindOf } from './number-format';
import type { SheetState, SpreadsheetState } from './spreadsheets';
import { parseTyped, type Typed } from './typing';

/** What typing a text into a cell would store there. */
export function readTyped(
  state: SpreadsheetState,
  sheet: SheetState,
  row: number,
  column: number,
  text: string,
  now: number,
): Typed {
  return parseTyped(text, { locale: state.locale, now, format: formatAt(sheet, row, column) });
}

/** Stores what was typed; its number format is taken over unless the cell already has one (fact 30). */
export function storeTyped(sheet: SheetState, row: number, column: number, typed: Typed): void {
  writeCell(sheet, row, column, typed.value, typed.formula);
  if (!typed.pattern) return;
  const held = kindOf(formatAt(sheet, row, column));
  if (held !== 'GENERAL') return;
  const here = { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
  mapLayer(sheet, sheet.formats, here, patchFormat({ numberFormat: typed.pattern }));
}

export function enterText(
  state: SpreadsheetState,
  sheet: SheetState,
  row: number,
  column: number,
  text: string,
  now: number,
): void {
  storeTyped(sheet, row, column, readTyped(state, sheet, row, column, text, now));
}
