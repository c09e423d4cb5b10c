/** One step from a board that is over to its election: the assembly is planned with the organisation, its agenda and hours. */
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { parseFields } from '../../domain/schema/parse';
import { formatDate } from '../../domain/schema/format';
import type { Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { agendaPoints, meetings, organisations } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { addMonths } from '../../domain/time/civil-date';
import { defineOperation } from '../kernel/operation';
import { columns } from '../kernel/reads';
import { textIn } from '../kernel/raw';
import { unknownRecord } from '../kernel/unknown-record';
import { draftAgenda } from '../meetings/agenda-draft';
import { draftMeeting } from '../meetings/meeting-draft';

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

export const callElection = defineOperation({
  name: 'callElection',
  title: 'Convocar asamblea eleccionaria',
  roles: officeRoles,
  reads: { organisations: columns(organisations, 'name', 'status', 'territory'), meetings: electionReads },
  creates: [meetings, agendaPoints],
  parse(raw) {
    const given = parseFields(asked.election, raw);
    return given.ok ? succeed({ id: textIn(raw, 'id'), ...given.value }) : given;
  },
  decide({ snapshot, input: { id: organisation, ...when }, today, settings, newId }) {
    const row = snapshot.organisations.find(organisation);
    if (!row) return fail(unknownRecord(organisations, organisation));
    if (row.status === 'dissolved') return fail(problem('cannotApply', [`${row.name} está disuelta.`]));
    if (when.date < today) return fail(problem('dateInPast', [meetings.fields.date.label], 'date'));
    if (when.secondCall !== undefined && when.secondCall < when.starts) {
      return fail(problem('dateOrder', ['Hora de inicio', 'Segunda convocatoria'], 'secondCall'));
    }
    const called = findElection(snapshot.meetings.all, organisation, today);
    if (called) {
      const what = `${tellElection(called)}, de ${row.name}`;
      return fail(problem('alreadyExists', [what, called.id], 'date'));
    }
    const ends = addMonths(when.date, settings.number('boardTermMonths'));
    const title = `Asamblea eleccionaria de ${row.name}`;
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
    return succeed({ changes: [...changes, ...agenda], output: { id, title } });
  },
});
