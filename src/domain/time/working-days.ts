/** Dominican working days: Monday to Friday, holidays of the Feriados tab left out. */
import type { CivilDate } from '../schema/values';
import { addDays, weekday } from './civil-date';

export const isWorkingDay = (date: CivilDate, holidays: ReadonlySet<string>): boolean =>
  weekday(date) !== 0 && weekday(date) !== 6 && !holidays.has(date);

/** The day `count` working days after `from`; `from` itself does not count. */
export function addWorkingDays(from: CivilDate, count: number, holidays: ReadonlySet<string>): CivilDate {
  let date = from;
  for (let left = count; left > 0;) {
    date = addDays(date, 1);
    if (isWorkingDay(date, holidays)) left -= 1;
  }
  return date;
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function countWorkingDays(from: CivilDate, to: CivilDate, holidays: ReadonlySet<string>): number {
  let count = 0;
  for (let date = from; date < to;) {
    date = addDays(date, 1);
    if (isWorkingDay(date, holidays)) count += 1;
  }
  return count;
}
