/** Reads values for the Sheets API: rows without trailing empty cells, rendered as the caller asked. */
import { rangeText } from '../a1';
import { rowReader } from '../evaluation';
import type { CellValue } from '../grid';
import { displayText, kindOf } from '../number-format';
import type { Rect } from '../rects';
import type { ValueRange } from '../schema';
import type { SheetState, SpreadsheetState } from '../spreadsheets';

export interface Rendering {
  readonly valueRenderOption?: string;
  readonly dateTimeRenderOption?: string;
  readonly majorDimension?: string;
}

type Render = (value: CellValue, row: number, column: number) => CellValue;

const asStored: Render = (value) => value;

function renderer(state: SpreadsheetState, sheet: SheetState, options: Rendering): Render {
  const format = (row: number, column: number) => sheet.formats[column]?.at(row);
  const shown: Render = (value, row, column) =>
    value === '' ? '' : displayText(value, format(row, column), state.locale);
  if ((options.valueRenderOption ?? 'FORMATTED_VALUE') === 'FORMATTED_VALUE') return shown;
  const dated: Render =
    options.dateTimeRenderOption === 'FORMATTED_STRING'
      ? (value, row, column) =>
          typeof value === 'number' && /DATE|TIME/.test(kindOf(format(row, column)))
            ? shown(value, row, column)
            : value
      : asStored;
  if (options.valueRenderOption !== 'FORMULA') return dated;
  return (value, row, column) => sheet.rows[row]?.formulas?.[column] ?? dated(value, row, column);
}

/** One range as the API answers it; an empty range has no `values` (docs/platform.md §4). `rect` is inside the grid. */
export function readRange(
  state: SpreadsheetState,
  sheet: SheetState,
  rect: Rect,
  options: Rendering,
): { readonly answer: ValueRange; readonly cells: number } {
  const read = rowReader(state, sheet);
  const render = renderer(state, sheet, options);
  const rows: CellValue[][] = [];
  let filled = 0;
  let cells = 0;
  const endRow = Math.min(rect.endRow, sheet.rows.length + spillRoom(state));
  for (let row = rect.startRow; row < endRow; row += 1) {
    const line = readLine(read(row), row, rect, render);
    cells += line.length;
    rows.push(line);
    if (line.length > 0) filled = rows.length;
  }
  rows.length = filled;
  const columns = options.majorDimension === 'COLUMNS';
  const answer: ValueRange = {
    range: rangeText(sheet.title, rect),
    majorDimension: columns ? 'COLUMNS' : 'ROWS',
    ...(filled > 0 ? { values: columns ? turned(rows) : rows } : {}),
  };
  return { answer, cells };
}

/** Results of formulas may spill below the last stored row. */
const spillRoom = (state: SpreadsheetState): number => (state.sheets.some((s) => s.hasFormulas) ? 1000 : 0);

function readLine(values: readonly CellValue[], row: number, rect: Rect, render: Render): CellValue[] {
  const end = Math.min(rect.endColumn, values.length);
  if (end <= rect.startColumn) return [];
  const line = values.slice(rect.startColumn, end);
  if (render !== asStored) {
    for (let c = 0; c < line.length; c += 1) line[c] = render(line[c]!, row, rect.startColumn + c);
  }
  while (line.length > 0 && line.at(-1) === '') line.pop();
  return line;
}

function turned(rows: readonly (readonly CellValue[])[]): CellValue[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, column) => {
    const line = rows.map((row) => row[column] ?? '');
    while (line.length > 0 && line.at(-1) === '') line.pop();
    return line;
  });
}
