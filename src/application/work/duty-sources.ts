/** Where duties are told: every table that declares one, the columns it takes to tell of them, and the ways between tables. */
import { dutiesOf, waysToPlace, type Duty } from '../../domain/schema/duty';
import { isOver, type Table } from '../../domain/schema/table';
import { staff, tables } from '../../domain/tables';
import type { Reads, RowsView } from '../kernel/reads';
import { textIn } from '../kernel/raw';

export type Values = Readonly<Record<string, unknown>>;
export type Views = Readonly<Record<string, RowsView<Values>>>;

/** A duty of a table: its own, or what its records wait for meanwhile. */
export interface Source {
  readonly table: Table;
  readonly duty: Duty;
}

/** Every duty there is. */
export const dutiful: readonly Source[] = tables.flatMap((table) =>
  table.duty ? dutiesOf(table.duty).map((duty) => ({ table, duty })) : [],
);

/** It stands, and its way has not ended. */
export const isOpen = (table: Table, row: Values): boolean =>
  row['voided'] !== true && !isOver(table, textIn(row, table.states?.field ?? ''));

/** The key under which the rows of a table are found in a snapshot of `workReads`. */
const keyOf = (table: Table): string => `work:${table.name}`;

/** The way to what names a row of a table: a column of its own, or of the record that it names itself by. */
export function titlePath({ title: [first = 'id'], fields }: Table): string {
  const target = fields[first]?.target?.();
  return target ? `${first}.${titlePath(target)}` : first;
}

/** The table that a reference of another points to. */
function targetOf(table: Table, field: string): Table {
  const target = table.fields[field]?.target?.();
  if (!target) throw new Error(`${table.name}.${field} no lleva a otra tabla.`);
  return target;
}

/** The ways to the label of the place of what waits. */
export const labelsOfPlace = (duty: Duty): string[] => waysToPlace(duty).map((way) => `${way}.label`);

/** The columns that tell of every duty, each table once. */
export const workReads: Reads = (() => {
  const wanted = new Map<Table, Set<string>>();
  const want = (table: Table, names: readonly (string | undefined)[]): void => {
    const held = wanted.get(table) ?? new Set<string>(['id']);
    for (const name of names) if (name !== undefined) held.add(name);
    wanted.set(table, held);
  };
  for (const { table, duty } of dutiful) {
    const { subject, on, said } = duty.about ?? {};
    want(table, [duty.due, duty.owner, duty.opens, table.states?.field, 'voided', subject, on, said]);
    for (const path of [titlePath(table), ...labelsOfPlace(duty), duty.discreet]) {
      let at: Table | undefined = table;
      for (const step of path?.split('.') ?? []) {
        if (at) want(at, [step]);
        at = at?.fields[step]?.target?.();
      }
    }
  }
  want(staff, ['name', 'active', 'voided']);
  return Object.fromEntries(
    [...wanted].map(([table, names]) => [keyOf(table), { table, fields: [...names] }]),
  );
})();

/** The rows of a table in a snapshot of `workReads`. */
export const rowsOf = (snapshot: Views, table: Table): RowsView<Values> => {
  const view = snapshot[keyOf(table)];
  if (!view) throw new Error(`${table.name} no se leyó.`);
  return view;
};

/** What stands at the end of a path of references that begins at a row; undefined where it breaks off. */
export function follow(snapshot: Views, table: Table, row: Values, path: string): unknown {
  const steps = path.split('.');
  let at: Table = table;
  let found: Values | undefined = row;
  for (const step of steps.slice(0, -1)) {
    const id: string = found === undefined ? '' : textIn(found, step);
    at = targetOf(at, step);
    found = rowsOf(snapshot, at).find(id);
  }
  return found?.[steps[steps.length - 1] ?? ''];
}

/** The same where it is words; '' where it is not. */
export function wordsAt(snapshot: Views, table: Table, row: Values, path: string): string {
  const found = follow(snapshot, table, row, path);
  return typeof found === 'string' ? found : '';
}
