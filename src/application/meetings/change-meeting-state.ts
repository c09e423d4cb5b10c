/** Moves a meeting along its state machine, and with it the acta that tells of it. */
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import type { Patch, Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { documents, meetings } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { defineOperation, update, type Change } from '../kernel/operation';
import { columns } from '../kernel/reads';
import { checkTransition, parseTransitionWith } from '../kernel/transition';
import { missingForMeeting } from './meeting-guards';

interface Alongside {
  readonly date?: CivilDate | undefined;
  readonly signedLink?: string | undefined;
}

type Meeting = Pick<
  Row<typeof meetings>,
  'id' | 'status' | 'date' | 'title' | 'attendeesTotal' | 'quorum' | 'minutes'
>;

/** What stands in the way beyond the machine itself, each at its field. */
function obstaclesTo(row: Meeting, to: string, given: Alongside, today: CivilDate): Problem[] {
  const problems = missingForMeeting(row, to, today).map((what) => problem('guardNotMet', [what], 'to'));
  if (to === 'signed' && given.signedLink === undefined) {
    problems.push(problem('required', ['Acta firmada (escaneada)'], 'signedLink'));
  }
  if (to === 'planned') {
    if (given.date === undefined && row.date < today)
      problems.push(problem('required', ['Nueva fecha'], 'date'));
    if (given.date !== undefined && given.date < today) {
      problems.push(problem('dateInPast', ['Nueva fecha'], 'date'));
    }
  }
  return problems;
}

/** The acta goes through the same stations as its meeting. */
function actaChanges(row: Meeting, to: string, given: Alongside): Change[] {
  if (row.minutes === undefined) return [];
  if (to === 'draft' || to === 'review' || to === 'approved') {
    return [update(documents, row.minutes, { status: to })];
  }
  return to === 'signed'
    ? [update(documents, row.minutes, { status: 'signed', signedLink: given.signedLink })]
    : [];
}

export const changeMeetingState = defineOperation({
  name: 'changeMeetingState',
  title: 'Cambiar estado de la reunión',
  roles: officeRoles,
  reads: {
    meetings: columns(meetings, 'status', 'date', 'title', 'attendeesTotal', 'quorum', 'minutes'),
    documents: columns(documents, 'status', 'signedLink'),
  },
  creates: [],
  parse: (raw) => parseTransitionWith(asked.meetingChange, raw),
  decide({ snapshot, input, actor, today }) {
    const row = snapshot.meetings.find(input.id);
    if (!row) return fail(problem('unknownRecord', ['Reunión', input.id], 'id'));
    const move = checkTransition(meetings, row, input, actor.role);
    if (!move.ok) return move;
    const problems = obstaclesTo(row, input.to, input.given, today);
    if (problems.length > 0) return fail(...problems);
    const patch: Patch<typeof meetings> = {
      status: input.to as Meeting['status'],
      ...(input.to === 'planned' && input.given.date !== undefined ? { date: input.given.date } : {}),
    };
    return succeed({
      changes: [update(meetings, row.id, patch, input.reason), ...actaChanges(row, input.to, input.given)],
      output: { id: row.id, title: row.title, status: input.to },
    });
  },
});
