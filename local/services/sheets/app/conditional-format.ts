/** Conditional format rules of SpreadsheetApp: the finished rule and its builder. */
import { GoogleError } from '../../../runtime/errors';
import type { Execution } from '../../../runtime/execution';
import { behind, expose, type ClassSpec, type EnumValue, type NoInvention } from '../../../runtime/facade';
import { isDate } from '../../../runtime/realm';
import { refuseArguments } from '../../../runtime/signatures';
import { colorOf } from '../cell-format';
import { intern } from '../intern';
import type { BooleanCondition, CellFormat } from '../schema';
import type { ConditionalRule } from '../spreadsheets';
import { criteriaTypes, dateText } from './criteria';
import { Range } from './range';
import { exposeRange } from './range-spec';
import { appScopes } from './session';

export class ConditionalFormatRule {
  constructor(
    private readonly execution: Execution,
    private readonly spreadsheetId: string,
    private readonly sheetId: number,
    readonly stored: ConditionalRule,
  ) {}

  getRanges(): Range[] {
    return this.stored.ranges.map((rect) =>
      exposeRange(this.execution, new Range(this.execution, this.spreadsheetId, this.sheetId, rect)),
    );
  }

  copy(): ConditionalFormatRuleBuilder {
    return exposeConditionalBuilder(this.execution, this.spreadsheetId, this.sheetId, this.stored);
  }
}

export class ConditionalFormatRuleBuilder {
  private condition: BooleanCondition | undefined;
  private format: CellFormat;
  private ranges: ConditionalRule['ranges'];

  constructor(
    private readonly execution: Execution,
    private readonly spreadsheetId: string,
    private sheetId: number,
    start?: ConditionalRule,
  ) {
    this.condition = start?.rule.booleanRule?.condition;
    this.format = start?.rule.booleanRule?.format ?? {};
    this.ranges = start?.ranges ?? [];
  }

  build(): ConditionalFormatRule {
    if (this.ranges.length === 0) {
      throw new GoogleError('The conditional format rule must have at least one range.');
    }
    if (!this.condition) throw new GoogleError('The conditional format rule must have a condition.');
    const rule = intern({ booleanRule: { condition: this.condition, format: this.format } }) ?? {};
    return exposeConditionalRule(this.execution, this.spreadsheetId, this.sheetId, {
      ranges: this.ranges,
      rule,
    });
  }

  setRanges(ranges: unknown): ConditionalFormatRuleBuilder {
    const refuse = (): never =>
      refuseArguments([ranges], 'SpreadsheetApp.ConditionalFormatRuleBuilder.setRanges');
    if (!Array.isArray(ranges)) refuse();
    const own = (ranges as unknown[]).map((range) => behind(range, Range) ?? refuse());
    this.sheetId = own[0]?.sheetId ?? this.sheetId;
    this.ranges = own.map((range) => range.rect);
    return this.self();
  }

  private self(): ConditionalFormatRuleBuilder {
    return exposeBuilder(this.execution, this);
  }

  private paint(format: CellFormat): ConditionalFormatRuleBuilder {
    const textFormat = { ...this.format.textFormat, ...format.textFormat };
    this.format = { ...this.format, ...format, ...(format.textFormat ? { textFormat } : {}) };
    return this.self();
  }

  setBackground(color: string | null): ConditionalFormatRuleBuilder {
    return this.paint({ backgroundColor: color === null ? undefined : colorOf(color) });
  }

  setFontColor(color: string | null): ConditionalFormatRuleBuilder {
    return this.paint({ textFormat: { foregroundColor: color === null ? undefined : colorOf(color) } });
  }

  setBold(bold: boolean | null): ConditionalFormatRuleBuilder {
    return this.paint({ textFormat: { bold: bold ?? undefined } });
  }

  setItalic(italic: boolean | null): ConditionalFormatRuleBuilder {
    return this.paint({ textFormat: { italic: italic ?? undefined } });
  }

  setStrikethrough(strikethrough: boolean | null): ConditionalFormatRuleBuilder {
    return this.paint({ textFormat: { strikethrough: strikethrough ?? undefined } });
  }

  setUnderline(underline: boolean | null): ConditionalFormatRuleBuilder {
    return this.paint({ textFormat: { underline: underline ?? undefined } });
  }

  private when(type: string, values: readonly unknown[] = []): ConditionalFormatRuleBuilder {
    const operands = values.map((value) => ({
      userEnteredValue: isDate(value) ? dateText(this.execution, this.spreadsheetId, value) : String(value),
    }));
    this.condition = { type, ...(operands.length > 0 ? { values: operands } : {}) };
    return this.self();
  }

  whenCellEmpty(): ConditionalFormatRuleBuilder {
    return this.when('BLANK');
  }

  whenCellNotEmpty(): ConditionalFormatRuleBuilder {
    return this.when('NOT_BLANK');
  }

  whenDateAfter(date: unknown): ConditionalFormatRuleBuilder {
    return this.when('DATE_AFTER', [date]);
  }

  whenDateBefore(date: unknown): ConditionalFormatRuleBuilder {
    return this.when('DATE_BEFORE', [date]);
  }

  whenDateEqualTo(date: unknown): ConditionalFormatRuleBuilder {
    return this.when('DATE_EQ', [date]);
  }

  whenFormulaSatisfied(formula: string): ConditionalFormatRuleBuilder {
    return this.when('CUSTOM_FORMULA', [formula]);
  }

  whenNumberBetween(start: number, end: number): ConditionalFormatRuleBuilder {
    return this.when('NUMBER_BETWEEN', [start, end]);
  }

  whenNumberEqualTo(number: number): ConditionalFormatRuleBuilder {
    return this.when('NUMBER_EQ', [number]);
  }

  whenNumberGreaterThan(number: number): ConditionalFormatRuleBuilder {
    return this.when('NUMBER_GREATER', [number]);
  }

  whenNumberLessThan(number: number): ConditionalFormatRuleBuilder {
    return this.when('NUMBER_LESS', [number]);
  }

  whenTextContains(text: string): ConditionalFormatRuleBuilder {
    return this.when('TEXT_CONTAINS', [text]);
  }

  whenTextDoesNotContain(text: string): ConditionalFormatRuleBuilder {
    return this.when('TEXT_NOT_CONTAINS', [text]);
  }

  whenTextEqualTo(text: string): ConditionalFormatRuleBuilder {
    return this.when('TEXT_EQ', [text]);
  }

  whenTextStartsWith(text: string): ConditionalFormatRuleBuilder {
    return this.when('TEXT_STARTS_WITH', [text]);
  }

  whenTextEndsWith(text: string): ConditionalFormatRuleBuilder {
    return this.when('TEXT_ENDS_WITH', [text]);
  }

  withCriteria(criteria: EnumValue, args: unknown[]): ConditionalFormatRuleBuilder {
    const type = criteriaTypes[String(criteria)];
    if (!type) refuseArguments([criteria, args], 'SpreadsheetApp.ConditionalFormatRuleBuilder.withCriteria');
    return this.when(type!, args);
  }
}

const noInvention: NoInvention<ConditionalFormatRule, GoogleAppsScript.Spreadsheet.ConditionalFormatRule> =
  true;
const noInventionEither: NoInvention<
  ConditionalFormatRuleBuilder,
  GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder
> = true;
void [noInvention, noInventionEither];

const spec: ClassSpec<ConditionalFormatRule> = {
  service: 'SpreadsheetApp',
  className: 'ConditionalFormatRule',
  scopes: appScopes,
  costs: { copy: 'handle', getRanges: 'handle' },
};

const builderSpec: ClassSpec<ConditionalFormatRuleBuilder> = {
  service: 'SpreadsheetApp',
  className: 'ConditionalFormatRuleBuilder',
  scopes: appScopes,
  costs: {
    build: 'handle',
    setBackground: 'handle',
    setBold: 'handle',
    setFontColor: 'handle',
    setItalic: 'handle',
    setRanges: 'handle',
    setStrikethrough: 'handle',
    setUnderline: 'handle',
    whenCellEmpty: 'handle',
    whenCellNotEmpty: 'handle',
    whenDateAfter: 'handle',
    whenDateBefore: 'handle',
    whenDateEqualTo: 'handle',
    whenFormulaSatisfied: 'handle',
    whenNumberBetween: 'handle',
    whenNumberEqualTo: 'handle',
    whenNumberGreaterThan: 'handle',
    whenNumberLessThan: 'handle',
    whenTextContains: 'handle',
    whenTextDoesNotContain: 'handle',
    whenTextEndsWith: 'handle',
    whenTextEqualTo: 'handle',
    whenTextStartsWith: 'handle',
    withCriteria: 'handle',
  },
};

export const exposeConditionalRule = (
  execution: Execution,
  spreadsheetId: string,
  sheetId: number,
  rule: ConditionalRule,
): ConditionalFormatRule =>
  expose(execution, new ConditionalFormatRule(execution, spreadsheetId, sheetId, rule), spec);

const exposeBuilder = (
  execution: Execution,
  builder: ConditionalFormatRuleBuilder,
): ConditionalFormatRuleBuilder => expose(execution, builder, builderSpec);

/** A new builder; with a rule, one that starts from it. */
export const exposeConditionalBuilder = (
  execution: Execution,
  spreadsheetId: string,
  sheetId: number,
  start?: ConditionalRule,
): ConditionalFormatRuleBuilder =>
  exposeBuilder(execution, new ConditionalFormatRuleBuilder(execution, spreadsheetId, sheetId, start));
