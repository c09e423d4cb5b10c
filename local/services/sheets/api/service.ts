/** The advanced service `Sheets` (API v4) as a script sees it: Spreadsheets with get, batchUpdate and create. */
import type { Execution } from '../../../runtime/execution';
import { expose, type ClassSpec, type NoInvention } from '../../../runtime/facade';
import { openForApi, touch } from '../access';
import { reaches, select, type Mask } from '../../base/field-mask';
import { getPlace } from '../ranges';
import type { Request, SpreadsheetResource } from '../schema';
import { createSpreadsheet, type SpreadsheetState } from '../spreadsheets';
import { applyRequests } from './batch-update';
import { maskOf, readParameters, textList } from '../../base/api-call';
import { apiCall, apiScopes, chargeRead, chargeWrite } from './call';
import { checkPayload, list } from '../../base/payload';
import { batchUpdateBody } from './request-shapes';
import { spreadsheetOf } from './resource';
import { exposeValues } from './values-service';

class Spreadsheets {
  constructor(private readonly execution: Execution) {}

  get(spreadsheetId: string, optionalArgs?: object): object {
    return apiCall('spreadsheets.get', () => {
      const parameters = readParameters(optionalArgs, { ranges: list('string'), includeGridData: 'boolean' });
      const state = openForApi(this.execution, spreadsheetId, 'reader');
      touch(this.execution, spreadsheetId);
      const mask = maskOf(parameters);
      const masked = parameters['fields'] !== undefined;
      // With a mask, includeGridData is ignored: the mask says whether cells come along.
      const withCells = masked ? reaches(mask, 'sheets.data') : parameters['includeGridData'] === true;
      return this.describe(state, mask, textList(parameters['ranges']), withCells);
    });
  }

  batchUpdate(resource: object, spreadsheetId: string, optionalArgs?: object): object {
    return apiCall('spreadsheets.batchUpdate', () => {
      const parameters = readParameters(optionalArgs, {});
      checkPayload(resource, batchUpdateBody);
      openForApi(this.execution, spreadsheetId, 'writer');
      touch(this.execution, spreadsheetId);
      const mask = maskOf(parameters);
      const body = resource as GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetRequest;
      const { replies, cellsWritten } = applyRequests(
        this.execution,
        spreadsheetId,
        (body.requests ?? []) as Request[],
      );
      chargeWrite(this.execution, cellsWritten);
      const answer: Record<string, unknown> = { spreadsheetId, replies };
      if (body.includeSpreadsheetInResponse) {
        const below = parameters['fields'] === undefined ? {} : (mask['updatedSpreadsheet'] ?? {});
        const withCells =
          parameters['fields'] === undefined
            ? body.responseIncludeGridData === true
            : reaches(mask, 'updatedSpreadsheet.sheets.data');
        const state = openForApi(this.execution, spreadsheetId, 'reader');
        answer['updatedSpreadsheet'] = this.describe(state, below, body.responseRanges ?? [], withCells);
      }
      return select(answer, mask) as object;
    });
  }

  create(resource: SpreadsheetResource, optionalArgs?: object): object {
    return apiCall('spreadsheets.create', () => {
      const parameters = readParameters(optionalArgs, {});
      checkPayload(resource, {
        fields: { properties: { fields: { title: 'string', locale: 'string', timeZone: 'string' } } },
      });
      const { title, locale, timeZone } = resource.properties ?? {};
      const state = createSpreadsheet(this.execution.world, {
        name: title ?? 'Untitled spreadsheet',
        owner: this.execution.effectiveUser,
        locale: locale ?? 'en_US',
        timeZone: timeZone ?? 'Etc/GMT',
        createdByScript: true,
      });
      return this.describe(state, maskOf(parameters), [], false);
    });
  }

  private describe(
    state: SpreadsheetState,
    mask: Mask,
    ranges: readonly string[],
    withCells: boolean,
  ): object {
    const selections = ranges.length === 0 ? undefined : ranges.map((range) => getPlace(state, range));
    const viewer = { world: this.execution.world, state, email: this.execution.effectiveUser };
    const { resource, cells } = spreadsheetOf(viewer, { mask, selections, withCells });
    chargeRead(this.execution, cells);
    return select(resource, mask) as object;
  }
}

const noInvention: NoInvention<Spreadsheets, GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection> =
  true;
void noInvention;

const spec: ClassSpec<Spreadsheets> = {
  service: 'Sheets',
  className: 'Spreadsheets',
  scopes: apiScopes,
  costs: { get: 'sheetsApiMetadata', batchUpdate: 'sheetsApiWrite', create: 'sheetsApiWrite' },
};

/** The global `Sheets` of an execution. */
export function sheetsApi(execution: Execution): object {
  const spreadsheets = expose(execution, new Spreadsheets(execution), {
    ...spec,
    properties: { Values: exposeValues(execution) },
  });
  return expose(
    execution,
    {},
    {
      service: 'Sheets',
      className: '',
      scopes: apiScopes,
      costs: {},
      properties: { Spreadsheets: spreadsheets },
    },
  );
}
