/** A world with one spreadsheet and executions to work on it, for the tests of the spreadsheet room. */
import { projectOf } from '../../../local/runtime/accounts';
import { Execution, type ExecutionKind } from '../../../local/runtime/execution';
import { Gate } from '../../../local/runtime/gate';
import { hostRealm } from '../../../local/runtime/realm';
import { World } from '../../../local/runtime/world';
import { sheetsRoom } from '../../../local/services/sheets';
import { createSpreadsheet } from '../../../local/services/sheets/spreadsheets';

export const coordinator = 'coordinadora@constanza.do';
export const assistant = 'asistente@constanza.do';

export const allScopes = [
  'https://www.googleapis.com/auth/spreadsheets',
  'https://www.googleapis.com/auth/script.container.ui',
];

export interface Stage {
  readonly world: World;
  readonly gate: Gate;
  readonly id: string;
  /** A fresh execution and its globals. */
  start(options?: { kind?: ExecutionKind; as?: string; scopes?: readonly string[] }): Run;
}

export interface Run {
  readonly execution: Execution;
  readonly app: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  readonly api: GoogleAppsScript.Sheets;
}

/** A spreadsheet 'Registro' of the coordinator, bound to the script; the clock stands at 2 March 2026, 8 in the morning. */
export function setStage(locale = 'es_DO'): Stage {
  const world = new World(Date.parse('2026-03-02T08:00:00-04:00'));
  return stageOf(world, createBound(world, locale));
}

function createBound(world: World, locale: string): string {
  const { id } = createSpreadsheet(world, { name: 'Registro', owner: coordinator, locale });
  projectOf(world).spreadsheetId = id;
  return id;
}

export function stageOf(world: World, id: string): Stage {
  const gate = new Gate();
  return {
    world,
    gate,
    id,
    start: ({ kind = 'menu', as = coordinator, scopes = allScopes } = {}) => {
      const execution = new Execution({
        world,
        gate,
        realm: hostRealm,
        kind,
        functionName: 'prueba',
        effectiveUser: as,
        activeUser: as,
        scopes,
      });
      const globals = sheetsRoom.globals(execution) as {
        SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
        Sheets: GoogleAppsScript.Sheets;
      };
      return { execution, app: globals.SpreadsheetApp, api: globals.Sheets };
    },
  };
}

/** What the API answers for one range, as plain values. */
export function valuesOf(
  run: Run,
  id: string,
  range: string,
  render = 'UNFORMATTED_VALUE',
): unknown[][] | undefined {
  const answer = run.api.Spreadsheets!.Values!.get(id, range, { valueRenderOption: render });
  return answer.values;
}
