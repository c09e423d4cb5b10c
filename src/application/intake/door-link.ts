/** The link to F6 that already knows which meeting it is: for a telephone at the door, as text and as QR code. */
import { whatsAppLink } from '../../domain/replies/reply-text';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { formatDate } from '../../domain/schema/format';
import { formBindings, meetings, territories } from '../../domain/tables';
import { placeName } from '../../domain/territory/place-name';
import { qrCodeOf } from '../../domain/words/qr-code';
import { formLink } from '../form-binding';
import { parseId } from '../kernel/about-record';
import { defineQuery } from '../kernel/operation';
import { columns } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';
import { findClosure } from '../meetings';

const reads = {
  meetings: columns(meetings, 'status', 'date', 'territory', 'voided'),
  territories: columns(territories, 'label'),
  formBindings: columns(formBindings, 'publicUrl', 'entries'),
};

const { meetings: meetingColumns, ...known } = reads;

export const doorLink = defineQuery({
  name: 'doorLink',
  title: 'Ver enlace para anotarse',
  roles: officeRoles,
  reads,
  parse: parseId,
  needs: ({ id }) => [
    { ...meetingColumns, where: { field: 'id', is: id, most: 1 } },
    ...Object.values(known),
  ],
  answer({ snapshot, input: { id } }) {
    const row = snapshot.meetings.find(id);
    if (!row || row.voided) return fail(unknownRecord(meetings, id));
    const closure = findClosure(row.status);
    if (closure) return fail(closure);
    const link = formLink(snapshot.formBindings, 'attendance', { event: id });
    const place = placeName(snapshot.territories.find(row.territory)?.label ?? '');
    const what = [id, formatDate(row.date), place].filter((part) => part !== '').join(', ');
    const text = `Para anotar su asistencia (${what}): ${link}`;
    return succeed({
      link,
      text,
      whatsApp: whatsAppLink(undefined, text),
      qr: link === '' ? undefined : qrCodeOf(link),
    });
  },
});
