/** Reads from an edit event which records a person changed by hand, and how. */
import type { EditedRow, PersonEdit } from '../../application/journal';
import type { Table } from '../../domain/schema/table';
import { tables } from '../../domain/tables';
import { readCell, type Cell } from './cells';
import type { SheetRegistry } from './registry';
import { locateColumns, sheetIdOf } from './tab-layout';

type EditEvent = GoogleAppsScript.Events.SheetsOnEdit;

/** More rows than this in one edit (a pasted list) are journalled up to here: the Sheet's own history has the rest. */
const mostRows = 200;

interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const areaOf = (range: GoogleAppsScript.Spreadsheet.Range): Area => ({
  row: range.getRow(),
  column: range.getColumn(),
  rows: Math.min(range.getNumRows(), mostRows),
  columns: range.getNumColumns(),
});

/** What a person changed; undefined in tabs that are none of ours or that the system keeps for itself. */
export function readPersonEdit(event: EditEvent, registry: SheetRegistry): PersonEdit | undefined {
  const { range, user } = event;
  const sheetId = range.getSheet().getSheetId();
  const table = tables.find((each) => sheetIdOf(each) === sheetId);
  if (!table || table.system) return undefined;
  const area = areaOf(range);
  const { header, rows: edited } = registry.readRows(table, area.row, area.rows);
  const { positions } = locateColumns(table, header);
  const inside = [...positions].filter(
    ([, column]) => column >= area.column - 1 && column < area.column - 1 + area.columns,
  );
  const idColumn = positions.get('id') ?? 0;
  const before = (event as { oldValue?: string }).oldValue ?? null;
  const rows = edited.flatMap((cells, index): EditedRow[] => {
    if (area.row + index === 1) return [{ id: '', changes: headerChange(header, area, before) }];
    const id = String(cells[idColumn] ?? '').trim();
    if (id === '') return [];
    const changes = inside.map(([name, column]) => {
      const field = table.fields[name];
      const cell = cells[column] ?? null;
      // What is not a value of the column's kind is journalled as it was typed.
      return [name, [before, (field && cell !== null ? readCell(field, cell) : undefined) ?? cell]] as const;
    });
    const state = valueBefore(table, table.states?.field, { cells, positions, changes });
    const whole = valueBefore(table, table.partOf, { cells, positions, changes });
    return [{ id, state, whole, changes: Object.fromEntries(changes) }];
  });
  return { table, email: emailOf(user), rows };
}

interface EditedCells {
  readonly cells: readonly Cell[];
  readonly positions: ReadonlyMap<string, number>;
  readonly changes: readonly (readonly [field: string, values: readonly [before: unknown, after: unknown]])[];
}

/** What stood in a field of a row before the edit, as far as Google tells; undefined where the table has no such field. */
function valueBefore(
  { fields }: Table,
  name: string | undefined,
  { cells, positions, changes }: EditedCells,
): string | undefined {
  const field = name === undefined ? undefined : fields[name];
  if (!field) return undefined;
  const edited = changes.find(([each]) => each === name);
  const cell = edited ? edited[1][0] : cells[positions.get(name ?? '') ?? -1];
  const value = typeof cell === 'string' ? readCell(field, cell) : undefined;
  return typeof value === 'string' ? value : undefined;
}

const headerChange = (
  header: readonly Cell[],
  { column, columns }: Area,
  before: string | null,
): EditedRow['changes'] =>
  Object.fromEntries(
    Array.from({ length: columns }, (_, index) => [
      `columna ${column + index}`,
      [before, header[column - 1 + index] ?? null],
    ]),
  );

/** Google tells who edits only within one organisation. */
function emailOf(user: GoogleAppsScript.Base.User | undefined): string {
  try {
    return user?.getEmail() ?? '';
  } catch {
    return '';
  }
}
