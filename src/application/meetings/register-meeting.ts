/** Registers a meeting, planned or already held; one that a request asked for keeps the thread. */
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { parseFields } from '../../domain/schema/parse';
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

export const registerMeeting = defineOperation({
  name: 'registerMeeting',
  title: 'Registrar reunión',
  roles: officeRoles,
  reads: { ...meetingReferences, requests: conversionReads },
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
      output: { id, title: input.title, warnings: mandateWarnings(input, snapshot.organisations, today) },
    });
  },
});
