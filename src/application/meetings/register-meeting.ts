/** Registers a meeting, planned or already held; one that a request asked for keeps the thread. */
import { likenessOf, type Told } from '../../domain/meetings/likeness';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { parseFields } from '../../domain/schema/parse';
import type { Row } from '../../domain/schema/table';
import { agendaPoints, meetings, organisations, territories } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { defineOperation } from '../kernel/operation';
import { columns } from '../kernel/reads';
import { checkOrigin, conversionReads, linkDestination } from '../requests/convert-request';
import { draftAgenda } from './agenda-draft';
import { checkMeeting, draftMeeting, mandateWarnings } from './meeting-draft';

export const meetingReferences = {
  organisations: columns(organisations, 'name', 'mandateEnds', 'voided'),
  territories: columns(territories, 'label'),
};

/** States of a meeting that will not take place: another may stand in for it. */
const givenUp = new Set<string>(['cancelled', 'notHeld']);

type Known = Told & Pick<Row<typeof meetings>, 'id' | 'title' | 'status' | 'voided'>;

/** Meetings of the registry that this may be: whoever registers it sees them, and may annul it. */
function alikeWarnings(facts: Told, rows: readonly Known[]): string[] {
  return rows.flatMap((row) => {
    const reason = row.voided || givenUp.has(row.status) ? undefined : likenessOf(facts, row);
    return reason === undefined
      ? []
      : [`Puede ser la misma que ${row.id}, «${row.title}»: ${reason}. Si lo es, anule una de las dos.`];
  });
}

export const registerMeeting = defineOperation({
  name: 'registerMeeting',
  title: 'Registrar reunión',
  roles: officeRoles,
  reads: {
    ...meetingReferences,
    meetings: columns(
      meetings,
      'title',
      'status',
      'type',
      'date',
      'starts',
      'territory',
      'organisations',
      'voided',
    ),
    requests: conversionReads,
  },
  creates: [meetings, agendaPoints],
  parse: (raw) => parseFields({ ...asked.meeting, ...asked.agendaLines, ...asked.origin }, raw),
  decide({ snapshot, input, today, newId }) {
    const { agenda, ...facts } = input;
    const { request } = facts;
    const problems = [
      ...checkMeeting(input, snapshot),
      ...(request === undefined ? [] : checkOrigin(request, snapshot.requests)),
    ];
    if (problems.length > 0) return fail(...problems);
    const { id, changes: drafted } = draftMeeting(facts, newId);
    const changes = [...drafted, ...draftAgenda({ id, type: facts.type }, agenda, newId)];
    return succeed({
      changes:
        request === undefined ? changes : [...changes, linkDestination(request, id, snapshot.requests)],
      output: {
        id,
        title: input.title,
        warnings: [
          ...alikeWarnings(facts, snapshot.meetings.all),
          ...mandateWarnings(input, snapshot.organisations, today),
        ],
      },
    });
  },
});
