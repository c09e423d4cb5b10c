/** Everything still open that is somebody's, whether it waits for them today or for the applicant: what may change hands. */
import type { Duty } from '../../domain/schema/duty';
import type { Table } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { tables } from '../../domain/tables';
import type { Reads } from '../kernel/reads';
import { textIn } from '../kernel/raw';
import { isOpen, type Values, type Views } from './duty-sources';
import { ownersIn } from './owners';

export interface OwnedItem {
  readonly table: Table;
  readonly duty: Duty & { readonly owner: string };
  readonly id: string;
  /** Code of whoever of the team it is, at work or not. */
  readonly owner: string;
  /** The day it entered the registry. */
  readonly since: CivilDate;
  /** The date that was promised; '' when there is none, or its clock stands still. */
  readonly due: string;
}

const owned = tables.flatMap((table) => {
  const { duty } = table;
  // What somebody did stays theirs.
  return duty?.owner === undefined || duty.about ? [] : [{ table, duty: { ...duty, owner: duty.owner } }];
});

const keyOf = (table: Table): string => `owned:${table.name}`;

const present = (name: string | undefined): name is string => name !== undefined;

/** The columns that tell whose each record is. */
export const ownedReads: Reads = Object.fromEntries(
  owned.map(({ table, duty }) => {
    const own = [duty.owner, duty.due, duty.explains, table.states?.field].filter(present);
    return [keyOf(table), { table, fields: ['id', ...own, 'createdAt', 'voided'] }];
  }),
);

/** All that is open and somebody's. */
export function ownedItems(snapshot: Views, team: readonly Values[]): OwnedItem[] {
  const ownerOf = ownersIn(team);
  return owned.flatMap(({ table, duty }) =>
    (snapshot[keyOf(table)]?.all ?? []).flatMap((row): OwnedItem[] => {
      const owner = ownerOf(textIn(row, duty.owner));
      if (owner === undefined || !isOpen(table, row)) return [];
      const since = textIn(row, 'createdAt').slice(0, 10) as CivilDate;
      const state = textIn(row, table.states?.field ?? '');
      const due = duty.states?.includes(state) === false ? '' : textIn(row, duty.due);
      return [{ table, duty, id: textIn(row, 'id'), owner, since, due }];
    }),
  );
}
