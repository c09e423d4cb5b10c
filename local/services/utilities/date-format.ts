/** Dates by the patterns of Java's SimpleDateFormat, in English as Google writes them. Source: docs/platform.md fact 42. */
import { GoogleError } from '../../runtime/errors';
import { civilIn, type CivilTime } from '../../runtime/time-zone';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** A run of one pattern letter, or text as it stands. */
export type PatternPart = { readonly letter: string; readonly count: number } | { readonly text: string };

/** Splits a pattern: quoted text stands as it is, `''` is one apostrophe. Throws on an unclosed quote. */
export function splitPattern(pattern: string): PatternPart[] {
  const parts: PatternPart[] = [];
  const matcher = /''|'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+|'/g;
  for (const [whole, quoted, letter] of pattern.matchAll(matcher)) {
    if (letter !== undefined) parts.push({ letter, count: whole.length });
    else if (whole === "''") parts.push({ text: "'" });
    else if (whole === "'") throw new GoogleError('Unterminated quote');
    else parts.push({ text: quoted === undefined ? whole : quoted.replaceAll("''", "'") });
  }
  return parts;
}

const dayLength = 86_400_000;

const utcDay = ({ year, month, day }: CivilTime): number => Date.UTC(year, month - 1, day) / dayLength;

function dayOfYear(civil: CivilTime): number {
  return utcDay(civil) - Date.UTC(civil.year, 0, 1) / dayLength + 1;
}

/** Weeks begin on Sunday and the one with 1 January is the first, as in Java's default locale. */
function weekOfYear(civil: CivilTime): { week: number; year: number } {
  const saturday = new Date((utcDay(civil) + 6 - (civil.weekday % 7)) * dayLength);
  if (saturday.getUTCFullYear() > civil.year) return { week: 1, year: civil.year + 1 };
  const firstWeekday = new Date(Date.UTC(civil.year, 0, 1)).getUTCDay();
  return { week: Math.floor((dayOfYear(civil) - 1 + firstWeekday) / 7) + 1, year: civil.year };
}

const number = (value: number, count: number): string => String(value).padStart(count, '0');
const yearText = (year: number, count: number): string =>
  count === 2 ? number(year % 100, 2) : number(year, count);

function offsetText(minutes: number, separator: string, withMinutes = true): string {
  const size = Math.abs(minutes);
  const hours = number(Math.floor(size / 60), 2);
  return `${minutes < 0 ? '-' : '+'}${hours}${withMinutes ? separator + number(size % 60, 2) : ''}`;
}

function zoneName(zone: string, instant: number, style: 'short' | 'long'): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: style }).formatToParts(
    instant,
  );
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

interface Moment {
  readonly civil: CivilTime;
  readonly zone: string;
  readonly instant: number;
}

const writers: Readonly<Record<string, (moment: Moment, count: number) => string>> = {
  G: () => 'AD',
  y: ({ civil }, count) => yearText(civil.year, count),
  Y: ({ civil }, count) => yearText(weekOfYear(civil).year, count),
  M: ({ civil }, count) => monthText(civil.month, count),
  L: ({ civil }, count) => monthText(civil.month, count),
  w: ({ civil }, count) => number(weekOfYear(civil).week, count),
  W: ({ civil }, count) => {
    const first = { ...civil, day: 1, weekday: (((civil.weekday - civil.day) % 7) + 7) % 7 || 7 };
    return number(Math.floor((civil.day - 1 + (first.weekday % 7)) / 7) + 1, count);
  },
  D: ({ civil }, count) => number(dayOfYear(civil), count),
  d: ({ civil }, count) => number(civil.day, count),
  F: ({ civil }, count) => number(Math.floor((civil.day - 1) / 7) + 1, count),
  E: ({ civil }, count) => shorten(weekdays[civil.weekday - 1] ?? '', count),
  u: ({ civil }, count) => number(civil.weekday, count),
  a: ({ civil }) => (civil.hour < 12 ? 'AM' : 'PM'),
  H: ({ civil }, count) => number(civil.hour, count),
  k: ({ civil }, count) => number(civil.hour === 0 ? 24 : civil.hour, count),
  K: ({ civil }, count) => number(civil.hour % 12, count),
  h: ({ civil }, count) => number(civil.hour % 12 === 0 ? 12 : civil.hour % 12, count),
  m: ({ civil }, count) => number(civil.minute, count),
  s: ({ civil }, count) => number(civil.second, count),
  S: ({ civil }, count) => number(civil.millisecond, count),
  z: ({ zone, instant }, count) => zoneName(zone, instant, count < 4 ? 'short' : 'long'),
  Z: ({ civil }) => offsetText(civil.offset, ''),
  X: ({ civil }, count) => {
    if (civil.offset === 0) return 'Z';
    return offsetText(civil.offset, count === 3 ? ':' : '', count > 1);
  },
};

const shorten = (word: string, count: number): string => (count < 4 ? word.slice(0, 3) : word);

function monthText(month: number, count: number): string {
  return count < 3 ? number(month, count) : shorten(months[month - 1] ?? '', count);
}

/** An instant (epoch milliseconds) in a zone by a pattern. Throws Java's complaint about a letter it does not know. */
export function formatInstant(instant: number, zone: string, pattern: string): string {
  const moment: Moment = { civil: civilIn(zone, instant), zone, instant };
  return splitPattern(pattern)
    .map((part) => {
      if ('text' in part) return part.text;
      const write = writers[part.letter];
      if (!write) throw new GoogleError(`Illegal pattern character '${part.letter}'`);
      return write(moment, part.count);
    })
    .join('');
}

/** 1 to 12 for an English month name, whole or of three letters. */
export function findMonth(name: string): number | undefined {
  const index = months.findIndex(
    (month) => month.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase(),
  );
  return index < 0 ? undefined : index + 1;
}
