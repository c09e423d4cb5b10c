/** Moves an organisation along its states: only one with a board in office is active. */
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import type { Row } from '../../domain/schema/table';
import { organisations } from '../../domain/tables';
import { listsChanged } from '../choices';
import { defineOperation, update } from '../kernel/operation';
import { all } from '../kernel/reads';
import { checkTransition, parseTransition } from '../kernel/transition';
import { unknownRecord } from '../kernel/unknown-record';

type Status = Row<typeof organisations>['status'];

export const changeOrganisationState = defineOperation({
  name: 'changeOrganisationState',
  title: 'Cambiar estado de la organización',
  roles: officeRoles,
  reads: { organisations: all(organisations) },
  creates: [],
  parse: parseTransition,
  decide({ snapshot, input, actor, today }) {
    const row = snapshot.organisations.find(input.id);
    if (!row) return fail(unknownRecord(organisations, input.id));
    const move = checkTransition(organisations, row, input, actor.role);
    if (!move.ok) return move;
    const inOffice = row.mandateEnds !== undefined && row.mandateEnds >= today;
    if (move.value.guard !== undefined && !inOffice) {
      return fail(problem('guardNotMet', [move.value.guard], 'to'));
    }
    return succeed({
      changes: [update(organisations, row.id, { status: input.to as Status }, input.reason)],
      effects: [listsChanged(organisations, row.id)],
      output: { id: row.id, status: input.to },
    });
  },
});
