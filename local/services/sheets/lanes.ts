/** Widths, heights and visibility of rows and columns. */
import { rowReader } from './evaluation';
import type { Lane } from './grid';
import { intern } from './intern';
import { displayText } from './number-format';
import type { Dimension } from './rects';
import type { SheetState, SpreadsheetState } from './spreadsheets';

/** Changes width, height or visibility of rows or columns. */
export function setLanes(
  sheet: SheetState,
  dimension: Dimension,
  start: number,
  end: number,
  change: (lane: Lane) => { [K in keyof Lane]: Lane[K] | undefined },
): void {
  const key = dimension === 'ROWS' ? 'rowLanes' : 'columnLanes';
  sheet[key] = sheet[key].map(start, end, (lane) => intern(change(lane ?? {}) as Lane));
}

/** Fits columns to their longest text; Google measures fonts, this Workspace counts seven pixels a character. */
export function fitLanes(
  state: SpreadsheetState,
  sheet: SheetState,
  dimension: Dimension,
  start: number,
  end: number,
): void {
  if (dimension === 'ROWS') {
    setLanes(sheet, dimension, start, end, (lane) => ({ ...lane, pixelSize: 21 }));
    return;
  }
  const read = rowReader(state, sheet);
  for (let column = start; column < end; column += 1) {
    let longest = 0;
    for (let row = 0; row < Math.min(sheet.rows.length, 500); row += 1) {
      const text = displayText(read(row)[column] ?? '', sheet.formats[column]?.at(row), state.locale);
      longest = Math.max(longest, text.length);
    }
    const pixelSize = Math.min(600, Math.max(21, longest * 7 + 12));
    setLanes(sheet, 'COLUMNS', column, column + 1, (lane) => ({ ...lane, pixelSize }));
  }
}
