/** What people do by hand in a spreadsheet: type, paste, sort, insert, delete and move rows; and what they see. */
import { GoogleError } from '../../runtime/errors';
import type { SheetPeople } from '../../runtime/rooms';
import type { World } from '../../runtime/world';
import { deleteLanes, insertLanes, moveLanes } from './dimensions';
import { rowReader } from './evaluation';
import { formatAt, lastColumn, lastRow, type CellValue } from './grid';
import { displayText } from './number-format';
import { openForWork, openTab, type OpenTab } from './open-tab';
import { clip, lanesRect } from './rects';
import { sortRect } from './sorting';
import { createSpreadsheet, getSpreadsheet } from './spreadsheets';
import { enterCells, restoreCells, typeCell } from './typed-cells';

/** Sorts the rows below the frozen header by a column counted from 1. */
function sortRows(
  world: World,
  spreadsheetId: string,
  title: string,
  column: number,
  email: string,
  descending = false,
): void {
  const { sheet: before } = openTab(world, spreadsheetId, title);
  const rect = {
    startRow: before.frozenRows,
    endRow: Math.max(before.frozenRows, lastRow(before)),
    startColumn: 0,
    endColumn: before.columnCount,
  };
  const { state, sheet } = openForWork(world, spreadsheetId, title, rect, email);
  sortRect(state, sheet, rect, [{ column: column - 1, ascending: !descending }]);
}

function workOnRows(
  world: World,
  spreadsheetId: string,
  title: string,
  rows: { readonly first: number; readonly count: number },
  email: string,
  work: (desk: OpenTab) => void,
): void {
  const { first, count } = rows;
  const { sheet } = openTab(world, spreadsheetId, title);
  if (first < 1 || count < 1 || first > sheet.rowCount + 1)
    throw new GoogleError('Those rows are out of bounds.');
  work(openForWork(world, spreadsheetId, title, lanesRect('ROWS', first - 1, first - 1 + count), email));
}

function tableOf<T>(
  { state, sheet }: OpenTab,
  read: (value: CellValue, row: number, column: number) => T,
): T[][] {
  const values = rowReader(state, sheet);
  const { endRow, endColumn } = clip(
    { startRow: 0, startColumn: 0, endRow: lastRow(sheet), endColumn: lastColumn(sheet) },
    sheet,
  );
  return Array.from({ length: endRow }, (_, row) => {
    const line = values(row);
    return Array.from({ length: endColumn }, (__, column) => read(line[column] ?? '', row, column));
  });
}

/** Rows are counted from 1. Every action throws a GoogleError with what the person would see. */
export const sheetPeople: SheetPeople = {
  createSpreadsheet: (world, options) => createSpreadsheet(world, options).id,
  typeCell,
  enterCells,
  restoreCells,
  sortRows,
  insertRows: (world, spreadsheetId, title, before, count, email) =>
    workOnRows(world, spreadsheetId, title, { first: before, count }, email, ({ state, sheet }) =>
      insertLanes(state, sheet, 'ROWS', before - 1, count, 'after'),
    ),
  deleteRows: (world, spreadsheetId, title, first, count, email) =>
    workOnRows(world, spreadsheetId, title, { first, count }, email, ({ state, sheet }) => {
      if (first - 1 + count > sheet.rowCount) throw new GoogleError('Those rows are out of bounds.');
      deleteLanes(state, sheet, 'ROWS', first - 1, count);
    }),
  moveRows: (world, spreadsheetId, title, first, count, before, email) =>
    workOnRows(world, spreadsheetId, title, { first, count }, email, ({ sheet }) =>
      moveLanes(sheet, 'ROWS', first - 1, count, before - 1),
    ),
  displayValues: (world, spreadsheetId, title) => {
    const desk = openTab(world, spreadsheetId, title);
    const { state, sheet } = desk;
    return tableOf(desk, (value, row, column) =>
      value === '' ? '' : displayText(value, formatAt(sheet, row, column), state.locale),
    );
  },
  rawValues: (world, spreadsheetId, title) => tableOf(openTab(world, spreadsheetId, title), (value) => value),
  sheetNames: (world, spreadsheetId) =>
    getSpreadsheet(world, spreadsheetId).sheets.map((sheet) => sheet.title),
};
