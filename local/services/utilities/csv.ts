/** Comma-separated text as Utilities.parseCsv reads it. Source: PLATFORM fact 44. */

/** Rows of cells. Cells may be quoted; inside quotes a doubled quote is one quote and line ends are text. */
export function parseCsvText(text: string, delimiter = ','): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  let begun = false;
  const endCell = (): void => {
    row.push(cell);
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    rows.push(row);
    row = [];
    begun = false;
  };
  for (let i = 0; i < text.length; i += 1) {
    const letter = text[i] ?? '';
    begun = true;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === delimiter) endCell();
    else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && text[i + 1] === '\n') i += 1;
      endRow();
    } else cell += letter;
  }
  if (begun) endRow();
  return rows;
}
