/** `Sheets.Spreadsheets.Values`: reading and writing plain values by A1 range. */
import type { Execution } from '../../../runtime/execution';
import { expose, type ClassSpec, type NoInvention } from '../../../runtime/facade';
import { openForApi, touch } from '../access';
import { select } from '../../base/field-mask';
import { getPlace } from '../ranges';
import type { ValueRange } from '../schema';
import { cloneSpreadsheet, spreadsheetsSlice, type SpreadsheetState } from '../spreadsheets';
import { maskOf, readParameters, textList } from '../../base/api-call';
import { apiCall, apiScopes, chargeRead, chargeWrite } from './call';
import { checkPayload, list, oneOf, type Shape } from '../../base/payload';
import { readRange, type Rendering } from './value-reading';
import { appendValues, clearValues, requireInputOption, updateValues } from './value-writing';

const rendering: Readonly<Record<string, Shape>> = {
  majorDimension: oneOf('ROWS', 'COLUMNS'),
  valueRenderOption: oneOf('FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA'),
  dateTimeRenderOption: oneOf('SERIAL_NUMBER', 'FORMATTED_STRING'),
};

const writing: Readonly<Record<string, Shape>> = {
  valueInputOption: 'string',
  includeValuesInResponse: 'later',
  responseValueRenderOption: 'later',
  responseDateTimeRenderOption: 'later',
};

const valueRange: Shape = {
  fields: { range: 'string', majorDimension: oneOf('ROWS', 'COLUMNS'), values: list(list('any')) },
};

class SheetsValues {
  constructor(private readonly execution: Execution) {}

  get(spreadsheetId: string, range: string, optionalArgs?: object): object {
    return apiCall('spreadsheets.values.get', () => {
      const parameters = readParameters(optionalArgs, rendering);
      const state = this.open(spreadsheetId, 'reader');
      const [answer] = this.read(state, [range], parameters as Rendering);
      return select(answer, maskOf(parameters)) as object;
    });
  }

  batchGet(spreadsheetId: string, optionalArgs?: object): object {
    return apiCall('spreadsheets.values.batchGet', () => {
      const parameters = readParameters(optionalArgs, { ...rendering, ranges: list('string') });
      const state = this.open(spreadsheetId, 'reader');
      const valueRanges = this.read(state, textList(parameters['ranges']), parameters as Rendering);
      return select({ spreadsheetId, valueRanges }, maskOf(parameters)) as object;
    });
  }

  update(resource: object, spreadsheetId: string, range: string, optionalArgs?: object): object {
    return apiCall('spreadsheets.values.update', () => {
      const parameters = readParameters(optionalArgs, writing);
      checkPayload(resource, valueRange);
      const option = requireInputOption(parameters['valueInputOption']);
      return this.write(spreadsheetId, (draft) => {
        const written = updateValues(this.execution, draft, range, resource as ValueRange, option);
        return { answer: written, cells: written.updatedCells ?? 0 };
      });
    });
  }

  batchUpdate(resource: object, spreadsheetId: string): object {
    return apiCall('spreadsheets.values.batchUpdate', () => {
      checkPayload(resource, { fields: { ...writing, data: list(valueRange) } });
      const body = resource as { valueInputOption?: string; data?: ValueRange[] };
      const option = requireInputOption(body.valueInputOption);
      return this.write(spreadsheetId, (draft) => {
        const responses = (body.data ?? []).map((part) =>
          updateValues(this.execution, draft, part.range ?? '', part, option),
        );
        const total = (name: 'updatedRows' | 'updatedColumns' | 'updatedCells'): number =>
          responses.reduce((sum, response) => sum + (response[name] ?? 0), 0);
        const cells = total('updatedCells');
        const answer = {
          spreadsheetId,
          totalUpdatedRows: total('updatedRows'),
          totalUpdatedColumns: total('updatedColumns'),
          totalUpdatedCells: cells,
          totalUpdatedSheets: new Set(responses.map((r) => r.updatedRange?.split('!')[0])).size,
          responses,
        };
        return { answer, cells };
      });
    });
  }

  append(resource: object, spreadsheetId: string, range: string, optionalArgs?: object): object {
    return apiCall('spreadsheets.values.append', () => {
      const known = { ...writing, insertDataOption: oneOf('OVERWRITE', 'INSERT_ROWS') };
      const parameters = readParameters(optionalArgs, known);
      checkPayload(resource, valueRange);
      const input = requireInputOption(parameters['valueInputOption']);
      const insertRows = parameters['insertDataOption'] === 'INSERT_ROWS';
      return this.write(spreadsheetId, (draft) => {
        const done = appendValues(this.execution, draft, range, resource as ValueRange, {
          input,
          insertRows,
        });
        return { answer: { spreadsheetId, ...done }, cells: done.updates.updatedCells ?? 0 };
      });
    });
  }

  clear(_resource: object, spreadsheetId: string, range: string): object {
    return apiCall('spreadsheets.values.clear', () =>
      this.write(spreadsheetId, (draft) => {
        const clearedRange = clearValues(this.execution, draft, range);
        return { answer: { spreadsheetId, clearedRange }, cells: 0 };
      }),
    );
  }

  batchClear(resource: object, spreadsheetId: string): object {
    return apiCall('spreadsheets.values.batchClear', () => {
      checkPayload(resource, { fields: { ranges: list('string') } });
      const { ranges = [] } = resource as { ranges?: string[] };
      return this.write(spreadsheetId, (draft) => {
        const clearedRanges = ranges.map((range) => clearValues(this.execution, draft, range));
        return { answer: { spreadsheetId, clearedRanges }, cells: 0 };
      });
    });
  }

  private open(spreadsheetId: string, least: 'reader' | 'writer'): SpreadsheetState {
    const state = openForApi(this.execution, spreadsheetId, least);
    touch(this.execution, spreadsheetId);
    return state;
  }

  private read(state: SpreadsheetState, ranges: readonly string[], options: Rendering): ValueRange[] {
    let cells = 0;
    const answers = ranges.map((range) => {
      const { sheet, rect } = getPlace(state, range);
      const { answer, cells: carried } = readRange(state, sheet, rect, options);
      cells += carried;
      return answer;
    });
    chargeRead(this.execution, cells);
    return answers;
  }

  /** Runs a write on a copy, so that a refusal half way leaves nothing behind. */
  private write<T>(
    spreadsheetId: string,
    work: (draft: SpreadsheetState) => { answer: T; cells: number },
  ): T {
    const draft = cloneSpreadsheet(this.open(spreadsheetId, 'writer'));
    const { answer, cells } = work(draft);
    this.execution.world.get(spreadsheetsSlice)[spreadsheetId] = draft;
    chargeWrite(this.execution, cells);
    return answer;
  }
}

const noInvention: NoInvention<
  SheetsValues,
  GoogleAppsScript.Sheets.Collection.Spreadsheets.ValuesCollection
> = true;
void noInvention;

const spec: ClassSpec<SheetsValues> = {
  service: 'Sheets',
  className: 'Spreadsheets.Values',
  scopes: apiScopes,
  costs: {
    get: 'sheetsApiRead',
    batchGet: 'sheetsApiRead',
    update: 'sheetsApiWrite',
    batchUpdate: 'sheetsApiWrite',
    append: 'sheetsApiWrite',
    clear: 'sheetsApiWrite',
    batchClear: 'sheetsApiWrite',
  },
};

export const exposeValues = (execution: Execution): object =>
  expose(execution, new SheetsValues(execution), spec);
