/** A request that becomes a meeting: what it says already is not typed again. */
import { manyOf, oneOf, type Typed } from '../fields/draft-values';
import type { OpenedRecord } from '../shapes';
import { typedOf } from './record-fields';

/** What the meeting's form begins with. A confidential need, or one of a person, does not go into the papers of a meeting. */
export function meetingFrom(record: OpenedRecord): Typed {
  const { values, names } = typedOf(record);
  const organisation = oneOf(values['requesterOrganisation']);
  const isOpen = organisation !== '' && oneOf(values['confidential']) !== 'Sí';
  return {
    values: {
      request: record.id,
      title: `Reunión por la solicitud ${record.id}`,
      objective: isOpen ? oneOf(values['description']) : `Atender la solicitud ${record.id}.`,
      territory: oneOf(values['territory']),
      organisations: manyOf(organisation),
      ...(oneOf(values['category']) === 'authorityMeeting' ? { type: 'authority' } : {}),
    },
    names: { ...names, [record.id]: `${record.id} · ${record.title}` },
  };
}
