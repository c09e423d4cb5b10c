/** Who belongs to the department: the coordinator takes people in and notes when they change or leave. */
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { parseFields } from '../../domain/schema/parse';
import type { Row } from '../../domain/schema/table';
import { staff } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { parseSaid, restate } from '../kernel/about-record';
import { defineOperation, insert, update } from '../kernel/operation';
import { all } from '../kernel/reads';
import { listsChanged } from '../choices';
import { checkCoordinators } from './check-team';

type StaffRow = Row<typeof staff>;

/** The registry knows a person by the account: two people with one account could not be told apart. */
function checkAccount(rows: readonly StaffRow[], email: string, own?: string): Problem[] {
  const key = email.toLowerCase();
  const holder = rows.find(
    (row) =>
      row.id !== own &&
      !row.voided &&
      (row.email.toLowerCase() === key || row.otherEmail?.toLowerCase() === key),
  );
  return holder ? [problem('alreadyExists', [holder.name, holder.id], 'email')] : [];
}

export const registerStaff = defineOperation({
  name: 'registerStaff',
  title: 'Registrar a una persona del equipo',
  roles: ['coordinator'],
  reads: { staff: all(staff) },
  creates: [staff],
  parse: (raw) => parseFields(asked.staff, raw),
  decide({ snapshot, input, newId }) {
    const wrong = checkAccount(snapshot.staff.all, input.email);
    if (wrong.length > 0) return fail(...wrong);
    const id = newId(staff);
    return succeed({
      changes: [insert(staff, id, input)],
      effects: [listsChanged(staff, id)],
      output: { id, title: input.name },
    });
  },
});

export const updateStaff = defineOperation({
  name: 'updateStaff',
  title: 'Actualizar a una persona del equipo',
  roles: ['coordinator'],
  reads: { staff: all(staff) },
  creates: [],
  parse: (raw) => parseSaid(asked.staff, raw),
  decide({ snapshot, input: { id, said } }) {
    const rows = snapshot.staff.all;
    const held = snapshot.staff.find(id);
    if (!held) return fail(problem('unknownRecord', ['Personal', id], 'id'));
    const fields = restate(asked.staff, held, said);
    const wrong = [...checkAccount(rows, fields.email, id)];
    if (held.role === 'coordinator') wrong.push(...checkCoordinators(rows, id, fields, 'role'));
    if (wrong.length > 0) return fail(...wrong);
    return succeed({
      changes: [update(staff, id, fields)],
      effects: [listsChanged(staff, id)],
      output: { id, title: fields.name },
    });
  },
});
