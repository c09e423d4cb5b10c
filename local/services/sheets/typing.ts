/** Reads a text as if a person had typed it into a cell: numbers, dates, times, percentages, booleans, formulas, text. */
import type { CellValue } from './grid';
import { rulesOf, type LocaleRules } from './locales';
import { kindOf } from './number-format';
import type { CellFormat } from './schema';
import { civilOf, dateSerial } from './serials';

/** What typing leaves in a cell; `pattern` is the number format it brings, where the cell had none of that kind. */
export interface Typed {
  readonly value: CellValue;
  readonly formula?: string;
  readonly pattern?: { readonly type: string; readonly pattern: string };
}

/**
 * Parses `text` as Google parses typed input and scripts' setValue (facts 23 to 26): the locale gives day order and
 * decimal sign; a leading apostrophe forces text and is dropped; '@' keeps text but not a leading '='.
 */
export function parseTyped(
  text: string,
  options: { readonly locale: string; readonly now: number; readonly format: CellFormat | undefined },
): Typed {
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { value: '', formula: text };
  if (kindOf(options.format) === 'TEXT') return { value: text };
  const trimmed = text.trim();
  if (trimmed === '') return { value: text };
  if (
    trimmed.startsWith('+') &&
    /[\d(]/.test(trimmed) &&
    readNumber(trimmed, rulesOf(options.locale)) === undefined
  ) {
    return { value: '', formula: `=${trimmed}` };
  }
  return readValue(trimmed, rulesOf(options.locale), options.now) ?? { value: text };
}

function readValue(text: string, rules: LocaleRules, now: number): Typed | undefined {
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === rules.trueText) return { value: true };
  if (upper === 'FALSE' || upper === rules.falseText) return { value: false };
  const number = readNumber(text, rules);
  if (number) return number;
  return readMoment(text, rules, now);
}

/** Plain, grouped, percent, currency and exponent numbers. */
function readNumber(text: string, rules: LocaleRules): Typed | undefined {
  const money = text.startsWith(rules.currency) || /^-?\$/.test(text);
  const bare = money ? text.replace(rules.currency, '').replace('$', '').trim() : text;
  const parts = numberParts(bare, rules);
  if (!parts) return undefined;
  const [sign, whole, fraction, exponent, percent] = parts;
  const digits = whole.replace(/[.,]/g, '');
  if (digits + fraction === '') return undefined;
  // A percentage is divided as decimals, so that 29% is exactly what the literal 0.29 is.
  const power = Number(exponent) - (percent ? 2 : 0);
  const value = Number(`${sign}${digits || '0'}.${fraction || '0'}e${power}`);
  if (money && !percent)
    return { value, pattern: { type: 'CURRENCY', pattern: `"${rules.currency}"#,##0.00` } };
  const grouped = whole.length > digits.length;
  return percent || grouped ? { value, pattern: patternFor(percent !== '', fraction !== '') } : { value };
}

const patternFor = (percent: boolean, decimals: boolean): NonNullable<Typed['pattern']> =>
  percent
    ? { type: 'PERCENT', pattern: decimals ? '0.00%' : '0%' }
    : { type: 'NUMBER', pattern: decimals ? '#,##0.00' : '#,##0' };

/** Sign, whole part with or without groups, fraction, exponent and percent sign, as the locale writes them. */
type NumberParts = [sign: string, whole: string, fraction: string, exponent: string, percent: string];

function numberParts(text: string, rules: LocaleRules): NumberParts | undefined {
  const group = rules.thousands === '.' ? '\\.' : rules.thousands;
  const decimal = rules.decimal === '.' ? '\\.' : ',';
  const shape = new RegExp(
    `^([+-]?)(\\d{1,3}(?:${group}\\d{3})+|\\d*)(?:${decimal}(\\d*))?(?:[eE]([+-]?\\d{1,3}))?\\s*(%?)$`,
  );
  return shape
    .exec(text)
    ?.slice(1)
    .map((part: string | undefined) => part ?? '') as NumberParts | undefined;
}

const timeShape = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?\s*([ap])?\.?\s?m?\.?$/i;

function readMoment(text: string, rules: LocaleRules, now: number): Typed | undefined {
  const time = readTime(text);
  if (time !== undefined) return { value: time, pattern: { type: 'TIME', pattern: rules.timePattern } };
  const date = readDate(text, rules, now);
  if (date !== undefined) return { value: date, pattern: { type: 'DATE', pattern: rules.datePattern } };
  const split = /^(\S+)[ T]+(\d{1,2}:.*)$/.exec(text);
  if (!split) return undefined;
  const day = readDate(split[1]!, rules, now);
  const hour = readTime(split[2]!);
  if (day === undefined || hour === undefined) return undefined;
  return { value: day + hour, pattern: { type: 'DATE_TIME', pattern: rules.dateTimePattern } };
}

function readTime(text: string): number | undefined {
  const match = timeShape.exec(text);
  if (!match) return undefined;
  const [, hourText, minute, second = '0', millis = '0', half] = match;
  const typed = Number(hourText);
  if (half && (typed < 1 || typed > 12)) return undefined;
  if (Number(minute) > 59 || Number(second) > 59) return undefined;
  const hour = half ? (typed % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : typed;
  return (hour * 3600 + Number(minute) * 60 + Number(second) + Number(millis.padEnd(3, '0')) / 1000) / 86_400;
}

/** ISO dates in any locale; otherwise the locale's order; without a year, this year (fact 23: '3/4'). */
function readDate(text: string, rules: LocaleRules, now: number): number | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return dateSerial(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const match = /^(\d{1,2})([-/])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (!match) return undefined;
  const [first, second] = [Number(match[1]), Number(match[3])];
  const thisYear = new Date(now).getUTCFullYear();
  const year = match[4] === undefined ? thisYear : fullYear(Number(match[4]), match[4].length);
  const [day, month] = rules.dayFirst ? [first, second] : [second, first];
  return dateSerial(year, month, day);
}

const fullYear = (year: number, digits: number): number =>
  digits === 4 ? year : year < 30 ? 2000 + year : 1900 + year;

/** The text that typing would need to give this value back: what a person sees in the formula bar. */
export function barText(value: CellValue, format: CellFormat | undefined, locale: string): string {
  const rules = rulesOf(locale);
  if (typeof value === 'boolean') return value ? rules.trueText : rules.falseText;
  if (typeof value === 'string') return value;
  const kind = kindOf(format);
  if (kind !== 'DATE' && kind !== 'DATE_TIME') return String(value);
  const { year, month, day } = civilOf(value);
  return [rules.dayFirst ? [day, month] : [month, day], year].flat().join('/');
}
