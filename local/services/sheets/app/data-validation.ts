/** Data validation rules of SpreadsheetApp: the finished rule and its builder. */
import { GoogleError } from '../../../runtime/errors';
import type { Execution } from '../../../runtime/execution';
import { expose, type ClassSpec, type EnumValue, type NoInvention } from '../../../runtime/facade';
import { isDate } from '../../../runtime/realm';
import { refuseArguments } from '../../../runtime/signatures';
import { rangeText } from '../a1';
import { intern } from '../intern';
import type { ValidationRule } from '../schema';
import { criteriaNames, criteriaTypes, dateText } from './criteria';
import { DataValidationCriteria } from './enums';
import { exposeRange } from './range-spec';
import { Range } from './range';
import { AppSession, tabOf } from './session';
import { behind } from '../../../runtime/facade';
import { findPlace } from '../ranges';
import { clip } from '../rects';

abstract class ValidationReading {
  abstract readonly rule: ValidationRule;

  constructor(
    protected readonly execution: Execution,
    protected readonly spreadsheetId: string,
  ) {}

  getAllowInvalid(): boolean {
    return !this.rule.strict;
  }

  getHelpText(): string | null {
    return this.rule.inputMessage ?? null;
  }

  getCriteriaType(): EnumValue | null {
    const name = criteriaNames[this.rule.condition?.type ?? ''];
    return name ? DataValidationCriteria[name as keyof typeof DataValidationCriteria] : null;
  }

  /** For a list: the texts and whether a drop-down shows; for a range: the Range and the same. */
  getCriteriaValues(): unknown[] {
    const { condition, showCustomUi = false } = this.rule;
    const texts = (condition?.values ?? []).map((value) => value.userEnteredValue ?? '');
    if (condition?.type === 'ONE_OF_LIST') return [texts, showCustomUi];
    if (condition?.type === 'ONE_OF_RANGE') return [this.rangeOf(texts[0] ?? ''), showCustomUi];
    return texts.map((text) => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text));
  }

  private rangeOf(text: string): Range | null {
    const state = AppSession.of(this.execution).peek(this.spreadsheetId);
    const place = findPlace(state, text.replace(/^=/, ''));
    if (!place) return null;
    const { sheet, rect } = place;
    return exposeRange(
      this.execution,
      new Range(this.execution, this.spreadsheetId, sheet.id, clip(rect, sheet)),
    );
  }

  copy(): DataValidationBuilder {
    return exposeValidationBuilder(this.execution, this.spreadsheetId, this.rule);
  }
}

export class DataValidation extends ValidationReading {
  constructor(
    execution: Execution,
    spreadsheetId: string,
    readonly rule: ValidationRule,
  ) {
    super(execution, spreadsheetId);
  }
}

export class DataValidationBuilder extends ValidationReading {
  constructor(
    execution: Execution,
    spreadsheetId: string,
    /** Without setAllowInvalid, wrong input is rejected. */
    public rule: ValidationRule = { strict: true },
  ) {
    super(execution, spreadsheetId);
  }

  build(): DataValidation {
    if (!this.rule.condition) throw new GoogleError('The data validation rule must have a criteria.');
    return exposeValidation(this.execution, this.spreadsheetId, this.rule);
  }

  setAllowInvalid(allow: boolean): DataValidationBuilder {
    return this.with({ strict: !allow });
  }

  setHelpText(text: string): DataValidationBuilder {
    return this.with({ inputMessage: text });
  }

  requireValueInList(values: unknown, showDropdown = true): DataValidationBuilder {
    if (!Array.isArray(values)) {
      return refuseArguments([values], 'SpreadsheetApp.DataValidationBuilder.requireValueInList');
    }
    if (values.length > 500) {
      throw new GoogleError(
        'The data validation rule has more items than the limit of 500. Use the "List from a range" criteria instead.',
      );
    }
    return this.require('ONE_OF_LIST', values, { showCustomUi: showDropdown });
  }

  requireValueInRange(range: unknown, showDropdown = true): DataValidationBuilder {
    const own = behind(range, Range);
    if (!own) return refuseArguments([range], 'SpreadsheetApp.DataValidationBuilder.requireValueInRange');
    const { title } = tabOf(AppSession.of(this.execution).peek(own.spreadsheetId), own.sheetId);
    return this.require('ONE_OF_RANGE', [`=${rangeText(title, own.rect)}`], { showCustomUi: showDropdown });
  }

  requireCheckbox(...values: unknown[]): DataValidationBuilder {
    return this.require('BOOLEAN', values, { showCustomUi: true });
  }

  requireDate(): DataValidationBuilder {
    return this.require('DATE_IS_VALID', []);
  }

  requireDateAfter(date: unknown): DataValidationBuilder {
    return this.require('DATE_AFTER', [date]);
  }

  requireDateBefore(date: unknown): DataValidationBuilder {
    return this.require('DATE_BEFORE', [date]);
  }

  requireDateBetween(start: unknown, end: unknown): DataValidationBuilder {
    return this.require('DATE_BETWEEN', [start, end]);
  }

  requireDateOnOrAfter(date: unknown): DataValidationBuilder {
    return this.require('DATE_ON_OR_AFTER', [date]);
  }

  requireDateOnOrBefore(date: unknown): DataValidationBuilder {
    return this.require('DATE_ON_OR_BEFORE', [date]);
  }

  requireNumberBetween(start: number, end: number): DataValidationBuilder {
    return this.require('NUMBER_BETWEEN', [start, end]);
  }

  requireNumberEqualTo(number: number): DataValidationBuilder {
    return this.require('NUMBER_EQ', [number]);
  }

  requireNumberGreaterThan(number: number): DataValidationBuilder {
    return this.require('NUMBER_GREATER', [number]);
  }

  requireNumberGreaterThanOrEqualTo(number: number): DataValidationBuilder {
    return this.require('NUMBER_GREATER_THAN_EQ', [number]);
  }

  requireNumberLessThan(number: number): DataValidationBuilder {
    return this.require('NUMBER_LESS', [number]);
  }

  requireNumberLessThanOrEqualTo(number: number): DataValidationBuilder {
    return this.require('NUMBER_LESS_THAN_EQ', [number]);
  }

  requireTextContains(text: string): DataValidationBuilder {
    return this.require('TEXT_CONTAINS', [text]);
  }

  requireTextDoesNotContain(text: string): DataValidationBuilder {
    return this.require('TEXT_NOT_CONTAINS', [text]);
  }

  requireTextEqualTo(text: string): DataValidationBuilder {
    return this.require('TEXT_EQ', [text]);
  }

  requireTextIsEmail(): DataValidationBuilder {
    return this.require('TEXT_IS_EMAIL', []);
  }

  requireTextIsUrl(): DataValidationBuilder {
    return this.require('TEXT_IS_URL', []);
  }

  requireFormulaSatisfied(formula: string): DataValidationBuilder {
    return this.require('CUSTOM_FORMULA', [formula]);
  }

  withCriteria(criteria: EnumValue, args: unknown[]): DataValidationBuilder {
    const type = criteriaTypes[String(criteria)];
    if (!type) refuseArguments([criteria, args], 'SpreadsheetApp.DataValidationBuilder.withCriteria');
    if (type === 'ONE_OF_RANGE')
      return this.requireValueInRange(args[0], (args[1] as boolean | undefined) ?? true);
    if (type === 'ONE_OF_LIST')
      return this.requireValueInList(args[0], (args[1] as boolean | undefined) ?? true);
    return this.require(type!, args);
  }

  private require(
    type: string,
    values: readonly unknown[],
    extra: ValidationRule = {},
  ): DataValidationBuilder {
    const operands = values.map((value) => ({
      userEnteredValue: isDate(value) ? dateText(this.execution, this.spreadsheetId, value) : String(value),
    }));
    return this.with({
      condition: { type, ...(operands.length > 0 ? { values: operands } : {}) },
      ...extra,
    });
  }

  private with(change: ValidationRule): DataValidationBuilder {
    this.rule = intern({ ...this.rule, ...change }) ?? {};
    return exposeBuilder(this.execution, this);
  }
}

const noInvention: NoInvention<DataValidation, GoogleAppsScript.Spreadsheet.DataValidation> = true;
const noInventionEither: NoInvention<
  DataValidationBuilder,
  GoogleAppsScript.Spreadsheet.DataValidationBuilder
> = true;
void [noInvention, noInventionEither];

const reading = {
  copy: 'handle',
  getAllowInvalid: 'handle',
  getCriteriaType: 'handle',
  getCriteriaValues: 'handle',
  getHelpText: 'handle',
} as const;

const spec: ClassSpec<DataValidation> = {
  service: 'SpreadsheetApp',
  className: 'DataValidation',
  scopes: [],
  costs: reading,
};

const builderSpec: ClassSpec<DataValidationBuilder> = {
  service: 'SpreadsheetApp',
  className: 'DataValidationBuilder',
  scopes: [],
  costs: {
    ...reading,
    build: 'handle',
    setAllowInvalid: 'handle',
    setHelpText: 'handle',
    requireValueInList: 'handle',
    requireValueInRange: 'handle',
    requireCheckbox: 'handle',
    requireDate: 'handle',
    requireDateAfter: 'handle',
    requireDateBefore: 'handle',
    requireDateBetween: 'handle',
    requireDateOnOrAfter: 'handle',
    requireDateOnOrBefore: 'handle',
    requireNumberBetween: 'handle',
    requireNumberEqualTo: 'handle',
    requireNumberGreaterThan: 'handle',
    requireNumberGreaterThanOrEqualTo: 'handle',
    requireNumberLessThan: 'handle',
    requireNumberLessThanOrEqualTo: 'handle',
    requireTextContains: 'handle',
    requireTextDoesNotContain: 'handle',
    requireTextEqualTo: 'handle',
    requireTextIsEmail: 'handle',
    requireTextIsUrl: 'handle',
    requireFormulaSatisfied: 'handle',
    withCriteria: 'handle',
  },
};

export const exposeValidation = (
  execution: Execution,
  spreadsheetId: string,
  rule: ValidationRule,
): DataValidation =>
  expose(execution, new DataValidation(execution, spreadsheetId, intern(rule) ?? {}), spec);

const exposeBuilder = (execution: Execution, builder: DataValidationBuilder): DataValidationBuilder =>
  expose(execution, builder, builderSpec);

/** A new builder; with a rule, one that starts from it. */
export const exposeValidationBuilder = (
  execution: Execution,
  spreadsheetId: string,
  rule?: ValidationRule,
): DataValidationBuilder =>
  exposeBuilder(execution, new DataValidationBuilder(execution, spreadsheetId, rule));
