/** Reads tabs as a person reads them: rows by their Spanish headers. */
import type { Workspace } from '../local/index';

export type SheetRow = Readonly<Record<string, string>>;

/** The rows of a tab below its header. */
export function rowsOf(workspace: Workspace, sheet: string): SheetRow[] {
  const [header = [], ...rows] = workspace.sheet(sheet);
  return rows
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => Object.fromEntries(header.map((label, index) => [label, row[index] ?? ''])));
}
