/** What an execution may do with a workbook: access by the file's sharing, time charged for touching it. */
import { GoogleError } from '../../runtime/errors';
import type { Execution } from '../../runtime/execution';
import { accessOf, findFile } from '../drive/files';
import { findSpreadsheet, type SpreadsheetState } from './spreadsheets';

const touched = new WeakMap<Execution, Set<string>>();

/** Charges the first touch of a workbook in an execution (docs/platform.md §2). */
export function touch(execution: Execution, spreadsheetId: string): void {
  const known = touched.get(execution) ?? new Set();
  touched.set(execution, known);
  if (known.has(spreadsheetId)) return;
  known.add(spreadsheetId);
  execution.gate.charge(execution, 'firstTouch', 0);
}

/** The workbook for the Sheets API, or Google's 404 and 403. */
export function openForApi(
  execution: Execution,
  spreadsheetId: string,
  least: 'reader' | 'writer',
): SpreadsheetState {
  const state = findSpreadsheet(execution.world, spreadsheetId);
  const role = state && accessOf(execution.world, spreadsheetId, execution.effectiveUser);
  if (!state || !findFile(execution.world, spreadsheetId))
    throw new GoogleError('Requested entity was not found.');
  if (!role || (least === 'writer' && role !== 'owner' && role !== 'writer')) {
    throw new GoogleError('The caller does not have permission');
  }
  return state;
}
