/** Meetings that come back: on which days, told in words, and where a holiday stands in the way. */
import type { CivilDate } from '../schema/values';
import { addDays, addMonths, findDate, partsOf, weekday } from '../time/civil-date';
import { monthNames } from '../words/numbers';

/** How a meeting comes back: every so many weeks, or on the same weekday of each month («primer martes»). */
export type Rhythm = { readonly every: 'weeks'; readonly weeks: number } | { readonly every: 'month' };

export interface Series {
  readonly rhythm: Rhythm;
  /** The day of the meeting that is repeated. */
  readonly first: CivilDate;
  /** Days up to this one have gone by. */
  readonly after: CivilDate;
  /** How many days at most; `mostMeetings` when absent. */
  readonly times?: number | undefined;
  /** The last day that may be proposed. */
  readonly until?: CivilDate | undefined;
}

export interface ProposedDay {
  readonly date: CivilDate;
  /** The day that the rhythm gave, which is a holiday. */
  readonly insteadOf?: CivilDate;
}

/** A year of meetings every second week; what comes later is better planned later. */
export const mostMeetings = 26;

const ordinals = ['primer', 'segundo', 'tercer', 'cuarto'];
const days = ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'];

/** «martes». */
export const weekdayName = (date: CivilDate): string => days[weekday(date)] ?? '';

const plural = (day: string): string => (day.endsWith('s') ? day : `${day}s`);

/** 1 for the first of its weekday in the month … 4; 5 stands for the last, since not every month has five. */
const ordinalOf = (date: CivilDate): number => Math.ceil(partsOf(date).day / 7);

/** «El primer martes de cada mes», «Cada 2 semanas, los martes». */
export function tellRhythm(rhythm: Rhythm, first: CivilDate): string {
  const day = weekdayName(first);
  if (rhythm.every === 'month') return `El ${ordinals[ordinalOf(first) - 1] ?? 'último'} ${day} de cada mes`;
  return rhythm.weeks === 1 ? `Todos los ${plural(day)}` : `Cada ${rhythm.weeks} semanas, los ${plural(day)}`;
}

/** The same weekday of a month, as many times into it as `first` was in its own. */
function sameWeekday(first: CivilDate, months: number): CivilDate {
  const { year, month } = partsOf(addMonths(first, months));
  const firstDay = findDate({ year, month, day: 1 });
  if (firstDay === undefined) throw new Error(`No hay mes ${month}/${year}.`);
  const earliest = addDays(firstDay, (weekday(first) - weekday(firstDay) + 7) % 7);
  const wanted = addDays(earliest, 7 * (ordinalOf(first) - 1));
  return partsOf(wanted).month === month ? wanted : addDays(wanted, -7);
}

const nth = ({ rhythm, first }: Series, index: number): CivilDate =>
  rhythm.every === 'month' ? sameWeekday(first, index) : addDays(first, 7 * rhythm.weeks * index);

const isWeekend = (date: CivilDate): boolean => weekday(date) === 0 || weekday(date) === 6;

/** The day itself, or the next one without holiday; a working day stays one. Undefined where `next` is reached before. */
function freeDay(date: CivilDate, next: CivilDate, holidays: ReadonlySet<string>): CivilDate | undefined {
  for (let day = date; day < next; day = addDays(day, 1)) {
    if (!holidays.has(day) && (isWeekend(date) || !isWeekend(day))) return day;
  }
  return undefined;
}

/** The days of a series after the meeting that is repeated, earliest first; a holiday gives way to the next day that is free. */
export function proposeDays(series: Series, holidays: ReadonlySet<string>): ProposedDay[] {
  const { after, times = mostMeetings, until } = series;
  const most = Math.min(times, mostMeetings);
  const proposed: ProposedDay[] = [];
  for (let index = 1; proposed.length < most; index += 1) {
    const day = nth(series, index);
    if (until !== undefined && day > until) break;
    if (day <= after) continue;
    const free = freeDay(day, nth(series, index + 1), holidays);
    if (free === undefined || (until !== undefined && free > until)) continue;
    proposed.push(free === day ? { date: day } : { date: free, insteadOf: day });
  }
  return proposed;
}

/** «Coordinación de marzo» for a meeting in April: the month and the year of the first give way to those of the next. */
export function titleOn(title: string, first: CivilDate, date: CivilDate): string {
  const [from, to] = [partsOf(first), partsOf(date)];
  const month = monthNames[to.month - 1] ?? '';
  return title
    .replace(new RegExp(`\\b${monthNames[from.month - 1]}\\b`, 'gi'), (found) =>
      found.charAt(0) === found.charAt(0).toUpperCase()
        ? month.charAt(0).toUpperCase() + month.slice(1)
        : month,
    )
    .replace(new RegExp(`\\b${from.year}\\b`, 'g'), String(to.year));
}
