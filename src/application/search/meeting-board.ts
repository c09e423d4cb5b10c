/** Abrir reunión. */
import { problem } from '../../domain/problems';
import { fail, succeed, type Result } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { defineQuery } from '../kernel/operation';
import type { MeetingBoard } from './shown';

export const meetingBoard = defineQuery({
  name: 'meetingBoard',
  title: 'Abrir reunión',
  roles: officeRoles,
  reads: {},
  parse: () => succeed(undefined),
  answer: (): Result<MeetingBoard> => fail(problem('cannotApply', ['En preparación.'])),
});
