/** A short fingerprint of a text: equal texts have equal ones, and different texts almost never do. */

/** FNV-1a in 32 bits, started from `seed`. */
function fnv(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** Sixteen hexadecimal digits. Tells whether something changed; no protection against a person who wants to deceive. */
export const fingerprint = (text: string): string =>
  [fnv(text, 0x811c9dc5), fnv(text, 0x01000193)].map((part) => part.toString(16).padStart(8, '0')).join('');
