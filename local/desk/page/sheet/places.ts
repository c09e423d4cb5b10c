/** Names and measures of cells on the screen. */
import type { ColumnView } from '../../messages';

export const rowHeight = 26;
/** Width of the column with the row numbers. */
export const numberWidth = 48;

/** 'A' for 1, 'AA' for 27. */
export function letters(column: number): string {
  let text = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  }
  return text;
}

/** A cell by its row and column, both from 1. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export const placeName = ({ row, column }: Place): string => `${letters(column)}${row}`;

/** Where each frozen column sticks: the width of what stands to its left. */
export function stickyOffsets(columns: readonly ColumnView[], frozen: number): number[] {
  let left = numberWidth;
  return columns.slice(0, frozen).map(({ width }) => {
    const offset = left;
    left += width;
    return offset;
  });
}

export const totalWidth = (columns: readonly ColumnView[]): number =>
  columns.reduce((sum, { width }) => sum + width, numberWidth);

/** The nearest visible column in a direction; the same one at the edge. */
export function nextColumn(columns: readonly ColumnView[], from: number, step: 1 | -1): number {
  for (let column = from + step; column >= 1 && column <= columns.length; column += step) {
    if ((columns[column - 1]?.width ?? 0) > 0) return column;
  }
  return from;
}

/** Whether the text of a tick box says that it is ticked. */
export const isTrue = (text: string | undefined): boolean => /^(VERDADERO|TRUE)$/.test(text ?? '');
