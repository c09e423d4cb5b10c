/** What a person types, pastes, copies, clears and takes back on the desk: blocks of cells, without the rows that a filter hides. */
import type { CellBlock } from '../../api';
import type { CellChange } from '../../runtime/rooms';
import { rowReader } from '../../services/sheets/evaluation';
import { formatAt, lastRow } from '../../services/sheets/grid';
import { displayText } from '../../services/sheets/number-format';
import type { SheetState, SpreadsheetState } from '../../services/sheets/spreadsheets';
import { refusal } from '../refusals';
import { seenFrom } from './visible-rows';

/** What a person selected: all 1-based and inclusive. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** Cells that one edit may reach: some thousands of rows of a wide list. */
const mostCells = 200_000;

/** How many of the rows of an area are seen. */
function heightOf(rowAt: (at: number) => number, lastRow: number): number {
  let height = 0;
  while (rowAt(height) <= lastRow) height += 1;
  return height;
}

/**
 * Texts laid over what is selected as Google lays a paste: repeated as often as they fit in exactly, else once from the
 * first cell on. One text fills the whole selection.
 */
export function blockOver(
  state: SpreadsheetState,
  sheet: SheetState,
  area: Area,
  texts: readonly (readonly string[])[],
  now: number,
): CellBlock {
  const width = Math.max(0, ...texts.map((line) => line.length));
  if (texts.length === 0 || width === 0) throw refusal(400, 'No hay nada que pegar.');
  const rowAt = seenFrom(state, sheet, area.row, now);
  const tall = heightOf(rowAt, Math.min(area.lastRow, sheet.rowCount));
  const wide = area.lastColumn - area.column + 1;
  const rows = tall > 0 && tall % texts.length === 0 ? tall : texts.length;
  const columns = wide > 0 && wide % width === 0 ? wide : width;
  if (rows * columns > mostCells) throw refusal(400, 'Son demasiadas celdas de una vez. Hágalo por partes.');
  return {
    column: area.column,
    rows: Array.from({ length: rows }, (_, at) => {
      const line = texts[at % texts.length] ?? [];
      return {
        row: rowAt(at),
        texts: Array.from({ length: columns }, (__, column) => line[column % width] ?? ''),
      };
    }),
  };
}

/** What a person sees in an area, for copying: without hidden rows and without what is empty at the end. */
export function textsIn(state: SpreadsheetState, sheet: SheetState, area: Area, now: number): string[][] {
  const rowAt = seenFrom(state, sheet, area.row, now);
  const read = rowReader(state, sheet);
  const tall = heightOf(rowAt, Math.min(area.lastRow, Math.max(area.row, lastRow(sheet))));
  const wide = Math.min(area.lastColumn, sheet.columnCount) - area.column + 1;
  return Array.from({ length: tall }, (_, at) => {
    const row = rowAt(at) - 1;
    const values = read(row);
    return Array.from({ length: Math.max(0, wide) }, (__, index) => {
      const column = area.column - 1 + index;
      const value = values[column] ?? '';
      return value === '' ? '' : displayText(value, formatAt(sheet, row, column), state.locale);
    });
  });
}

interface Step {
  readonly tab: number;
  readonly changes: readonly CellChange[];
}

const keptSteps = 100;

/** The edits that each person may still take back, the newest last; forgotten when the desk closes. */
export class UndoSteps {
  private readonly steps = new Map<string, Step[]>();

  add(email: string, step: Step): void {
    if (step.changes.length === 0) return;
    const mine = this.steps.get(email) ?? [];
    this.steps.set(email, [...mine, step].slice(-keptSteps));
  }

  /** Takes the newest edit of this tab; those of other tabs stay. */
  take(email: string, tab: number): Step | undefined {
    const mine = this.steps.get(email) ?? [];
    const step = mine.findLast((each) => each.tab === tab);
    this.steps.set(
      email,
      mine.filter((each) => each !== step),
    );
    return step;
  }
}
