/** Cells as text with tabs and line breaks: how Excel and Google Sheets put them on the clipboard. */

const quoted = (text: string): string => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export const writeTabSeparated = (texts: readonly (readonly string[])[]): string =>
  texts.map((line) => line.map(quoted).join('\t')).join('\n');

/** A cell in quotes may hold tabs and line breaks; any other ends at the first. */
const cell = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*)/y;

/** The cells of a text; rows may differ in length. A line break at the very end, as Excel leaves it, begins no row. */
export function readTabSeparated(text: string): string[][] {
  const rows: string[][] = [[]];
  for (let at = 0; at <= text.length; at += 1) {
    cell.lastIndex = at;
    const [whole = '', inQuotes, plain = ''] = cell.exec(text) ?? [];
    rows.at(-1)?.push(inQuotes?.replaceAll('""', '"') ?? plain);
    at += whole.length;
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    if (text[at] === '\t') continue;
    if (at + 1 >= text.length) break;
    rows.push([]);
  }
  return rows;
}
