/** How whoever asked is reached, on the ficha of their request: a call is one look away. */
import { people } from '../../domain/tables';
import type { RecordSnapshot } from './record-reads';
import type { ShownField } from './shown';
import { line } from './wording';

export function requesterFields({ requests, people: known }: RecordSnapshot, id: string): ShownField[] {
  const person = known.find(requests.find(id)?.requesterPerson);
  const text = line(person?.phone, person?.otherPhone);
  return text === '' ? [] : [{ field: 'requesterPhone', label: people.fields.phone.label, text }];
}
