/** Reads dates by the patterns of Java's SimpleDateFormat. */
import { GoogleError } from '../../runtime/errors';
import { instantIn } from '../../runtime/time-zone';
import { findMonth, splitPattern, type PatternPart } from './date-format';

/** What was read so far. */
interface Fields {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  afternoon: boolean | undefined;
  /** Minutes east of Greenwich, when the text says so. */
  offset: number | undefined;
}

const numberFields: Readonly<
  Record<string, 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'millisecond'>
> = { y: 'year', M: 'month', d: 'day', H: 'hour', h: 'hour', m: 'minute', s: 'second', S: 'millisecond' };

/** The instant that a text tells. Throws `Unparseable date: "…"`. */
export function parseInstant(text: string, zone: string, pattern: string): number {
  const parts = splitPattern(pattern);
  const match = new RegExp(`^${parts.map(expressionOf).join('')}`).exec(text);
  if (!match) throw new GoogleError(`Unparseable date: "${text}"`);
  const fields: Fields = {
    year: 1970,
    month: 1,
    day: 1,
    hour: 0,
    minute: 0,
    second: 0,
    millisecond: 0,
    afternoon: undefined,
    offset: undefined,
  };
  const lettered = parts.flatMap((part) => ('letter' in part ? [part] : []));
  lettered.forEach((part, index) => readField(fields, part.letter, part.count, match[index + 1] ?? ''));
  if (fields.afternoon !== undefined) fields.hour = (fields.hour % 12) + (fields.afternoon ? 12 : 0);
  if (fields.offset === undefined) return instantIn(zone, fields);
  return instantIn('UTC', fields) - fields.offset * 60_000;
}

function expressionOf(part: PatternPart): string {
  if ('text' in part) return part.text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const { letter, count } = part;
  if (letter === 'a') return '([AaPp][Mm])';
  if (letter === 'E' || (letter === 'M' && count > 2)) return '([A-Za-z]+)';
  if (letter === 'Z' || letter === 'X' || letter === 'z') return '(Z|GMT|UTC|[+-]\\d{2}:?\\d{0,2})';
  if (numberFields[letter]) return count > 1 ? `(\\d{1,${Math.max(count, 4)}})` : '(\\d+)';
  throw new GoogleError(`Illegal pattern character '${letter}'`);
}

function readField(fields: Fields, letter: string, count: number, text: string): void {
  if (letter === 'a') fields.afternoon = text.toUpperCase() === 'PM';
  else if (letter === 'Z' || letter === 'X' || letter === 'z') fields.offset = offsetOf(text);
  else if (letter === 'M' && count > 2) fields.month = findMonth(text) ?? unreadable(text);
  else readNumber(fields, letter, count, text);
}

function readNumber(fields: Fields, letter: string, count: number, text: string): void {
  const field = numberFields[letter];
  if (!field) return;
  const value = Number(text);
  // Java's two-digit years lie within eighty years before and twenty after now; 2000 to 2046 and 1947 on.
  const short = field === 'year' && count === 2 && text.length === 2;
  fields[field] = short ? value + (value > 46 ? 1900 : 2000) : value;
}

const unreadable = (text: string): never => {
  throw new GoogleError(`Unparseable date: "${text}"`);
};

function offsetOf(text: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(text);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
}
