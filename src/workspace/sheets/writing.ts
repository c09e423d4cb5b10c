/** Turns a batch into the requests of one `batchUpdate`, and tells from its response where the updates landed. */
import type { Displacement, RowInsert, RowUpdate } from '../../application/ports';
import type { Field } from '../../domain/schema/field';
import type { Table } from '../../domain/schema/table';
import { extendedValue, numberFormatOf, writeCell, type Cell } from './cells';
import type { ReferenceText } from './reference-text';
import { spreadsheets } from './sheets-api';
import { columnLetters, columnRuns, quoted, sheetIdOf, type Positions, type PositionsOf } from './tab-layout';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;

/** A cell of a new row. An empty one takes its format too: written later, a date must not look like a number. */
function insertedCell(declared: Field, value: unknown, referenceText: ReferenceText): CellData {
  const cell = writeCell(declared, value, referenceText);
  const data: CellData = { userEnteredFormat: { numberFormat: numberFormatOf(declared) } };
  if (cell !== '') data.userEnteredValue = extendedValue(cell);
  return data;
}

function insertedRow(
  { table, values }: RowInsert,
  positions: Positions,
  referenceText: ReferenceText,
): GoogleAppsScript.Sheets.Schema.RowData {
  const unknown = Object.keys(values).find((field) => !positions.has(field));
  if (unknown !== undefined) throw new Error(`${table.name} no tiene el campo ${unknown}.`);
  const cells: CellData[] = [];
  for (const [field, declared] of Object.entries(table.fields)) {
    const column = positions.get(field);
    if (column !== undefined) cells[column] = insertedCell(declared, values[field], referenceText);
  }
  return { values: Array.from(cells, (cell) => cell ?? {}) };
}

/** One `appendCells` per table: rows go below the last one with data. */
export function insertRequests(
  inserts: readonly RowInsert[],
  positionsOf: PositionsOf,
  referenceText: ReferenceText,
): Request[] {
  const byTable = new Map<Table, RowInsert[]>();
  for (const each of inserts) byTable.set(each.table, [...(byTable.get(each.table) ?? []), each]);
  return [...byTable].map(([table, rows]) => ({
    appendCells: {
      sheetId: sheetIdOf(table),
      rows: rows.map((row) => insertedRow(row, positionsOf(table), referenceText)),
      fields: 'userEnteredValue,userEnteredFormat.numberFormat',
    },
  }));
}

/** Cells to write in one row, by absolute column; only those columns are touched. */
export function rowRequests(table: Table, row: number, cells: ReadonlyMap<number, Cell>): Request[] {
  return columnRuns([...cells.keys()]).map(({ first, last }) => ({
    updateCells: {
      start: { sheetId: sheetIdOf(table), rowIndex: row, columnIndex: first },
      rows: [
        {
          values: Array.from({ length: last - first + 1 }, (_, offset) => {
            const cell = cells.get(first + offset) ?? '';
            return cell === '' ? {} : { userEnteredValue: extendedValue(cell) };
          }),
        },
      ],
      fields: 'userEnteredValue',
    },
  }));
}

/** The changed cells of an update, by absolute column. */
export function changedCells(
  update: RowUpdate,
  positions: Positions,
  referenceText: ReferenceText,
): Map<number, Cell> {
  const cells = new Map<number, Cell>();
  for (const [field, value] of Object.entries(update.values)) {
    const column = positions.get(field);
    const declared = update.table.fields[field];
    if (column === undefined || !declared)
      throw new Error(`${update.table.name} no tiene el campo ${field}.`);
    cells.set(column, writeCell(declared, value, referenceText));
  }
  return cells;
}

const idRange = (table: Table, row: number, positions: Positions): string =>
  `${quoted(table.sheet)}!${columnLetters(positions.get('id') ?? 0)}${row + 1}`;

/** Sends the requests as one atomic call and gives back the id cells of the updated rows, as they stand after it. */
export function sendRequests(
  spreadsheetId: string,
  requests: readonly Request[],
  updates: readonly RowUpdate[],
  positionsOf: PositionsOf,
): readonly Displacement[] {
  const ranges = [
    ...new Set(updates.map(({ table, position }) => idRange(table, position, positionsOf(table)))),
  ];
  if (ranges.length === 0) {
    spreadsheets().batchUpdate({ requests: [...requests] }, spreadsheetId);
    return [];
  }
  const answer = spreadsheets().batchUpdate(
    {
      requests: [...requests],
      includeSpreadsheetInResponse: true,
      responseRanges: ranges,
      responseIncludeGridData: true,
    },
    spreadsheetId,
  );
  const ids = idCells(answer);
  return updates
    .map((update) => ({ update, foundId: ids.get(`${sheetIdOf(update.table)}:${update.position}`) ?? '' }))
    .filter(({ update, foundId }) => foundId !== update.id);
}

type GridData = GoogleAppsScript.Sheets.Schema.GridData;

function idIn({ rowData }: GridData): string {
  const value = rowData?.[0]?.values?.[0]?.userEnteredValue;
  return String(value?.stringValue ?? value?.numberValue ?? '').trim();
}

/** `sheetId:row` → id found there. */
const idCells = ({
  updatedSpreadsheet,
}: GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetResponse): Map<string, string> =>
  new Map(
    (updatedSpreadsheet?.sheets ?? []).flatMap(({ properties, data = [] }) =>
      data.map((each) => [`${properties?.sheetId}:${each.startRow ?? 0}`, idIn(each)] as const),
    ),
  );
