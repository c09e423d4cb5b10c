/** What google.script.run brings back. Source: docs/platform.md facts 84, 85. */
import { facadeName } from './facade';
import { isScalar, scalar } from './sidebar-arguments';

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
