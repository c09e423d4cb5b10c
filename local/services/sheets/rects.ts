/** Rectangles of a grid and what inserting, deleting and moving rows or columns does to them. */
import type { GridRange } from './schema';

/** Zero-based and half-open; an end of Infinity is open and follows the grid. */
export interface Rect {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

export type Dimension = 'ROWS' | 'COLUMNS';

export interface GridSize {
  readonly rowCount: number;
  readonly columnCount: number;
}

export const wholeGrid: Rect = { startRow: 0, endRow: Infinity, startColumn: 0, endColumn: Infinity };

/** The rectangle of a Google GridRange; what it leaves out is open. */
export function rectOf(range: GridRange): Rect {
  return {
    startRow: range.startRowIndex ?? 0,
    endRow: range.endRowIndex ?? Infinity,
    startColumn: range.startColumnIndex ?? 0,
    endColumn: range.endColumnIndex ?? Infinity,
  };
}

/** The Google GridRange of a rectangle; open ends are left out. */
export function gridRangeOf(sheetId: number, rect: Rect): GridRange {
  const range: GridRange = { sheetId };
  const wholeRows = rect.startColumn === 0 && rect.endColumn === Infinity;
  const wholeColumns = rect.startRow === 0 && rect.endRow === Infinity;
  if (!wholeColumns) range.startRowIndex = rect.startRow;
  if (rect.endRow !== Infinity) range.endRowIndex = rect.endRow;
  if (!wholeRows) range.startColumnIndex = rect.startColumn;
  if (rect.endColumn !== Infinity) range.endColumnIndex = rect.endColumn;
  return range;
}

/** The rectangle with open ends closed at the edge of the grid and nothing outside of it. */
export function clip(rect: Rect, grid: GridSize): Rect {
  return {
    startRow: rect.startRow,
    endRow: Math.max(rect.startRow, Math.min(rect.endRow, grid.rowCount)),
    startColumn: rect.startColumn,
    endColumn: Math.max(rect.startColumn, Math.min(rect.endColumn, grid.columnCount)),
  };
}

export const isInside = (rect: Rect, grid: GridSize): boolean =>
  rect.endRow <= grid.rowCount && rect.endColumn <= grid.columnCount;

export function intersection(a: Rect, b: Rect): Rect | undefined {
  const rect = {
    startRow: Math.max(a.startRow, b.startRow),
    endRow: Math.min(a.endRow, b.endRow),
    startColumn: Math.max(a.startColumn, b.startColumn),
    endColumn: Math.min(a.endColumn, b.endColumn),
  };
  return rect.startRow < rect.endRow && rect.startColumn < rect.endColumn ? rect : undefined;
}

export const contains = (rect: Rect, row: number, column: number): boolean =>
  row >= rect.startRow && row < rect.endRow && column >= rect.startColumn && column < rect.endColumn;

export const covers = (outer: Rect, inner: Rect): boolean =>
  outer.startRow <= inner.startRow &&
  outer.endRow >= inner.endRow &&
  outer.startColumn <= inner.startColumn &&
  outer.endColumn >= inner.endColumn;

export const heightOf = (rect: Rect): number => rect.endRow - rect.startRow;
export const widthOf = (rect: Rect): number => rect.endColumn - rect.startColumn;
export const cellsOf = (rect: Rect): number => heightOf(rect) * widthOf(rect);

/** Whole rows or columns from `start` up to `end`, zero-based. */
export const lanesRect = (dimension: Dimension, start: number, end: number): Rect =>
  dimension === 'ROWS'
    ? { startRow: start, endRow: end, startColumn: 0, endColumn: Infinity }
    : { startRow: 0, endRow: Infinity, startColumn: start, endColumn: end };

interface Interval {
  readonly start: number;
  readonly end: number;
}

const intervalOf = (rect: Rect, dimension: Dimension): Interval =>
  dimension === 'ROWS'
    ? { start: rect.startRow, end: rect.endRow }
    : { start: rect.startColumn, end: rect.endColumn };

const withInterval = (rect: Rect, dimension: Dimension, { start, end }: Interval): Rect =>
  dimension === 'ROWS'
    ? { ...rect, startRow: start, endRow: end }
    : { ...rect, startColumn: start, endColumn: end };

/** The rectangle after `count` rows or columns were inserted before `index`: it grows when they fall inside it. */
export function afterInsert(rect: Rect, dimension: Dimension, index: number, count: number): Rect {
  const { start, end } = intervalOf(rect, dimension);
  const whole = start === 0 && end === Infinity;
  return withInterval(rect, dimension, {
    start: start >= index && !whole ? start + count : start,
    end: end > index ? end + count : end,
  });
}

/** The rectangle after a deletion; undefined when nothing of it is left. */
export function afterDelete(
  rect: Rect,
  dimension: Dimension,
  index: number,
  count: number,
): Rect | undefined {
  const { start, end } = intervalOf(rect, dimension);
  const shift = (edge: number): number =>
    edge <= index ? edge : edge === Infinity ? edge : Math.max(index, edge - count);
  const shifted = { start: shift(start), end: shift(end) };
  return shifted.start < shifted.end ? withInterval(rect, dimension, shifted) : undefined;
}
