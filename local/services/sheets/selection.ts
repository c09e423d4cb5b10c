/** Where each person's cursor stands in each spreadsheet. */
import { GoogleError } from '../../runtime/errors';
import { plainSlice, type World } from '../../runtime/world';
import { parseCells } from './a1';
import { clip, type Rect } from './rects';
import { findSheet, findSheetById, getSpreadsheet, type SheetState } from './spreadsheets';

interface Cursor {
  sheetId: number;
  rect: Rect;
}

const selectionSlice = plainSlice<Record<string, Cursor>>('selection', () => ({}));

const keyOf = (spreadsheetId: string, email: string): string => `${spreadsheetId} ${email.toLowerCase()}`;

const firstCell: Rect = { startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 };

/** The tab and the cells a person has selected; A1 of the first visible tab to begin with. */
export function selectionOf(
  world: World,
  spreadsheetId: string,
  email: string,
): { readonly sheet: SheetState; readonly rect: Rect } {
  const state = getSpreadsheet(world, spreadsheetId);
  const cursor = world.get(selectionSlice)[keyOf(spreadsheetId, email)];
  const sheet = cursor && findSheetById(state, cursor.sheetId);
  if (sheet) return { sheet, rect: cursor.rect };
  const first = state.sheets.find((other) => !other.hidden) ?? state.sheets[0]!;
  return { sheet: first, rect: firstCell };
}

/** Moves a person's cursor to a tab, to A1 of it unless a rectangle is given. */
export function select(
  world: World,
  spreadsheetId: string,
  email: string,
  sheetId: number,
  rect: Rect = firstCell,
): void {
  world.get(selectionSlice)[keyOf(spreadsheetId, email)] = { sheetId, rect };
}

/** A person clicks on cells, e.g. `selectCell(world, id, 'Personas', 'B4', email)`. Throws for what is not there. */
export function selectCell(
  world: World,
  spreadsheetId: string,
  title: string,
  a1: string,
  email: string,
): void {
  const sheet = findSheet(getSpreadsheet(world, spreadsheetId), title);
  const rect = parseCells(a1);
  if (!sheet || !rect) throw new GoogleError('Range not found');
  select(world, spreadsheetId, email, sheet.id, clip(rect, sheet));
}
