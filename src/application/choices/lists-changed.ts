/** The outbox row that asks for the lists of the forms to be brought up to date. */
import type { Table } from '../../domain/schema/table';
import type { Change, Effect } from '../kernel/operation';

/** A record that the lists show was made or changed. The next sweep sees to it: nobody has to wait for it. */
export const listsChanged = (table: Table, record: string): Effect => ({
  kind: 'choices',
  table,
  record,
  payload: {},
  later: true,
});

/** Tables whose new records somebody in the field must soon be able to choose. */
const listed: readonly string[] = ['organisation', 'staff'];

/** The outbox row, when the changes bring something that the lists must show. */
export function listsChangedBy(changes: readonly Change[]): Effect[] {
  const made = changes.find(({ kind, table }) => kind === 'insert' && listed.includes(table.name));
  return made ? [listsChanged(made.table, made.id)] : [];
}
