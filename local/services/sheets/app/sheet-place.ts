/** A Sheet's identity and geometry: name, position, size, visibility and the ranges made from it. */
import { GoogleError } from '../../../runtime/errors';
import type { Execution } from '../../../runtime/execution';
import { refuseArguments } from '../../../runtime/signatures';
import type { EnumValue } from '../../../runtime/facade';
import { colorOf, hexOf } from '../cell-format';
import { lastColumn, lastRow } from '../grid';
import { findPlace } from '../ranges';
import { clip, type Rect } from '../rects';
import { select, selectionOf } from '../selection';
import { freeze } from '../sizes';
import { renameSheet } from '../renaming';
import { setHidden, type SheetState, type SpreadsheetState } from '../spreadsheets';
import { SheetType } from './enums';
import type { Range } from './range';
import { checkedRect } from './range-place';
import { AppSession, tabOf } from './session';
import type { Sheet } from './sheet';

export abstract class SheetPlace {
  protected readonly session: AppSession;

  constructor(
    protected readonly execution: Execution,
    readonly spreadsheetId: string,
    readonly sheetId: number,
  ) {
    this.session = AppSession.of(execution);
  }

  protected abstract self(): Sheet;
  protected abstract range(rect: Rect, open?: Partial<Rect>): Range;

  /** The tab without sending pending writes: for what setters cannot change. */
  protected tab(): SheetState {
    return tabOf(this.session.peek(this.spreadsheetId), this.sheetId);
  }

  /** The tab with everything written so far. */
  protected written(): SheetState {
    return tabOf(this.session.read(this.spreadsheetId), this.sheetId);
  }

  protected change(effect: (state: SpreadsheetState, sheet: SheetState) => void): Sheet {
    this.session.change(this.spreadsheetId, (state) => effect(state, tabOf(state, this.sheetId)));
    return this.self();
  }

  getSheetId(): number {
    return this.sheetId;
  }

  getName(): string {
    return this.tab().title;
  }

  getSheetName(): string {
    return this.getName();
  }

  setName(name: string): Sheet {
    if (typeof name !== 'string') refuseArguments([name], 'SpreadsheetApp.Sheet.setName');
    return this.change((state, sheet) => renameSheet(state, sheet, name));
  }

  /** Position among the tabs, counted from 1. */
  getIndex(): number {
    return this.session.peek(this.spreadsheetId).sheets.indexOf(this.tab()) + 1;
  }

  getType(): EnumValue {
    return SheetType.GRID;
  }

  getMaxRows(): number {
    return this.tab().rowCount;
  }

  getMaxColumns(): number {
    return this.tab().columnCount;
  }

  /** 0 for an empty sheet; a check box is content (facts 1 and 31). */
  getLastRow(): number {
    return lastRow(this.written());
  }

  getLastColumn(): number {
    return lastColumn(this.written());
  }

  /** A1 for an empty sheet (fact 1). */
  getDataRange(): Range {
    const sheet = this.written();
    return this.range({
      startRow: 0,
      endRow: Math.max(1, lastRow(sheet)),
      startColumn: 0,
      endColumn: Math.max(1, lastColumn(sheet)),
    });
  }

  /** A1 or R1C1 text, or row, column and sizes counted from 1. Bounds are looked at when the range is used (fact 5). */
  getRange(...args: unknown[]): Range {
    const [first] = args;
    if (args.length === 1 && typeof first === 'string') return this.namedRange(first);
    if (args.length < 2 || args.length > 4 || args.some((arg) => typeof arg !== 'number')) {
      refuseArguments(args, 'SpreadsheetApp.Sheet.getRange');
    }
    const [row = 1, column = 1, rows = 1, columns = 1] = args as number[];
    return this.range(checkedRect(row, column, rows, columns));
  }

  private namedRange(text: string): Range {
    const tab = this.tab();
    const place = findPlace(this.session.peek(this.spreadsheetId), text, tab);
    if (!place || place.sheet !== tab) throw new GoogleError('Range not found');
    const { rect } = place;
    const open = {
      ...(rect.endRow === Infinity ? { endRow: Infinity } : {}),
      ...(rect.endColumn === Infinity ? { endColumn: Infinity } : {}),
    };
    const closed = clip(rect, tab);
    const kept = {
      ...rect,
      ...(rect.endRow === Infinity ? { endRow: closed.endRow } : {}),
      ...(rect.endColumn === Infinity ? { endColumn: closed.endColumn } : {}),
    };
    return this.range(kept, open);
  }

  getActiveRange(): Range {
    const { world, effectiveUser } = this.execution;
    const { sheet, rect } = selectionOf(world, this.spreadsheetId, effectiveUser);
    return this.range(
      sheet.id === this.sheetId ? rect : { startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 },
    );
  }

  getActiveCell(): Range {
    return this.getCurrentCell();
  }

  getCurrentCell(): Range {
    const { world, effectiveUser } = this.execution;
    const { sheet, rect } = selectionOf(world, this.spreadsheetId, effectiveUser);
    const from = sheet.id === this.sheetId ? rect : { startRow: 0, startColumn: 0 };
    return this.range({
      startRow: from.startRow,
      endRow: from.startRow + 1,
      startColumn: from.startColumn,
      endColumn: from.startColumn + 1,
    });
  }

  activate(): Sheet {
    this.tab();
    select(this.execution.world, this.spreadsheetId, this.execution.effectiveUser, this.sheetId);
    return this.self();
  }

  hideSheet(): Sheet {
    return this.change((state, sheet) => setHidden(state, sheet, true));
  }

  showSheet(): Sheet {
    return this.change((state, sheet) => setHidden(state, sheet, false));
  }

  isSheetHidden(): boolean {
    return this.tab().hidden;
  }

  getTabColor(): string | null {
    return hexOf(this.tab().tabColor) ?? null;
  }

  setTabColor(color: string | null): Sheet {
    return this.change((_state, sheet) => {
      sheet.tabColor = typeof color === 'string' ? colorOf(color) : undefined;
    });
  }

  getFrozenRows(): number {
    return this.tab().frozenRows;
  }

  getFrozenColumns(): number {
    return this.tab().frozenColumns;
  }

  setFrozenRows(rows: number): void {
    this.change((_state, sheet) => freeze(sheet, 'ROWS', rows));
  }

  setFrozenColumns(columns: number): void {
    this.change((_state, sheet) => freeze(sheet, 'COLUMNS', columns));
  }

  hasHiddenGridlines(): boolean {
    return this.tab().hideGridlines;
  }

  setHiddenGridlines(hidden: boolean): Sheet {
    return this.change((_state, sheet) => {
      sheet.hideGridlines = hidden;
    });
  }
}
