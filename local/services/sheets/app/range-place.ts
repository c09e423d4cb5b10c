/** A Range's place: which cells it names, and other ranges made from it. */
import { GoogleError } from '../../../runtime/errors';
import type { Execution } from '../../../runtime/execution';
import { refuseArguments } from '../../../runtime/signatures';
import { cellsText } from '../a1';
import { checkProtections } from '../protections';
import { cellsOf, isInside, type Rect } from '../rects';
import { select } from '../selection';
import type { SheetState, SpreadsheetState } from '../spreadsheets';
import type { Range } from './range';
import { AppSession, tabOf } from './session';

/** Throws Google's refusals for sizes and places no range can have (fact 4). All counted from 1. */
export function checkedRect(row: number, column: number, rows: number, columns: number): Rect {
  if (row < 1) throw new GoogleError('The starting row of the range is too small.');
  if (column < 1) throw new GoogleError('The starting column of the range is too small.');
  if (rows < 1) throw new GoogleError('The number of rows in the range must be at least 1.');
  if (columns < 1) throw new GoogleError('The number of columns in the range must be at least 1.');
  return {
    startRow: row - 1,
    endRow: row - 1 + rows,
    startColumn: column - 1,
    endColumn: column - 1 + columns,
  };
}

export abstract class RangePlace {
  protected readonly session: AppSession;

  constructor(
    protected readonly execution: Execution,
    readonly spreadsheetId: string,
    readonly sheetId: number,
    readonly rect: Rect,
    /** The edges that the text it was made from left open. */
    protected readonly open: Partial<Rect> = {},
  ) {
    this.session = AppSession.of(execution);
  }

  /** This range as the script sees it. */
  protected abstract self(): Range;

  /** Another range of the same sheet. */
  protected abstract make(rect: Rect): Range;

  /** The cells with everything written so far; refuses a range that leaves the grid (fact 5). */
  protected current(): { state: SpreadsheetState; sheet: SheetState } {
    const state = this.session.read(this.spreadsheetId);
    const sheet = tabOf(state, this.sheetId);
    this.requireInside(sheet);
    return { state, sheet };
  }

  protected requireInside(sheet: SheetState): void {
    if (!isInside(this.rect, sheet)) {
      throw new GoogleError('The coordinates of the range are outside the dimensions of the sheet.');
    }
  }

  /** Buffers a change of these cells; bounds are checked now, protections and contents when it is sent. */
  protected buffer(apply: (state: SpreadsheetState, sheet: SheetState) => void): Range {
    this.requireInside(tabOf(this.session.peek(this.spreadsheetId), this.sheetId));
    this.session.buffer(this.spreadsheetId, cellsOf(this.rect), (state) => {
      const sheet = tabOf(state, this.sheetId);
      this.requireInside(sheet);
      checkProtections(this.execution.world, state.id, sheet, this.rect, this.execution.effectiveUser);
      apply(state, sheet);
    });
    return this.self();
  }

  /** Changes these cells at once. */
  protected change(apply: (state: SpreadsheetState, sheet: SheetState) => void): Range {
    this.session.change(this.spreadsheetId, (state) => {
      const sheet = tabOf(state, this.sheetId);
      this.requireInside(sheet);
      checkProtections(this.execution.world, state.id, sheet, this.rect, this.execution.effectiveUser);
      apply(state, sheet);
    });
    return this.self();
  }

  activate(): Range {
    const { world, effectiveUser } = this.execution;
    select(world, this.spreadsheetId, effectiveUser, this.sheetId, this.rect);
    return this.self();
  }

  getA1Notation(): string {
    return cellsText({ ...this.rect, ...this.open });
  }

  /** Counted from 1 within the range. */
  getCell(row: number, column: number): Range {
    if (typeof row !== 'number' || typeof column !== 'number') {
      refuseArguments([row, column], 'SpreadsheetApp.Range.getCell');
    }
    const cell = {
      startRow: this.rect.startRow + row - 1,
      endRow: this.rect.startRow + row,
      startColumn: this.rect.startColumn + column - 1,
      endColumn: this.rect.startColumn + column,
    };
    const inside =
      row >= 1 && column >= 1 && cell.endRow <= this.rect.endRow && cell.endColumn <= this.rect.endColumn;
    if (!inside) throw new GoogleError('Cell reference out of range');
    return this.make(cell);
  }

  getColumn(): number {
    return this.rect.startColumn + 1;
  }

  getRow(): number {
    return this.rect.startRow + 1;
  }

  getRowIndex(): number {
    return this.getRow();
  }

  getLastColumn(): number {
    return this.rect.endColumn;
  }

  getLastRow(): number {
    return this.rect.endRow;
  }

  getNumColumns(): number {
    return this.rect.endColumn - this.rect.startColumn;
  }

  getNumRows(): number {
    return this.rect.endRow - this.rect.startRow;
  }

  getWidth(): number {
    return this.getNumColumns();
  }

  getHeight(): number {
    return this.getNumRows();
  }

  getGridId(): number {
    return this.sheetId;
  }

  isEndRowBounded(): boolean {
    return this.open.endRow === undefined;
  }

  isEndColumnBounded(): boolean {
    return this.open.endColumn === undefined;
  }

  /** Sizes default to those of this range (fact 4 for sizes of zero). */
  offset(
    rowOffset: number,
    columnOffset: number,
    numRows: number = this.getNumRows(),
    numColumns: number = this.getNumColumns(),
  ): Range {
    const args = [rowOffset, columnOffset, numRows, numColumns];
    if (args.some((arg) => typeof arg !== 'number')) refuseArguments(args, 'SpreadsheetApp.Range.offset');
    return this.make(
      checkedRect(this.getRow() + rowOffset, this.getColumn() + columnOffset, numRows, numColumns),
    );
  }
}
