/** Requests on tabs and on the workbook: add, delete, rename, move, freeze, named ranges. */
import { GoogleError } from '../../../runtime/errors';
import { findFile } from '../../drive/files';
import { deleteLanes } from '../dimensions';
import { isEverything, parseMask, reaches } from '../../base/field-mask';
import { freeze, growGrid } from '../sizes';
import { gridRangeOf, rectOf } from '../rects';
import { renameSheet } from '../renaming';
import type { Request, SheetProperties } from '../schema';
import {
  checkTitle,
  findSheetById,
  moveSheet,
  newSheet,
  removeSheet,
  setHidden,
  type SheetState,
  type SpreadsheetState,
} from '../spreadsheets';
import { claim, placeOf, requireFields, sheetOf, type Applier } from './draft';
import { sheetPropertiesOf } from './resource';

type Body<K extends keyof Request> = NonNullable<Request[K]>;

export const addSheet: Applier<Body<'addSheet'>> = (draft, { properties = {} }) => {
  const { state } = draft;
  const id = properties.sheetId ?? draft.world.newNumber();
  if (findSheetById(state, id)) {
    throw new GoogleError(`Sheet ID: ${id} already exists. Please choose a different ID.`);
  }
  const size = properties.gridProperties ?? {};
  const sheet = newSheet(state, {
    id,
    ...(properties.title === undefined ? {} : { title: properties.title }),
    ...(size.rowCount === undefined ? {} : { rowCount: size.rowCount }),
    ...(size.columnCount === undefined ? {} : { columnCount: size.columnCount }),
  });
  checkTitle(state, sheet.title);
  state.sheets = [...state.sheets, sheet];
  applyProperties(state, sheet, properties, (path) => valueOf(properties, path) !== undefined);
  return { addSheet: { properties: sheetPropertiesOf(state, sheet) } };
};

const valueOf = (properties: SheetProperties, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], properties);

export const deleteSheet: Applier<Body<'deleteSheet'>> = (draft, { sheetId }) => {
  const sheet = sheetOf(draft, sheetId);
  claim(draft, sheet, rectOf({}));
  removeSheet(draft.state, sheet);
};

export const updateSheetProperties: Applier<Body<'updateSheetProperties'>> = (draft, request) => {
  const mask = parseMask(requireFields(request.fields));
  const properties = request.properties ?? {};
  const sheet = sheetOf(draft, properties.sheetId);
  const protectedWhole = sheet.protections.some((protection) => protection.wholeSheet);
  if (protectedWhole) claim(draft, sheet, rectOf({}));
  applyProperties(draft.state, sheet, properties, (path) => reaches(mask, path));
};

/** Sets the properties that `chosen` names; one that is chosen and absent goes back to its default. */
function applyProperties(
  state: SpreadsheetState,
  sheet: SheetState,
  properties: SheetProperties,
  chosen: (path: string) => boolean,
): void {
  const grid = properties.gridProperties ?? {};
  if (chosen('title')) renameSheet(state, sheet, properties.title ?? '');
  if (chosen('index') && properties.index !== undefined) moveSheet(state, sheet, properties.index);
  if (chosen('hidden')) setHidden(state, sheet, properties.hidden ?? false);
  if (chosen('tabColor') || chosen('tabColorStyle')) {
    sheet.tabColor = properties.tabColorStyle?.rgbColor ?? properties.tabColor;
  }
  if (chosen('gridProperties.rowCount')) cutOrGrow(state, sheet, 'ROWS', grid.rowCount ?? 0);
  if (chosen('gridProperties.columnCount')) cutOrGrow(state, sheet, 'COLUMNS', grid.columnCount ?? 0);
  if (chosen('gridProperties.frozenRowCount')) freeze(sheet, 'ROWS', grid.frozenRowCount ?? 0);
  if (chosen('gridProperties.frozenColumnCount')) freeze(sheet, 'COLUMNS', grid.frozenColumnCount ?? 0);
  if (chosen('gridProperties.hideGridlines')) sheet.hideGridlines = grid.hideGridlines ?? false;
}

function cutOrGrow(
  state: SpreadsheetState,
  sheet: SheetState,
  dimension: 'ROWS' | 'COLUMNS',
  size: number,
): void {
  const rows = dimension === 'ROWS';
  const now = rows ? sheet.rowCount : sheet.columnCount;
  if (size < 1) throw new GoogleError(`The number of ${rows ? 'rows' : 'columns'} must be at least 1.`);
  if (size < now) deleteLanes(state, sheet, dimension, size, now - size);
  else growGrid(state, sheet, rows ? size : sheet.rowCount, rows ? sheet.columnCount : size);
}

export const updateSpreadsheetProperties: Applier<Body<'updateSpreadsheetProperties'>> = (draft, request) => {
  const mask = parseMask(requireFields(request.fields));
  const { title, locale, timeZone } = request.properties ?? {};
  const { state, world } = draft;
  if (reaches(mask, 'locale') && locale !== undefined) {
    if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(locale)) throw new GoogleError(`Unsupported locale: ${locale}`);
    state.locale = locale;
  }
  if (reaches(mask, 'timeZone') && timeZone !== undefined) state.timeZone = checkedZone(timeZone);
  if (reaches(mask, 'title') && title !== undefined && !(isEverything(mask) && title === '')) {
    draft.afterwards.push(() => {
      const file = findFile(world, state.id);
      if (file) file.name = title;
    });
  }
};

function checkedZone(timeZone: string): string {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone });
    return timeZone;
  } catch {
    throw new GoogleError(`Invalid time zone: ${timeZone}`);
  }
}

export const addNamedRange: Applier<Body<'addNamedRange'>> = (draft, { namedRange = {} }) => {
  const { sheet, rect } = placeOf(draft, namedRange.range);
  const name = namedRange.name ?? '';
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) throw new GoogleError(`Invalid name: ${name}`);
  if (draft.state.namedRanges.some((range) => range.name.toLowerCase() === name.toLowerCase())) {
    throw new GoogleError(`A named range with the name "${name}" already exists. Please enter another name.`);
  }
  const id = namedRange.namedRangeId ?? draft.world.newId('', 12);
  draft.state.namedRanges = [...draft.state.namedRanges, { id, name, sheetId: sheet.id, rect }];
  return { addNamedRange: { namedRange: { namedRangeId: id, name, range: gridRangeOf(sheet.id, rect) } } };
};

export const deleteNamedRange: Applier<Body<'deleteNamedRange'>> = (draft, { namedRangeId }) => {
  const left = draft.state.namedRanges.filter((range) => range.id !== namedRangeId);
  if (left.length === draft.state.namedRanges.length) {
    throw new GoogleError(`No named range with ID: ${namedRangeId ?? ''}`);
  }
  draft.state.namedRanges = left;
};
