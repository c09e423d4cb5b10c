/** The formula engine: works out the formulas of a workbook with o-spreadsheet. */
import { NotEmulated } from '../../runtime/errors';
import type { Evaluation } from './evaluation';
import type { SpreadsheetState } from './spreadsheets';

/** Results of every formula of the workbook. */
export function evaluate(state: SpreadsheetState): Evaluation['values'] {
  throw new NotEmulated(`Formulas (${state.id})`);
}
