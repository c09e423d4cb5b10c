/** A workbook to and from the JSON of a saved world; rows, formats and rules stay compact. */
import type { Json } from '../../runtime/world';
import type { Row } from './grid';
import { intern } from './intern';
import { Runs } from './runs';
import type { SheetState, SpreadsheetState } from './spreadsheets';

interface AnnotatedRow {
  v: Row['values'];
  f?: Row['formulas'];
  n?: Row['notes'];
}

/** 0 for an empty row, only the values for one without formulas and notes. */
export type SavedRow = AnnotatedRow | Row['values'] | 0;

type SavedRuns = [start: number, end: number, value: object][];

const saveRuns = (runs: Runs<object> | undefined): SavedRuns =>
  (runs?.list ?? []).map(({ start, end, value }) => [start, end, value]);

const loadRuns = <V extends object>(saved: SavedRuns): Runs<V> =>
  Runs.of(saved.map(([start, end, value]) => ({ start, end, value: intern(value as V) ?? ({} as V) })));

export const saveRow = (row: Row | undefined): SavedRow => {
  if (!row) return 0;
  if (!row.formulas && !row.notes) return row.values.slice();
  return {
    v: row.values.slice(),
    ...(row.formulas ? { f: { ...row.formulas } } : {}),
    ...(row.notes ? { n: { ...row.notes } } : {}),
  };
};

export const loadRow = (saved: SavedRow, owner: object): Row | undefined => {
  if (saved === 0) return undefined;
  if (Array.isArray(saved)) return { owner, values: saved };
  return {
    owner,
    values: saved.v,
    ...(saved.f ? { formulas: saved.f } : {}),
    ...(saved.n ? { notes: saved.n } : {}),
  };
};

/** JSON has no Infinity: open ends are kept as null. */
const closeEnds = (_key: string, value: unknown): unknown => (value === Infinity ? null : value);
const openEnds = (key: string, value: unknown): unknown =>
  (key === 'endRow' || key === 'endColumn') && value === null ? Infinity : value;

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value, closeEnds)) as T;
const restored = <T>(value: T): T => JSON.parse(JSON.stringify(value), openEnds) as T;

/** A tab without its rows. */
export const saveFrame = (sheet: SheetState): Record<string, unknown> => {
  const {
    token: _token,
    version: _version,
    rows: _rows,
    formats,
    validations,
    rowLanes,
    columnLanes,
    ...rest
  } = sheet;
  return {
    ...plain(rest),
    formats: Array.from(formats, saveRuns),
    validations: Array.from(validations, saveRuns),
    rowLanes: saveRuns(rowLanes),
    columnLanes: saveRuns(columnLanes),
  };
};

const saveSheet = (sheet: SheetState): Record<string, unknown> => ({
  ...saveFrame(sheet),
  rows: sheet.rows.map(saveRow),
});

/** A tab without rows. */
export const loadFrame = (saved: Record<string, unknown>): SheetState => {
  const { formats, validations, rowLanes, columnLanes, ...rest } = saved;
  const token = {};
  return {
    ...(restored(rest) as unknown as SheetState),
    token,
    version: 0,
    rows: [],
    formats: (formats as SavedRuns[]).map((runs) => loadRuns(runs)),
    validations: (validations as SavedRuns[]).map((runs) => loadRuns(runs)),
    rowLanes: loadRuns(rowLanes as SavedRuns),
    columnLanes: loadRuns(columnLanes as SavedRuns),
  };
};

const loadSheet = ({ rows, ...frame }: Record<string, unknown>): SheetState => {
  const sheet = loadFrame(frame);
  sheet.rows = (rows as SavedRow[]).map((row) => loadRow(row, sheet.token));
  return sheet;
};

/** A workbook without its tabs. */
export function saveHead(state: SpreadsheetState): Record<string, unknown> {
  const { sheets: _sheets, now: _now, evaluation: _evaluation, ...rest } = state;
  return plain(rest);
}

export function saveSpreadsheet(state: SpreadsheetState): Json {
  return { ...saveHead(state), sheets: state.sheets.map(saveSheet) } as unknown as Json;
}

export function loadSpreadsheet(json: unknown): SpreadsheetState {
  const { sheets, ...rest } = json as { sheets: Record<string, unknown>[] };
  return {
    ...(restored(rest) as unknown as SpreadsheetState),
    sheets: sheets.map(loadSheet),
    now: 0,
    evaluation: undefined,
  };
}
