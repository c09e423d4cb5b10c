/** Creates every tab that is missing and completes those that are there, in three round trips however many tables there are. */
import type { RowInsert } from '../../application/ports';
import type { DefaultRows } from '../../application/set-up';
import { tables } from '../../domain/tables';
import type { Table } from '../../domain/schema/table';
import type { Cell } from './cells';
import { spreadsheets } from './sheets-api';
import { locateColumns, quoted, sheetIdOf, type Positions } from './tab-layout';
import { addTabRequest, columnRequests, guardRequests, stateColourRequests } from './tab-requests';
import { insertRequests } from './writing';

type Request = GoogleAppsScript.Sheets.Schema.Request;

interface FoundTab {
  readonly title: string;
  readonly columns: number;
}

/** The tabs there are, by id. */
function findTabs(spreadsheetId: string): Map<number, FoundTab> {
  const answer = spreadsheets().get(spreadsheetId, {
    fields: 'sheets.properties(sheetId,title,gridProperties(columnCount))',
  });
  return new Map(
    (answer.sheets ?? []).map(({ properties }) => [
      properties?.sheetId ?? 0,
      { title: properties?.title ?? '', columns: properties?.gridProperties?.columnCount ?? 0 },
    ]),
  );
}

interface TabState {
  readonly headers: readonly Cell[];
  /** Ids of the rows there are, for default rows. */
  readonly ids: ReadonlySet<string>;
}

/** Headers and first columns of the tabs that exist, and whatever foreign tabs hold, in one read. */
function readTabs(spreadsheetId: string, titles: readonly string[]): Map<string, TabState> {
  if (titles.length === 0) return new Map();
  const answer = spreadsheets().Values!.batchGet(spreadsheetId, {
    ranges: titles.flatMap((title) => [`${quoted(title)}!1:1`, `${quoted(title)}!A:A`]),
    valueRenderOption: 'UNFORMATTED_VALUE',
  });
  const values = (answer.valueRanges ?? []).map((range) => (range.values ?? []) as Cell[][]);
  return new Map(
    titles.map((title, index) => [
      title,
      {
        headers: values[index * 2]?.[0] ?? [],
        ids: new Set((values[index * 2 + 1] ?? []).slice(1).map((row) => String(row[0] ?? ''))),
      },
    ]),
  );
}

const declared = (table: Table): Positions =>
  locateColumns(
    table,
    Object.values(table.fields).map(({ label }) => label),
  ).positions;

function newTab(table: Table, index: number): Request[] {
  const positions = declared(table);
  const columnOf = (field: string): number => positions.get(field) ?? 0;
  return [
    addTabRequest(table, index),
    ...Object.entries(table.fields).flatMap(([name, field]) => columnRequests(table, field, columnOf(name))),
    ...stateColourRequests(table, columnOf),
    ...guardRequests(table, columnOf),
  ];
}

/** Missing columns go to the right of what is there: nothing a person wrote is moved or overwritten. */
function completeTab(
  table: Table,
  found: FoundTab,
  state: TabState,
): { requests: Request[]; added: string[] } {
  const requests: Request[] = [];
  if (found.title !== table.sheet) {
    requests.push({
      updateSheetProperties: {
        properties: { sheetId: sheetIdOf(table), title: table.sheet },
        fields: 'title',
      },
    });
  }
  const { positions, missing } = locateColumns(table, state.headers);
  const absent = Object.entries(table.fields).filter(([name]) => !positions.has(name));
  const first = state.headers.length;
  const short = first + absent.length - found.columns;
  if (short > 0) {
    requests.push({ appendDimension: { sheetId: sheetIdOf(table), dimension: 'COLUMNS', length: short } });
  }
  absent.forEach(([, field], index) => requests.push(...columnRequests(table, field, first + index)));
  return { requests, added: missing };
}

/** Sets every tab up or completes it. Gives back Spanish lines on what was done; the second time there is nothing to do. */
export function setUpSheets(spreadsheetId: string, defaults: readonly DefaultRows[]): string[] {
  const found = findTabs(spreadsheetId);
  const states = readTabs(
    spreadsheetId,
    [...found.values()].map(({ title }) => title),
  );
  const requests: Request[] = [];
  const lines: string[] = [];
  const seen = new Map<string, TabState>();
  tables.forEach((table, index) => {
    const tab = found.get(sheetIdOf(table));
    if (!tab) {
      requests.push(...newTab(table, index));
      lines.push(`Hoja «${table.sheet}» creada.`);
      return;
    }
    const state = states.get(tab.title) ?? { headers: [], ids: new Set<string>() };
    seen.set(table.name, state);
    const { requests: own, added } = completeTab(table, tab, state);
    requests.push(...own);
    if (tab.title !== table.sheet) lines.push(`Hoja «${tab.title}» recuperó su nombre «${table.sheet}».`);
    for (const label of added) lines.push(`Hoja «${table.sheet}»: se agregó la columna «${label}».`);
  });
  const rows = missingRows(defaults, seen);
  requests.push(...insertRequests(rows, (table) => positionsIn(table, seen.get(table.name))));
  requests.push(...emptyFirstTab(found, states));
  if (requests.length > 0) {
    spreadsheets().batchUpdate({ requests: [localeRequest(), ...requests] }, spreadsheetId);
  }
  return lines;
}

function positionsIn(table: Table, state: TabState | undefined): Positions {
  if (!state) return declared(table);
  const { positions, missing } = locateColumns(table, state.headers);
  const all = new Map(positions);
  const byLabel = new Map(Object.entries(table.fields).map(([name, { label }]) => [label, name]));
  missing.forEach((label, index) => all.set(byLabel.get(label) ?? label, state.headers.length + index));
  return all;
}

const missingRows = (defaults: readonly DefaultRows[], seen: ReadonlyMap<string, TabState>): RowInsert[] =>
  defaults.flatMap(({ table, rows }) => {
    const ids = seen.get(table.name)?.ids;
    return rows.filter(({ id }) => !ids?.has(String(id))).map((values) => ({ table, values }));
  });

/** The tab Google made with the file goes when nobody wrote in it. */
function emptyFirstTab(
  found: ReadonlyMap<number, FoundTab>,
  states: ReadonlyMap<string, TabState>,
): Request[] {
  const first = found.get(0);
  const state = first && states.get(first.title);
  const empty = state && state.headers.length === 0 && state.ids.size === 0;
  return empty ? [{ deleteSheet: { sheetId: 0 } }] : [];
}

/** Values are written as numbers and formatted explicitly: the locale only decides how people's own typing is read. */
const localeRequest = (): Request => ({
  updateSpreadsheetProperties: {
    properties: { locale: 'es_MX', timeZone: 'America/Santo_Domingo' },
    fields: 'locale,timeZone',
  },
});
