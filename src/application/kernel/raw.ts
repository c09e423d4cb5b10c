/** Reads single words out of what came over the door, where anything may stand. */

/** The text or number under a key, as text; '' for everything else. */
export function textIn(raw: Readonly<Record<string, unknown>>, key: string): string {
  const value = raw[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
