/** What a person types into cells reaches the journal too: who, when, which record, before and after. */
import type { Table } from '../../domain/schema/table';
import { journalRow, type CommandMark } from '../kernel/batch';
import type { Ports } from '../ports';

/** Edited cells of one record. */
export interface EditedRow {
  /** Id of the record; '' for the header row. */
  readonly id: string;
  /** The state it was in before the edit; absent where it has none. */
  readonly state?: string | undefined;
  /** Field → value before and after; the value before is known only when a single cell was edited. */
  readonly changes: Readonly<Record<string, readonly [before: unknown, after: unknown]>>;
}

export interface PersonEdit {
  readonly table: Table;
  /** '' when Google does not tell. */
  readonly email: string;
  readonly rows: readonly EditedRow[];
}

/** How the journal calls what was typed into a cell. */
const handEdit = 'Edición en la hoja';

/** Said of a cell that was typed over when what it says was approved or signed already: the paper does not follow it. */
export const typedOverSettled =
  'Se escribió en la celda cuando el acta ya estaba aprobada: el acta no cambia con ella.';

/**
 * Appends one line for each record. Nothing is decided and no row is looked for, so no lock is needed: with the read that found
 * the records, two round trips, and fewer cannot be: Google's event tells neither the record's id nor what was pasted.
 */
export function recordEdit(ports: Ports, { table, email, rows }: PersonEdit): void {
  const id = email === '' ? 'desconocido' : email;
  const mark: CommandMark = {
    key: ports.identity.newKey(),
    operation: 'personEdit',
    title: handEdit,
    actor: { id, name: id, email, role: 'system' },
    now: ports.clock.now(),
    source: 'manual',
  };
  const lines = rows.map((row, index) =>
    journalRow(mark, index + 1, {
      table: table.sheet,
      record: row.id === '' ? 'Encabezados' : row.id,
      action: 'update',
      changes: row.changes,
      reason: table.states?.settled?.includes(row.state ?? '') ? typedOverSettled : undefined,
    }),
  );
  if (lines.length === 0) return;
  ports.registry.commit({ inserts: lines, updates: [] });
}
