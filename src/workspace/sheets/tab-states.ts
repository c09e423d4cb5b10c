/** What tabs there are before set-up touches anything: their headers, the ids of their rows, and what guards them. */
import type { Cell } from './cells';
import { spreadsheets } from './sheets-api';
import { columnLetters, quoted, sameHeader } from './tab-layout';

export interface TabState {
  readonly title: string;
  /** Columns of the grid, used or not. */
  readonly columns: number;
  readonly headers: readonly Cell[];
  /** Ids of the rows there are, for default rows. */
  readonly ids: ReadonlySet<string>;
  readonly hasFilter: boolean;
  readonly hasColours: boolean;
  /** Descriptions of its protections. */
  readonly guards: ReadonlySet<string>;
}

/** Finds the column of ids: its header, or undefined where a tab has none of ours. */
export type IdHeaderOf = (sheetId: number) => string | undefined;

type Values = readonly (readonly Cell[])[];

function readRanges(spreadsheetId: string, ranges: readonly string[]): Values[] {
  if (ranges.length === 0) return [];
  const answer = spreadsheets().Values!.batchGet(spreadsheetId, {
    ranges: [...ranges],
    valueRenderOption: 'UNFORMATTED_VALUE',
  });
  return (answer.valueRanges ?? []).map(({ values }) => (values ?? []) as Values);
}

const belowHeader = (column: Values): string[] =>
  column.slice(1).flatMap((row) => (row[0] === undefined || row[0] === '' ? [] : [String(row[0])]));

/** Where ids stand; the first column where a tab does not say. */
function idColumn(headers: readonly Cell[], label: string | undefined): number {
  if (label === undefined) return 0;
  return Math.max(
    0,
    headers.findIndex((header) => sameHeader(String(header), label)),
  );
}

/** Every tab by its id: two round trips, three where a person has moved a column of ids. */
export function readTabStates(spreadsheetId: string, idHeaderOf: IdHeaderOf): Map<number, TabState> {
  const { sheets = [] } = spreadsheets().get(spreadsheetId, {
    fields:
      'sheets(properties(sheetId,title,gridProperties(columnCount)),basicFilter(range),conditionalFormats(ranges),protectedRanges(description))',
  });
  const found = sheets.map(({ properties, ...rest }) => ({
    id: properties?.sheetId ?? 0,
    title: properties?.title ?? '',
    columns: properties?.gridProperties?.columnCount ?? 0,
    hasFilter: rest.basicFilter !== undefined,
    hasColours: (rest.conditionalFormats ?? []).length > 0,
    guards: new Set((rest.protectedRanges ?? []).map(({ description = '' }) => description)),
  }));
  const read = readRanges(
    spreadsheetId,
    found.flatMap(({ title }) => [`${quoted(title)}!1:1`, `${quoted(title)}!A:A`]),
  );
  const states = found.map((tab, index) => {
    const headers = read[index * 2]?.[0] ?? [];
    const column = idColumn(headers, idHeaderOf(tab.id));
    return { tab, headers, column, ids: belowHeader(read[index * 2 + 1] ?? []) };
  });
  const moved = states.filter(({ column }) => column > 0);
  const again = readRanges(
    spreadsheetId,
    moved.map(({ tab, column }) => {
      const letters = columnLetters(column);
      return `${quoted(tab.title)}!${letters}:${letters}`;
    }),
  );
  return new Map(
    states.map((state) => {
      const { tab, headers } = state;
      const nth = moved.indexOf(state);
      const ids = nth < 0 ? state.ids : belowHeader(again[nth] ?? []);
      return [tab.id, { ...tab, headers, ids: new Set(ids) }];
    }),
  );
}
