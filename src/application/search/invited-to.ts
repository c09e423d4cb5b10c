/** Those called to a meeting, each with how they were told and a link that opens WhatsApp with the text written. */
import { whatsAppLink } from '../../domain/replies/reply-text';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { labelOf } from '../../domain/schema/catalogue';
import { formatValue } from '../../domain/schema/format';
import { invitations, meetings, organisations, people } from '../../domain/tables';
import { invitationAnswers, noticeChannels } from '../../domain/tables/meeting-catalogues';
import { parseId } from '../kernel/about-record';
import { defineQuery } from '../kernel/operation';
import { columns, type SnapshotOf } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';
import { invitationsOf, noticeFor, noticeReads } from '../meetings/invitation-draft';
import type { ShownInvitation } from './shown-meeting';

const reads = {
  meetings: columns(meetings, 'status', 'type', 'date', 'starts', 'secondCall', 'place', 'territory'),
  invitations: noticeReads.invitations,
  people: columns(people, 'fullName', 'phone', 'email'),
  organisations: columns(organisations, 'name'),
  territories: noticeReads.territories,
};

const most = 500;

function invitationLine(
  row: SnapshotOf<typeof reads>['invitations']['all'][number],
  snapshot: SnapshotOf<typeof reads>,
  text: string,
): ShownInvitation {
  const person = snapshot.people.find(row.person);
  const told = [
    row.channel === undefined ? '' : labelOf(noticeChannels, row.channel),
    row.noticedAt === undefined ? '' : formatValue(invitations.fields.noticedAt, row.noticedAt),
    row.answer === undefined ? '' : labelOf(invitationAnswers, row.answer),
  ];
  return {
    id: row.id,
    name: person?.fullName ?? row.person,
    detail: [row.position, snapshot.organisations.find(row.organisation)?.name].filter(Boolean).join(' · '),
    told: told.filter((part) => part !== '').join(' · '),
    ...(person?.phone === undefined ? {} : { whatsApp: whatsAppLink(person.phone, text) }),
  };
}

export const invitedTo = defineQuery({
  name: 'invitedTo',
  title: 'Ver convocados',
  roles: officeRoles,
  reads,
  parse: parseId,
  needs: ({ id }) => [
    { ...reads.meetings, where: { field: 'id', is: id, most: 1 } },
    { ...reads.invitations, where: { field: 'meeting', is: id, most } },
    reads.people,
    reads.organisations,
    reads.territories,
  ],
  answer({ snapshot, input: { id }, settings }) {
    const meeting = snapshot.meetings.find(id);
    if (!meeting) return fail(unknownRecord(meetings, id));
    const { body } = noticeFor(meeting, snapshot.territories, settings);
    const rows = invitationsOf(snapshot.invitations.all, id);
    const invited = rows.map((row) => invitationLine(row, snapshot, body));
    return succeed({ id, text: body, whatsApp: whatsAppLink(undefined, body), invited });
  },
});
