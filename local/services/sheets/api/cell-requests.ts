/** Requests that write cells: updateCells, appendCells, repeatCell, setDataValidation, merges and borders. */
import { GoogleError } from '../../../runtime/errors';
import { drawBorders } from '../borders';
import { formatChange } from '../cell-format';
import { isEverything, parseMask, type Mask } from '../../base/field-mask';
import { lastRow, mapLayer, storedValue, writeCell, writeNote } from '../grid';
import { intern } from '../intern';
import { mergedPieces, mergeRect } from '../merges';
import { cellsOf, intersection, type Rect } from '../rects';
import type { CellData, ExtendedValue, Request, RowData } from '../schema';
import { growGrid } from '../sizes';
import type { SheetState } from '../spreadsheets';
import { claim, placeOf, requireFields, sheetOf, type Applier, type Draft } from './draft';

type Body<K extends keyof Request> = NonNullable<Request[K]>;

/** Which parts of a cell a mask names. */
interface CellMask {
  readonly value: boolean;
  readonly note: boolean;
  readonly validation: boolean;
  readonly format: Mask | undefined;
}

const maskable = new Set(['userEnteredValue', 'userEnteredFormat', 'note', 'dataValidation', '*']);

function cellMask(fields: string | undefined): CellMask {
  const mask = parseMask(requireFields(fields));
  const all = isEverything(mask);
  for (const name of Object.keys(mask)) {
    if (!maskable.has(name)) throw new GoogleError(`Invalid field: ${name}`);
  }
  return {
    value: all || 'userEnteredValue' in mask,
    note: all || 'note' in mask,
    validation: all || 'dataValidation' in mask,
    format: all ? {} : mask['userEnteredFormat'],
  };
}

const cellRect = (row: number, column: number): Rect => ({
  startRow: row,
  endRow: row + 1,
  startColumn: column,
  endColumn: column + 1,
});

/** Writes what a mask names of one cell; text is stored as text, never parsed (docs/platform.md §4). */
function writeData(sheet: SheetState, row: number, column: number, data: CellData, mask: CellMask): void {
  if (mask.value) writeValue(sheet, row, column, data.userEnteredValue);
  if (mask.note) writeNote(sheet, row, column, data.note ?? '');
  if (mask.format) {
    mapLayer(sheet, sheet.formats, cellRect(row, column), formatChange(data.userEnteredFormat, mask.format));
  }
  if (mask.validation) {
    const rule = data.dataValidation && intern(data.dataValidation);
    if (sheet.validations[column]?.at(row) !== rule) {
      mapLayer(sheet, sheet.validations, cellRect(row, column), () => rule);
    }
  }
}

function writeValue(sheet: SheetState, row: number, column: number, value: ExtendedValue | undefined): void {
  if (value?.formulaValue !== undefined) {
    if (!value.formulaValue.startsWith('=')) {
      throw new GoogleError(`Invalid formula: ${value.formulaValue}`);
    }
    writeCell(sheet, row, column, '', value.formulaValue);
    return;
  }
  writeCell(sheet, row, column, value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? '');
}

function writeRows(sheet: SheetState, rect: Rect, rows: readonly RowData[], mask: CellMask): void {
  rows.forEach((row, r) => {
    if (rect.startRow + r >= rect.endRow) {
      throw new GoogleError(
        `Attempting to write row: ${rect.startRow + r}, beyond the last requested row of: ${rect.endRow - 1}`,
      );
    }
    const values = row?.values ?? [];
    if (rect.startColumn + values.length > rect.endColumn) {
      throw new GoogleError(
        `Attempting to write column: ${rect.endColumn}, beyond the last requested column of: ${rect.endColumn - 1}`,
      );
    }
    values.forEach((data, c) => writeData(sheet, rect.startRow + r, rect.startColumn + c, data ?? {}, mask));
  });
}

const widest = (rows: readonly RowData[]): number =>
  rows.reduce((most, row) => Math.max(most, row?.values?.length ?? 0), 0);

export const updateCells: Applier<Body<'updateCells'>> = (draft, request) => {
  const mask = cellMask(request.fields);
  const rows = request.rows ?? [];
  const { sheet, rect, whole } = targetOf(draft, request, rows);
  claim(draft, sheet, rect, rows.length * widest(rows));
  if (whole) {
    // A range is written as a whole: cells it covers and the rows leave out are cleared.
    for (let row = rect.startRow; row < rect.endRow; row += 1) {
      const given = rows[row - rect.startRow]?.values ?? [];
      for (let c = given.length; rect.startColumn + c < rect.endColumn; c += 1) {
        writeData(sheet, row, rect.startColumn + c, {}, mask);
      }
    }
  }
  writeRows(sheet, rect, rows, mask);
};

function targetOf(
  draft: Draft,
  { range, start }: Body<'updateCells'>,
  rows: readonly RowData[],
): { sheet: SheetState; rect: Rect; whole: boolean } {
  if (range) return { ...placeOf(draft, range), whole: true };
  if (!start) throw new GoogleError('One of range or start must be specified.');
  const sheet = sheetOf(draft, start.sheetId);
  const startRow = start.rowIndex ?? 0;
  const startColumn = start.columnIndex ?? 0;
  if (startRow >= sheet.rowCount) {
    throw new GoogleError(
      `GridCoordinate.rowIndex[${startRow}] is after last row in grid[${sheet.rowCount - 1}]`,
    );
  }
  if (startColumn >= sheet.columnCount) {
    throw new GoogleError(
      `GridCoordinate.columnIndex[${startColumn}] is after last column in grid[${sheet.columnCount - 1}]`,
    );
  }
  const bounds = { startRow, endRow: sheet.rowCount, startColumn, endColumn: sheet.columnCount };
  const written = { ...bounds, endRow: startRow + rows.length, endColumn: startColumn + widest(rows) };
  return { sheet, rect: isInsideOf(written, bounds) ? written : bounds, whole: false };
}

const isInsideOf = (inner: Rect, outer: Rect): boolean =>
  inner.endRow <= outer.endRow && inner.endColumn <= outer.endColumn;

/** Adds rows below the last row with content, growing the grid downwards (never sideways). */
export const appendCells: Applier<Body<'appendCells'>> = (draft, request) => {
  const mask = cellMask(request.fields);
  const rows = request.rows ?? [];
  const sheet = sheetOf(draft, request.sheetId);
  const startRow = lastRow(sheet);
  const rect = { startRow, endRow: startRow + rows.length, startColumn: 0, endColumn: sheet.columnCount };
  claim(draft, sheet, { ...rect, endColumn: widest(rows) }, rows.length * widest(rows));
  if (rect.endRow > sheet.rowCount) {
    growGrid(draft.state, sheet, rect.endRow, sheet.columnCount);
  }
  writeRows(sheet, rect, rows, mask);
};

export const repeatCell: Applier<Body<'repeatCell'>> = (draft, request) => {
  const mask = cellMask(request.fields);
  const { sheet, rect } = placeOf(draft, request.range);
  const cell = request.cell ?? {};
  claim(draft, sheet, rect, mask.value ? cellsOf(rect) : 0);
  if (mask.format) mapLayer(sheet, sheet.formats, rect, formatChange(cell.userEnteredFormat, mask.format));
  if (mask.validation) {
    const rule = cell.dataValidation && intern(cell.dataValidation);
    mapLayer(sheet, sheet.validations, rect, () => rule);
  }
  if (!mask.value && !mask.note) return;
  const rest = { ...mask, format: undefined, validation: false };
  for (let row = rect.startRow; row < rect.endRow; row += 1) {
    for (let column = rect.startColumn; column < rect.endColumn; column += 1) {
      writeData(sheet, row, column, cell, rest);
    }
  }
};

export const setDataValidation: Applier<Body<'setDataValidation'>> = (draft, request) => {
  const { sheet, rect } = placeOf(draft, request.range);
  claim(draft, sheet, rect);
  const rule = request.rule && intern(request.rule);
  if (rule && rule.condition?.type === undefined)
    throw new GoogleError('BooleanCondition.type must be specified.');
  mapLayer(sheet, sheet.validations, rect, () => rule);
  if (rule?.condition?.type !== 'BOOLEAN' || rule.condition.values) return;
  // Check boxes are born unticked: FALSE is content (fact 31).
  for (let row = rect.startRow; row < rect.endRow; row += 1) {
    for (let column = rect.startColumn; column < rect.endColumn; column += 1) {
      if (storedValue(sheet, row, column) === '') writeCell(sheet, row, column, false);
    }
  }
};

/** Merging keeps the top left value of each merged stretch (fact 14). */
export const mergeCells: Applier<Body<'mergeCells'>> = (draft, request) => {
  const { sheet, rect } = placeOf(draft, request.range);
  claim(draft, sheet, rect);
  for (const piece of mergedPieces(rect, request.mergeType ?? 'MERGE_ALL')) mergeRect(sheet, piece);
};

export const unmergeCells: Applier<Body<'unmergeCells'>> = (draft, request) => {
  const { sheet, rect } = placeOf(draft, request.range);
  claim(draft, sheet, rect);
  sheet.merges = sheet.merges.filter((merge) => !intersection(merge, rect));
};

export const updateBorders: Applier<Body<'updateBorders'>> = (draft, request) => {
  const { sheet, rect } = placeOf(draft, request.range);
  claim(draft, sheet, rect);
  drawBorders(sheet, rect, request);
};
