/** Creates every tab that is missing and completes those that are there, in three round trips however many tables there are. */
import type { RowInsert } from '../../application/ports';
import type { DefaultRows } from '../../application/set-up';
import type { Table } from '../../domain/schema/table';
import { tables } from '../../domain/tables';
import { spreadsheets } from './sheets-api';
import { declaredPositions, placeColumns, sheetIdOf, type Positions } from './tab-layout';
import { placesAlone } from './reference-text';
import {
  addTabRequest,
  columnRequests,
  guardRequests,
  restoreRequests,
  stateColourRequests,
} from './tab-requests';
import { readTabStates, type TabState } from './tab-states';
import { insertRequests } from './writing';

type Request = GoogleAppsScript.Sheets.Schema.Request;

/** How thorough a run is: completing adds what is missing, repairing also puts formats, lists and guards back. */
export type Thoroughness = 'complete' | 'repair';

interface Work {
  readonly requests: readonly Request[];
  /** Spanish lines on what is done. */
  readonly lines: readonly string[];
}

function newTab(table: Table, index: number): Work {
  const positions = declaredPositions(table);
  const columnOf = (field: string): number => positions.get(field) ?? 0;
  const requests = [
    addTabRequest(table, index),
    ...Object.entries(table.fields).flatMap(([name, field]) => columnRequests(table, field, columnOf(name))),
    ...stateColourRequests(table, columnOf),
    ...guardRequests(table, columnOf),
  ];
  return { requests, lines: [`Hoja «${table.sheet}» creada.`] };
}

function renameTab(table: Table, { title }: TabState): Work {
  if (title === table.sheet) return { requests: [], lines: [] };
  const properties = { sheetId: sheetIdOf(table), title: table.sheet };
  return {
    requests: [{ updateSheetProperties: { properties, fields: 'title' } }],
    lines: [`Hoja «${title}» recuperó su nombre «${table.sheet}».`],
  };
}

/** Renamed headers get their name back; missing columns go to the right: nothing a person wrote is moved or overwritten. */
function mendColumns(table: Table, tab: TabState): Work {
  const { positions, renamed, added } = placeColumns(table, tab.headers);
  const changed = [...renamed, ...added];
  const lacking = Math.max(0, ...changed.map((field) => (positions.get(field) ?? 0) + 1)) - tab.columns;
  const labelOf = (field: string): string => table.fields[field]?.label ?? field;
  return {
    requests: [
      ...(lacking > 0
        ? [{ appendDimension: { sheetId: sheetIdOf(table), dimension: 'COLUMNS', length: lacking } }]
        : []),
      ...changed.flatMap((name) => {
        const field = table.fields[name];
        return field ? columnRequests(table, field, positions.get(name) ?? 0) : [];
      }),
    ],
    lines: [
      ...renamed.map((name) => `Hoja «${table.sheet}»: el encabezado «${labelOf(name)}» recuperó su nombre.`),
      ...added.map((name) => `Hoja «${table.sheet}»: se agregó la columna «${labelOf(name)}».`),
    ],
  };
}

function restore(table: Table, tab: TabState): Work {
  const { positions } = placeColumns(table, tab.headers);
  return { requests: restoreRequests(table, (field) => positions.get(field) ?? 0, tab), lines: [] };
}

/** Sets every tab up or completes it. Gives back Spanish lines on what was done; the second time there is nothing to do. */
export function setUpSheets(
  spreadsheetId: string,
  defaults: readonly DefaultRows[],
  thoroughness: Thoroughness = 'complete',
): string[] {
  const idLabels = new Map(tables.map((table) => [sheetIdOf(table), table.fields['id']?.label]));
  const tabs = readTabStates(spreadsheetId, (id) => idLabels.get(id));
  const work = tables.flatMap((table, index): Work[] => {
    const tab = tabs.get(sheetIdOf(table));
    if (!tab) return [newTab(table, index)];
    const mending = [renameTab(table, tab), mendColumns(table, tab)];
    return thoroughness === 'repair' ? [...mending, restore(table, tab)] : mending;
  });
  const requests = [
    ...listsLast(work.flatMap((each) => each.requests)),
    ...defaultRequests(defaults, tabs),
    ...emptyFirstTab(tabs),
  ];
  if (requests.length > 0) {
    spreadsheets().batchUpdate({ requests: [localeRequest(), ...requests] }, spreadsheetId);
  }
  return work.flatMap(({ lines }) => lines);
}

/** Requests are carried out in order, and a drop-down may name a tab that is made after its own. */
function listsLast(requests: readonly Request[]): Request[] {
  const isList = ({ setDataValidation }: Request): boolean => setDataValidation !== undefined;
  return [...requests.filter((request) => !isList(request)), ...requests.filter(isList)];
}

function defaultRequests(
  defaults: readonly DefaultRows[],
  tabs: ReadonlyMap<number, TabState>,
): readonly Request[] {
  const tabOf = (table: Table): TabState | undefined => tabs.get(sheetIdOf(table));
  const rows = defaults.flatMap(({ table, rows: all }): RowInsert[] =>
    all.filter(({ id }) => !tabOf(table)?.ids.has(String(id))).map((values) => ({ table, values })),
  );
  const positionsOf = (table: Table): Positions => {
    const tab = tabOf(table);
    return tab ? placeColumns(table, tab.headers).positions : declaredPositions(table);
  };
  return insertRequests(rows, positionsOf, placesAlone);
}

/** The tab Google made with the file goes when nobody wrote in it. */
function emptyFirstTab(tabs: ReadonlyMap<number, TabState>): Request[] {
  const first = tabs.get(0);
  const empty = first && first.headers.length === 0 && first.ids.size === 0;
  return empty ? [{ deleteSheet: { sheetId: 0 } }] : [];
}

/** Values are written as numbers and formatted explicitly: the locale only decides how people's own typing is read. */
const localeRequest = (): Request => ({
  updateSpreadsheetProperties: {
    properties: { locale: 'es_MX', timeZone: 'America/Santo_Domingo' },
    fields: 'locale,timeZone',
  },
});
