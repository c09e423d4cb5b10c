/** Shows a cell's value as text by its number format, in the spreadsheet's locale. */
import type { CellValue } from './grid';
import { rulesOf, type LocaleRules } from './locales';
import type { CellFormat } from './schema';
import { civilOf } from './serials';

export type FormatKind =
  'NUMBER' | 'DATE' | 'TIME' | 'DATE_TIME' | 'TEXT' | 'GENERAL' | 'PERCENT' | 'CURRENCY';

type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'time'; readonly text: string }
  | { readonly kind: 'digits'; readonly text: string }
  | { readonly kind: 'at' };

const tokenPattern =
  /"([^"]*)"|\\(.)|(\[(?:h+|m+|s+)\])|(\[[^\]]*\])|(am\/pm|a\/p)|(y+|m+|d+|h+|s+(?:\.0+)?)|(@)|([#0?][#0?,.]*|\.0+)|_(.)|\*(.)|([^])/gi;

const tokens = new Map<string, readonly Token[]>();

function tokensOf(section: string): readonly Token[] {
  const known = tokens.get(section);
  if (known) return known;
  const list: Token[] = [];
  for (const match of section.matchAll(tokenPattern)) {
    const token = tokenOf(match);
    if (token) list.push(token);
  }
  tokens.set(section, list);
  return list;
}

/** undefined for what shows nothing: colours and conditions in brackets. */
function tokenOf(match: RegExpMatchArray): Token | undefined {
  const [, quoted, escaped, elapsed, bracket, half, moment, at, digits, space, , other = ''] = match;
  if (bracket !== undefined) return undefined;
  const time = elapsed ?? half ?? moment;
  if (time !== undefined) return { kind: 'time', text: time.toLowerCase() };
  if (at !== undefined) return { kind: 'at' };
  if (digits !== undefined) return { kind: 'digits', text: digits };
  return { kind: 'text', text: quoted ?? escaped ?? (space === undefined ? other : ' ') };
}

/** Splits a pattern at ';' outside quotes. */
const sectionsOf = (pattern: string): string[] =>
  (pattern.match(/(?:"[^"]*"|\\.|[^;"])+|(?<=;)(?=;)/g) ?? [pattern]).map((section) => section);

/** Whether a pattern shows numbers as days or hours, so that scripts read a Date. */
export function kindOf(format: CellFormat | undefined): FormatKind {
  const pattern = format?.numberFormat?.pattern;
  const type = format?.numberFormat?.type;
  if (!pattern) {
    if (type === 'SCIENTIFIC') return 'NUMBER';
    return type && type !== 'NUMBER_FORMAT_TYPE_UNSPECIFIED' ? (type as FormatKind) : 'GENERAL';
  }
  return kindOfPattern(pattern);
}

const kinds = new Map<string, FormatKind>();

export function kindOfPattern(pattern: string): FormatKind {
  const known = kinds.get(pattern);
  if (known) return known;
  const kind = classify(pattern);
  kinds.set(pattern, kind);
  return kind;
}

function classify(pattern: string): FormatKind {
  if (pattern === '@') return 'TEXT';
  if (/^general$/i.test(pattern)) return 'GENERAL';
  const times = tokensOf(sectionsOf(pattern)[0] ?? '').filter((token) => token.kind === 'time');
  const letters = times.map((token) => token.text).join(' ');
  const hours = /[hs]|a\/?m?\/?p/.test(letters);
  const days = /[yd]/.test(letters) || (/m/.test(letters) && !hours);
  if (days && hours) return 'DATE_TIME';
  if (days) return 'DATE';
  if (hours) return 'TIME';
  if (pattern.includes('%')) return 'PERCENT';
  return 'NUMBER';
}

const defaultPatterns = (rules: LocaleRules): Record<FormatKind, string> => ({
  NUMBER: '#,##0.00',
  PERCENT: '0.00%',
  CURRENCY: `"${rules.currency}"#,##0.00`,
  DATE: rules.datePattern,
  TIME: rules.timePattern,
  DATE_TIME: rules.dateTimePattern,
  TEXT: '@',
  GENERAL: '',
});

/** The pattern by which a cell shows its value; '' for none in particular. */
export const patternOf = (format: CellFormat | undefined, locale: string): string =>
  format?.numberFormat?.pattern || defaultPatterns(rulesOf(locale))[kindOf(format)];

/** The text a person sees in a cell (fact 29). */
export function displayText(value: CellValue, format: CellFormat | undefined, locale: string): string {
  const rules = rulesOf(locale);
  if (typeof value === 'boolean') return value ? rules.trueText : rules.falseText;
  const pattern = patternOf(format, locale);
  if (typeof value === 'string') return textSection(value, pattern);
  if (pattern === '' || pattern === '@' || /^general$/i.test(pattern)) return generalText(value, rules);
  const sections = sectionsOf(pattern);
  const negative = value < 0 && sections.length > 1;
  const section = negative ? sections[1]! : value === 0 && sections.length > 2 ? sections[2]! : sections[0]!;
  return renderNumber(negative ? -value : value, section, rules);
}

function textSection(value: string, pattern: string): string {
  const sections = sectionsOf(pattern);
  const section = sections.length === 4 ? sections[3]! : pattern.includes('@') ? sections.at(-1)! : undefined;
  if (section === undefined || section === '@') return value;
  return tokensOf(section)
    .map((token) => (token.kind === 'at' ? value : token.kind === 'text' ? token.text : ''))
    .join('');
}

/** Numbers without a format: at most ten significant decimals, the locale's decimal sign, no grouping. */
export function generalText(value: number, rules: LocaleRules): string {
  const size = Math.abs(value);
  const text =
    size !== 0 && (size >= 1e15 || size < 1e-9)
      ? value
          .toExponential()
          .replace('e', 'E')
          .replace(/E([+-])(\d)$/, 'E$10$2')
      : String(Number(value.toPrecision(15)));
  return rules.decimal === ',' ? text.replace('.', ',') : text;
}

function renderNumber(value: number, section: string, rules: LocaleRules): string {
  const list = tokensOf(section);
  if (list.some((token) => token.kind === 'time')) return renderTime(value, list, rules);
  const percent = list.some((token) => token.kind === 'text' && token.text === '%');
  const pattern = list.find((token) => token.kind === 'digits');
  const size = Math.abs(value) * (percent ? 100 : 1);
  const body = pattern?.kind === 'digits' ? renderDigits(size, pattern.text, rules) : '';
  const sign = value < 0 && /[1-9]/.test(body) ? '-' : '';
  return (
    sign +
    list
      .map((token) => {
        if (token.kind === 'text') return token.text;
        if (token.kind === 'at') return generalText(value, rules);
        return token === pattern ? body : '';
      })
      .join('')
  );
}

function renderDigits(size: number, pattern: string, rules: LocaleRules): string {
  const [whole = '', decimals = ''] = pattern.split('.');
  const scale = /,+$/.exec(whole)?.[0].length ?? 0;
  const most = decimals.replace(/[^0#?]/g, '').length;
  const least = decimals.replace(/[^0]/g, '').length;
  const fixed = roundHalfUp(size / 1000 ** scale, most);
  const [digits = '', fraction = ''] = fixed.split('.');
  const shown = fraction.replace(/0+$/, '').padEnd(least, '0');
  const padded = digits.replace(/^0+(?=\d)/, '').padStart(whole.replace(/[^0]/g, '').length, '0');
  const bare = padded === '0' && !whole.includes('0') ? '' : padded;
  const grouped = /[#0?],[#0?]/.test(whole) ? bare.replace(/\B(?=(\d{3})+$)/g, rules.thousands) : bare;
  return grouped + (shown === '' ? '' : rules.decimal + shown);
}

/** Rounds the decimal text of a number, so that 1.005 shows as 1.01 as spreadsheets do. */
function roundHalfUp(value: number, decimals: number): string {
  const shifted = Number(`${Number(value.toPrecision(15))}e${decimals}`);
  if (!Number.isFinite(shifted) || shifted >= 1e21) return value.toFixed(decimals);
  const rounded = Math.round(shifted)
    .toString()
    .padStart(decimals + 1, '0');
  return decimals === 0 ? rounded : `${rounded.slice(0, -decimals)}.${rounded.slice(-decimals)}`;
}

function renderTime(serial: number, list: readonly Token[], rules: LocaleRules): string {
  const twelve = list.some((token) => token.kind === 'time' && token.text.startsWith('a'));
  const civil = civilOf(serial);
  return list
    .map((token, index) => {
      if (token.kind === 'text') return token.text;
      if (token.kind !== 'time') return token.kind === 'digits' ? token.text : '';
      if (token.text.startsWith('[')) return elapsedText(serial, token.text);
      if (token.text.startsWith('m') && token.text.length < 3 && isMinute(list, index)) {
        return pad(civil.minute, token.text.length);
      }
      if (/^[ymd]/.test(token.text)) return dateText(token.text, civil, rules);
      return clockText(token.text, civil, twelve);
    })
    .join('');
}

const pad = (value: number, length: number): string => String(value).padStart(length > 1 ? 2 : 1, '0');

/** 'm' is a minute after hours or before seconds, otherwise a month. */
function isMinute(list: readonly Token[], index: number): boolean {
  const times = (tokens: readonly Token[]): string | undefined =>
    tokens.map((token) => (token.kind === 'time' ? token.text : '')).find((text) => text !== '');
  const before = times(list.slice(0, index).reverse());
  const after = times(list.slice(index + 1));
  return /^\[?h/.test(before ?? '') || /^\[?s/.test(after ?? '');
}

function elapsedText(serial: number, token: string): string {
  const units = { h: 24, m: 1440, s: 86_400 }[token[1] as 'h' | 'm' | 's'];
  return pad(Math.floor(serial * units + 1e-9), token.length - 2);
}

function dateText(token: string, civil: ReturnType<typeof civilOf>, rules: LocaleRules): string {
  const long = token.length;
  if (token.startsWith('y'))
    return long <= 2 ? pad(civil.year % 100, 2) : String(civil.year).padStart(4, '0');
  const [number, name] = token.startsWith('m')
    ? [civil.month, rules.months[civil.month - 1] ?? '']
    : [civil.day, rules.weekdays[civil.weekday] ?? ''];
  if (long <= 2) return pad(number, long);
  if (long === 5) return name.slice(0, 1).toUpperCase();
  return long === 3 ? name.slice(0, 3) : name;
}

function clockText(token: string, civil: ReturnType<typeof civilOf>, twelve: boolean): string {
  if (token.startsWith('h')) return pad(twelve ? civil.hour % 12 || 12 : civil.hour, token.length);
  if (token.startsWith('s')) {
    const [seconds = '', fraction = ''] = token.split('.');
    const millis = fraction && `.${String(civil.millisecond).padStart(3, '0').slice(0, fraction.length)}`;
    return pad(civil.second, seconds.length) + millis;
  }
  const half = civil.hour < 12 ? 'AM' : 'PM';
  return token === 'a/p' ? half[0]! : half;
}
