/** The text with which whoever answers for an agreement is reminded of it; a person sends it, not the house. */
import { remindOf } from '../../domain/replies/agreement-reminder';
import { whatsAppLink } from '../../domain/replies/reply-text';
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import type { Row } from '../../domain/schema/table';
import {
  activities,
  agreements,
  meetings,
  organisations,
  people,
  staff,
  territories,
} from '../../domain/tables';
import { placeOf } from '../../domain/territory/place-name';
import { parseId } from '../kernel/about-record';
import { defineQuery } from '../kernel/operation';
import { columns, type SnapshotOf } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';
import { boardReads, presidentOf } from '../organisations/current-board';
import { isOwed } from './agreement-draft';

const reads = {
  agreements: columns(
    agreements,
    'status',
    'meeting',
    'activity',
    'due',
    'responsibleStaff',
    'responsibleOrganisation',
    'responsiblePerson',
    'voided',
  ),
  meetings: columns(meetings, 'territory'),
  activities: columns(activities, 'territory'),
  organisations: columns(organisations, 'name', 'currentBoard'),
  boardPositions: boardReads.boardPositions,
  people: columns(people, 'givenNames', 'phone', 'email'),
  staff: columns(staff, 'name', 'phone', 'email'),
  territories: columns(territories, 'label'),
};

const { agreements: agreementColumns, ...known } = reads;

type Snapshot = SnapshotOf<typeof reads>;

interface Addressee {
  readonly name: string;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
}

type Promise = Pick<
  Row<typeof agreements>,
  'responsibleStaff' | 'responsibleOrganisation' | 'responsiblePerson'
>;

/** Who is reminded: the colleague, the person, or whoever presides the organisation; nobody known otherwise. */
function addresseeOf(row: Promise, snapshot: Snapshot): Addressee {
  const colleague = snapshot.staff.find(row.responsibleStaff);
  if (colleague) return colleague;
  const body = row.responsibleOrganisation;
  const president = body === undefined ? undefined : presidentOf(snapshot, body);
  const person = snapshot.people.find(row.responsiblePerson ?? president?.person);
  if (person) return { ...person, name: person.givenNames };
  return { name: snapshot.organisations.find(body)?.name ?? '' };
}

export const reminderText = defineQuery({
  name: 'reminderText',
  title: 'Ver recordatorio de un acuerdo',
  roles: officeRoles,
  reads,
  parse: parseId,
  needs: ({ id }) => [
    { ...agreementColumns, where: { field: 'id', is: id, most: 1 } },
    ...Object.values(known),
  ],
  answer({ snapshot, input: { id }, settings, today }) {
    const row = snapshot.agreements.find(id);
    if (!row || row.voided) return fail(unknownRecord(agreements, id));
    if (!isOwed(row))
      return fail(problem('cannotApply', ['El acuerdo está cerrado: no hay nada que recordar.']));
    const { name, phone, email } = addresseeOf(row, snapshot);
    const territory =
      snapshot.meetings.find(row.meeting)?.territory ?? snapshot.activities.find(row.activity)?.territory;
    const text = remindOf({
      id,
      place: placeOf(snapshot.territories, territory),
      due: row.due,
      today,
      greeting: name,
      office: { phone: settings.text('departmentPhone'), address: settings.text('address') },
    });
    const subject = `Acuerdo ${id}`;
    return succeed({
      subject,
      text,
      whatsApp: whatsAppLink(phone, text),
      hasPhone: phone !== undefined,
      mail: `mailto:${email ?? ''}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`,
    });
  },
});
