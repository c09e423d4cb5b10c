/** What a person types into cells reaches the journal too: who, when, which record, before and after. */
import type { Table } from '../../domain/schema/table';
import { journalRow, type CommandMark, type JournalLine } from '../kernel/batch';
import type { Ports } from '../ports';

/** Edited cells of one record. */
export interface EditedRow {
  /** Id of the record; '' for the header row. */
  readonly id: string;
  /** The state it was in before the edit; absent where it has none. */
  readonly state?: string | undefined;
  /** The record it was part of before the edit: the meeting of an attendance. */
  readonly whole?: string | undefined;
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

const wholeTable = ({ fields, partOf = '' }: Table): Table | undefined => fields[partOf]?.target?.();

/** Rows of which something was typed that goes no further once the record they are part of is settled. */
const boundRows = ({ table: { livesOn = [] }, rows }: PersonEdit): readonly EditedRow[] =>
  rows.filter(({ changes }) => Object.keys(changes).some((field) => !livesOn.includes(field)));

/** The settled records that edited rows are part of: an attendance is as approved as its meeting. */
function settledWholes(ports: Ports, table: Table, rows: readonly EditedRow[]): ReadonlySet<string> {
  const whole = wholeTable(table);
  const { field, settled } = whole?.states ?? {};
  if (!whole || !field || !settled || rows.every((row) => row.whole === undefined)) return new Set();
  const read = ports.registry.read([{ table: whole, fields: ['id', field] }]);
  if (!read.ok) return new Set();
  const held = read.value.flatMap((stored) => stored.rows);
  return new Set(held.filter(({ values }) => settled.includes(String(values[field]))).map(({ id }) => id));
}

/** One line for each settled record of which rows were edited: its ficha tells it, and there the office can act. */
function linesOfWholes(
  table: Table,
  rows: readonly EditedRow[],
  settled: ReadonlySet<string>,
): JournalLine[] {
  const touched = [...settled].filter((id) => rows.some(({ whole }) => whole === id));
  return touched.map((record) => {
    const parts = rows.filter(({ whole }) => whole === record).map(({ id }) => id);
    return {
      table: wholeTable(table)?.sheet ?? table.sheet,
      record,
      action: 'update',
      changes: {},
      reason: `${typedOverSettled} ${table.sheet}: ${parts.join(', ')}.`,
    };
  });
}

/**
 * Appends one line for each record. Nothing is decided and no row is looked for, so no lock is needed: with the read that found
 * the records, two round trips, and fewer cannot be: Google's event tells neither the record's id nor what was pasted. Rows that
 * are part of another record cost one more, to see whether that one is settled.
 */
export function recordEdit(ports: Ports, edit: PersonEdit): void {
  const { table, email, rows } = edit;
  const id = email === '' ? 'desconocido' : email;
  const mark: CommandMark = {
    key: ports.identity.newKey(),
    operation: 'personEdit',
    title: handEdit,
    actor: { id, name: id, email, role: 'system' },
    now: ports.clock.now(),
    source: 'manual',
  };
  const bound = boundRows(edit);
  const settled = settledWholes(ports, table, bound);
  const isSettled = (row: EditedRow): boolean =>
    table.states?.settled?.includes(row.state ?? '') === true ||
    (bound.includes(row) && settled.has(row.whole ?? ''));
  const lines = rows.map((row): JournalLine => ({
    table: table.sheet,
    record: row.id === '' ? 'Encabezados' : row.id,
    action: 'update',
    changes: row.changes,
    reason: isSettled(row) ? typedOverSettled : undefined,
  }));
  if (lines.length === 0) return;
  const inserts = [...lines, ...linesOfWholes(table, bound, settled)].map((line, index) =>
    journalRow(mark, index + 1, line),
  );
  ports.registry.commit({ inserts, updates: [] });
}
