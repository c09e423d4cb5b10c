/** One shared frozen object for equal plain values, so that formats and rules are compared and stored by identity. */

const known = new Map<string, object>();

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
};

const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(freeze);
    Object.freeze(value);
  }
  return value;
};

/** The shared copy of a plain JSON object; undefined for an object without keys. */
export function intern<T extends object>(value: T): T | undefined {
  const text = JSON.stringify(value);
  const found = known.get(text);
  if (found) return found as T;
  const canonical = sorted(value) as T;
  if (Object.keys(canonical).length === 0) return undefined;
  const canonicalText = JSON.stringify(canonical);
  const shared = (known.get(canonicalText) as T | undefined) ?? freeze(canonical);
  known.set(canonicalText, shared);
  known.set(text, shared);
  return shared;
}
