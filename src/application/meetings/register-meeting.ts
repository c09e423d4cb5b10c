/** Registers a meeting, and mends what is known of it while it is open. */
import { problem } from '../../domain/problems';
import { fail, succeed, type Result } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { defineOperation, type Decision } from '../kernel/operation';

const stub = {
  roles: officeRoles,
  reads: {},
  creates: [],
  parse: () => succeed(undefined),
  decide: (): Result<Decision<{ readonly id: string }>> => fail(problem('cannotApply', ['En preparación.'])),
};
export const registerMeeting = defineOperation({
  name: 'registerMeeting',
  title: 'Registrar reunión',
  ...stub,
});
export const updateMeeting = defineOperation({ name: 'updateMeeting', title: 'Corregir reunión', ...stub });
