/** Moves an organisation through the registry of the ayuntamiento: only one with its acta and its board in office is entered. */
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import type { Patch, Row } from '../../domain/schema/table';
import { boards, organisations } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { registrationMachine } from '../../domain/tables/organisations';
import { defineOperation, update } from '../kernel/operation';
import { all, columns } from '../kernel/reads';
import { checkTransition, parseTransitionWith } from '../kernel/transition';
import { unknownRecord } from '../kernel/unknown-record';
import { missingForRegistration } from './registration-guards';

type Registration = Row<typeof organisations>['registration'];

export const changeRegistration = defineOperation({
  name: 'changeRegistration',
  title: 'Cambiar el registro municipal',
  roles: officeRoles,
  reads: { organisations: all(organisations), boards: columns(boards, 'minutesLink') },
  creates: [],
  parse: (raw) => parseTransitionWith(asked.registration, raw),
  decide({ snapshot, input, actor, today }) {
    const row = snapshot.organisations.find(input.id);
    if (!row) return fail(unknownRecord(organisations, input.id));
    const { registrationNumber = row.registrationNumber, registrationDate = row.registrationDate } =
      input.given;
    const given = { registrationNumber, registrationDate };
    const move = checkTransition(organisations, { ...row, ...given }, input, actor.role, registrationMachine);
    const minutes = snapshot.boards.find(row.currentBoard)?.minutesLink;
    const missing = missingForRegistration({ ...row, minutes }, input.to, today);
    const problems = [
      ...(move.ok ? [] : move.problems),
      ...missing.map((what) => problem('guardNotMet', [what], 'to')),
    ];
    if (registrationDate !== undefined && registrationDate > today) {
      problems.push(
        problem('dateInFuture', [organisations.fields.registrationDate.label], 'registrationDate'),
      );
    }
    if (problems.length > 0) return fail(...problems);
    const patch: Patch<typeof organisations> = {
      registration: input.to as Registration,
      // A renewal is entered with a date of its own.
      ...(input.to === 'inProgress' ? { registrationDate: undefined } : given),
    };
    return succeed({
      changes: [update(organisations, row.id, patch, input.reason)],
      output: { id: row.id, title: row.name },
    });
  },
});
