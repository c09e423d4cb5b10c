/** A registry in memory with the semantics of the port: cells, columns read in part, atomic commits, displaced rows. */
import type {
  Displacement,
  Registry,
  RowInsert,
  RowUpdate,
  StoredRow,
  StoredRows,
  TableRead,
  WriteBatch,
} from '../../src/application/ports';
import { succeed, type Result } from '../../src/domain/result';
import type { Table } from '../../src/domain/schema/table';
import { tableByName } from '../../src/domain/tables';
import { readCell, split, writeCell, type Cell } from '../../src/workspace/sheets/cells';
import { placesAlone } from '../../src/workspace/sheets/reference-text';

/** Rows are replaced, never changed in place, so that a copy of a tab is a copy of its list. */
type Cells = Map<string, Cell>;

export class MemoryRegistry implements Registry {
  readonly counts = { reads: 0, commits: 0, mends: 0 };
  private sheets = new Map<string, Cells[]>();
  private last = new Map<string, Cells[]>();

  /** Puts rows in place without an operation: the world before the story begins. Every column is given by the caller. */
  seed(table: Table, ...rows: readonly Readonly<Record<string, unknown>>[]): this {
    for (const values of rows) this.rowsOf(table).push(encode(table, values));
    return this;
  }

  /** The rows of a table as a reader would get them, blank cells left out. */
  rows<T extends Record<string, unknown> = Record<string, unknown>>(table: Table): T[] {
    return this.rowsOf(table).map((cells) => decode(table, cells) as T);
  }

  /** The one row of that id. */
  row(table: Table, id: string): Record<string, unknown> {
    const found = this.rows(table).find((row) => row['id'] === id);
    if (!found) throw new Error(`No existe ${id} en ${table.sheet}.`);
    return found;
  }

  /** What a person or another story wrote on a row before. */
  amend(table: Table, id: string, values: Readonly<Record<string, unknown>>): void {
    const rows = this.rowsOf(table);
    const index = rows.findIndex((cells) => decode(table, cells)['id'] === id);
    const before = rows[index];
    if (!before) throw new Error(`No existe ${id} en ${table.sheet}.`);
    rows[index] = encode(table, { ...decode(table, before), ...values });
  }

  /** A person moves rows: the array is handed over to be sorted or spliced in place. */
  rearrange(table: Table, change: (rows: Cells[]) => void): void {
    const rows = this.rowsOf(table).map((cells) => new Map(cells));
    change(rows);
    this.sheets.set(table.name, rows);
  }

  read(reads: readonly TableRead[]): Result<readonly StoredRows[]> {
    this.counts.reads += 1;
    this.last = copyOf(this.sheets);
    return succeed(
      reads.map(({ table, fields, where }) => ({
        table,
        rows: this.matching(table, where).flatMap(([cells, position]): StoredRow[] => {
          const id = cells.get('id');
          if (id === undefined || id === '') return [];
          const wanted = fields && new Set(['id', ...fields]);
          const values = decode(table, cells, wanted);
          return [{ id: String(id), position, values }];
        }),
      })),
    );
  }

  commit({ inserts, updates }: WriteBatch): readonly Displacement[] {
    this.counts.commits += 1;
    const draft = copyOf(this.sheets);
    for (const { table, values } of inserts) rowsIn(draft, table).push(encode(table, values));
    const displaced: Displacement[] = [];
    for (const update of updates) {
      const rows = rowsIn(draft, update.table);
      const cells = new Map([...(rows[update.position] ?? []), ...encode(update.table, update.values)]);
      rows[update.position] = cells;
      const foundId = String(cells.get('id') ?? '');
      if (foundId !== update.id) displaced.push({ update, foundId });
    }
    this.sheets = draft;
    return displaced;
  }

  mend(displaced: readonly Displacement[], inserts: readonly RowInsert[]): readonly string[] {
    this.counts.mends += 1;
    const before = this.last;
    const gone: string[] = [];
    for (const { update, foundId } of displaced) {
      const was = rowsIn(before, update.table).find((cells) => cells.get('id') === foundId);
      const rows = this.rowsOf(update.table);
      const restored = Object.keys(update.values).map((field) => [field, was?.get(field) ?? ''] as const);
      rows[update.position] = new Map([...(rows[update.position] ?? []), ...restored]);
      if (!this.rewrite(update)) gone.push(update.id);
    }
    this.commit({ inserts, updates: [] });
    return gone;
  }

  private matching(table: Table, where: TableRead['where']): (readonly [Cells, number])[] {
    const all = this.rowsOf(table).map((cells, position) => [cells, position] as const);
    if (!where) return all;
    const [fields, wanted] = [[where.field].flat(), [where.is].flat()];
    const matching = all
      .filter(([cells]) => fields.some((field) => wanted.includes(String(cells.get(field) ?? ''))))
      .slice(-where.most);
    const named = new Set(
      matching.flatMap(([cells]) =>
        (where.following ?? []).flatMap((field) => split(cells.get(field) ?? '')),
      ),
    );
    return all.filter((row) => matching.includes(row) || named.has(String(row[0].get('id'))));
  }

  private rewrite(update: RowUpdate): boolean {
    const rows = this.rowsOf(update.table);
    const at = rows.findIndex((each) => each.get('id') === update.id);
    if (at < 0) return false;
    rows[at] = new Map([...(rows[at] ?? []), ...encode(update.table, update.values)]);
    return true;
  }

  private rowsOf(table: Table): Cells[] {
    return rowsIn(this.sheets, table);
  }
}

function rowsIn(sheets: Map<string, Cells[]>, table: Table): Cells[] {
  const rows = sheets.get(table.name) ?? [];
  sheets.set(table.name, rows);
  return rows;
}

const copyOf = (sheets: ReadonlyMap<string, readonly Cells[]>): Map<string, Cells[]> =>
  new Map([...sheets].map(([name, rows]) => [name, [...rows]]));

/** As the Sheet takes it: unknown columns and cells that Google would refuse are errors. */
function encode(table: Table, values: Readonly<Record<string, unknown>>): Cells {
  return new Map(
    Object.entries(values).map(([field, value]) => {
      const declared = tableByName(table.name).fields[field];
      if (!declared) throw new Error(`${table.name} no tiene el campo ${field}.`);
      return [field, writeCell(declared, value, placesAlone)] as const;
    }),
  );
}

const decode = (table: Table, cells: Cells, wanted?: ReadonlySet<string>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(table.fields)
      .filter(([field]) => !wanted || wanted.has(field))
      .map(([field, declared]) => [field, readCell(declared, cells.get(field))] as const)
      .filter(([, value]) => value !== undefined),
  );
