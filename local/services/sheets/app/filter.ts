/** The class Filter of SpreadsheetApp: the one basic filter of a sheet. */
import { GoogleError } from '../../../runtime/errors';
import type { Execution } from '../../../runtime/execution';
import { expose, type ClassSpec, type NoInvention } from '../../../runtime/facade';
import { clip } from '../rects';
import { sortRect } from '../sorting';
import type { SheetState } from '../spreadsheets';
import { Range } from './range';
import { exposeRange } from './range-spec';
import { AppSession, appScopes, tabOf } from './session';

export class Filter {
  private readonly session: AppSession;

  constructor(
    private readonly execution: Execution,
    private readonly spreadsheetId: string,
    private readonly sheetId: number,
  ) {
    this.session = AppSession.of(execution);
  }

  private filterOf(sheet: SheetState): NonNullable<SheetState['filter']> {
    if (!sheet.filter) throw new GoogleError('The filter has been removed.');
    return sheet.filter;
  }

  getRange(): Range {
    const sheet = tabOf(this.session.peek(this.spreadsheetId), this.sheetId);
    const rect = clip(this.filterOf(sheet).rect, sheet);
    return exposeRange(this.execution, new Range(this.execution, this.spreadsheetId, this.sheetId, rect));
  }

  remove(): void {
    this.session.change(this.spreadsheetId, (state) => {
      delete tabOf(state, this.sheetId).filter;
    });
  }

  removeColumnFilterCriteria(column: number): Filter {
    this.session.change(this.spreadsheetId, (state) => {
      const sheet = tabOf(state, this.sheetId);
      const filter = this.filterOf(sheet);
      const criteria = { ...(filter.criteria as Record<string, unknown> | undefined) };
      delete criteria[column - 1];
      sheet.filter = { ...filter, criteria };
    });
    return exposeFilter(this.execution, this.spreadsheetId, this.sheetId);
  }

  /** Sorts the rows below the header of the filter. */
  sort(column: number, ascending: boolean): Filter {
    this.session.change(this.spreadsheetId, (state) => {
      const sheet = tabOf(state, this.sheetId);
      const rect = clip(this.filterOf(sheet).rect, sheet);
      const body = { ...rect, startRow: rect.startRow + 1 };
      sortRect(state, sheet, body, [{ column: column - 1, ascending }]);
    });
    return exposeFilter(this.execution, this.spreadsheetId, this.sheetId);
  }
}

const noInvention: NoInvention<Filter, GoogleAppsScript.Spreadsheet.Filter> = true;
void noInvention;

const spec: ClassSpec<Filter> = {
  service: 'SpreadsheetApp',
  className: 'Filter',
  scopes: appScopes,
  costs: {
    getRange: 'handle',
    remove: 'deleteRows',
    removeColumnFilterCriteria: 'deleteRows',
    sort: 'deleteRows',
  },
};

export const exposeFilter = (execution: Execution, spreadsheetId: string, sheetId: number): Filter =>
  expose(execution, new Filter(execution, spreadsheetId, sheetId), spec);
