/** Between moments in time and the serial numbers of cells: days since 1899-12-30 in the spreadsheet's own time zone. */

const dayMilliseconds = 86_400_000;
/** 1899-12-30 as milliseconds of UTC. */
const origin = Date.UTC(1899, 11, 30);

const clocks = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();

const clockOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = clocks.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    era: 'short',
  });
  clocks.set(timeZone, made);
  return made;
};

/** Milliseconds that the zone is ahead of UTC at a moment; kept per hour, since offsets change on the hour at most. */
function offsetAt(timeZone: string, epoch: number): number {
  const hour = Math.floor(epoch / 3_600_000);
  let known = offsets.get(timeZone);
  if (!known) offsets.set(timeZone, (known = new Map()));
  const cached = known.get(hour);
  if (cached !== undefined) return cached;
  const whole = Math.floor(epoch / 1000) * 1000;
  const parts = new Map(
    clockOf(timeZone)
      .formatToParts(whole)
      .map((part) => [part.type, Number(part.value)]),
  );
  const at = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const local = new Date(0);
  local.setUTCFullYear(at('year'), at('month') - 1, at('day'));
  local.setUTCHours(at('hour'), at('minute'), at('second'));
  const offset = local.getTime() - whole;
  known.set(hour, offset);
  return offset;
}

/** The serial number of a moment, as a clock in `timeZone` shows it, to the millisecond (fact 28). */
export function serialOf(epoch: number, timeZone: string): number {
  return (epoch + offsetAt(timeZone, epoch) - origin) / dayMilliseconds;
}

/** The moment at which a clock in `timeZone` shows what the serial number says; epoch milliseconds. */
export function epochOf(serial: number, timeZone: string): number {
  const local = Math.round(serial * dayMilliseconds) + origin;
  const first = local - offsetAt(timeZone, local);
  return local - offsetAt(timeZone, first);
}

export interface CivilTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

/** What a calendar and a clock show for a serial number. */
export function civilOf(serial: number): CivilTime {
  const date = new Date(Math.round(serial * dayMilliseconds) + origin);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
  };
}

/** The serial number of a civil date; undefined when there is no such day. */
export function dateSerial(year: number, month: number, day: number): number | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? Math.round((date.getTime() - origin) / dayMilliseconds) : undefined;
}
