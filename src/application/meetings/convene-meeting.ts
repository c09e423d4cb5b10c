/** Calls a meeting: the boards of the organisations convened are written down, whoever has a mail gets one, the rest is told by hand. */
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import type { Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { invitations, meetings } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { parseAbout } from '../kernel/about-record';
import { defineOperation, update, type Change } from '../kernel/operation';
import { columns } from '../kernel/reads';
import { checkTransition } from '../kernel/transition';
import { unknownRecord } from '../kernel/unknown-record';
import { boardReads, vacancyWarningsOf } from '../organisations/current-board';
import { mandateWarningsOf } from '../organisations/mandates';
import {
  draftInvitations,
  inviteesOf,
  invitationsOf,
  noticeFor,
  noticeReads,
  tellByMail,
  type Invitee,
} from './invitation-draft';

type Meeting = Pick<Row<typeof meetings>, 'date' | 'organisations'>;

/** What hinders calling it: a day that has passed, or nobody to call and no word of how people will know. */
function obstaclesTo(
  { date }: Meeting,
  invitees: readonly Invitee[],
  publicNotice: string | undefined,
  today: CivilDate,
): Problem[] {
  const nobody =
    'No hay a quién convocar: ninguna organización convocada tiene directiva registrada. ' +
    'Regístrela, o escriba aquí cómo se avisará a la gente.';
  return [
    ...(date < today ? [problem('dateInPast', [meetings.fields.date.label], 'date')] : []),
    ...(invitees.length === 0 && publicNotice === undefined
      ? [problem('cannotApply', [nobody], 'publicNotice')]
      : []),
  ];
}

/** One sentence for each organisation of which nobody could be called. */
const withoutBoard = (
  { organisations = [] }: Meeting,
  invitees: readonly Invitee[],
  nameOf: (id: string) => string,
): string[] =>
  organisations
    .filter((id) => !invitees.some(({ organisation }) => organisation === id))
    .map((id) => `${nameOf(id)} no tiene a quién convocar: registre su directiva o avísele de otra manera.`);

export const conveneMeeting = defineOperation({
  name: 'conveneMeeting',
  title: 'Convocar la reunión',
  roles: officeRoles,
  reads: {
    meetings: columns(
      meetings,
      'status',
      'title',
      'type',
      'date',
      'starts',
      'secondCall',
      'place',
      'territory',
      'organisations',
      'publicNotice',
    ),
    ...noticeReads,
    ...boardReads,
  },
  creates: [invitations],
  parse: (raw) => parseAbout(asked.convening, raw),
  decide({ snapshot, input, actor, now, today, settings, newId }) {
    const meeting = snapshot.meetings.find(input.id);
    if (!meeting) return fail(unknownRecord(meetings, input.id));
    const move = checkTransition(
      meetings,
      meeting,
      { id: input.id, to: 'convened', reason: undefined },
      actor.role,
    );
    if (!move.ok) return move;
    const convened = meeting.organisations ?? [];
    const bodies = convened.map((id) => snapshot.organisations.find(id));
    const invitees = inviteesOf(convened, snapshot, snapshot.people);
    const problems = obstaclesTo(meeting, invitees, input.fields.publicNotice, today);
    if (problems.length > 0) return fail(...problems);
    const held = invitationsOf(snapshot.invitations.all, meeting.id);
    const drafts = draftInvitations(meeting.id, invitees, held, newId);
    const told = tellByMail(drafts, {
      meeting: meeting.id,
      notice: noticeFor({ ...meeting, status: 'convened' }, snapshot.territories, settings),
      emailOf: (person) => snapshot.people.find(person)?.email,
      now,
      by: actor.id,
    });
    const changes: Change[] = [
      update(meetings, meeting.id, {
        status: 'convened',
        publicNotice: input.fields.publicNotice ?? meeting.publicNotice,
      }),
      ...drafts.map(({ change }) => change),
      ...told.changes,
    ];
    return succeed({
      changes,
      effects: told.effects,
      output: {
        id: meeting.id,
        title: meeting.title,
        invited: invitees.length,
        mailed: told.effects.length,
        warnings: [
          ...withoutBoard(meeting, invitees, (id) => snapshot.organisations.find(id)?.name ?? id),
          ...mandateWarningsOf(bodies, today),
          ...vacancyWarningsOf(bodies, snapshot.boardPositions.all),
        ],
      },
    });
  },
});
