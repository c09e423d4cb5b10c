/** Time zones: pins this process to the script's zone and tells civil date and time in any zone. */
import { runInThisContext } from 'node:vm';

/** The zone of the municipality; scripts, spreadsheets and this process share it (docs/platform.md fact 28). */
export const homeZone = 'America/Santo_Domingo';

/**
 * Makes this process (and so every script context in it) keep `zone`, unless TZ was set from outside. A test runner may
 * hand out a copy of `process.env`, which the engine does not see, so the real one is asked for.
 */
export function pinTimeZone(zone = homeZone): void {
  const real = runInThisContext('process') as NodeJS.Process;
  real.env.TZ ??= zone;
}

/** Civil date and time in a zone. */
export interface CivilTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** 1 = Monday to 7 = Sunday, as ISO 8601. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** Minutes east of Greenwich. */
  readonly offset: number;
}

const formats = new Map<string, Intl.DateTimeFormat | undefined>();

function formatFor(zone: string): Intl.DateTimeFormat | undefined {
  if (!formats.has(zone)) {
    try {
      const format = new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      });
      formats.set(zone, format);
    } catch {
      formats.set(zone, undefined);
    }
  }
  return formats.get(zone);
}

/** Minutes of a Java custom zone such as `GMT-4`, `GMT-04:00` or `GMT+0530`. */
function customOffset(zone: string): number | undefined {
  const match = /^(?:GMT|UTC)([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (!match) return undefined;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
}

/** Whether Java would know the zone. */
export function isZone(zone: string): boolean {
  return customOffset(zone) !== undefined || formatFor(zone) !== undefined;
}

/** Minutes east of Greenwich at an instant; a zone Java does not know counts as GMT, as in Java. */
export function offsetIn(zone: string, instant: number): number {
  const custom = customOffset(zone);
  if (custom !== undefined) return custom;
  const format = formatFor(zone);
  if (!format) return 0;
  const parts: Record<string, number> = {};
  for (const part of format.formatToParts(instant)) parts[part.type] = Number(part.value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const local = Date.UTC(year, month - 1, day, hour, minute, second);
  return Math.round((local - Math.floor(instant / 1000) * 1000) / 60_000);
}

/** The civil time of an instant in a zone. */
export function civilIn(zone: string, instant: number): CivilTime {
  const offset = offsetIn(zone, instant);
  const local = new Date(instant + offset * 60_000);
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    weekday: local.getUTCDay() === 0 ? 7 : local.getUTCDay(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    millisecond: local.getUTCMilliseconds(),
    offset,
  };
}

/** The instant of a civil time in a zone. */
export function instantIn(
  zone: string,
  civil: Pick<CivilTime, 'year' | 'month' | 'day' | 'hour' | 'minute'> & {
    second?: number;
    millisecond?: number;
  },
): number {
  const { year, month, day, hour, minute, second = 0, millisecond = 0 } = civil;
  const local = Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
  const first = local - offsetIn(zone, local) * 60_000;
  return local - offsetIn(zone, first) * 60_000;
}

/** The civil day of an instant as `YYYY-MM-DD`. */
export function dayIn(zone: string, instant: number): string {
  const { year, month, day } = civilIn(zone, instant);
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
    '-',
  );
}
