/** Hacer el acta. */
import { problem } from '../../domain/problems';
import { fail, succeed, type Result } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { defineOperation, type Decision } from '../kernel/operation';

export const makeActa = defineOperation({
  name: 'makeActa',
  title: 'Hacer el acta',
  roles: officeRoles,
  reads: {},
  creates: [],
  parse: () => succeed(undefined),
  decide: (): Result<Decision<{ readonly id: string }>> => fail(problem('cannotApply', ['En preparación.'])),
});
