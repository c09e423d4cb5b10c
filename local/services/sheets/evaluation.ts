/** Values as readers see them: stored values, with the results of formulas worked out when somebody asks. */
import type { CellValue } from './grid';
import { evaluate } from './engine';
import type { SheetState, SpreadsheetState } from './spreadsheets';

/** What the formulas of a workbook give. */
export interface Results {
  /** Values of formula cells and of the cells they spill into, by sheet id, row and column. */
  readonly values: ReadonlyMap<number, ReadonlyMap<number, ReadonlyMap<number, CellValue>>>;
  /** Whether a formula asks for the time. */
  readonly volatile: boolean;
}

/** Results as worked out for one state of the workbook. */
export interface Evaluation extends Results {
  readonly stamp: string;
  readonly now: number;
}

const nothing: readonly CellValue[] = [];

/** Gives the values of a sheet row by row (from column A, without trailing empties). The rows must not be changed. */
export function rowReader(state: SpreadsheetState, sheet: SheetState): (row: number) => readonly CellValue[] {
  const results = state.sheets.some((other) => other.hasFormulas)
    ? currentEvaluation(state).values.get(sheet.id)
    : undefined;
  const stored = (row: number): readonly CellValue[] => sheet.rows[row]?.values ?? nothing;
  if (!results) return stored;
  return (row) => {
    const computed = results.get(row);
    if (!computed) return stored(row);
    const values = stored(row).slice();
    for (const [column, value] of computed) {
      while (values.length < column) values.push('');
      values[column] = value;
    }
    return values;
  };
}

/** The value of one cell as a reader sees it. */
export function valueAt(state: SpreadsheetState, sheet: SheetState, row: number, column: number): CellValue {
  return rowReader(state, sheet)(row)[column] ?? '';
}

function currentEvaluation(state: SpreadsheetState): Evaluation {
  const stamp = state.sheets.map((sheet) => `${sheet.id}:${sheet.title}:${sheet.version}`).join('|');
  const held = state.evaluation;
  if (held?.stamp === stamp && (!held.volatile || held.now === state.now)) return held;
  const made = { ...evaluate(state), stamp, now: state.now };
  state.evaluation = made;
  return made;
}
