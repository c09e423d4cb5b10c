/** A Sheet's rows and columns: inserting, deleting, moving, hiding and sizing them. */
import { GoogleError } from '../../../runtime/errors';
import { refuseArguments } from '../../../runtime/signatures';
import { behind } from '../../../runtime/facade';
import { deleteLanes, insertLanes, moveLanes } from '../dimensions';
import { fitLanes, setLanes } from '../lanes';
import { checkProtections } from '../protections';
import { lanesRect } from '../rects';
import type { Dimension } from '../rects';
import type { SheetState } from '../spreadsheets';
import { RangePlace } from './range-place';
import { SheetPlace } from './sheet-place';
import type { Sheet } from './sheet';

export abstract class SheetLanes extends SheetPlace {
  /** Refuses what a protection of these rows or columns forbids. */
  private guard(sheet: SheetState, dimension: Dimension, start: number, count: number): void {
    const { world, effectiveUser } = this.execution;
    checkProtections(
      world,
      this.spreadsheetId,
      sheet,
      lanesRect(dimension, start, start + count),
      effectiveUser,
    );
  }

  /** `position` is counted from 1; new lanes stand before it. */
  private insert(dimension: Dimension, position: number, count: number, inherit: 'before' | 'after'): Sheet {
    const counts = [position, count];
    if (counts.some((value) => typeof value !== 'number')) {
      refuseArguments(counts, `SpreadsheetApp.Sheet.insert${dimension === 'ROWS' ? 'Rows' : 'Columns'}`);
    }
    return this.change((state, sheet) => {
      const size = dimension === 'ROWS' ? sheet.rowCount : sheet.columnCount;
      if (position < 1 || position > size + 1 || count < 1) {
        throw new GoogleError(`Those ${dimension.toLowerCase()} are out of bounds.`);
      }
      this.guard(sheet, dimension, position - 1, 1);
      const model = inherit === 'before' && position === 1 ? undefined : inherit;
      insertLanes(state, sheet, dimension, position - 1, count, model);
    });
  }

  insertRowBefore(beforePosition: number): Sheet {
    return this.insert('ROWS', beforePosition, 1, 'after');
  }

  insertRowAfter(afterPosition: number): Sheet {
    return this.insert('ROWS', afterPosition + 1, 1, 'before');
  }

  insertRowsBefore(beforePosition: number, howMany: number): Sheet {
    return this.insert('ROWS', beforePosition, howMany, 'after');
  }

  insertRowsAfter(afterPosition: number, howMany: number): Sheet {
    return this.insert('ROWS', afterPosition + 1, howMany, 'before');
  }

  insertRows(rowIndex: number, numRows = 1): void {
    this.insert('ROWS', rowIndex, numRows, 'after');
  }

  insertColumnBefore(beforePosition: number): Sheet {
    return this.insert('COLUMNS', beforePosition, 1, 'after');
  }

  insertColumnAfter(afterPosition: number): Sheet {
    return this.insert('COLUMNS', afterPosition + 1, 1, 'before');
  }

  insertColumnsBefore(beforePosition: number, howMany: number): Sheet {
    return this.insert('COLUMNS', beforePosition, howMany, 'after');
  }

  insertColumnsAfter(afterPosition: number, howMany: number): Sheet {
    return this.insert('COLUMNS', afterPosition + 1, howMany, 'before');
  }

  insertColumns(columnIndex: number, numColumns = 1): void {
    this.insert('COLUMNS', columnIndex, numColumns, 'after');
  }

  private delete(dimension: Dimension, position: number, count: number): Sheet {
    return this.change((state, sheet) => {
      const size = dimension === 'ROWS' ? sheet.rowCount : sheet.columnCount;
      if (!(position >= 1 && count >= 1 && position + count - 1 <= size)) {
        throw new GoogleError(`Those ${dimension.toLowerCase()} are out of bounds.`);
      }
      this.guard(sheet, dimension, position - 1, count);
      deleteLanes(state, sheet, dimension, position - 1, count);
    });
  }

  deleteRow(rowPosition: number): Sheet {
    return this.delete('ROWS', rowPosition, 1);
  }

  deleteRows(rowPosition: number, howMany: number): void {
    this.delete('ROWS', rowPosition, howMany);
  }

  deleteColumn(columnPosition: number): Sheet {
    return this.delete('COLUMNS', columnPosition, 1);
  }

  deleteColumns(columnPosition: number, howMany: number): void {
    this.delete('COLUMNS', columnPosition, howMany);
  }

  moveRows(rowSpec: unknown, destinationIndex: number): void {
    this.move('ROWS', rowSpec, destinationIndex);
  }

  moveColumns(columnSpec: unknown, destinationIndex: number): void {
    this.move('COLUMNS', columnSpec, destinationIndex);
  }

  private move(dimension: Dimension, spec: unknown, destination: number): void {
    const range = behind(spec, RangePlace as never) as RangePlace | undefined;
    if (!range) refuseArguments([spec, destination], 'SpreadsheetApp.Sheet.moveRows');
    const { rect } = range!;
    const [start, end] =
      dimension === 'ROWS' ? [rect.startRow, rect.endRow] : [rect.startColumn, rect.endColumn];
    this.change((_state, sheet) => {
      this.guard(sheet, dimension, start!, end! - start!);
      moveLanes(sheet, dimension, start!, end! - start!, destination - 1);
    });
  }

  private hide(dimension: Dimension, position: number, count: number, hidden: boolean): void {
    this.change((_state, sheet) =>
      setLanes(sheet, dimension, position - 1, position - 1 + count, (lane) => ({
        ...lane,
        hidden: hidden || undefined,
      })),
    );
  }

  hideRows(rowIndex: number, numRows = 1): void {
    this.hide('ROWS', rowIndex, numRows, true);
  }

  showRows(rowIndex: number, numRows = 1): void {
    this.hide('ROWS', rowIndex, numRows, false);
  }

  hideColumns(columnIndex: number, numColumns = 1): void {
    this.hide('COLUMNS', columnIndex, numColumns, true);
  }

  showColumns(columnIndex: number, numColumns = 1): void {
    this.hide('COLUMNS', columnIndex, numColumns, false);
  }

  isRowHiddenByUser(rowPosition: number): boolean {
    return this.tab().rowLanes.at(rowPosition - 1)?.hidden ?? false;
  }

  isColumnHiddenByUser(columnPosition: number): boolean {
    return this.tab().columnLanes.at(columnPosition - 1)?.hidden ?? false;
  }

  private size(dimension: Dimension, position: number, count: number, pixelSize: number): Sheet {
    return this.change((_state, sheet) =>
      setLanes(sheet, dimension, position - 1, position - 1 + count, (lane) => ({ ...lane, pixelSize })),
    );
  }

  getColumnWidth(columnPosition: number): number {
    return this.tab().columnLanes.at(columnPosition - 1)?.pixelSize ?? 100;
  }

  setColumnWidth(columnPosition: number, width: number): Sheet {
    return this.size('COLUMNS', columnPosition, 1, width);
  }

  setColumnWidths(startColumn: number, numColumns: number, width: number): Sheet {
    return this.size('COLUMNS', startColumn, numColumns, width);
  }

  getRowHeight(rowPosition: number): number {
    return this.tab().rowLanes.at(rowPosition - 1)?.pixelSize ?? 21;
  }

  setRowHeight(rowPosition: number, height: number): Sheet {
    return this.size('ROWS', rowPosition, 1, height);
  }

  setRowHeights(startRow: number, numRows: number, height: number): Sheet {
    return this.size('ROWS', startRow, numRows, height);
  }

  autoResizeColumn(columnPosition: number): Sheet {
    return this.autoResizeColumns(columnPosition, 1);
  }

  autoResizeColumns(startColumn: number, numColumns: number): Sheet {
    return this.change((state, sheet) =>
      fitLanes(state, sheet, 'COLUMNS', startColumn - 1, startColumn - 1 + numColumns),
    );
  }
}
