/** Anotar asistencia. */
import { problem } from '../../domain/problems';
import { fail, succeed, type Result } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { defineOperation, type Decision } from '../kernel/operation';

export const recordAttendance = defineOperation({
  name: 'recordAttendance',
  title: 'Anotar asistencia',
  roles: officeRoles,
  reads: {},
  creates: [],
  parse: () => succeed(undefined),
  decide: (): Result<Decision<{ readonly id: string }>> => fail(problem('cannotApply', ['En preparación.'])),
});
