/** Reads the tabs of a Workspace as records: cells by field of the declaration, wherever the columns stand. */
import type { Workspace } from '../../local/index';
import type { Table } from '../../src/domain/schema/table';
import { tables } from '../../src/domain/tables';

export type Cells = Readonly<Record<string, unknown>>;

/** The records of a table; rows without an id are people's notes. */
export function recordsOf(workspace: Workspace, table: Table): Cells[] {
  const [header = [], ...rows] = workspace.sheetValues(table.sheet);
  const columns = Object.entries(table.fields).map(
    ([field, { label }]) => [field, header.indexOf(label)] as const,
  );
  const missing = columns.filter(([, column]) => column < 0);
  if (missing.length > 0)
    throw new Error(`${table.sheet}: faltan ${missing.map(([field]) => field).join(', ')}`);
  return rows
    .map((row) => Object.fromEntries(columns.map(([field, column]) => [field, row[column] ?? ''])))
    .filter((cells) => cells['id'] !== '');
}

/** Every table with its records, by table name. */
export function wholeRegistry(workspace: Workspace): Map<string, Cells[]> {
  return new Map(tables.map((table) => [table.name, recordsOf(workspace, table)]));
}
