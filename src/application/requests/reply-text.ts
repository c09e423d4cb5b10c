/** The text with which the office answers an applicant now, ready for WhatsApp or mail; the office sends it, not the house. */
import { replyTo, whatsAppLink } from '../../domain/replies/reply-text';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { organisations, people, replyTexts, requests, territories } from '../../domain/tables';
import { placeOf } from '../../domain/territory/place-name';
import { parseId } from '../kernel/about-record';
import { defineQuery } from '../kernel/operation';
import { all, columns } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';

const reads = {
  requests: columns(
    requests,
    'status',
    'category',
    'confidential',
    'territory',
    'requesterPerson',
    'requesterOrganisation',
    'due',
    'whoCanHelp',
    'duplicateOf',
  ),
  people: columns(people, 'givenNames', 'phone', 'email'),
  organisations: columns(organisations, 'name'),
  territories: columns(territories, 'label'),
  replyTexts: all(replyTexts),
};

/** Everything of the registry but the requests, of which one row is enough. */
const { requests: requestColumns, ...known } = reads;

export const replyText = defineQuery({
  name: 'replyText',
  title: 'Ver texto de respuesta',
  roles: officeRoles,
  reads,
  parse: parseId,
  needs: ({ id }) => [
    { ...requestColumns, where: { field: 'id', is: id, most: 1 } },
    ...Object.values(known),
  ],
  answer({ snapshot, input: { id }, settings }) {
    const row = snapshot.requests.find(id);
    if (!row) return fail(unknownRecord(requests, id));
    const person = snapshot.people.find(row.requesterPerson);
    const organisation = snapshot.organisations.find(row.requesterOrganisation);
    const { subject, body } = replyTo(
      {
        id,
        status: row.status,
        category: row.category,
        confidential: row.confidential,
        name: person?.givenNames ?? organisation?.name ?? '',
        place: placeOf(snapshot.territories, row.territory),
        due: row.due,
        whoCanHelp: row.whoCanHelp,
        duplicateOf: row.duplicateOf,
        office: { phone: settings.text('departmentPhone'), address: settings.text('address') },
      },
      snapshot.replyTexts.all,
    );
    return succeed({
      subject,
      text: body,
      whatsApp: whatsAppLink(person?.phone, body),
      hasPhone: person?.phone !== undefined,
      mail: `mailto:${person?.email ?? ''}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`,
    });
  },
});
