/** Options for references as one types. */
import { problem } from '../../domain/problems';
import { fail, succeed, type Result } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { defineQuery } from '../kernel/operation';
import type { Option } from './shown';

export const options = defineQuery({
  name: 'options',
  title: 'Buscar opciones',
  roles: officeRoles,
  reads: {},
  parse: () => succeed(undefined),
  answer: (): Result<{ readonly options: readonly Option[] }> =>
    fail(problem('cannotApply', ['En preparación.'])),
});
