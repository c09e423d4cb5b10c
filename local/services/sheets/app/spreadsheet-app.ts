/** The service SpreadsheetApp itself: opening workbooks, flushing, builders, enums and the Ui. */
import { projectOf } from '../../../runtime/accounts';
import { GoogleError } from '../../../runtime/errors';
import type { Execution } from '../../../runtime/execution';
import { expose, type ClassSpec, type NoInvention } from '../../../runtime/facade';
import { refuseArguments } from '../../../runtime/signatures';
import { accessOf, findFile } from '../../drive/files';
import { createSpreadsheet, findSpreadsheet } from '../spreadsheets';
import { growGrid } from '../sizes';
import { exposeConditionalBuilder, type ConditionalFormatRuleBuilder } from './conditional-format';
import { exposeValidationBuilder, type DataValidationBuilder } from './data-validation';
import { spreadsheetEnums } from './enums';
import type { Range } from './range';
import { AppSession, appScopes } from './session';
import type { Sheet } from './sheet';
import { exposeSpreadsheet, Spreadsheet } from './spreadsheet';
import { exposeUi, type Ui } from './ui';

const wideScope = ['https://www.googleapis.com/auth/spreadsheets'];

export class SpreadsheetAppService {
  constructor(private readonly execution: Execution) {}

  private get bound(): Spreadsheet {
    const { spreadsheetId } = projectOf(this.execution.world);
    return new Spreadsheet(this.execution, spreadsheetId);
  }

  getActiveSpreadsheet(): Spreadsheet | null {
    const { spreadsheetId } = projectOf(this.execution.world);
    return spreadsheetId === '' ? null : exposeSpreadsheet(this.execution, spreadsheetId);
  }

  getActive(): Spreadsheet | null {
    return this.getActiveSpreadsheet();
  }

  getActiveSheet(): Sheet {
    return this.bound.getActiveSheet();
  }

  getActiveRange(): Range {
    return this.bound.getActiveRange();
  }

  getCurrentCell(): Range {
    return this.bound.getCurrentCell();
  }

  setActiveSheet(sheet: unknown): Sheet {
    return this.bound.setActiveSheet(sheet);
  }

  setActiveRange(range: unknown): Range {
    return this.bound.setActiveRange(range);
  }

  openById(id: string): Spreadsheet {
    if (typeof id !== 'string') refuseArguments([id], 'SpreadsheetApp.openById');
    return this.opened(id, 'openById');
  }

  openByUrl(url: string): Spreadsheet {
    const id = /\/d\/([^/]+)/.exec(url)?.[1];
    if (id === undefined) throw new GoogleError('Invalid argument: url');
    return this.opened(id, 'openByUrl');
  }

  open(file: unknown): Spreadsheet {
    const id = (file as { getId?: () => string } | null)?.getId?.();
    if (typeof id !== 'string') return refuseArguments([file], 'SpreadsheetApp.open');
    return this.opened(id, 'open');
  }

  /** A simple trigger reaches only the file it is bound to (fact 89). */
  private opened(id: string, method: string): Spreadsheet {
    const { world, kind, effectiveUser } = this.execution;
    if (kind === 'simpleTrigger') {
      throw new GoogleError(
        `You do not have permission to call SpreadsheetApp.${method}. Required permissions: ${wideScope[0]}`,
      );
    }
    if (!findFile(world, id) || !findSpreadsheet(world, id)) {
      throw new GoogleError(
        `Unexpected error while getting the method or property ${method} on object SpreadsheetApp.`,
      );
    }
    if (!accessOf(world, id, effectiveUser)) {
      throw new GoogleError('You do not have permission to access the requested document.');
    }
    return exposeSpreadsheet(this.execution, id);
  }

  create(name: string, rows?: number, columns?: number): Spreadsheet {
    if (typeof name !== 'string') refuseArguments([name], 'SpreadsheetApp.create');
    const { world, effectiveUser } = this.execution;
    const { locale, timeZone } = projectOf(world);
    const state = createSpreadsheet(world, {
      name,
      owner: effectiveUser,
      locale,
      timeZone,
      createdByScript: true,
    });
    if (rows !== undefined && columns !== undefined) growGrid(state, state.sheets[0]!, rows, columns);
    return exposeSpreadsheet(this.execution, state.id);
  }

  flush(): void {
    AppSession.of(this.execution).flush(true);
  }

  getUi(): Ui {
    return exposeUi(this.execution);
  }

  newDataValidation(): DataValidationBuilder {
    return exposeValidationBuilder(this.execution, projectOf(this.execution.world).spreadsheetId);
  }

  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return exposeConditionalBuilder(this.execution, projectOf(this.execution.world).spreadsheetId, 0);
  }
}

const noInvention: NoInvention<SpreadsheetAppService, GoogleAppsScript.Spreadsheet.SpreadsheetApp> = true;
void noInvention;

const spec: ClassSpec<SpreadsheetAppService> = {
  service: 'SpreadsheetApp',
  className: '',
  scopes: appScopes,
  methodScopes: {
    create: wideScope,
    open: wideScope,
    openById: wideScope,
    openByUrl: wideScope,
    flush: [],
    getUi: [],
    newDataValidation: [],
    newConditionalFormatRule: [],
  },
  properties: spreadsheetEnums,
  costs: {
    create: 'docCreate',
    flush: 'flush',
    getActive: 'handle',
    getActiveRange: 'handle',
    getActiveSheet: 'sheetLookup',
    getActiveSpreadsheet: 'handle',
    getCurrentCell: 'handle',
    getUi: 'handle',
    newConditionalFormatRule: 'handle',
    newDataValidation: 'handle',
    open: 'sheetLookup',
    openById: 'sheetLookup',
    openByUrl: 'sheetLookup',
    setActiveRange: 'handle',
    setActiveSheet: 'handle',
  },
};

/** The global `SpreadsheetApp` of an execution. */
export const spreadsheetApp = (execution: Execution): object =>
  expose(execution, new SpreadsheetAppService(execution), spec);
