/** Ver lo que espera. */
import { problem } from '../../domain/problems';
import { fail, succeed, type Result } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { defineQuery } from '../kernel/operation';
import type { Home } from './shown';

export const home = defineQuery({
  name: 'home',
  title: 'Ver lo que espera',
  roles: officeRoles,
  reads: {},
  parse: () => succeed(undefined),
  answer: (): Result<Home> => fail(problem('cannotApply', ['En preparación.'])),
});
