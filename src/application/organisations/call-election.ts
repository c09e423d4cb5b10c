/** One step from a board that is over to its election: the assembly is called with the organisation, its agenda and hours. */
import { isEarly } from '../../domain/boards/mandate';
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { optional } from '../../domain/schema/field';
import { formatDate } from '../../domain/schema/format';
import type { Row } from '../../domain/schema/table';
import type { CivilDate, CivilTime } from '../../domain/schema/values';
import { agendaPoints, invitations, meetings, organisations } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { addMonths } from '../../domain/time/civil-date';
import { parseAbout } from '../kernel/about-record';
import { defineOperation, update, type Change, type Context, type Effect } from '../kernel/operation';
import { columns } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';
import { draftAgenda } from '../meetings/agenda-draft';
import {
  draftInvitations,
  inviteesOf,
  noticeFor,
  noticeReads,
  tellByMail,
  type NoticedMeeting,
} from '../meetings/invitation-draft';
import { draftMeeting } from '../meetings/meeting-draft';
import { boardReads } from './current-board';

/** What tells of the elections already called. */
export const electionReads = columns(meetings, 'type', 'status', 'date', 'organisations', 'voided');

type Called = Pick<Row<typeof meetings>, 'id' | 'type' | 'status' | 'date' | 'organisations' | 'voided'>;

/** The election assembly that an organisation has ahead of it. */
export const findElection = <M extends Called>(
  rows: readonly M[],
  organisation: string,
  today: CivilDate,
): M | undefined =>
  rows.find(
    ({ type, status, date, organisations: called, voided }) =>
      !voided &&
      type === 'election' &&
      (status === 'planned' || status === 'convened') &&
      date >= today &&
      called?.includes(organisation),
  );

/** «asamblea eleccionaria el 14/03/2026». */
export const tellElection = ({ date }: Pick<Called, 'date'>): string =>
  `asamblea eleccionaria el ${formatDate(date)}`;

interface When {
  readonly date: CivilDate;
  readonly starts: CivilTime;
  readonly secondCall?: CivilTime | undefined;
  /** Why it is held long before the mandate ends. */
  readonly reason: string | undefined;
}

/** Why no election can be called now, each at its field. */
function obstaclesTo(
  row: Pick<Row<typeof organisations>, 'id' | 'name' | 'status' | 'mandateEnds'>,
  { date, starts, secondCall, reason }: When,
  known: readonly Called[],
  today: CivilDate,
): Problem[] {
  if (row.status === 'dissolved') return [problem('cannotApply', [`${row.name} está disuelta.`])];
  const called = findElection(known, row.id, today);
  const early = 'elegir antes de que venza el mandato';
  return [
    ...(reason === undefined && isEarly(row.mandateEnds, today)
      ? [problem('reasonRequired', [early], 'reason')]
      : []),
    ...(date < today ? [problem('dateInPast', [meetings.fields.date.label], 'date')] : []),
    ...(secondCall !== undefined && secondCall < starts
      ? [problem('dateOrder', [meetings.fields.starts.label, meetings.fields.secondCall.label], 'secondCall')]
      : []),
    ...(called
      ? [problem('alreadyExists', [`${tellElection(called)}, de ${row.name}`, called.id], 'date')]
      : []),
  ];
}

const reads = {
  ...noticeReads,
  organisations: columns(organisations, 'name', 'status', 'territory', 'currentBoard', 'mandateEnds'),
  boardPositions: boardReads.boardPositions,
  meetings: electionReads,
};

type Scene = Omit<Context<typeof reads, unknown>, 'input'>;

/** The assembly is called at once: its board is invited and told, or the people as the notice says. Planned, when nobody is. */
function convene(
  meeting: NoticedMeeting & { readonly publicNotice?: string | undefined },
  organisation: string,
  { snapshot, settings, now, actor, newId }: Scene,
): { readonly changes: Change[]; readonly effects: Effect[]; readonly called: boolean } {
  const invitees = inviteesOf([organisation], snapshot, snapshot.people);
  if (invitees.length === 0 && meeting.publicNotice === undefined) {
    return { changes: [], effects: [], called: false };
  }
  const drafts = draftInvitations(meeting.id, invitees, [], newId);
  const told = tellByMail(drafts, {
    meeting: meeting.id,
    notice: noticeFor(meeting, snapshot.territories, settings),
    emailOf: (person) => snapshot.people.find(person)?.email,
    now,
    by: actor.id,
  });
  const changes = [
    update(meetings, meeting.id, { status: 'convened', publicNotice: meeting.publicNotice }),
    ...drafts.map(({ change }) => change),
    ...told.changes,
  ];
  return { changes, effects: told.effects, called: true };
}

const notCalled =
  'Quedó planificada: no hay directiva a quien convocar. En su ficha, escriba cómo se avisará a la gente y convóquela.';

export const callElection = defineOperation({
  name: 'callElection',
  title: 'Convocar asamblea eleccionaria',
  roles: officeRoles,
  reads,
  creates: [meetings, agendaPoints, invitations],
  parse: (raw) => parseAbout({ ...asked.election, reason: optional(asked.reason.reason) }, raw),
  decide(context) {
    const { snapshot, today, settings, newId } = context;
    const { id: organisation, fields } = context.input;
    const { publicNotice, reason, ...when } = fields;
    const row = snapshot.organisations.find(organisation);
    if (!row) return fail(unknownRecord(organisations, organisation));
    const problems = obstaclesTo(row, { ...when, reason }, snapshot.meetings.all, today);
    if (problems.length > 0) return fail(...problems);
    const ends = addMonths(when.date, settings.number('boardTermMonths'));
    const title = `Elección de la directiva de ${row.name}`;
    const facts = {
      ...when,
      type: 'election' as const,
      title,
      objective: `Elegir la directiva del período ${when.date.slice(0, 4)}-${ends.slice(0, 4)}.`,
      territory: row.territory,
      organisations: [organisation],
      convenor: 'organisation' as const,
    };
    const { id, changes } = draftMeeting(facts, newId);
    const agenda = draftAgenda({ id, type: facts.type }, undefined, newId);
    const call = convene({ ...facts, id, status: 'convened', publicNotice }, organisation, context);
    return succeed({
      changes: [...changes, update(meetings, id, {}, reason), ...agenda, ...call.changes],
      effects: call.effects,
      output: { id, title, warnings: call.called ? [] : [notCalled] },
    });
  },
});
