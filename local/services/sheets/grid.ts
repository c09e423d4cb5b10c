/** The cells of one sheet: rows shared between copies of the world until one of them is written to. */
import { GoogleError } from '../../runtime/errors';
import { clip, type Rect } from './rects';
import { Runs } from './runs';
import type { CellFormat, ValidationRule } from './schema';

/** What a cell holds: '' is empty; dates and times are serial numbers counted from 1899-12-30. */
export type CellValue = string | number | boolean;

export interface Row {
  /** The grid that may write to this row; any other copies it first. */
  readonly owner: object;
  /** From column A to the last column with content. */
  values: CellValue[];
  /** Formula text by column, with its leading '='. */
  formulas?: Record<number, string>;
  /** Notes by column. */
  notes?: Record<number, string>;
}

/** Height or width and visibility of a row or column. */
export interface Lane {
  readonly pixelSize?: number;
  readonly hidden?: boolean;
}

export interface Grid {
  /** Ownership token: replaced on both sides whenever the grid is cloned. */
  token: object;
  /** Counts changes; tells a stale formula result from a fresh one. */
  version: number;
  rowCount: number;
  columnCount: number;
  /** Sparse: a missing row is empty. Never longer than rowCount. */
  rows: (Row | undefined)[];
  /** Formats and data validation by column, then by stretches of rows. */
  formats: (Runs<CellFormat> | undefined)[];
  validations: (Runs<ValidationRule> | undefined)[];
  rowLanes: Runs<Lane>;
  columnLanes: Runs<Lane>;
  /** Whether a formula was ever stored: spares formula-free sheets the engine. */
  hasFormulas: boolean;
}

export const maximumCellLength = 50_000;
export const maximumCells = 10_000_000;

/** An independent copy that shares every row with the original until either writes to it. */
export function cloneGrid<G extends Grid>(grid: G): G {
  grid.token = {};
  return {
    ...grid,
    token: {},
    rows: grid.rows.slice(),
    formats: grid.formats.slice(),
    validations: grid.validations.slice(),
  };
}

/** The row, this grid's own copy of it, ready to be written to. */
export function editRow(grid: Grid, row: number): Row {
  grid.version += 1;
  const held = grid.rows[row];
  if (held && held.owner === grid.token) return held;
  const own: Row = {
    owner: grid.token,
    values: held ? held.values.slice() : [],
    ...(held?.formulas ? { formulas: { ...held.formulas } } : {}),
    ...(held?.notes ? { notes: { ...held.notes } } : {}),
  };
  while (grid.rows.length < row) grid.rows.push(undefined);
  grid.rows[row] = own;
  return own;
}

export const storedValue = (grid: Grid, row: number, column: number): CellValue =>
  grid.rows[row]?.values[column] ?? '';

export const formulaAt = (grid: Grid, row: number, column: number): string | undefined =>
  grid.rows[row]?.formulas?.[column];

export const noteAt = (grid: Grid, row: number, column: number): string =>
  grid.rows[row]?.notes?.[column] ?? '';

export const formatAt = (grid: Grid, row: number, column: number): CellFormat | undefined =>
  grid.formats[column]?.at(row);

export const validationAt = (grid: Grid, row: number, column: number): ValidationRule | undefined =>
  grid.validations[column]?.at(row);

/** Writes one cell. A formula comes with '' until it is evaluated. Refuses text over 50,000 characters. */
export function writeCell(grid: Grid, row: number, column: number, value: CellValue, formula?: string): void {
  requireShort(formula ?? value);
  const held = grid.rows[row];
  if (value === '' && formula === undefined && (held?.values.length ?? 0) <= column) return;
  const own = editRow(grid, row);
  while (own.values.length < column) own.values.push('');
  own.values[column] = value;
  if (formula !== undefined) grid.hasFormulas = true;
  setFormula(own, column, formula);
  if (value === '') trim(own);
}

function requireShort(content: CellValue): void {
  if (typeof content === 'string' && content.length > maximumCellLength) {
    throw new GoogleError(
      `Your input contains more than the maximum of ${maximumCellLength} characters in a single cell.`,
    );
  }
}

function setFormula(row: Row, column: number, formula: string | undefined): void {
  if (formula !== undefined) {
    row.formulas = { ...row.formulas, [column]: formula };
  } else if (row.formulas && column in row.formulas) {
    delete row.formulas[column];
    if (Object.keys(row.formulas).length === 0) delete row.formulas;
  }
}

/** Drops trailing empty cells; a cell with a formula is content. */
export function trim(row: Row): void {
  const { values, formulas } = row;
  while (values.length > 0 && values.at(-1) === '' && formulas?.[values.length - 1] === undefined) {
    values.pop();
  }
}

export function writeNote(grid: Grid, row: number, column: number, note: string): void {
  if (note === noteAt(grid, row, column)) return;
  const own = editRow(grid, row);
  const notes = { ...own.notes };
  if (note === '') delete notes[column];
  else notes[column] = note;
  if (Object.keys(notes).length === 0) delete own.notes;
  else own.notes = notes;
}

export const isRowEmpty = (row: Row | undefined): boolean => row === undefined || row.values.length === 0;

/** Number of the last row with content, counted from 1; 0 for an empty sheet (fact 1). */
export function lastRow(grid: Grid): number {
  for (let row = grid.rows.length - 1; row >= 0; row -= 1) if (!isRowEmpty(grid.rows[row])) return row + 1;
  return 0;
}

/** Number of the last column with content, counted from 1; 0 for an empty sheet. */
export function lastColumn(grid: Grid): number {
  let last = 0;
  for (const row of grid.rows) if (row && row.values.length > last) last = row.values.length;
  return last;
}

/** Changes a per-column layer (formats or validation rules) over a rectangle. */
export function mapLayer<V>(
  grid: Grid,
  layer: (Runs<V> | undefined)[],
  rect: Rect,
  change: (value: V | undefined) => V | undefined,
): void {
  const { startRow, endRow, startColumn, endColumn } = clip(rect, grid);
  for (let column = startColumn; column < endColumn; column += 1) {
    layer[column] = (layer[column] ?? Runs.of<V>()).map(startRow, endRow, change);
  }
  grid.version += 1;
}

/** Refuses a size that would pass Google's limit of cells in a workbook (fact 11). */
export function resizeGrid(grid: Grid, rowCount: number, columnCount: number, otherCells = 0): void {
  if (rowCount * columnCount + otherCells > maximumCells) {
    throw new GoogleError(
      `This action would increase the number of cells in the workbook above the limit of ${maximumCells} cells.`,
    );
  }
  grid.rowCount = rowCount;
  grid.columnCount = columnCount;
  grid.version += 1;
}
