/** Cambiar estado de la reunión. */
import { problem } from '../../domain/problems';
import { fail, succeed, type Result } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { defineOperation, type Decision } from '../kernel/operation';

export const changeMeetingState = defineOperation({
  name: 'changeMeetingState',
  title: 'Cambiar estado de la reunión',
  roles: officeRoles,
  reads: {},
  creates: [],
  parse: () => succeed(undefined),
  decide: (): Result<Decision<{ readonly id: string }>> => fail(problem('cannotApply', ['En preparación.'])),
});
