/** A corrected answer meets the record it made: written when nobody has worked on it since, else shown as before and after. */
import { formatValue } from '../../domain/schema/format';
import type { Patch, Table } from '../../domain/schema/table';
import { house } from '../kernel/actor';
import { update, type Change } from '../kernel/operation';
import type { Filled } from './filled';
import type { Findings } from './verdict';

type Values = Readonly<Record<string, unknown>>;

/** What a record must show for its history to be told. */
interface Held {
  readonly id: string;
  readonly updatedBy?: string | undefined;
  readonly voided?: boolean | undefined;
}

const same = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Whether only the house has written this record since it came in, and it is still open. */
function isUntouched(table: Table, row: Held): boolean {
  const machine = table.states;
  const state = machine && (row as unknown as Values)[machine.field];
  return row.updatedBy === house.id && !row.voided && machine?.final.some((each) => each === state) !== true;
}

/** The change that brings a record in line with a corrected answer; none when it waits, or when nothing differs. */
export function correctRecord<T extends Table>(
  table: T,
  row: Held,
  next: Patch<T>,
  filled: Filled,
  findings: Findings,
): Change[] {
  const before = row as unknown as Values;
  const changed = Object.entries(next).filter(([field, value]) => !same(before[field], value));
  if (changed.length === 0) return [];
  if (!isUntouched(table, row) && !filled.decisions.confirmed) {
    for (const [field, value] of changed) {
      const declared = table.fields[field];
      if (!declared) continue;
      const [was, now] = [before[field], value].map((each) => formatValue(declared, each) || 'vacío');
      findings.ask(
        `${row.id} ya fue trabajado. «${declared.label}» tiene «${was}»; la corrección dice «${now}».`,
      );
    }
    return [];
  }
  return [
    update(table, row.id, Object.fromEntries(changed) as Patch<T>, 'Respuesta corregida en el formulario.'),
  ];
}
