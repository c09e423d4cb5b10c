/** Buscar. */
import { problem } from '../../domain/problems';
import { fail, succeed, type Result } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { defineQuery } from '../kernel/operation';
import type { Found } from './shown';

export const find = defineQuery({
  name: 'find',
  title: 'Buscar',
  roles: officeRoles,
  reads: {},
  parse: () => succeed(undefined),
  answer: (): Result<Found> => fail(problem('cannotApply', ['En preparación.'])),
});
