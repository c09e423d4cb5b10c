/** Text search in cells, as findReplace and the TextFinder do it. */

export interface FindOptions {
  readonly find: string;
  readonly matchCase: boolean;
  readonly entireCell: boolean;
  readonly regex: boolean;
}

/** A function that replaces every occurrence in one text and counts them; in plain search `$` is an ordinary sign. */
export function findMatcher(
  options: FindOptions,
): (text: string, replacement: string) => { readonly text: string; readonly occurrences: number } {
  const escaped = options.regex ? options.find : options.find.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const source = options.entireCell ? `^(?:${escaped})$` : escaped;
  const pattern = new RegExp(source, options.matchCase ? 'gu' : 'giu');
  return (text, replacement) => {
    const occurrences = options.find === '' ? 0 : [...text.matchAll(pattern)].length;
    if (occurrences === 0) return { text, occurrences };
    return {
      text: options.regex ? text.replace(pattern, replacement) : text.replace(pattern, () => replacement),
      occurrences,
    };
  };
}
