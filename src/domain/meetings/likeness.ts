/** Whether two reports tell of one meeting: people seldom agree on its name, and not on the minute it began. */
import type { CivilTime } from '../schema/values';
import type { Row } from '../schema/table';
import type { meetings } from '../tables/meetings';

/** A meeting as it is told of. */
export type Told = Pick<Row<typeof meetings>, 'date' | 'type' | 'territory'> &
  Partial<Pick<Row<typeof meetings>, 'organisations' | 'starts'>>;

const minutesOf = (time: CivilTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Minutes between two accounts of when a meeting began. */
const sameHour = 120;

/** Why two meetings may be one, in words; undefined when they are not. */
export function likenessOf(a: Told, b: Told): string | undefined {
  if (a.date !== b.date) return undefined;
  const isSamePlace = a.territory === b.territory;
  if (isSamePlace && a.type === b.type) return 'mismo tipo, lugar y día';
  const isNear =
    a.starts !== undefined &&
    b.starts !== undefined &&
    Math.abs(minutesOf(a.starts) - minutesOf(b.starts)) <= sameHour;
  if (isSamePlace && isNear) return 'mismo lugar y día, a una hora cercana';
  const isSameBody = (a.organisations ?? []).some((id) => b.organisations?.includes(id));
  return isSameBody && isNear ? 'misma organización y día, a una hora cercana' : undefined;
}
