/** What changed in the workbooks since the last time somebody asked, row by row: keeps the journal of a large registry short. */
import { sameJson } from '../../runtime/differences';
import type { Json } from '../../runtime/world';
import type { Row } from './grid';
import {
  loadFrame,
  loadRow,
  loadSpreadsheet,
  saveFrame,
  saveHead,
  saveRow,
  saveSpreadsheet,
  type SavedRow,
} from './saved';
import { cloneSpreadsheet, findSheetById, type SheetState, type SpreadsheetState } from './spreadsheets';

type Workbooks = Record<string, SpreadsheetState>;

/** Rows from `start` to `end` (exclusive) give way to these; those before and after stay. */
interface RowsChange {
  readonly start: number;
  readonly end: number;
  readonly rows: readonly SavedRow[];
}

interface SheetChange {
  readonly id: number;
  /** Everything but the rows; absent when it is as it was. */
  readonly frame?: Record<string, unknown>;
  readonly rows?: RowsChange;
}

interface WorkbookChange {
  /** A workbook that was not there before. */
  readonly whole?: Json;
  readonly head?: Record<string, unknown>;
  /** Every tab, in order: those without a change only by id. */
  readonly sheets?: readonly SheetChange[];
}

type Changes = Record<string, WorkbookChange | null>;

/** Each workbook as it was last told: a copy that shares its rows until they are written to. */
const told = new WeakMap<Workbooks, Map<string, SpreadsheetState>>();

function toldOf(workbooks: Workbooks): Map<string, SpreadsheetState> {
  let known = told.get(workbooks);
  if (!known) told.set(workbooks, (known = new Map<string, SpreadsheetState>()));
  return known;
}

/** Takes the workbooks as they stand for told. */
export function rememberWorkbooks(workbooks: Workbooks): void {
  const known = toldOf(workbooks);
  for (const [id, workbook] of Object.entries(workbooks)) known.set(id, cloneSpreadsheet(workbook));
}

/** What changed since the last call; undefined when nothing did. */
export function takeWorkbookChanges(workbooks: Workbooks): Json | undefined {
  const before = toldOf(workbooks);
  const changes: Changes = {};
  for (const [id, workbook] of Object.entries(workbooks)) {
    const known = before.get(id);
    const change = known ? compareWorkbooks(known, workbook) : { whole: saveSpreadsheet(workbook) };
    if (!change) continue;
    before.set(id, cloneSpreadsheet(workbook));
    changes[id] = change;
  }
  for (const id of before.keys()) {
    if (workbooks[id]) continue;
    before.delete(id);
    changes[id] = null;
  }
  return Object.keys(changes).length === 0 ? undefined : (changes as unknown as Json);
}

function compareWorkbooks(before: SpreadsheetState, now: SpreadsheetState): WorkbookChange | undefined {
  const sheets = now.sheets.map((sheet) => compareSheets(findSheetById(before, sheet.id), sheet));
  const sameOrder =
    sheets.length === before.sheets.length &&
    sheets.every(({ id }, index) => id === before.sheets[index]?.id);
  const sheetsDiffer = !sameOrder || sheets.some(({ frame, rows }) => frame || rows);
  const head = saveHead(now);
  const headDiffers = JSON.stringify(head) !== JSON.stringify(saveHead(before));
  if (!sheetsDiffer && !headDiffers) return undefined;
  return { ...(headDiffers ? { head } : {}), ...(sheetsDiffer ? { sheets } : {}) };
}

function compareSheets(before: SheetState | undefined, now: SheetState): SheetChange {
  const frame = before && sameParts(before, now) ? undefined : saveFrame(now);
  const sameFrame = !frame || (before && JSON.stringify(frame) === JSON.stringify(saveFrame(before)));
  const rows = compareRows(before?.rows ?? [], now.rows);
  return { id: now.id, ...(sameFrame ? {} : { frame }), ...(rows ? { rows } : {}) };
}

const byItems: readonly string[] = ['formats', 'validations'] satisfies (keyof SheetState)[];
const notInFrame: readonly string[] = ['token', 'version', 'rows'] satisfies (keyof SheetState)[];

/** Whether all parts but the rows are the very same: they are replaced, never changed in place. */
function sameParts(before: SheetState, now: SheetState): boolean {
  return Object.entries(now).every(([key, value]: [string, unknown]) => {
    const old: unknown = before[key as keyof SheetState];
    if (notInFrame.includes(key)) return true;
    if (byItems.includes(key)) return sameItems(old as unknown[], value as unknown[]);
    return value === old;
  });
}

/** Items are compared by place: the lists have holes, which `every` would pass over. */
function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}

const sameValue = (one: unknown, other: unknown): boolean => sameJson(one as Json, other as Json);

/** Whether two states of the workbooks hold the same. Copies share what neither changed, so that little is compared. */
export function sameWorkbooks(one: Workbooks, other: Workbooks): boolean {
  const ids = Object.keys(one);
  return sameItems(ids, Object.keys(other)) && ids.every((id) => sameWorkbook(one[id], other[id]));
}

function sameWorkbook(one: SpreadsheetState | undefined, other: SpreadsheetState | undefined): boolean {
  if (!one || !other || one.sheets.length !== other.sheets.length) return false;
  if (!sameValue(saveHead(one), saveHead(other))) return false;
  return one.sheets.every((sheet, index) => sameSheet(sheet, other.sheets[index]));
}

function sameSheet(one: SheetState, other: SheetState | undefined): boolean {
  if (!other || one.rows.length !== other.rows.length) return false;
  if (!sameParts(one, other) && !sameValue(saveFrame(one), saveFrame(other))) return false;
  for (let index = 0; index < one.rows.length; index += 1) {
    const [row, another] = [one.rows[index], other.rows[index]];
    if (row !== another && !sameValue(saveRow(row), saveRow(another))) return false;
  }
  return true;
}

type Rows = readonly (Row | undefined)[];

/** The stretch between the first and the last row that is another one. */
function compareRows(before: Rows, now: Rows): RowsChange | undefined {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start] === now[start]) start += 1;
  if (start === before.length && start === now.length) return undefined;
  let kept = 0;
  while (kept < shorter - start && before[before.length - 1 - kept] === now[now.length - 1 - kept]) kept += 1;
  return { start, end: before.length - kept, rows: Array.from(now.slice(start, now.length - kept), saveRow) };
}

/** Repeats on loaded workbooks what `takeWorkbookChanges` told. */
export function applyWorkbookChanges(workbooks: Workbooks, json: Json): void {
  for (const [id, change] of Object.entries(json as unknown as Changes)) {
    if (change === null) delete workbooks[id];
    else if (change.whole !== undefined) workbooks[id] = loadSpreadsheet(change.whole);
    else mend(workbooks, id, change);
    const mended = workbooks[id];
    if (mended) toldOf(workbooks).set(id, cloneSpreadsheet(mended));
    else toldOf(workbooks).delete(id);
  }
}

function mend(workbooks: Workbooks, id: string, change: WorkbookChange): void {
  const workbook = workbooks[id];
  if (!workbook) throw new Error(`The journal changes a workbook that is not there: ${id}`);
  const { sheets } = workbook;
  if (change.head) {
    workbooks[id] = { ...loadSpreadsheet({ ...change.head, sheets: [] }), sheets };
  }
  if (!change.sheets) return;
  const mended = change.sheets.map((sheetChange) =>
    mendSheet(
      sheets.find((sheet) => sheet.id === sheetChange.id),
      sheetChange,
    ),
  );
  sheets.splice(0, sheets.length, ...mended);
}

function mendSheet(old: SheetState | undefined, { id, frame, rows }: SheetChange): SheetState {
  const sheet = frame ? { ...loadFrame(frame), rows: old?.rows ?? [] } : old;
  if (!sheet) throw new Error(`The journal changes a sheet that is not there: ${id}`);
  if (old) sheet.token = old.token;
  if (rows) {
    const { start, end } = rows;
    const loaded = rows.rows.map((row) => loadRow(row, sheet.token));
    sheet.rows = [...sheet.rows.slice(0, start), ...loaded, ...sheet.rows.slice(end)];
  }
  return sheet;
}
