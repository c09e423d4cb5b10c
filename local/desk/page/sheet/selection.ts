/** Which cells are selected: the one with the cursor, and as far as the selection was drawn from there. */
import type { AreaView, RowView, WindowView } from '../../messages';
import { letters, placeName, type Place } from './places';

export interface Selection {
  /** The cell that is typed into. */
  readonly active: Place;
  /** The opposite corner; the same cell when only one is selected. */
  readonly head: Place;
}

/** A rectangle of cells; all from 1 and inclusive. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

export const oneCell = (place: Place): Selection => ({ active: place, head: place });

export const areaOf = ({ active, head }: Selection): Area => ({
  row: Math.min(active.row, head.row),
  column: Math.min(active.column, head.column),
  lastRow: Math.max(active.row, head.row),
  lastColumn: Math.max(active.column, head.column),
});

export const areaAt = ({ row, column }: Place): Area => ({
  row,
  column,
  lastRow: row,
  lastColumn: column,
});

export const isOneCell = ({ row, column, lastRow, lastColumn }: Area): boolean =>
  row === lastRow && column === lastColumn;

/** `B2`, or `B2:D5`. */
export const areaName = (area: Area): string => {
  const first = placeName(area);
  return isOneCell(area) ? first : `${first}:${letters(area.lastColumn)}${area.lastRow}`;
};

export const meetsArea = (area: Area, other: AreaView): boolean =>
  area.row <= other.endRow &&
  area.lastRow > other.startRow &&
  area.column <= other.endColumn &&
  area.lastColumn > other.startColumn;

/** The last column that has a heading; all of them in a tab without headings. */
export function lastColumnOf({ frozen, columns }: WindowView): number {
  const named = frozen.flatMap(({ cells }) =>
    cells.flatMap((cell, index) => (cell && cell.text !== '' ? [index + 1] : [])),
  );
  return Math.max(...named, 0) || columns.length;
}

/** All that the tab holds. */
export const everything = (window: WindowView): Selection => ({
  active: { row: 1, column: 1 },
  head: { row: Math.max(1, window.lastRow), column: lastColumnOf(window) },
});

/** The rows of an area, when all of them are loaded: hidden ones are not among them. */
export function loadedRows(window: WindowView, { row, lastRow }: Area): readonly RowView[] | undefined {
  const { from, rows, bodyCount, frozen } = window;
  const above = from === 0 || (rows[0]?.number ?? Infinity) <= row;
  const below = from + rows.length >= bodyCount || (rows.at(-1)?.number ?? 0) >= lastRow;
  if (!above || !below) return undefined;
  return [...frozen, ...rows].filter(({ number }) => number >= row && number <= lastRow);
}

/** What these rows show in the visible columns of an area. */
export const textsOf = (rows: readonly RowView[], { column, lastColumn }: Area): string[][] =>
  rows.map(({ cells }) =>
    Array.from({ length: lastColumn - column + 1 }, (_, index) => {
      const cell = cells[column - 1 + index];
      return cell ? cell.text : '';
    }),
  );

/** The selected columns of a row, when more than one cell is selected and the row is among them. */
export function spanIn(area: Area, row: number): readonly [first: number, last: number] | undefined {
  if (isOneCell(area) || row < area.row || row > area.lastRow) return undefined;
  return [area.column, area.lastColumn];
}

/** For those who do not see the selection: how large it is. */
export function sizeOf(area: Area): string {
  const rows = area.lastRow - area.row + 1;
  const columns = area.lastColumn - area.column + 1;
  return `Seleccionado ${areaName(area)}: ${rows} ${rows === 1 ? 'fila' : 'filas'}, ${columns} ${columns === 1 ? 'columna' : 'columnas'}`;
}
