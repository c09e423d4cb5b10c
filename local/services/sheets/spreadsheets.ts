/** The spreadsheets of the world: what each workbook and each of its tabs consists of. */
import { GoogleError } from '../../runtime/errors';
import type { Slice, World } from '../../runtime/world';
import { createFile, findFile, mimeTypes } from '../drive/files';
import type { Evaluation } from './evaluation';
import { applyWorkbookChanges, rememberWorkbooks, sameWorkbooks, takeWorkbookChanges } from './changes';
import { cloneGrid, type Grid } from './grid';
import { Runs } from './runs';
import type { Rect } from './rects';
import { loadSpreadsheet, saveSpreadsheet } from './saved';
import type { BasicFilter, BandedRange, Color, ConditionalFormatRule, DeveloperMetadata } from './schema';

export interface ConditionalRule {
  readonly ranges: readonly Rect[];
  readonly rule: Pick<ConditionalFormatRule, 'booleanRule' | 'gradientRule'>;
}

export interface Protection {
  readonly id: number;
  readonly rect: Rect;
  /** Whether it was made for the whole sheet rather than for a range. */
  readonly wholeSheet: boolean;
  readonly description: string;
  readonly warningOnly: boolean;
  /** E-mails of the people who may edit besides the owner of the file. */
  readonly editors: readonly string[];
  readonly domainCanEdit: boolean;
  readonly unprotected: readonly Rect[];
}

export interface SheetFilter extends Pick<BasicFilter, 'criteria' | 'sortSpecs'> {
  readonly rect: Rect;
}

export interface Banding extends Pick<BandedRange, 'rowProperties' | 'columnProperties'> {
  readonly id: number;
  readonly rect: Rect;
}

export interface Metadata extends Pick<DeveloperMetadata, 'metadataKey' | 'metadataValue' | 'visibility'> {
  readonly id: number;
  /** Rows or columns it sticks to; undefined for the whole sheet or workbook. */
  readonly lanes?: { readonly dimension: 'ROWS' | 'COLUMNS'; readonly rect: Rect };
}

/** One tab. Everything but the cells is replaced, never changed in place, so that copies may share it. */
export interface SheetState extends Grid {
  readonly id: number;
  title: string;
  hidden: boolean;
  frozenRows: number;
  frozenColumns: number;
  hideGridlines: boolean;
  tabColor?: Color | undefined;
  conditionalRules: readonly ConditionalRule[];
  filter?: SheetFilter | undefined;
  protections: readonly Protection[];
  merges: readonly Rect[];
  bandings: readonly Banding[];
  metadata: readonly Metadata[];
  /** The form whose answers arrive here, when one is linked. */
  formId?: string | undefined;
}

export interface NamedRange {
  readonly id: string;
  readonly name: string;
  readonly sheetId: number;
  readonly rect: Rect;
}

export interface SpreadsheetState {
  readonly id: string;
  locale: string;
  timeZone: string;
  sheets: SheetState[];
  namedRanges: readonly NamedRange[];
  metadata: readonly Metadata[];
  /** When somebody last opened it, for TODAY and NOW; not part of what is saved. */
  now: number;
  /** Formula results as last worked out, and for which versions of the sheets. */
  evaluation: Evaluation | undefined;
}

export const spreadsheetsSlice: Slice<Record<string, SpreadsheetState>> = {
  name: 'spreadsheets',
  create: () => ({}),
  clone: (state) =>
    Object.fromEntries(Object.entries(state).map(([id, spreadsheet]) => [id, cloneSpreadsheet(spreadsheet)])),
  save: (state) => Object.values(state).map(saveSpreadsheet),
  load(json) {
    const loaded = (json as unknown[]).map(loadSpreadsheet).map((state) => [state.id, state] as const);
    const workbooks = Object.fromEntries(loaded);
    rememberWorkbooks(workbooks);
    return workbooks;
  },
  same: sameWorkbooks,
  takeChanges: takeWorkbookChanges,
  applyChanges: applyWorkbookChanges,
};

/** An independent copy that shares all rows: used for copies of the world and for atomic batches of changes. */
export function cloneSpreadsheet(state: SpreadsheetState): SpreadsheetState {
  return { ...state, sheets: state.sheets.map((sheet) => cloneGrid(sheet)) };
}

export interface NewSpreadsheet {
  readonly name: string;
  /** E-mail of the owner. */
  readonly owner: string;
  readonly locale: string;
  readonly id?: string;
  readonly timeZone?: string;
  readonly parents?: readonly string[];
  readonly createdByScript?: boolean;
}

/** Makes the Drive file and the workbook with one empty tab of 1000 × 26 (fact 12). */
export function createSpreadsheet(world: World, options: NewSpreadsheet): SpreadsheetState {
  const file = createFile(world, {
    name: options.name,
    mimeType: mimeTypes.spreadsheet,
    owner: options.owner,
    ...(options.id === undefined ? {} : { id: options.id }),
    ...(options.parents === undefined ? {} : { parents: options.parents }),
    ...(options.createdByScript === undefined ? {} : { createdByScript: options.createdByScript }),
  });
  return adoptSpreadsheet(world, file.id, options.locale, options.timeZone);
}

/** Gives an existing Drive file (for instance one made by Drive.Files.create) the contents of a new workbook. */
export function adoptSpreadsheet(
  world: World,
  fileId: string,
  locale: string,
  timeZone = 'America/Santo_Domingo',
): SpreadsheetState {
  const state: SpreadsheetState = {
    id: fileId,
    locale,
    timeZone,
    sheets: [],
    namedRanges: [],
    metadata: [],
    now: world.now,
    evaluation: undefined,
  };
  state.sheets.push(newSheet(state, { id: 0 }));
  world.get(spreadsheetsSlice)[fileId] = state;
  return state;
}

export function findSpreadsheet(world: World, id: string): SpreadsheetState | undefined {
  const state = world.get(spreadsheetsSlice)[id];
  if (state) state.now = world.now;
  return state;
}

/** The workbook, whoever asks; the file's absence is a bug of the caller or Google's "not found". */
export function getSpreadsheet(world: World, id: string): SpreadsheetState {
  const state = findSpreadsheet(world, id);
  if (!state || !findFile(world, id)) throw new GoogleError('Requested entity was not found.');
  return state;
}

export const findSheet = (state: SpreadsheetState, title: string): SheetState | undefined =>
  state.sheets.find((sheet) => sheet.title.toLowerCase() === title.toLowerCase());

export const findSheetById = (state: SpreadsheetState, id: number): SheetState | undefined =>
  state.sheets.find((sheet) => sheet.id === id);

export interface NewSheet {
  readonly id: number;
  readonly title?: string;
  readonly rowCount?: number;
  readonly columnCount?: number;
}

/** A tab that is not yet part of its workbook. Without a title it takes the next free default name of the locale. */
export function newSheet(state: SpreadsheetState, options: NewSheet): SheetState {
  return {
    id: options.id,
    title: options.title ?? freeTitle(state),
    token: {},
    version: 0,
    rowCount: options.rowCount ?? 1000,
    columnCount: options.columnCount ?? 26,
    rows: [],
    formats: [],
    validations: [],
    rowLanes: Runs.of(),
    columnLanes: Runs.of(),
    hasFormulas: false,
    hidden: false,
    frozenRows: 0,
    frozenColumns: 0,
    hideGridlines: false,
    conditionalRules: [],
    protections: [],
    merges: [],
    bandings: [],
    metadata: [],
  };
}

function freeTitle(state: SpreadsheetState): string {
  const word = state.locale.startsWith('es') ? 'Hoja ' : 'Sheet';
  let number = state.sheets.length + 1;
  while (findSheet(state, `${word}${number}`)) number += 1;
  return `${word}${number}`;
}

/** Refuses a tab name that is taken or empty (fact 10). */
export function checkTitle(state: SpreadsheetState, title: string, except?: SheetState): void {
  if (title === '') throw new GoogleError('The sheet name cannot be empty.');
  const taken = findSheet(state, title);
  if (taken && taken !== except) {
    throw new GoogleError(`A sheet with the name "${title}" already exists. Please enter another name.`);
  }
}

/** Refuses to remove the last tab, the last visible tab or a tab that receives a form's answers (facts 10 and 54). */
export function removeSheet(state: SpreadsheetState, sheet: SheetState): void {
  const others = state.sheets.filter((other) => other !== sheet);
  if (others.length === 0) throw new GoogleError("You can't remove all the sheets in a document.");
  if (others.every((other) => other.hidden)) {
    throw new GoogleError("You can't remove all the visible sheets in a document.");
  }
  if (sheet.formId !== undefined) {
    throw new GoogleError('You cannot delete a sheet with a linked form. Please unlink the form first.');
  }
  state.sheets = others;
  state.namedRanges = state.namedRanges.filter((range) => range.sheetId !== sheet.id);
}

/** Hides or shows a tab; the last visible one cannot be hidden. */
export function setHidden(state: SpreadsheetState, sheet: SheetState, hidden: boolean): void {
  if (hidden && state.sheets.every((other) => other === sheet || other.hidden)) {
    throw new GoogleError("You can't hide all the sheets in a document.");
  }
  sheet.hidden = hidden;
}

/** Moves a tab to a zero-based position. */
export function moveSheet(state: SpreadsheetState, sheet: SheetState, index: number): void {
  const others = state.sheets.filter((other) => other !== sheet);
  state.sheets = [...others.slice(0, index), sheet, ...others.slice(index)];
}
