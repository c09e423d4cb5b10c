/** The sheet that receives a form's responses: its tab, its headers and a row for each response. Source: facts 52 to 55. */
import { GoogleError } from '../../runtime/errors';
import type { LinkedRow } from '../../runtime/rooms';
import type { World } from '../../runtime/world';
import { patchFormat } from '../sheets/cell-format';
import { enterText } from '../sheets/entering';
import { valueAt } from '../sheets/evaluation';
import { formatAt, lastRow, mapLayer, storedValue, writeCell } from '../sheets/grid';
import { rulesOf } from '../sheets/locales';
import { displayText } from '../sheets/number-format';
import { serialOf } from '../sheets/serials';
import { growGrid } from '../sheets/sizes';
import {
  findSheet,
  findSheetById,
  findSpreadsheet,
  newSheet,
  type SheetState,
  type SpreadsheetState,
} from '../sheets/spreadsheets';
import {
  findItem,
  isGrid,
  isQuestion,
  updateForm,
  type Answer,
  type FormState,
  type LinkedColumn,
  type ResponseState,
} from './forms';

interface Words {
  readonly tab: string;
  readonly timestamp: string;
  readonly email: string;
}

const spanish: Words = {
  tab: 'Respuestas de formulario ',
  timestamp: 'Marca temporal',
  email: 'Dirección de correo electrónico',
};
const english: Words = { tab: 'Form Responses ', timestamp: 'Timestamp', email: 'Email Address' };

const wordsOf = ({ locale }: SpreadsheetState): Words => (locale.startsWith('es') ? spanish : english);

interface Linked {
  readonly state: SpreadsheetState;
  readonly sheet: SheetState;
}

/** The workbook and tab of a form; undefined for one that is not linked or whose workbook went away. */
function findLinked(world: World, { destination }: FormState): Linked | undefined {
  const state = destination && findSpreadsheet(world, destination.spreadsheetId);
  const sheet = state && findSheetById(state, destination.sheetId);
  return sheet ? { state, sheet } : undefined;
}

/** Adds a tab for the responses, those already there included. A tab linked before stays behind, unlinked (fact 53). */
export function link(world: World, form: FormState, spreadsheetId: string): void {
  const state = findSpreadsheet(world, spreadsheetId);
  if (!state) throw new GoogleError('Invalid argument: id');
  unlink(world, form);
  const words = wordsOf(state);
  let number = 1;
  while (findSheet(state, words.tab + number)) number += 1;
  const sheet = newSheet(state, { id: world.newNumber(), title: words.tab + number, rowCount: 100 });
  sheet.formId = form.id;
  sheet.frozenRows = 1;
  state.sheets = [sheet, ...state.sheets];
  writeCell(sheet, 0, 0, words.timestamp);
  const destination = { spreadsheetId, sheetId: sheet.id, columns: [] };
  const linked = syncHeaders(world, updateForm(world, form.id, { destination }));
  for (const response of linked.responses) writeResponse(world, linked, response);
}

/** Ends the link; the tab stays with what it holds. */
export function unlink(world: World, form: FormState): void {
  const linked = findLinked(world, form);
  if (linked) linked.sheet.formId = undefined;
  if (form.destination) updateForm(world, form.id, { destination: undefined });
}

/** What a form has columns for, in its own order. */
function wanted(form: FormState): readonly Omit<LinkedColumn, 'column'>[] {
  const questions = form.items
    .filter(isQuestion)
    .flatMap((item) => item.entries.map((_, row) => ({ item: item.id, row })));
  return form.collectEmail ? [{ item: 'email' as const, row: 0 }, ...questions] : questions;
}

function headerOf(form: FormState, words: Words, { item: id, row }: Omit<LinkedColumn, 'column'>): string {
  if (id === 'email') return words.email;
  const item = findItem(form, id);
  if (!item) return '';
  return isGrid(item) ? `${item.title} [${item.rows[row] ?? ''}]` : item.title;
}

/**
 * Brings the linked sheet's headers up to date: renamed questions in place, new ones at the right. The column of a
 * deleted question stays and belongs to nobody (fact 55).
 */
export function syncHeaders(world: World, form: FormState): FormState {
  const linked = findLinked(world, form);
  const { destination } = form;
  if (!linked || !destination) return form;
  const { state, sheet } = linked;
  const words = wordsOf(state);
  let next = Math.max(0, ...destination.columns.map(({ column }) => column)) + 1;
  next = Math.max(next, sheet.rows[0]?.values.length ?? 0);
  const columns = wanted(form).map((want): LinkedColumn => {
    const held = destination.columns.find(({ item, row }) => item === want.item && row === want.row);
    return held ?? { ...want, column: next++ };
  });
  if (next > sheet.columnCount) growGrid(state, sheet, sheet.rowCount, next);
  for (const each of columns) {
    const header = headerOf(form, words, each);
    if (storedValue(sheet, 0, each.column) !== header) writeCell(sheet, 0, each.column, header);
  }
  return updateForm(world, form.id, { destination: { ...destination, columns } });
}

/** The serial number that the sheet keeps for a response: to the second (fact 64). */
const stampOf = ({ timestamp }: ResponseState, { timeZone }: SpreadsheetState): number =>
  serialOf(Math.round(timestamp / 1000) * 1000, timeZone);

const cellText = (answer: Answer | undefined, row: number, grid: boolean): string => {
  const value = grid ? (answer?.[row] ?? '') : (answer ?? '');
  return typeof value === 'string' ? value : value.flat().filter(Boolean).join(', ');
};

/** What a response leaves in each column of the form. */
function cellsOf(form: FormState, response: ResponseState): { column: number; text: string }[] {
  const answers = new Map(response.answers.map(({ item, value }) => [item, value]));
  return (form.destination?.columns ?? []).map(({ item: id, row, column }) => {
    if (id === 'email') return { column, text: response.email };
    const item = findItem(form, id);
    return { column, text: cellText(answers.get(id), row, item !== undefined && isGrid(item)) };
  });
}

/**
 * The row of a response sent before, found by what it left there wherever people have moved it: its time, and of several
 * sent in one second the one most like it. The next free row when it is gone.
 */
function rowFor({ state, sheet }: Linked, form: FormState, old: ResponseState | undefined): number {
  const free = Math.max(1, lastRow(sheet));
  if (!old) return free;
  const stamp = stampOf(old, state);
  const cells = cellsOf(form, old);
  let best = { row: free, likeness: -1 };
  for (let row = 1; row < sheet.rows.length; row += 1) {
    if (Math.abs(Number(storedValue(sheet, row, 0)) - stamp) > 1e-9) continue;
    const likeness = cells.filter(
      ({ column, text }) => String(storedValue(sheet, row, column)) === text,
    ).length;
    if (likeness > best.likeness) best = { row, likeness };
  }
  return best.row;
}

/** Writes the row of a response, or mends that of `old`; undefined when the form has no sheet. */
export function writeResponse(
  world: World,
  form: FormState,
  response: ResponseState,
  old?: ResponseState,
): LinkedRow | undefined {
  const linked = findLinked(world, form);
  if (!linked) return undefined;
  const { state, sheet } = linked;
  const row = rowFor(linked, form, old);
  if (row >= sheet.rowCount) growGrid(state, sheet, row + 1, sheet.columnCount);
  writeCell(sheet, row, 0, stampOf(response, state));
  const pattern = rulesOf(state.locale).dateTimePattern;
  const stampCell = { startRow: row, endRow: row + 1, startColumn: 0, endColumn: 1 };
  mapLayer(sheet, sheet.formats, stampCell, patchFormat({ numberFormat: { type: 'DATE_TIME', pattern } }));
  for (const { column, text } of cellsOf(form, response)) {
    // Google keeps an answer that looks like a formula as text; other text is parsed as typed.
    if (text === '' || /^[=+]/.test(text)) writeCell(sheet, row, column, text);
    else enterText(state, sheet, row, column, text, world.now);
  }
  return arrivedAt(linked, row);
}

/** What a spreadsheet's onFormSubmit event tells of a row (fact 87): trailing blanks are left out of `values`. */
function arrivedAt({ state, sheet }: Linked, row: number): LinkedRow {
  const shown = (column: number): string => {
    const value = valueAt(state, sheet, row, column);
    return value === '' ? '' : displayText(value, formatAt(sheet, row, column), state.locale);
  };
  const headers = sheet.rows[0]?.values.map(String) ?? [];
  const namedValues = new Map<string, string[]>();
  headers.forEach((header, column) => {
    namedValues.set(header, [...(namedValues.get(header) ?? []), shown(column)]);
  });
  const width = sheet.rows[row]?.values.length ?? 0;
  return {
    spreadsheetId: state.id,
    sheet: sheet.title,
    row: row + 1,
    values: Array.from({ length: width }, (_, column) => shown(column)),
    namedValues: Object.fromEntries(namedValues),
  };
}
