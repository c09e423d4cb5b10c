/** The week of somebody who works in the field: what is late or due until Sunday, place by place, so that one trip serves several. */
import type { CivilDate } from '../schema/values';
import { searchKey } from '../text/normalise';
import { addDays, weekday } from '../time/civil-date';

export interface Plannable {
  /** '' where it has none, or none that may be told. */
  readonly place: string;
  readonly due: CivilDate;
}

/** One place of the trip and what is to be done there, the longest waiting first. */
export interface Stop<T> {
  readonly place: string;
  readonly items: readonly T[];
}

export interface Week {
  readonly monday: CivilDate;
  readonly sunday: CivilDate;
}

/** The week in which a day falls; it begins on Monday. */
export function weekOf(day: CivilDate): Week {
  const monday = addDays(day, -((weekday(day) + 6) % 7));
  return { monday, sunday: addDays(monday, 6) };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const firstDue = <T extends Plannable>({ items }: Stop<T>): string => items[0]?.due ?? '';

/** The places in the order of what has waited longest in each; what has no place comes last. */
export function stopsOf<T extends Plannable>(items: readonly T[]): Stop<T>[] {
  const stops = new Map<string, T[]>();
  const due = [...items].sort((a, b) => order(a.due, b.due));
  for (const item of due) stops.set(item.place, [...(stops.get(item.place) ?? []), item]);
  return [...stops]
    .map(([place, own]) => ({ place, items: own }))
    .sort(
      (a, b) =>
        Number(a.place === '') - Number(b.place === '') ||
        order(firstDue(a), firstDue(b)) ||
        order(searchKey(a.place), searchKey(b.place)),
    );
}

/** The stops of a week: what is late or due in it. */
export const planWeek = <T extends Plannable>(items: readonly T[], { sunday }: Week): Stop<T>[] =>
  stopsOf(items.filter((item) => item.due <= sunday));
