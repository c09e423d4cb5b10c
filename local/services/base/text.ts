/** The text of whatever a script hands over. */

/** Text as JavaScript makes it, '' for null and undefined. */
export function textOrBlank(value: unknown): string {
  const text = String(value);
  return value === null || value === undefined ? '' : text;
}

/** Text as JavaScript makes it, null for null and undefined. */
export function textOrNull(value: unknown): string | null {
  const text = String(value);
  return value === null || value === undefined ? null : text;
}
