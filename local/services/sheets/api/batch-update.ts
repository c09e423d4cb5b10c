/** Spreadsheets.batchUpdate: every request on a copy of the workbook, which takes its place only if all succeed. */
import { GoogleError } from '../../../runtime/errors';
import type { Execution } from '../../../runtime/execution';
import { findFile } from '../../drive/files';
import type { Request } from '../schema';
import { cloneSpreadsheet, getSpreadsheet, spreadsheetsSlice } from '../spreadsheets';
import * as cells from './cell-requests';
import * as copies from './copy-requests';
import * as lanes from './dimension-requests';
import type { Applier, Draft } from './draft';
import * as rules from './rule-requests';
import * as sheets from './sheet-requests';

type Kind = keyof typeof appliers;

const appliers = {
  updateCells: cells.updateCells,
  appendCells: cells.appendCells,
  repeatCell: cells.repeatCell,
  setDataValidation: cells.setDataValidation,
  mergeCells: cells.mergeCells,
  unmergeCells: cells.unmergeCells,
  updateBorders: cells.updateBorders,
  copyPaste: copies.copyPaste,
  cutPaste: copies.cutPaste,
  sortRange: copies.sortRange,
  findReplace: copies.findReplace,
  addSheet: sheets.addSheet,
  deleteSheet: sheets.deleteSheet,
  updateSheetProperties: sheets.updateSheetProperties,
  updateSpreadsheetProperties: sheets.updateSpreadsheetProperties,
  addNamedRange: sheets.addNamedRange,
  deleteNamedRange: sheets.deleteNamedRange,
  updateDimensionProperties: lanes.updateDimensionProperties,
  insertDimension: lanes.insertDimension,
  deleteDimension: lanes.deleteDimension,
  appendDimension: lanes.appendDimension,
  moveDimension: lanes.moveDimension,
  autoResizeDimensions: lanes.autoResizeDimensions,
  addConditionalFormatRule: rules.addConditionalFormatRule,
  deleteConditionalFormatRule: rules.deleteConditionalFormatRule,
  setBasicFilter: rules.setBasicFilter,
  clearBasicFilter: rules.clearBasicFilter,
  addProtectedRange: rules.addProtectedRange,
  updateProtectedRange: rules.updateProtectedRange,
  deleteProtectedRange: rules.deleteProtectedRange,
  addBanding: rules.addBanding,
  deleteBanding: rules.deleteBanding,
  createDeveloperMetadata: rules.createDeveloperMetadata,
  deleteDeveloperMetadata: rules.deleteDeveloperMetadata,
} satisfies { [K in keyof Request]?: Applier<NonNullable<Request[K]>> };

/**
 * Applies requests atomically: the first one that fails makes the whole call fail with Google's `Invalid requests[i]`
 * text and the workbook stays as it was (docs/platform.md §4). Returns the replies, one per request, `{}` where Google has none.
 */
export function applyRequests(
  execution: Execution,
  spreadsheetId: string,
  requests: readonly Request[],
): { readonly replies: object[]; readonly cellsWritten: number } {
  const { world } = execution;
  if (requests.length === 0) throw new GoogleError('Must specify at least one request.');
  const draft: Draft = {
    world,
    execution,
    state: cloneSpreadsheet(getSpreadsheet(world, spreadsheetId)),
    email: execution.effectiveUser,
    afterwards: [],
    cellsWritten: 0,
  };
  const replies = requests.map((request, index) => applyOne(draft, request, index));
  world.get(spreadsheetsSlice)[spreadsheetId] = draft.state;
  for (const effect of draft.afterwards) effect();
  const file = findFile(world, spreadsheetId);
  if (file) file.modifiedTime = world.now;
  return { replies, cellsWritten: draft.cellsWritten };
}

function applyOne(draft: Draft, request: Request, index: number): object {
  const kinds = Object.keys(request).filter((name) => request[name as Kind] !== undefined) as Kind[];
  const kind = kinds[0];
  if (kind === undefined) throw new GoogleError(`Invalid requests[${index}]: No request set.`);
  if (kinds.length > 1) {
    throw new GoogleError(
      `Invalid value at 'requests[${index}]' (oneof), oneof field 'kind' is already set. Cannot set '${kinds[1]}'`,
    );
  }
  try {
    return (appliers[kind] as Applier<unknown>)(draft, request[kind]) ?? {};
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    throw new GoogleError(`Invalid requests[${index}].${kind}: ${error.message}`);
  }
}
