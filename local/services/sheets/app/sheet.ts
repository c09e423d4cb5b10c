/** The class Sheet of SpreadsheetApp: appending, clearing, sorting, rules and protections of one tab. */
import type { Execution } from '../../../runtime/execution';
import { behind, expose, type ClassSpec, type EnumValue, type NoInvention } from '../../../runtime/facade';
import { refuseArguments } from '../../../runtime/signatures';
import { clearBlock, type Parts } from '../blocks';
import { storeTyped } from '../entering';
import { lastRow, lastColumn } from '../grid';
import { checkProtections } from '../protections';
import { wholeGrid, type Rect } from '../rects';
import { growGrid } from '../sizes';
import { sortRect } from '../sorting';
import { copySheet } from '../copying';
import { ConditionalFormatRule, exposeConditionalRule } from './conditional-format';
import { ProtectionType } from './enums';
import { exposeFilter, type Filter } from './filter';
import { exposeProtection, protectRange, type Protection } from './protection';
import { Range } from './range';
import { exposeRange } from './range-spec';
import { isScalar, requireValid, typedValue } from './range-values';
import { appScopes } from './session';
import { SheetLanes } from './sheet-lanes';
import { exposeSpreadsheet, Spreadsheet } from './spreadsheet';
import { exposeTextFinder, type TextFinder } from './text-finder';

export class Sheet extends SheetLanes {
  protected self(): Sheet {
    return exposeSheet(this.execution, this.spreadsheetId, this.sheetId);
  }

  protected range(rect: Rect, open?: Partial<Rect>): Range {
    return exposeRange(
      this.execution,
      new Range(this.execution, this.spreadsheetId, this.sheetId, rect, open),
    );
  }

  getParent(): Spreadsheet {
    return exposeSpreadsheet(this.execution, this.spreadsheetId);
  }

  /** Writes below the last row with content in any column, growing the grid (fact 8); texts are parsed as typed. */
  appendRow(...args: unknown[]): Sheet {
    const [contents] = args;
    if (args.length !== 1 || !Array.isArray(contents) || !contents.every(isScalar)) {
      refuseArguments(args, 'SpreadsheetApp.Sheet.appendRow');
    }
    const values = contents as unknown[];
    const { world, effectiveUser, gate } = this.execution;
    const sheet = this.change((state, tab) => {
      const row = lastRow(tab);
      const width = Math.max(tab.columnCount, values.length);
      const rect = { startRow: row, endRow: row + 1, startColumn: 0, endColumn: values.length };
      checkProtections(world, state.id, tab, rect, effectiveUser);
      const typed = values.map((value, column) => typedValue(state, tab, row, column, value, world.now));
      typed.forEach((entry, column) => requireValid(state, tab, row, column, entry, world.now));
      if (row + 1 > tab.rowCount || width > tab.columnCount) {
        growGrid(state, tab, Math.max(tab.rowCount, row + 1), width);
      }
      typed.forEach((entry, column) => storeTyped(tab, row, column, entry));
    });
    gate.countCells(this.execution, 'cellsWritten', values.length);
    gate.charge(this.execution, 'appendRow', Math.max(1, values.length));
    return sheet;
  }

  getSheetValues(startRow: number, startColumn: number, numRows: number, numColumns: number): unknown[][] {
    const rect = {
      startRow: startRow - 1,
      endRow: startRow - 1 + numRows,
      startColumn: startColumn - 1,
      endColumn: startColumn - 1 + numColumns,
    };
    return new Range(this.execution, this.spreadsheetId, this.sheetId, rect).getValues();
  }

  private clearParts(parts: Parts): Sheet {
    return this.change((state, sheet) => {
      checkProtections(this.execution.world, state.id, sheet, wholeGrid, this.execution.effectiveUser);
      clearBlock(sheet, { ...wholeGrid, endRow: sheet.rowCount, endColumn: sheet.columnCount }, parts);
    });
  }

  clear(options?: { contentsOnly?: boolean; formatOnly?: boolean }): Sheet {
    if (!options) return this.clearParts({ values: true, formats: true });
    return this.clearParts({ values: options.contentsOnly ?? false, formats: options.formatOnly ?? false });
  }

  clearContents(): Sheet {
    return this.clearParts({ values: true });
  }

  clearFormats(): Sheet {
    return this.clearParts({ formats: true });
  }

  clearNotes(): Sheet {
    return this.clearParts({ notes: true });
  }

  /** Sorts every row, the header too unless it is frozen (fact 13). */
  sort(columnPosition: number, ascending = true): Sheet {
    return this.change((state, sheet) => {
      const rect = {
        startRow: sheet.frozenRows,
        endRow: Math.max(sheet.frozenRows, lastRow(sheet)),
        startColumn: 0,
        endColumn: Math.max(lastColumn(sheet), columnPosition),
      };
      checkProtections(this.execution.world, state.id, sheet, rect, this.execution.effectiveUser);
      sortRect(state, sheet, rect, [{ column: columnPosition - 1, ascending }]);
    });
  }

  createTextFinder(findText: string): TextFinder {
    const { sheetId } = this;
    return exposeTextFinder(
      this.execution,
      this.spreadsheetId,
      (state) =>
        state.sheets.filter((sheet) => sheet.id === sheetId).map((sheet) => ({ sheet, rect: wholeGrid })),
      findText,
    );
  }

  getFilter(): Filter | null {
    return this.tab().filter ? exposeFilter(this.execution, this.spreadsheetId, this.sheetId) : null;
  }

  protect(): Protection {
    let id = this.tab().protections.find((protection) => protection.wholeSheet)?.id ?? 0;
    if (id === 0) {
      this.change((_state, sheet) => {
        id = protectRange(this.execution, sheet, wholeGrid, true);
      });
    }
    return exposeProtection(this.execution, this.spreadsheetId, id);
  }

  getProtections(type: EnumValue): Protection[] {
    const whole = String(type) === String(ProtectionType.SHEET);
    return this.tab()
      .protections.filter((protection) => protection.wholeSheet === whole)
      .map((protection) => exposeProtection(this.execution, this.spreadsheetId, protection.id));
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    return this.tab().conditionalRules.map((rule) =>
      exposeConditionalRule(this.execution, this.spreadsheetId, this.sheetId, rule),
    );
  }

  setConditionalFormatRules(rules: unknown): void {
    const refuse = (): never => refuseArguments([rules], 'SpreadsheetApp.Sheet.setConditionalFormatRules');
    if (!Array.isArray(rules)) refuse();
    const own = (rules as unknown[]).map((rule) => (behind(rule, ConditionalFormatRule) ?? refuse()).stored);
    this.change((_state, sheet) => {
      sheet.conditionalRules = own;
    });
  }

  clearConditionalFormatRules(): void {
    this.change((_state, sheet) => {
      sheet.conditionalRules = [];
    });
  }

  /** Copies the tab to the end of a workbook under the name Google gives a copy. */
  copyTo(spreadsheet: unknown): Sheet {
    const target =
      behind(spreadsheet, Spreadsheet) ?? refuseArguments([spreadsheet], 'SpreadsheetApp.Sheet.copyTo');
    const source = this.written();
    const id = this.execution.world.newNumber();
    this.session.change(target.spreadsheetId, (state) => copySheet(state, source, id));
    return exposeSheet(this.execution, target.spreadsheetId, id);
  }

  getFormUrl(): string | null {
    const { formId } = this.tab();
    return formId === undefined ? null : `https://docs.google.com/forms/d/${formId}/viewform`;
  }

  setActiveRange(range: unknown): Range {
    return (
      behind(range, Range) ?? refuseArguments([range], 'SpreadsheetApp.Sheet.setActiveRange')
    ).activate();
  }
}

const noInvention: NoInvention<Sheet, GoogleAppsScript.Spreadsheet.Sheet> = true;
void noInvention;

const spec: ClassSpec<Sheet> = {
  service: 'SpreadsheetApp',
  className: 'Sheet',
  scopes: appScopes,
  costs: {
    activate: 'handle',
    appendRow: 'appendRow',
    autoResizeColumn: 'deleteRows',
    autoResizeColumns: 'deleteRows',
    clear: 'deleteRows',
    clearConditionalFormatRules: 'deleteRows',
    clearContents: 'deleteRows',
    clearFormats: 'deleteRows',
    clearNotes: 'deleteRows',
    copyTo: 'insertRows',
    createTextFinder: 'handle',
    deleteColumn: 'deleteRows',
    deleteColumns: 'deleteRows',
    deleteRow: 'deleteRows',
    deleteRows: 'deleteRows',
    getActiveCell: 'handle',
    getActiveRange: 'handle',
    getColumnWidth: 'sheetMetadata',
    getConditionalFormatRules: 'sheetMetadata',
    getCurrentCell: 'handle',
    getDataRange: 'sheetMetadata',
    getFilter: 'sheetMetadata',
    getFormUrl: 'sheetMetadata',
    getFrozenColumns: 'sheetMetadata',
    getFrozenRows: 'sheetMetadata',
    getIndex: 'sheetMetadata',
    getLastColumn: 'sheetMetadata',
    getLastRow: 'sheetMetadata',
    getMaxColumns: 'sheetMetadata',
    getMaxRows: 'sheetMetadata',
    getName: 'sheetMetadata',
    getParent: 'handle',
    getProtections: 'sheetMetadata',
    getRange: 'handle',
    getRowHeight: 'sheetMetadata',
    getSheetId: 'handle',
    getSheetName: 'sheetMetadata',
    getSheetValues: 'sheetRead',
    getTabColor: 'sheetMetadata',
    getType: 'handle',
    hasHiddenGridlines: 'sheetMetadata',
    hideColumns: 'deleteRows',
    hideRows: 'deleteRows',
    hideSheet: 'deleteRows',
    insertColumnAfter: 'insertRows',
    insertColumnBefore: 'insertRows',
    insertColumns: 'insertRows',
    insertColumnsAfter: 'insertRows',
    insertColumnsBefore: 'insertRows',
    insertRowAfter: 'insertRows',
    insertRowBefore: 'insertRows',
    insertRows: 'insertRows',
    insertRowsAfter: 'insertRows',
    insertRowsBefore: 'insertRows',
    isColumnHiddenByUser: 'sheetMetadata',
    isRowHiddenByUser: 'sheetMetadata',
    isSheetHidden: 'sheetMetadata',
    moveColumns: 'deleteRows',
    moveRows: 'deleteRows',
    protect: 'deleteRows',
    setActiveRange: 'handle',
    setColumnWidth: 'deleteRows',
    setColumnWidths: 'deleteRows',
    setConditionalFormatRules: 'deleteRows',
    setFrozenColumns: 'deleteRows',
    setFrozenRows: 'deleteRows',
    setHiddenGridlines: 'deleteRows',
    setName: 'deleteRows',
    setRowHeight: 'deleteRows',
    setRowHeights: 'deleteRows',
    setTabColor: 'deleteRows',
    showColumns: 'deleteRows',
    showRows: 'deleteRows',
    showSheet: 'deleteRows',
    sort: 'deleteRows',
  },
};

export const exposeSheet = (execution: Execution, spreadsheetId: string, sheetId: number): Sheet =>
  expose(execution, new Sheet(execution, spreadsheetId, sheetId), spec);
