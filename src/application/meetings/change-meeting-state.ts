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
import { unknownRecord } from '../kernel/unknown-record';
import { invitationsOf, noticeFor, noticeReads, tellByMail } from './invitation-draft';
import { missingForMeeting } from './meeting-guards';

interface Alongside {
  readonly date?: CivilDate | undefined;
  readonly starts?: Meeting['starts'] | undefined;
  readonly signedLink?: string | undefined;
}

type Meeting = Pick<
  Row<typeof meetings>,
  | 'id'
  | 'status'
  | 'type'
  | 'place'
  | 'territory'
  | 'secondCall'
  | 'date'
  | 'starts'
  | 'title'
  | 'originalDate'
  | 'postponements'
  | 'attendeesTotal'
  | 'quorum'
  | 'minutes'
  | 'rectifiedMinutes'
>;

/** What stands in the way beyond the machine itself, each at its field. */
function obstaclesTo(row: Meeting, to: string, given: Alongside, today: CivilDate): Problem[] {
  const problems = missingForMeeting(row, to, today).map((what) => problem('guardNotMet', [what], 'to'));
  if (to === 'signed' && given.signedLink === undefined) {
    problems.push(problem('required', ['Acta firmada (escaneada)'], 'signedLink'));
  }
  if (to === 'convened') problems.push(problem('guardNotMet', ['convocar a las directivas'], 'to'));
  if (to === 'planned' || to === 'postponed') problems.push(...wrongWithNewDate(row, to, given, today));
  return problems;
}

/** What is wrong with the day a meeting is moved to. It may be put off without one, but not planned again. */
function wrongWithNewDate(
  row: Meeting,
  to: string,
  { date, starts }: Alongside,
  today: CivilDate,
): Problem[] {
  const { label } = asked.meetingChange.date;
  if (date === undefined) {
    return to === 'planned' && row.date < today ? [problem('required', [label], 'date')] : [];
  }
  if (date < today) return [problem('dateInPast', [label], 'date')];
  const isSame = date === row.date && (starts ?? row.starts) === row.starts;
  return to === 'postponed' && isSame
    ? [problem('cannotApply', ['La nueva fecha es la misma que ya tenía.'], 'date')]
    : [];
}

/** Where a move leaves the meeting in time: the first day it was called for stays, and each putting off is counted. */
function timesOf(row: Meeting, to: string, { date, starts }: Alongside): Patch<typeof meetings> {
  if (to !== 'planned' && to !== 'postponed') return {};
  const moved = date === undefined ? {} : { date, originalDate: row.originalDate ?? row.date };
  return {
    ...moved,
    ...(starts === undefined ? {} : { starts }),
    ...(to === 'postponed' ? { postponements: (row.postponements ?? 0) + 1 } : {}),
  };
}

/** Moves whose reason stays on the row: a paper may have to tell it. */
const notTakingPlace = new Set(['postponed', 'cancelled', 'notHeld']);

/** What those called are told of. */
const calledOff = new Set(['postponed', 'cancelled']);

/** The meeting as it stands after the move. */
const afterwards = (row: Meeting, { status, date, starts }: Patch<typeof meetings>): Meeting => ({
  ...row,
  status: status ?? row.status,
  date: date ?? row.date,
  starts: starts ?? row.starts,
});

/** Whether a finished acta is taken up again: it stays as it is until another edition is made. */
const rectifies = ({ status }: Meeting, to: string): boolean =>
  to === 'draft' && (status === 'approved' || status === 'signed');

interface Occasion {
  readonly today: CivilDate;
  readonly by: string;
}

/** What each station writes on the acta. */
function stationOf(
  to: string,
  given: Alongside,
  { today, by }: Occasion,
): Patch<typeof documents> | undefined {
  if (to === 'draft' || to === 'review') return { status: to };
  if (to === 'approved') return { status: to, approvedOn: today, approvedBy: by };
  return to === 'signed' ? { status: to, signedOn: today, signedLink: given.signedLink } : undefined;
}

/** The acta goes through the same stations as its meeting. */
function actaChanges(row: Meeting, to: string, given: Alongside, occasion: Occasion): Change[] {
  const station = rectifies(row, to) ? undefined : stationOf(to, given, occasion);
  return row.minutes === undefined || !station ? [] : [update(documents, row.minutes, station)];
}

export const changeMeetingState = defineOperation({
  name: 'changeMeetingState',
  title: 'Cambiar estado de la reunión',
  roles: officeRoles,
  reads: {
    meetings: columns(
      meetings,
      'status',
      'type',
      'place',
      'territory',
      'secondCall',
      'date',
      'starts',
      'title',
      'originalDate',
      'postponements',
      'moveReason',
      'attendeesTotal',
      'quorum',
      'minutes',
      'rectifiedMinutes',
    ),
    documents: columns(documents, 'status', 'approvedOn', 'approvedBy', 'signedOn', 'signedLink'),
    ...noticeReads,
  },
  creates: [],
  parse: (raw) => parseTransitionWith(asked.meetingChange, raw),
  decide({ snapshot, input, actor, now, today, settings }) {
    const row = snapshot.meetings.find(input.id);
    if (!row) return fail(unknownRecord(meetings, input.id));
    const move = checkTransition(meetings, row, input, actor.role);
    if (!move.ok) return move;
    const problems = obstaclesTo(row, input.to, input.given, today);
    if (problems.length > 0) return fail(...problems);
    const patch: Patch<typeof meetings> = {
      status: input.to as Meeting['status'],
      ...timesOf(row, input.to, input.given),
      ...(notTakingPlace.has(input.to) ? { moveReason: input.reason } : {}),
      ...(rectifies(row, input.to) ? { rectifiedMinutes: row.minutes, rectification: input.reason } : {}),
    };
    const called = calledOff.has(input.to) ? invitationsOf(snapshot.invitations.all, row.id) : [];
    const told = tellByMail(called, {
      meeting: row.id,
      notice: noticeFor(afterwards(row, patch), snapshot.territories, settings),
      emailOf: (person) => snapshot.people.find(person)?.email,
      now,
      by: actor.id,
    });
    return succeed({
      changes: [
        update(meetings, row.id, patch, input.reason),
        ...actaChanges(row, input.to, input.given, { today, by: actor.name }),
        ...told.changes,
      ],
      effects: told.effects,
      output: { id: row.id, title: row.title, status: input.to },
    });
  },
});
