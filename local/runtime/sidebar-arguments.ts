/** What google.script.run may send: the rules of Google's client code, shared with the desk's page. Source: docs/platform.md fact 83. */
import { isDate } from './realm';

/** A refusal of Google's client code, before anything reaches the server. */
export class IllegalArgument extends Error {}

/**
 * The arguments as the server receives them: undefined in arrays is null, keys ending in `__` are gone, prototypes are
 * lost. Throws IllegalArgument for Date, function and circular values.
 */
export function encodeArguments(args: readonly unknown[]): unknown[] {
  return args.map((arg, index) => encodeArgument(arg, String(index), []));
}

export type Scalar = null | undefined | number | string | boolean;

export const isScalar = (value: unknown): value is Scalar =>
  value === null || ['undefined', 'number', 'string', 'boolean'].includes(typeof value);

/** As JSON has it: no undefined, no NaN. */
export const scalar = (value: Scalar): Scalar =>
  value === undefined || (typeof value === 'number' && !Number.isFinite(value)) ? null : value;

function encodeArgument(value: unknown, property: string, above: readonly object[]): unknown {
  if (isScalar(value)) return scalar(value);
  if (typeof value !== 'object' || isDate(value)) {
    throw new IllegalArgument(`Failed due to illegal value in property: ${property}`);
  }
  if (above.includes(value)) throw new IllegalArgument('Failed due to circular reference.');
  const within = [...above, value];
  if (Array.isArray(value)) {
    return Array.from(value, (item: unknown, index) => encodeArgument(item, String(index), within));
  }
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    if (!key.endsWith('__') && item !== undefined) copy[key] = encodeArgument(item, key, within);
  }
  return copy;
}
