/** Builds what a use case sees from what the registry gave: typed views by id, and the positions that a commit needs. */
import { problem } from '../../domain/problems';
import { fail, type Result } from '../../domain/result';
import type { Table } from '../../domain/schema/table';
import type { StoredRow, StoredRows, TableRead } from '../ports';
import type { Reads, RowsView, SnapshotOf } from './reads';

type Values = Readonly<Record<string, unknown>>;

/** A record that others refer to and whose row somebody deleted by hand. */
class RowGone extends Error {
  constructor(
    readonly table: Table,
    readonly id: string,
  ) {
    super(`El registro ${id} no existe.`);
  }
}

function viewOf(table: Table, stored: readonly StoredRow[]): RowsView<Values> {
  const byId = new Map<string, StoredRow>();
  for (const row of stored) if (!byId.has(row.id)) byId.set(row.id, row);
  let parsed: readonly Values[] | undefined;
  return {
    get all() {
      parsed ??= stored.map((row) => row.values);
      return parsed;
    },
    find: (id) => (id === undefined ? undefined : byId.get(id)?.values),
    get(id) {
      const row = byId.get(id);
      if (!row) throw new RowGone(table, id);
      return row.values;
    },
  };
}

/** One locked look at the registry: views for the decision, stored rows for the commit. */
export class Look {
  private readonly byTable = new Map<string, ReadonlyMap<string, StoredRow>>();
  private readonly stored = new Map<string, readonly StoredRow[]>();

  constructor(tables: readonly StoredRows[]) {
    for (const { table, rows } of tables) {
      this.stored.set(table.name, rows);
      this.byTable.set(table.name, new Map(rows.map((row) => [row.id, row])));
    }
  }

  rows(tableName: string): readonly StoredRow[] {
    return this.stored.get(tableName) ?? [];
  }

  find(tableName: string, id: string): StoredRow | undefined {
    return this.byTable.get(tableName)?.get(id);
  }

  snapshot<R extends Reads>(reads: R): SnapshotOf<R> {
    const views: Record<string, RowsView<Values>> = {};
    for (const [key, spec] of Object.entries(reads))
      views[key] = viewOf(spec.table, this.rows(spec.table.name));
    return views as SnapshotOf<R>;
  }
}

/** What a decision comes to; where it needs a row that was deleted by hand, the refusal that says which. */
export function orRowGone<T>(decide: () => Result<T>): Result<T> {
  try {
    return decide();
  } catch (error) {
    if (!(error instanceof RowGone)) throw error;
    return fail(problem('rowGone', [error.table.singular, error.id, error.table.sheet]));
  }
}

/** The fewest reads that serve several needs: columns of the same table are joined, a whole table wins, a filter falls. */
export function mergeReads(...needs: readonly (readonly TableRead[])[]): TableRead[] {
  const merged = new Map<string, TableRead>();
  for (const need of needs.flat()) {
    const held = merged.get(need.table.name);
    if (!held) merged.set(need.table.name, need);
    else if (held.fields && need.fields) {
      merged.set(need.table.name, {
        table: need.table,
        fields: [...new Set([...held.fields, ...need.fields])],
      });
    } else merged.set(need.table.name, { table: need.table });
  }
  return [...merged.values()];
}
