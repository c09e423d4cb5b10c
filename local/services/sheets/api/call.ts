/** What all methods of the Sheets API share: scope, error texts, time charged for cells. */
import type { Execution } from '../../../runtime/execution';
import { callApi } from '../../base/api-call';

/** The scope every method needs; `spreadsheets.currentonly` is not enough (docs/platform.md §4). */
export const apiScopes = ['https://www.googleapis.com/auth/spreadsheets'];

/** Runs one method, e.g. `spreadsheets.get`. */
export const apiCall = <T>(method: string, work: () => T): T => callApi(`sheets.${method}`, work);

/** Counts and charges the cells an answer carries. */
export const chargeRead = (execution: Execution, cells: number): void => {
  execution.gate.countCells(execution, 'cellsRead', cells);
  if (cells > 0) execution.gate.charge(execution, 'sheetsApiRead', cells);
};

export const chargeWrite = (execution: Execution, cells: number): void => {
  execution.gate.countCells(execution, 'cellsWritten', cells);
  if (cells > 0) execution.gate.charge(execution, 'sheetsApiWrite', cells);
};
