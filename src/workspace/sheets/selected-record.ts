/** The record of the row a person has selected: its own code, or that of the record it belongs to. */
import { tables } from '../../domain/tables';

/** Codes of records that can be opened. */
const code = /\b(?:PER|ORG|SOL|REU|BAN|DUP)-[\d-]*\d\b/;

/** The code to open for the selected row: an agreement opens its meeting. '' where the row holds no record. */
export function selectedCode(): string {
  const sheet = SpreadsheetApp.getActiveSheet();
  if (!tables.some((table) => table.sheet === sheet.getName())) return '';
  const row = sheet.getActiveCell().getRow();
  if (row < 2) return '';
  const [cells = []] = sheet.getRange(row, 1, 1, sheet.getLastColumn()).getDisplayValues();
  return cells.map((cell) => code.exec(cell)?.[0]).find((found) => found !== undefined) ?? '';
}
