/** A tab's new name: taken over by the formulas and drop-downs that speak of it. */
import { quoteSheet } from './a1';
import { editRow } from './grid';
import { intern } from './intern';
import type { ValidationRule } from './schema';
import { checkTitle, type SheetState, type SpreadsheetState } from './spreadsheets';

/** Text in quotes, or the name of a sheet with its '!'. */
const names = /"(?:[^"]|"")*"|(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/gu;

/** Renames a tab. Refuses an empty name and one that is taken (fact 10). */
export function renameSheet(state: SpreadsheetState, sheet: SheetState, title: string): void {
  checkTitle(state, title, sheet);
  const before = sheet.title.toLowerCase();
  sheet.title = title;
  sheet.version += 1;
  const renamed = (text: string): string =>
    text.replace(names, (whole: string, quoted?: string, plain?: string) => {
      const name = quoted?.replaceAll("''", "'") ?? plain;
      return name?.toLowerCase() === before ? `${quoteSheet(title)}!` : whole;
    });
  for (const other of state.sheets) {
    if (other.hasFormulas) renameInFormulas(other, renamed);
    renameInRules(other, renamed);
  }
}

function renameInFormulas(sheet: SheetState, renamed: (text: string) => string): void {
  sheet.rows.forEach((row, r) => {
    for (const [column, formula] of Object.entries(row?.formulas ?? {})) {
      const text = renamed(formula);
      if (text === formula) continue;
      const own = editRow(sheet, r);
      own.formulas = { ...own.formulas, [Number(column)]: text };
    }
  });
}

function renameInRules(sheet: SheetState, renamed: (text: string) => string): void {
  const change = (rule: ValidationRule | undefined): ValidationRule | undefined => {
    const { condition } = rule ?? {};
    if (!rule || condition?.type !== 'ONE_OF_RANGE') return rule;
    const values = (condition.values ?? []).map((value) => ({
      ...value,
      userEnteredValue: renamed(value.userEnteredValue ?? ''),
    }));
    return intern({ ...rule, condition: { ...condition, values } });
  };
  sheet.validations.forEach((runs, column) => {
    if (runs) sheet.validations[column] = runs.map(0, Infinity, change);
  });
}
