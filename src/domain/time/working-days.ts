/** Dominican working days: Monday to Friday, without the days of the Feriados tab; those worked until an hour count as half. */
import type { CivilDate } from '../schema/values';
import { addDays, weekday } from './civil-date';

/** How much of a working day is left of each day that is not worked whole: none of a holiday, half of a half day. */
export type DaysOff = ReadonlyMap<string, number>;

interface DayOff {
  readonly date: CivilDate;
  /** The hour until which it is worked; absent where it is not worked at all. */
  readonly workedUntil?: unknown;
}

/** The days that are not worked whole; of two rows about a day, the one that takes more of it holds. */
export function daysOffOf(rows: readonly DayOff[]): DaysOff {
  const left = new Map<string, number>();
  for (const { date, workedUntil } of rows) {
    left.set(date, Math.min(left.get(date) ?? 1, workedUntil === undefined ? 0 : 0.5));
  }
  return left;
}

const isWeekend = (date: CivilDate): boolean => weekday(date) === 0 || weekday(date) === 6;

/** How much of a day is worked: 1, 0.5 or 0. */
export const workedPart = (date: CivilDate, daysOff: DaysOff): number =>
  isWeekend(date) ? 0 : (daysOff.get(date) ?? 1);

/** The day on which `count` working days after `from` are full; `from` itself does not count. */
export function addWorkingDays(from: CivilDate, count: number, daysOff: DaysOff): CivilDate {
  let date = from;
  for (let left = count; left > 0;) {
    date = addDays(date, 1);
    left -= workedPart(date, daysOff);
  }
  return date;
}

/** Working days after `from` up to and including `to`, half days as halves; 0 when `to` is not later. */
export function countWorkingDays(from: CivilDate, to: CivilDate, daysOff: DaysOff): number {
  let count = 0;
  for (let date = from; date < to;) {
    date = addDays(date, 1);
    count += workedPart(date, daysOff);
  }
  return count;
}
