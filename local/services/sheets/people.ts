/** What people do by hand in a spreadsheet: type, sort, insert, delete and move rows; and what they see. */
import { GoogleError } from '../../runtime/errors';
import type { SheetPeople } from '../../runtime/rooms';
import type { World } from '../../runtime/world';
import { accessOf, findFile } from '../drive/files';
import { columnLetters, parseCells } from './a1';
import { deleteLanes, insertLanes, moveLanes } from './dimensions';
import { readTyped, storeTyped } from './entering';
import { rowReader, valueAt } from './evaluation';
import { formatAt, lastColumn, lastRow, validationAt, type CellValue } from './grid';
import { displayText } from './number-format';
import { checkProtections } from './protections';
import { clip, isInside, lanesRect, type Rect } from './rects';
import { select } from './selection';
import { sortRect } from './sorting';
import {
  createSpreadsheet,
  findSheet,
  getSpreadsheet,
  type SheetState,
  type SpreadsheetState,
} from './spreadsheets';
import { choicesOf, fits } from './validation';

interface Desk {
  readonly state: SpreadsheetState;
  readonly sheet: SheetState;
}

function openTab(world: World, spreadsheetId: string, title: string): Desk {
  const state = getSpreadsheet(world, spreadsheetId);
  const sheet = findSheet(state, title);
  if (!sheet) throw new GoogleError(`No existe la hoja «${title}».`);
  return { state, sheet };
}

/** The tab for a person who is about to change cells of it. */
function openForWork(world: World, spreadsheetId: string, title: string, rect: Rect, email: string): Desk {
  const desk = openTab(world, spreadsheetId, title);
  const role = accessOf(world, spreadsheetId, email);
  if (role !== 'owner' && role !== 'writer') throw new GoogleError('You need permission to edit this file.');
  checkProtections(world, spreadsheetId, desk.sheet, rect, email);
  const file = findFile(world, spreadsheetId);
  if (file) file.modifiedTime = world.now;
  return desk;
}

/** The text onEdit gets for a value (fact 86): dates as serial numbers, nothing for an empty cell. */
const eventText = (value: CellValue): string | undefined => {
  if (value === '') return undefined;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
};

function cellOf(a1: string): Rect {
  const rect = parseCells(a1);
  if (!rect || rect.endRow - rect.startRow !== 1 || rect.endColumn - rect.startColumn !== 1) {
    throw new GoogleError(`«${a1}» no es una celda.`);
  }
  return rect;
}

function requireFit(desk: Desk, row: number, column: number, value: CellValue, world: World): void {
  const { state, sheet } = desk;
  const rule = validationAt(sheet, row, column);
  if (!rule?.strict) return;
  const shown = displayText(value, formatAt(sheet, row, column), state.locale);
  if (fits(state, sheet, rule, value, shown, world.now)) return;
  const choices = choicesOf(state, sheet, rule);
  const hint =
    rule.inputMessage ?? (choices && `Please enter one of the following values: ${choices.join(', ')}`);
  throw new GoogleError(
    `The data you entered in cell ${columnLetters(column + 1)}${row + 1} violates the data validation rules set on this cell.${hint ? ` ${hint}` : ''}`,
  );
}

function typeCell(
  world: World,
  spreadsheetId: string,
  title: string,
  a1: string,
  text: string,
  email: string,
): ReturnType<SheetPeople['typeCell']> {
  const rect = cellOf(a1);
  const { startRow: row, startColumn: column } = rect;
  const desk = openForWork(world, spreadsheetId, title, rect, email);
  const { state, sheet } = desk;
  if (!isInside(rect, sheet)) {
    throw new GoogleError('The coordinates of the range are outside the dimensions of the sheet.');
  }
  const typed = readTyped(state, sheet, row, column, text, world.now);
  if (typed.formula === undefined) requireFit(desk, row, column, typed.value, world);
  const oldValue = eventText(valueAt(state, sheet, row, column));
  storeTyped(sheet, row, column, typed);
  select(world, spreadsheetId, email, sheet.id, rect);
  const value = eventText(valueAt(state, sheet, row, column));
  return { ...(value === undefined ? {} : { value }), ...(oldValue === undefined ? {} : { oldValue }) };
}

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
  work: (desk: Desk) => void,
): void {
  const { first, count } = rows;
  const { sheet } = openTab(world, spreadsheetId, title);
  if (first < 1 || count < 1 || first > sheet.rowCount + 1)
    throw new GoogleError('Those rows are out of bounds.');
  work(openForWork(world, spreadsheetId, title, lanesRect('ROWS', first - 1, first - 1 + count), email));
}

function tableOf<T>(
  { state, sheet }: Desk,
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
