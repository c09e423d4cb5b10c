/** Conditions of drop-downs and colour rules as Excel formulas. */
import type { ColorScaleRuleType, ConditionalFormattingRule, DataValidation } from 'exceljs';
import { parseCells, rangeText, splitSheet } from '../services/sheets/a1';
import { clip } from '../services/sheets/rects';
import type { BooleanCondition, ValidationRule } from '../services/sheets/schema';
import {
  findSheet,
  type ConditionalRule,
  type SheetState,
  type SpreadsheetState,
} from '../services/sheets/spreadsheets';
import { parseTyped } from '../services/sheets/typing';
import { argb, overlayStyleOf } from './xlsx-style';

/** A formula as Excel keeps it: without '=', arguments separated by commas whatever the locale. */
export function excelFormula(formula: string): string {
  return formula
    .replace(/^=/, '')
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(';', ',')))
    .join('');
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Operands of a condition: the n-th as a number (or date) of the locale, or as text. */
interface Operands {
  readonly number: (index: number) => string;
  readonly text: (index: number) => string;
}

const days: Readonly<Record<string, string>> = {
  TODAY: 'TODAY()',
  TOMORROW: '(TODAY()+1)',
  YESTERDAY: '(TODAY()-1)',
  PAST_WEEK: '(TODAY()-7)',
  PAST_MONTH: 'EDATE(TODAY(),-1)',
  PAST_YEAR: 'EDATE(TODAY(),-12)',
};

function operandsOf(condition: BooleanCondition, locale: string): Operands {
  const values = condition.values ?? [];
  const entered = (index: number): string => values[index]?.userEnteredValue ?? '';
  return {
    number: (index) => {
      const relative = values[index]?.relativeDate;
      if (relative !== undefined) return days[relative] ?? 'TODAY()';
      if (entered(index).startsWith('=')) return excelFormula(entered(index));
      const { value } = parseTyped(entered(index), { locale, now: 0, format: undefined });
      return typeof value === 'number' ? String(value) : quoted(entered(index));
    },
    text: (index) => (entered(index).startsWith('=') ? excelFormula(entered(index)) : quoted(entered(index))),
  };
}

type Test = (cell: string, operands: Operands) => string;

const compare =
  (operator: string): Test =>
  (cell, { number }) =>
    `AND(ISNUMBER(${cell}),${cell}${operator}${number(0)})`;
const day =
  (operator: string): Test =>
  (cell, { number }) =>
    `AND(ISNUMBER(${cell}),INT(${cell})${operator}${number(0)})`;

/** What each of Google's conditions asks of a cell. */
const tests: Readonly<Record<string, Test>> = {
  NUMBER_GREATER: compare('>'),
  NUMBER_GREATER_THAN_EQ: compare('>='),
  NUMBER_LESS: compare('<'),
  NUMBER_LESS_THAN_EQ: compare('<='),
  NUMBER_EQ: compare('='),
  NUMBER_NOT_EQ: compare('<>'),
  NUMBER_BETWEEN: (cell, { number }) => `AND(${cell}>=${number(0)},${cell}<=${number(1)})`,
  NUMBER_NOT_BETWEEN: (cell, { number }) => `OR(${cell}<${number(0)},${cell}>${number(1)})`,
  DATE_EQ: day('='),
  DATE_BEFORE: day('<'),
  DATE_AFTER: day('>'),
  DATE_ON_OR_BEFORE: day('<='),
  DATE_ON_OR_AFTER: day('>='),
  DATE_BETWEEN: (cell, { number }) => `AND(INT(${cell})>=${number(0)},INT(${cell})<=${number(1)})`,
  DATE_NOT_BETWEEN: (cell, { number }) => `OR(INT(${cell})<${number(0)},INT(${cell})>${number(1)})`,
  DATE_IS_VALID: (cell) => `ISNUMBER(${cell})`,
  TEXT_CONTAINS: (cell, { text }) => `ISNUMBER(SEARCH(${text(0)},${cell}))`,
  TEXT_NOT_CONTAINS: (cell, { text }) => `NOT(ISNUMBER(SEARCH(${text(0)},${cell})))`,
  TEXT_STARTS_WITH: (cell, { text }) => `LEFT(${cell},LEN(${text(0)}))=${text(0)}`,
  TEXT_ENDS_WITH: (cell, { text }) => `RIGHT(${cell},LEN(${text(0)}))=${text(0)}`,
  TEXT_EQ: (cell, { text }) => `${cell}=${text(0)}`,
  TEXT_NOT_EQ: (cell, { text }) => `${cell}<>${text(0)}`,
  TEXT_IS_EMAIL: (cell) => `ISNUMBER(SEARCH("?*@?*.?*",${cell}))`,
  TEXT_IS_URL: (cell) => `LEFT(${cell},4)="http"`,
  BLANK: (cell) => `LEN(${cell})=0`,
  NOT_BLANK: (cell) => `LEN(${cell})>0`,
  CUSTOM_FORMULA: (_cell, { text }) => text(0),
};

function testOf(condition: BooleanCondition | undefined, cell: string, locale: string): string | undefined {
  const test = tests[condition?.type ?? ''];
  return test && condition && test(cell, operandsOf(condition, locale));
}

const point = (
  at: GoogleAppsScript.Sheets.Schema.InterpolationPoint,
): NonNullable<ColorScaleRuleType['cfvo']>[0] => {
  const types = {
    MIN: 'min',
    MAX: 'max',
    NUMBER: 'num',
    PERCENT: 'percent',
    PERCENTILE: 'percentile',
  } as const;
  const type = types[at.type as keyof typeof types] ?? 'min';
  return type === 'min' || type === 'max' ? { type } : { type, value: Number(at.value ?? 0) };
};

/** A colour rule for Excel, at the cell where its range begins; undefined for a condition Excel has no formula for. */
export function colorRuleOf(
  { rule }: ConditionalRule,
  cell: string,
  priority: number,
  locale: string,
): ConditionalFormattingRule | undefined {
  if (rule.gradientRule) {
    const { minpoint, midpoint, maxpoint } = rule.gradientRule;
    const points = [minpoint, midpoint, maxpoint].filter((at) => at !== undefined);
    return {
      type: 'colorScale',
      priority,
      cfvo: points.map(point),
      color: points.map((at) => argb(at.color ?? at.colorStyle?.rgbColor) ?? { argb: 'FFFFFFFF' }),
    };
  }
  const formula = testOf(rule.booleanRule?.condition, cell, locale);
  if (formula === undefined) return undefined;
  return {
    type: 'expression',
    priority,
    formulae: [formula],
    style: overlayStyleOf(rule.booleanRule?.format),
  };
}

/** Where choices stand that are too long for one formula. */
export interface ChoiceShelf {
  /** Writes choices down a column of its own; gives the reference to them. */
  put(choices: readonly string[]): string;
  /** The name that a tab has in the exported workbook. */
  titleOf(sheet: SheetState): string;
}

/** Excel takes at most 255 characters of choices, and none that holds a comma. */
function listFormula(choices: readonly string[], shelf: ChoiceShelf): string {
  const joined = choices.join(',');
  if (joined.length <= 255 && !choices.some((choice) => /[,"]/.test(choice))) return `"${joined}"`;
  return shelf.put(choices);
}

function rangeFormula(
  state: SpreadsheetState,
  sheet: SheetState,
  reference: string,
  shelf: ChoiceShelf,
): string | undefined {
  const { sheet: title, cells } = splitSheet(reference.replace(/^=/, '').replaceAll('$', ''));
  const target = title === undefined ? sheet : findSheet(state, title);
  const rect = parseCells(cells);
  if (!target || !rect) return undefined;
  return rangeText(shelf.titleOf(target), clip(rect, target)).replace(/([A-Z]+)(\d+)(?=:|$)/g, '$$$1$$$2');
}

/** A validation rule for Excel, for cells from `cell` on; undefined where Excel has no equal. */
export function validationOf(
  state: SpreadsheetState,
  sheet: SheetState,
  rule: ValidationRule,
  cell: string,
  shelf: ChoiceShelf,
): DataValidation | undefined {
  const { type = '', values = [] } = rule.condition ?? {};
  const entered = values.map((value) => value.userEnteredValue ?? '');
  const list: Readonly<Record<string, () => string | undefined>> = {
    ONE_OF_LIST: () => listFormula(entered, shelf),
    ONE_OF_RANGE: () => rangeFormula(state, sheet, entered[0] ?? '', shelf),
    BOOLEAN: () => (entered.length > 0 ? listFormula(entered, shelf) : '"TRUE,FALSE"'),
  };
  const formula = (list[type] ?? (() => testOf(rule.condition, cell, state.locale)))();
  if (formula === undefined) return undefined;
  return {
    type: type in list ? 'list' : 'custom',
    formulae: [formula],
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: rule.strict ? 'stop' : 'warning',
    ...(rule.inputMessage ? { showInputMessage: true, prompt: rule.inputMessage.slice(0, 255) } : {}),
  };
}
