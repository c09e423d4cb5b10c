/** How texts are cleaned and compared: accents and case aside, and by how Dominican Spanish sounds. */

/** One line: NFC, no control characters, inner white space single, trimmed. What joins two emojis into one stays. */
export const cleanLine = (raw: string): string =>
  raw
    .normalize('NFC')
    .replace(
      /((?:[\udc00-\udfff]|\ufe0f)\u200d)|[\u0000-\u001f\u007f\u200b-\u200f\u2028-\u202e\ufeff]/g,
      (_, joined?: string) => joined ?? ' ',
    )
    .replace(/\s+/g, ' ')
    .trim();

/** Several lines: as `cleanLine` for each, at most one blank line between paragraphs. */
export const cleanParagraph = (raw: string): string =>
  raw
    .split(/\r\n|\r|\n|\u2028|\u2029/)
    .map(cleanLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** Accents and case aside, punctuation as spaces: «Juan Peña» and «JUAN PENA» are equal. */
export const searchKey = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** A code as people copy it by hand: «sol 2026 1», «SOL2026-00001» and «SOL–2026–0001» are equal. */
export const codeKey = (text: string): string =>
  (searchKey(text).match(/[a-z]+|\d+/g) ?? []).map((part) => part.replace(/^0+(?=\d)/, '')).join(' ');

/** Particles that join Spanish surnames and weigh nothing in a comparison. */
const particles = new Set(['de', 'del', 'la', 'las', 'los', 'y', 'e', 'san', 'santa']);

/** The words of a name that count, normalised. */
export const nameWords = (name: string): string[] =>
  searchKey(name)
    .split(' ')
    .filter((word) => word !== '' && !particles.has(word));

/** One word as it sounds: b/v, s/z/c, y/ll, silent h, qu/k/c, g/j, final s dropped, doubles merged. */
export const soundOf = (word: string): string =>
  searchKey(word)
    .replace(/ /g, '')
    .replace(/ph/g, 'f')
    .replace(/ch/g, '1')
    .replace(/ll/g, 'y')
    .replace(/h/g, '')
    .replace(/v/g, 'b')
    .replace(/qu(?=[ei])/g, 'k')
    .replace(/gu(?=[ei])/g, '2')
    .replace(/g(?=[ei])/g, 'j')
    .replace(/2/g, 'g')
    .replace(/c(?=[ei])/g, 's')
    .replace(/[cq]/g, 'k')
    .replace(/[zx]/g, 's')
    .replace(/w/g, 'u')
    .replace(/i(?=[aeou])/g, 'y')
    .replace(/(.)\1+/g, '$1')
    .replace(/[sd]$/g, '');

/** A name as it sounds, its words in alphabetical order: surnames given first or last sound alike. */
export const phoneticKey = (name: string): string => nameWords(name).map(soundOf).sort().join(' ');

const lowerWords = new Set(['de', 'del', 'la', 'las', 'los', 'y']);

/** Whether a text can be a name: it has a letter. */
export const canBeName = (text: string): boolean => /\p{L}/u.test(text);

/**
 * A name typed ALL IN CAPITALS or all in small letters as people write it; mixed case is left alone. Signs before the first
 * letter, such as an apostrophe or «=», are no part of it.
 */
export function properName(raw: string): string {
  const name = cleanLine(raw).replace(/^[^\p{L}\p{N}]+(?=\p{L})/u, '');
  if (name !== name.toUpperCase() && name !== name.toLowerCase()) return name;
  return name
    .toLowerCase()
    .split(' ')
    .map((word, index) =>
      index > 0 && lowerWords.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(' ');
}

/** Number of single-letter changes between two texts (Levenshtein); `most` + 1 stands for anything beyond. */
export function editDistance(a: string, b: string, most = 3): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
    }
    previous = row;
  }
  return previous[b.length] ?? most + 1;
}
