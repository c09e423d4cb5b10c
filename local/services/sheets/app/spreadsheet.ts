/** The class Spreadsheet of SpreadsheetApp: the workbook's tabs, ranges and names. */
import { GoogleError } from '../../../runtime/errors';
import type { Execution } from '../../../runtime/execution';
import { behind, expose, type ClassSpec, type EnumValue, type NoInvention } from '../../../runtime/facade';
import { refuseArguments } from '../../../runtime/signatures';
import { copySheet } from '../copying';
import { findPlace } from '../ranges';
import { clip, wholeGrid } from '../rects';
import { select, selectionOf } from '../selection';
import {
  checkTitle,
  findSheet,
  findSheetById,
  moveSheet,
  newSheet,
  removeSheet,
  type SpreadsheetState,
} from '../spreadsheets';
import { ProtectionType } from './enums';
import { exposeProtection, type Protection } from './protection';
import { Range } from './range';
import { exposeRange } from './range-spec';
import { appScopes, tabOf } from './session';
import { exposeSheet, Sheet } from './sheet';
import { SpreadsheetFile } from './spreadsheet-file';
import { exposeTextFinder, type TextFinder } from './text-finder';

export class Spreadsheet extends SpreadsheetFile {
  private get active(): ReturnType<typeof selectionOf> {
    return selectionOf(this.execution.world, this.spreadsheetId, this.execution.effectiveUser);
  }

  private sheet(sheetId: number): Sheet {
    return exposeSheet(this.execution, this.spreadsheetId, sheetId);
  }

  private select(sheetId: number): Sheet {
    select(this.execution.world, this.spreadsheetId, this.execution.effectiveUser, sheetId);
    return this.sheet(sheetId);
  }

  protected self(): Spreadsheet {
    return exposeSpreadsheet(this.execution, this.spreadsheetId);
  }

  getSheets(): Sheet[] {
    return this.state.sheets.map((sheet) => this.sheet(sheet.id));
  }

  getNumSheets(): number {
    return this.state.sheets.length;
  }

  /** null when there is none (fact 12). */
  getSheetByName(name: string): Sheet | null {
    if (typeof name !== 'string') refuseArguments([name], 'SpreadsheetApp.Spreadsheet.getSheetByName');
    const sheet = findSheet(this.state, name);
    return sheet ? this.sheet(sheet.id) : null;
  }

  getSheetById(id: number): Sheet | null {
    return findSheetById(this.state, id) ? this.sheet(id) : null;
  }

  /** The new tab becomes the active one (fact 12). Without a position it stands after the active tab. */
  insertSheet(...args: unknown[]): Sheet {
    const name = args.find((arg) => typeof arg === 'string');
    const index = args.find((arg) => typeof arg === 'number');
    const options = args.find((arg) => typeof arg === 'object' && arg !== null) as
      { template?: unknown } | undefined;
    const known = [name, index, options].filter((arg) => arg !== undefined).length;
    if (known !== args.length) refuseArguments(args, 'SpreadsheetApp.Spreadsheet.insertSheet');
    const template = options?.template === undefined ? undefined : behind(options.template, Sheet);
    const id = this.execution.world.newNumber();
    this.session.change(this.spreadsheetId, (state) => {
      const after = state.sheets.indexOf(this.active.sheet) + 1;
      if (name !== undefined) checkTitle(state, name);
      if (template) copySheet(state, tabOf(state, template.sheetId), id);
      else
        state.sheets = [...state.sheets, newSheet(state, name === undefined ? { id } : { id, title: name })];
      const made = tabOf(state, id);
      if (name !== undefined) made.title = name;
      moveSheet(state, made, index ?? after);
    });
    return this.select(id);
  }

  deleteSheet(sheet: unknown): void {
    const own = behind(sheet, Sheet) ?? refuseArguments([sheet], 'SpreadsheetApp.Spreadsheet.deleteSheet');
    this.session.change(this.spreadsheetId, (state) => removeSheet(state, tabOf(state, own.sheetId)));
  }

  deleteActiveSheet(): Sheet {
    this.session.change(this.spreadsheetId, (state) => removeSheet(state, this.active.sheet));
    return this.getActiveSheet();
  }

  duplicateActiveSheet(): Sheet {
    const source = this.active.sheet;
    const id = this.execution.world.newNumber();
    this.session.change(this.spreadsheetId, (state) => {
      const copy = copySheet(state, source, id);
      moveSheet(state, copy, state.sheets.indexOf(source) + 1);
    });
    return this.select(id);
  }

  /** Position counted from 1. */
  moveActiveSheet(position: number): void {
    this.session.change(this.spreadsheetId, (state) => {
      if (!(position >= 1 && position <= state.sheets.length)) {
        throw new GoogleError('The sheet position is out of bounds.');
      }
      moveSheet(state, this.active.sheet, position - 1);
    });
  }

  renameActiveSheet(newName: string): void {
    this.getActiveSheet().setName(newName);
  }

  getActiveSheet(): Sheet {
    return this.sheet(this.active.sheet.id);
  }

  setActiveSheet(sheet: unknown): Sheet {
    const own = behind(sheet, Sheet) ?? refuseArguments([sheet], 'SpreadsheetApp.Spreadsheet.setActiveSheet');
    tabOf(this.state, own.sheetId);
    return this.select(own.sheetId);
  }

  getActiveRange(): Range {
    const { sheet, rect } = this.active;
    return exposeRange(this.execution, new Range(this.execution, this.spreadsheetId, sheet.id, rect));
  }

  getActiveCell(): Range {
    return this.getCurrentCell();
  }

  getCurrentCell(): Range {
    return new Sheet(this.execution, this.spreadsheetId, this.active.sheet.id).getCurrentCell();
  }

  setActiveRange(range: unknown): Range {
    return (
      behind(range, Range) ?? refuseArguments([range], 'SpreadsheetApp.Spreadsheet.setActiveRange')
    ).activate();
  }

  getRange(a1Notation: string): Range {
    if (typeof a1Notation !== 'string') refuseArguments([a1Notation], 'SpreadsheetApp.Spreadsheet.getRange');
    const place = findPlace(this.state, a1Notation, this.active.sheet);
    if (!place) throw new GoogleError('Range not found');
    const { rect } = place;
    const closed = clip(rect, place.sheet);
    return exposeRange(
      this.execution,
      new Range(this.execution, this.spreadsheetId, place.sheet.id, {
        ...rect,
        endRow: rect.endRow === Infinity ? closed.endRow : rect.endRow,
        endColumn: rect.endColumn === Infinity ? closed.endColumn : rect.endColumn,
      }),
    );
  }

  getRangeByName(name: string): Range | null {
    const named = this.state.namedRanges.find((range) => range.name.toLowerCase() === name.toLowerCase());
    return named
      ? exposeRange(this.execution, new Range(this.execution, this.spreadsheetId, named.sheetId, named.rect))
      : null;
  }

  setNamedRange(name: string, range: unknown): void {
    const own =
      behind(range, Range) ?? refuseArguments([name, range], 'SpreadsheetApp.Spreadsheet.setNamedRange');
    const id = this.execution.world.newId('', 12);
    this.session.change(this.spreadsheetId, (state) => {
      const others = state.namedRanges.filter((other) => other.name.toLowerCase() !== name.toLowerCase());
      state.namedRanges = [...others, { id, name, sheetId: own.sheetId, rect: own.rect }];
    });
  }

  removeNamedRange(name: string): void {
    this.session.change(this.spreadsheetId, (state) => {
      const left = state.namedRanges.filter((other) => other.name.toLowerCase() !== name.toLowerCase());
      if (left.length === state.namedRanges.length) throw new GoogleError('Range not found');
      state.namedRanges = left;
    });
  }

  getDataRange(): Range {
    return new Sheet(this.execution, this.spreadsheetId, this.active.sheet.id).getDataRange();
  }

  getLastRow(): number {
    return new Sheet(this.execution, this.spreadsheetId, this.active.sheet.id).getLastRow();
  }

  getLastColumn(): number {
    return new Sheet(this.execution, this.spreadsheetId, this.active.sheet.id).getLastColumn();
  }

  appendRow(rowContents: unknown): Sheet {
    return new Sheet(this.execution, this.spreadsheetId, this.active.sheet.id).appendRow(rowContents);
  }

  getProtections(type: EnumValue): Protection[] {
    const whole = String(type) === String(ProtectionType.SHEET);
    return this.state.sheets.flatMap((sheet) =>
      sheet.protections
        .filter((protection) => protection.wholeSheet === whole)
        .map((protection) => exposeProtection(this.execution, this.spreadsheetId, protection.id)),
    );
  }

  createTextFinder(findText: string): TextFinder {
    const areas = (state: SpreadsheetState) => state.sheets.map((sheet) => ({ sheet, rect: wholeGrid }));
    return exposeTextFinder(this.execution, this.spreadsheetId, areas, findText);
  }
}

const noInvention: NoInvention<Spreadsheet, GoogleAppsScript.Spreadsheet.Spreadsheet> = true;
void noInvention;

const spec: ClassSpec<Spreadsheet> = {
  service: 'SpreadsheetApp',
  className: 'Spreadsheet',
  scopes: appScopes,
  costs: {
    addEditor: 'driveWrite',
    addViewer: 'driveWrite',
    appendRow: 'appendRow',
    createTextFinder: 'handle',
    deleteActiveSheet: 'deleteRows',
    deleteSheet: 'deleteRows',
    duplicateActiveSheet: 'insertRows',
    getActiveCell: 'handle',
    getActiveRange: 'handle',
    getActiveSheet: 'sheetLookup',
    getCurrentCell: 'handle',
    getDataRange: 'sheetMetadata',
    getEditors: 'driveMetadata',
    getId: 'handle',
    getLastColumn: 'sheetMetadata',
    getLastRow: 'sheetMetadata',
    getName: 'sheetMetadata',
    getNumSheets: 'sheetLookup',
    getOwner: 'driveMetadata',
    getProtections: 'sheetMetadata',
    getRange: 'handle',
    getRangeByName: 'sheetMetadata',
    getSheetById: 'sheetLookup',
    getSheetByName: 'sheetLookup',
    getSheets: 'sheetLookup',
    getSpreadsheetLocale: 'sheetMetadata',
    getSpreadsheetTimeZone: 'sheetMetadata',
    getUrl: 'handle',
    getViewers: 'driveMetadata',
    insertSheet: 'insertRows',
    moveActiveSheet: 'deleteRows',
    removeNamedRange: 'deleteRows',
    rename: 'deleteRows',
    renameActiveSheet: 'deleteRows',
    setActiveRange: 'handle',
    setActiveSheet: 'handle',
    setNamedRange: 'deleteRows',
    setSpreadsheetLocale: 'deleteRows',
    setSpreadsheetTimeZone: 'deleteRows',
    toast: 'ui',
  },
};

export const exposeSpreadsheet = (execution: Execution, spreadsheetId: string): Spreadsheet =>
  expose(execution, new Spreadsheet(execution, spreadsheetId), spec);
