/** Comma-separated text as Utilities.parseCsv reads it. Source: docs/platform.md fact 44. */

/** Rows of cells. Cells may be quoted; inside quotes a doubled quote is one quote and line ends are text. */
export function parseCsvText(text: string, delimiter = ','): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const escaped = delimiter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  // One cell, quoted or plain, and what ends it: the delimiter, a line end or the end of the text.
  const cells = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"\\r\\n${escaped}][^\\r\\n${escaped}]*)?)(${escaped}|\\r?\\n|\\r|$)`,
    'gy',
  );
  while (cells.lastIndex < text.length) {
    const match = cells.exec(text);
    if (!match) break;
    const [, quoted, plain = '', end = ''] = match;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== delimiter) {
      rows.push(row);
      row = [];
    } else if (cells.lastIndex === text.length) rows.push([...row, '']);
  }
  return rows;
}
