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
  for (const [path, set] of Object.entries(propertySetters)) {
    if (chosen(path)) set(state, sheet, properties, properties.gridProperties ?? {});
  }
}

type PropertySetter = (
  state: SpreadsheetState,
  sheet: SheetState,
  properties: SheetProperties,
  grid: NonNullable<SheetProperties['gridProperties']>,
) => void;

const setTabColor: PropertySetter = (_state, sheet, { tabColor, tabColorStyle }) => {
  sheet.tabColor = tabColorStyle?.rgbColor ?? tabColor;
};

/** How each property is set, in the order in which Google does. */
const propertySetters: Readonly<Record<string, PropertySetter>> = {
  title: (state, sheet, { title = '' }) => renameSheet(state, sheet, title),
  index(state, sheet, { index }) {
    if (index !== undefined) moveSheet(state, sheet, index);
  },
  hidden: (state, sheet, { hidden = false }) => setHidden(state, sheet, hidden),
  tabColor: setTabColor,
  tabColorStyle: setTabColor,
  'gridProperties.rowCount': (state, sheet, _properties, { rowCount = 0 }) =>
    cutOrGrow(state, sheet, 'ROWS', rowCount),
  'gridProperties.columnCount': (state, sheet, _properties, { columnCount = 0 }) =>
    cutOrGrow(state, sheet, 'COLUMNS', columnCount),
  'gridProperties.frozenRowCount': (_state, sheet, _properties, { frozenRowCount = 0 }) =>
    freeze(sheet, 'ROWS', frozenRowCount),
  'gridProperties.frozenColumnCount': (_state, sheet, _properties, { frozenColumnCount = 0 }) =>
    freeze(sheet, 'COLUMNS', frozenColumnCount),
  'gridProperties.hideGridlines'(_state, sheet, _properties, { hideGridlines = false }) {
    sheet.hideGridlines = hideGridlines;
  },
};

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
    Intl.DateTimeFormat('en-US', { timeZone }).format(0);
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
