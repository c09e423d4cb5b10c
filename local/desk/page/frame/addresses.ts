/** What Google's addresses stand for on this desk. */

const rules: readonly (readonly [RegExp, (id: string, query: string) => string])[] = [
  [
    /^https:\/\/docs\.google\.com\/forms\/d\/(?:e\/)?([^/?#]+)\/viewform(\?[^#]*)?/,
    (id, query) => `/formulario/${id}${query}`,
  ],
  [/^https:\/\/docs\.google\.com\/forms\/d\/(?:e\/)?([^/?#]+)/, (id) => `/formulario/${id}`],
  [/^https:\/\/docs\.google\.com\/document\/d\/([^/?#]+)/, (id) => `/documento/${id}`],
  [/^https:\/\/docs\.google\.com\/spreadsheets\/d\/([^/?#]+)/, () => '/hoja'],
  [/^https:\/\/drive\.google\.com\/(?:drive\/(?:u\/\d+\/)?)?folders\/([^/?#]+)/, (id) => `/drive/${id}`],
  [/^https:\/\/drive\.google\.com\/file\/d\/([^/?#]+)/, (id) => `/documento/${id}`],
  [/^https:\/\/drive\.google\.com\/open\?id=([^&#]+)/, (id) => `/documento/${id}`],
];

/** The desk's path for an address of Google's; undefined for one that leads elsewhere. */
export function pathForAddress(address: string): string | undefined {
  for (const [pattern, path] of rules) {
    const match = pattern.exec(address);
    if (match) return path(match[1] ?? '', match[2] ?? '');
  }
  return undefined;
}
