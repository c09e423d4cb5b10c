/** A workbook as the Sheets API describes it: properties, rules and, where asked for, cells. */
import type { World } from '../../../runtime/world';
import { findFile } from '../../drive/files';
import { hexOf } from '../cell-format';
import { isEverything, reaches, type Mask } from '../../base/field-mask';
import { mayEditProtection } from '../protections';
import { gridRangeOf, type Rect } from '../rects';
import type {
  BandedRange,
  ConditionalFormatRule,
  DeveloperMetadata,
  ProtectedRange,
  SheetProperties,
  SheetResource,
  SpreadsheetResource,
} from '../schema';
import type {
  Banding,
  ConditionalRule,
  Metadata,
  Protection,
  SheetState,
  SpreadsheetState,
} from '../spreadsheets';
import { gridDataOf } from './grid-data';

export interface Viewer {
  readonly world: World;
  readonly state: SpreadsheetState;
  readonly email: string;
}

export function sheetPropertiesOf(state: SpreadsheetState, sheet: SheetState): SheetProperties {
  return {
    sheetId: sheet.id,
    title: sheet.title,
    index: state.sheets.indexOf(sheet),
    sheetType: 'GRID',
    gridProperties: {
      rowCount: sheet.rowCount,
      columnCount: sheet.columnCount,
      ...(sheet.frozenRows > 0 ? { frozenRowCount: sheet.frozenRows } : {}),
      ...(sheet.frozenColumns > 0 ? { frozenColumnCount: sheet.frozenColumns } : {}),
      ...(sheet.hideGridlines ? { hideGridlines: true } : {}),
    },
    ...(sheet.hidden ? { hidden: true } : {}),
    ...(sheet.tabColor && hexOf(sheet.tabColor)
      ? { tabColor: sheet.tabColor, tabColorStyle: { rgbColor: sheet.tabColor } }
      : {}),
  };
}

export const conditionalRuleOf = (
  sheet: SheetState,
  { ranges, rule }: ConditionalRule,
): ConditionalFormatRule => ({
  ranges: ranges.map((rect) => gridRangeOf(sheet.id, rect)),
  ...rule,
});

/** Who may edit is told only to those who may. */
export function protectionOf(viewer: Viewer, sheet: SheetState, protection: Protection): ProtectedRange {
  const canEdit = mayEditProtection(viewer.world, viewer.state.id, protection, viewer.email);
  return {
    protectedRangeId: protection.id,
    range: gridRangeOf(sheet.id, protection.rect),
    ...(protection.description ? { description: protection.description } : {}),
    ...(protection.warningOnly ? { warningOnly: true } : {}),
    ...(canEdit ? { requestingUserCanEdit: true } : {}),
    ...(protection.unprotected.length > 0
      ? { unprotectedRanges: protection.unprotected.map((rect) => gridRangeOf(sheet.id, rect)) }
      : {}),
    ...(canEdit && !protection.warningOnly
      ? {
          editors: {
            users: [...protection.editors],
            ...(protection.domainCanEdit ? { domainUsersCanEdit: true } : {}),
          },
        }
      : {}),
  };
}

export const bandingOf = (sheet: SheetState, { id, rect, ...properties }: Banding): BandedRange => ({
  bandedRangeId: id,
  range: gridRangeOf(sheet.id, rect),
  ...properties,
});

export function metadataOf(
  { id, lanes, ...rest }: Metadata,
  sheet: SheetState | undefined,
): DeveloperMetadata {
  if (!sheet)
    return { metadataId: id, ...rest, location: { locationType: 'SPREADSHEET', spreadsheet: true } };
  if (!lanes) return { metadataId: id, ...rest, location: { locationType: 'SHEET', sheetId: sheet.id } };
  const rows = lanes.dimension === 'ROWS';
  return {
    metadataId: id,
    ...rest,
    location: {
      locationType: rows ? 'ROW' : 'COLUMN',
      dimensionRange: {
        sheetId: sheet.id,
        dimension: lanes.dimension,
        startIndex: rows ? lanes.rect.startRow : lanes.rect.startColumn,
        endIndex: rows ? lanes.rect.endRow : lanes.rect.endColumn,
      },
    },
  };
}

/** A part of a sheet whose cells are asked for. */
export interface Selection {
  readonly sheet: SheetState;
  readonly rect: Rect;
}

export interface ResourceOptions {
  readonly mask: Mask;
  /** Only sheets with a selection are described when this is given. */
  readonly selections: readonly Selection[] | undefined;
  readonly withCells: boolean;
}

/** The resource, built as far as the mask reaches; `cells` counts the cells it carries. */
export function spreadsheetOf(
  viewer: Viewer,
  { mask, selections, withCells }: ResourceOptions,
): { readonly resource: SpreadsheetResource; readonly cells: number } {
  const { state } = viewer;
  let cells = 0;
  const chosen = selections
    ? state.sheets.filter((s) => selections.some(({ sheet }) => sheet === s))
    : state.sheets;
  const sheets = chosen.map((sheet) => {
    const described = describeSheet(viewer, sheet, mask);
    if (!withCells || !reaches(mask, 'sheets.data')) return described;
    const parts = selections?.filter((part) => part.sheet === sheet) ?? [{ sheet, rect: undefined }];
    const data = parts.map((part) => gridDataOf(state, sheet, part.rect, mask));
    cells += data.reduce((sum, part) => sum + part.cells, 0);
    return { ...described, data: data.map((part) => part.data) };
  });
  const resource: SpreadsheetResource = {
    spreadsheetId: state.id,
    properties: {
      title: findFile(viewer.world, state.id)?.name ?? '',
      locale: state.locale,
      autoRecalc: 'ON_CHANGE',
      timeZone: state.timeZone,
    },
    sheets,
    ...(state.namedRanges.length > 0
      ? {
          namedRanges: state.namedRanges.map(({ id, name, sheetId, rect }) => ({
            namedRangeId: id,
            name,
            range: gridRangeOf(sheetId, rect),
          })),
        }
      : {}),
    ...(state.metadata.length > 0
      ? { developerMetadata: state.metadata.map((item) => metadataOf(item, undefined)) }
      : {}),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${state.id}/edit`,
  };
  return { resource, cells };
}

function describeSheet(viewer: Viewer, sheet: SheetState, mask: Mask): SheetResource {
  const wants = (name: string): boolean => isEverything(mask) || reaches(mask, `sheets.${name}`);
  const listed = <T>(name: string, items: readonly T[], describe: (item: T) => unknown): object =>
    items.length > 0 && wants(name) ? { [name]: items.map(describe) } : {};
  return {
    properties: sheetPropertiesOf(viewer.state, sheet),
    ...listed('merges', sheet.merges, (rect) => gridRangeOf(sheet.id, rect)),
    ...listed('conditionalFormats', sheet.conditionalRules, (rule) => conditionalRuleOf(sheet, rule)),
    ...listed('protectedRanges', sheet.protections, (item) => protectionOf(viewer, sheet, item)),
    ...listed('bandedRanges', sheet.bandings, (item) => bandingOf(sheet, item)),
    ...listed('developerMetadata', sheet.metadata, (item) => metadataOf(item, sheet)),
    ...(sheet.filter && wants('basicFilter') ? { basicFilter: filterOf(sheet) } : {}),
  };
}

function filterOf(sheet: SheetState): object {
  const { rect, ...rest } = sheet.filter!;
  return { range: gridRangeOf(sheet.id, rect), ...rest };
}
