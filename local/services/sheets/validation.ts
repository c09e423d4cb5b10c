/** Data validation: whether a value fits the rule of its cell. */
import { parseCells, splitSheet } from './a1';
import { storedValue, type CellValue } from './grid';
import { clip } from './rects';
import type { BooleanCondition, ValidationRule } from './schema';
import { findSheet, type SheetState, type SpreadsheetState } from './spreadsheets';
import { parseTyped } from './typing';

/** The choices of a drop-down, as texts; undefined when the rule is no list. */
export function choicesOf(
  state: SpreadsheetState,
  sheet: SheetState,
  rule: ValidationRule,
): readonly string[] | undefined {
  const { type, values = [] } = rule.condition ?? {};
  const entered = values.map((value) => value.userEnteredValue ?? '');
  if (type === 'ONE_OF_LIST') return entered;
  return type === 'ONE_OF_RANGE' ? textsIn(state, sheet, entered[0] ?? '') : undefined;
}

/** The texts that stand where a reference such as `=Parajes!A2:A` points. */
function textsIn(state: SpreadsheetState, sheet: SheetState, reference: string): string[] {
  const { sheet: title, cells } = splitSheet(reference.replace(/^=/, ''));
  const target = title === undefined ? sheet : findSheet(state, title);
  const rect = parseCells(cells);
  if (!target || !rect) return [];
  const { startRow, endRow, startColumn, endColumn } = clip(rect, target);
  const choices: string[] = [];
  for (let row = startRow; row < Math.min(endRow, target.rows.length); row += 1) {
    for (let column = startColumn; column < endColumn; column += 1) {
      const value = storedValue(target, row, column);
      if (value !== '') choices.push(String(value));
    }
  }
  return choices;
}

type Check = (value: CellValue, operands: readonly number[], texts: readonly string[]) => boolean;

const number =
  (test: (value: number, a: number, b: number) => boolean): Check =>
  (value, [a = NaN, b = NaN]) =>
    typeof value === 'number' && test(value, a, b);
const text =
  (test: (value: string, wanted: string) => boolean): Check =>
  (value, _operands, [wanted = '']) =>
    test(String(value).toLowerCase(), wanted.toLowerCase());

const checks: Readonly<Record<string, Check>> = {
  NUMBER_GREATER: number((v, a) => v > a),
  NUMBER_GREATER_THAN_EQ: number((v, a) => v >= a),
  NUMBER_LESS: number((v, a) => v < a),
  NUMBER_LESS_THAN_EQ: number((v, a) => v <= a),
  NUMBER_EQ: number((v, a) => v === a),
  NUMBER_NOT_EQ: number((v, a) => v !== a),
  NUMBER_BETWEEN: number((v, a, b) => v >= a && v <= b),
  NUMBER_NOT_BETWEEN: number((v, a, b) => v < a || v > b),
  DATE_EQ: number((v, a) => Math.floor(v) === a),
  DATE_BEFORE: number((v, a) => v < a),
  DATE_AFTER: number((v, a) => v >= a + 1),
  DATE_ON_OR_BEFORE: number((v, a) => v < a + 1),
  DATE_ON_OR_AFTER: number((v, a) => v >= a),
  DATE_BETWEEN: number((v, a, b) => v >= a && v < b + 1),
  DATE_NOT_BETWEEN: number((v, a, b) => v < a || v >= b + 1),
  DATE_IS_VALID: number(() => true),
  TEXT_CONTAINS: text((v, wanted) => v.includes(wanted)),
  TEXT_NOT_CONTAINS: text((v, wanted) => !v.includes(wanted)),
  TEXT_STARTS_WITH: text((v, wanted) => v.startsWith(wanted)),
  TEXT_ENDS_WITH: text((v, wanted) => v.endsWith(wanted)),
  TEXT_EQ: text((v, wanted) => v === wanted),
  TEXT_IS_EMAIL: text((v) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(v)),
  TEXT_IS_URL: text((v) => /^https?:\/\/\S+$/.test(v)),
};

/** Conditions this Workspace can judge; any other (custom formulas) lets every value pass. */
export const judgedConditions: ReadonlySet<string> = new Set([
  ...Object.keys(checks),
  'ONE_OF_LIST',
  'ONE_OF_RANGE',
  'BOOLEAN',
]);

/** Whether a value fits a rule. Empty cells always do. `shown` is the value as displayed: lists compare texts. */
export function fits(
  state: SpreadsheetState,
  sheet: SheetState,
  rule: ValidationRule,
  value: CellValue,
  shown: string,
  now: number,
): boolean {
  if (value === '') return true;
  const choices = choicesOf(state, sheet, rule);
  if (choices) return choices.includes(String(value)) || choices.includes(shown);
  const condition = rule.condition;
  if (condition?.type === 'BOOLEAN') return fitsCheckbox(condition, value);
  return fitsCondition(condition, value, state.locale, now);
}

/** Whether a value meets a condition of a rule, a conditional format or a filter. */
export function fitsCondition(
  condition: BooleanCondition | undefined,
  value: CellValue,
  locale: string,
  now: number,
): boolean {
  const check = checks[condition?.type ?? ''];
  if (!check) return true;
  const texts = (condition?.values ?? []).map(
    (operand) => operand.userEnteredValue ?? relativeText(operand.relativeDate, now),
  );
  const operands = texts.map((operand) => {
    const { value: parsed } = parseTyped(operand, { locale, now, format: undefined });
    return typeof parsed === 'number' ? parsed : NaN;
  });
  return check(value, operands, texts);
}

const dayOffsets: Readonly<Record<string, number>> = { TODAY: 0, TOMORROW: 1, YESTERDAY: -1, PAST_WEEK: -7 };

const relativeText = (relative: string | undefined, now: number): string =>
  relative === undefined
    ? ''
    : new Date(now + (dayOffsets[relative] ?? 0) * 86_400_000).toISOString().slice(0, 10);

function fitsCheckbox(condition: BooleanCondition, value: CellValue): boolean {
  const custom = (condition.values ?? []).map((operand) => operand.userEnteredValue ?? '');
  return custom.length === 0 ? typeof value === 'boolean' : custom.includes(String(value));
}
