/** Abrir ficha. */
import { problem } from '../../domain/problems';
import { fail, succeed, type Result } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { defineQuery } from '../kernel/operation';
import type { OpenedRecord } from './shown';

export const openRecord = defineQuery({
  name: 'openRecord',
  title: 'Abrir ficha',
  roles: officeRoles,
  reads: {},
  parse: () => succeed(undefined),
  answer: (): Result<OpenedRecord> => fail(problem('cannotApply', ['En preparación.'])),
});
