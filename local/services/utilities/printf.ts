/** printf-style text as Utilities.formatString makes it. */
import { GoogleError } from '../../runtime/errors';

type Writer = (value: unknown, precision: number | undefined) => string;

const whole = (value: unknown): bigint => BigInt(Math.trunc(Number(value)));

const writers: Readonly<Record<string, Writer>> = {
  s: (value, precision) => String(value).slice(0, precision),
  d: (value) => String(whole(value)),
  i: (value) => String(whole(value)),
  f: (value, precision) => Number(value).toFixed(precision ?? 6),
  e: (value, precision) => Number(value).toExponential(precision ?? 6),
  x: (value) => whole(value).toString(16),
  X: (value) => whole(value).toString(16).toUpperCase(),
  o: (value) => whole(value).toString(8),
  c: (value) => String(value).slice(0, 1),
};

/** Fills a template such as `%05d de %s`. Throws when a directive has no argument. */
export function printf(template: string, args: readonly unknown[]): string {
  let next = 0;
  const directive = /%(?:%|([-+0 ]*)(\d+)?(?:\.(\d+))?([sdifexXoc]))/g;
  return template.replace(
    directive,
    (all, flags: string, width?: string, precision?: string, kind?: string) => {
      if (kind === undefined) return '%';
      if (next >= args.length) throw new GoogleError(`Format specifier '${all}'`);
      const written =
        writers[kind]?.(args[next], precision === undefined ? undefined : Number(precision)) ?? '';
      next += 1;
      const signed =
        flags.includes('+') && 'dif'.includes(kind) && !written.startsWith('-') ? `+${written}` : written;
      return pad(signed, Number(width ?? 0), flags);
    },
  );
}

function pad(text: string, width: number, flags: string): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0')) return text.padStart(width);
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}
