/** The rules of google.script.run: what may be sent, what comes back. Source: PLATFORM facts 83 to 85. */
import { facadeName } from './facade';
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

type Scalar = null | undefined | number | string | boolean;

const isScalar = (value: unknown): value is Scalar =>
  value === null || ['undefined', 'number', 'string', 'boolean'].includes(typeof value);

/** As JSON has it: no undefined, no NaN. */
const scalar = (value: Scalar): Scalar =>
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

/** Thrown inside to end the walk: the whole result becomes null. */
class Unreturnable extends Error {}

/** What the success handler gets: plain data, or null when a Date, function or service object is anywhere in it. */
export function encodeResult(value: unknown): unknown {
  try {
    return encodeReturned(value, []);
  } catch (error) {
    if (error instanceof Unreturnable) return null;
    throw error;
  }
}

const isPlainObject = (value: object): boolean =>
  Object.prototype.toString.call(value) === '[object Object]' && facadeName(value) === undefined;

function encodeReturned(value: unknown, above: readonly object[]): unknown {
  if (isScalar(value)) return scalar(value);
  if (typeof value !== 'object' || above.includes(value)) throw new Unreturnable();
  const within = [...above, value];
  if (Array.isArray(value)) return Array.from(value, (item: unknown) => encodeReturned(item, within));
  if (!isPlainObject(value)) throw new Unreturnable();
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    if (item !== undefined) copy[key] = encodeReturned(item, within);
  }
  return copy;
}
