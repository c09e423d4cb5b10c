/** The texts of a workbook that name cells: formulas, and the ranges that drop-downs take their choices from. */
import { editRow } from './grid';
import { intern } from './intern';
import type { ValidationRule } from './schema';
import type { SheetState, SpreadsheetState } from './spreadsheets';

/** Gives the new text, for a text that stands on `sheet`. */
export type TextChange = (text: string, sheet: SheetState) => string;

/** Changes every text of the workbook that names cells. */
export function changeReferringTexts(state: SpreadsheetState, change: TextChange): void {
  for (const sheet of state.sheets) {
    const here = (text: string): string => change(text, sheet);
    if (sheet.hasFormulas) changeFormulas(sheet, here);
    changeSources(sheet, here);
  }
}

function changeFormulas(sheet: SheetState, change: (text: string) => string): void {
  sheet.rows.forEach((row, r) => {
    for (const [column, formula] of Object.entries(row?.formulas ?? {})) {
      const text = change(formula);
      if (text === formula) continue;
      const own = editRow(sheet, r);
      own.formulas = { ...own.formulas, [Number(column)]: text };
    }
  });
}

function changeSources(sheet: SheetState, change: (text: string) => string): void {
  const changed = (rule: ValidationRule | undefined): ValidationRule | undefined => {
    const { condition } = rule ?? {};
    if (!rule || condition?.type !== 'ONE_OF_RANGE') return rule;
    const values = (condition.values ?? []).map((value) => ({
      ...value,
      userEnteredValue: change(value.userEnteredValue ?? ''),
    }));
    return intern({ ...rule, condition: { ...condition, values } });
  };
  sheet.validations.forEach((runs, column) => {
    if (runs) sheet.validations[column] = runs.map(0, Infinity, changed);
  });
}
