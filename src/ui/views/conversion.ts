/** A form that is opened from a record: what the record says already is not typed again. */
import { asked } from '../declared';
import { manyOf, oneOf, type DraftValues, type Typed } from '../fields/draft-values';
import type { View } from '../frame/navigation';
import type { OpenedRecord } from '../shapes';

/** What any form that follows from a request begins with. A confidential need, or one of a person, does not go into its papers. */
function takenFrom(record: OpenedRecord) {
  const { values, names } = record.typed;
  const organisation = oneOf(values['requesterOrganisation']);
  const isOpen = organisation !== '' && oneOf(values['confidential']) !== 'Sí';
  const given: DraftValues = {
    request: record.id,
    objective: isOpen ? oneOf(values['description']) : `Atender la solicitud ${record.id}.`,
    territory: oneOf(values['territory']),
    organisations: manyOf(organisation),
  };
  return { given, values, names: { ...names, [record.id]: `${record.id} · ${record.title}` } };
}

/** What the meeting's form begins with. */
function meetingFrom(record: OpenedRecord): Typed {
  const { given, values, names } = takenFrom(record);
  const type: DraftValues = oneOf(values['category']) === 'authorityMeeting' ? { type: 'authority' } : {};
  return { values: { ...given, title: `Reunión por la solicitud ${record.id}`, ...type }, names };
}

/** What the activity's form begins with. */
function activityFrom(record: OpenedRecord): Typed {
  const { given, names } = takenFrom(record);
  return { values: { ...given, title: `Actividad por la solicitud ${record.id}` }, names };
}

/** What the form of a support for a course begins with: who asks is who goes, until somebody says otherwise. */
function courseSupportFrom(record: OpenedRecord): Typed {
  const { values, names } = takenFrom(record);
  return {
    values: {
      request: record.id,
      person: oneOf(values['requesterPerson']),
      organisation: oneOf(values['requesterOrganisation']),
    },
    names,
  };
}

/** A form about the record itself. */
const about = (field: string, { id, title }: OpenedRecord): Typed => ({
  values: { [field]: id },
  names: { [id]: title },
});

/** What the form of a board begins with: its organisation; from the assembly that elected it, its day and its acta too. */
function boardFrom(record: OpenedRecord): Typed {
  if (record.kind === 'organisation') return about('organisation', record);
  const { values, names } = record.typed;
  const [organisation = ''] = manyOf(values['organisations']);
  const date = oneOf(values['date']);
  return { values: { organisation, electionDate: date, starts: date, minutesLink: record.id }, names };
}

/** What the form of a household begins with: its head, and where the head lives. */
function householdFrom(record: OpenedRecord): Typed {
  const { values, names } = record.typed;
  return {
    values: {
      head: record.id,
      territory: oneOf(values['territory']),
      reference: oneOf(values['reference']),
    },
    names: { ...names, [record.id]: record.title },
  };
}

/** What the form of a closing begins with: what was told of it before, and what it was to cost. */
function closingFrom(record: OpenedRecord): Typed {
  const { values } = record.typed;
  const told = Object.keys(asked.closing).map((name): [string, Typed['values'][string]] => [
    name,
    values[name] ?? '',
  ]);
  const { values: own, names } = about('activity', record);
  return { values: { ...Object.fromEntries(told), ...own }, names };
}

/** The form that an action of a ficha opens, filled with what is known; undefined for every other action. */
export function formFrom(record: OpenedRecord, operation: string): View | undefined {
  switch (operation) {
    case 'registerBoard':
      return { kind: 'register', of: 'board', given: boardFrom(record) };
    case 'registerMeeting':
      return { kind: 'register', of: 'meeting', given: meetingFrom(record) };
    case 'registerActivity':
      return { kind: 'register', of: 'activity', given: activityFrom(record) };
    case 'registerHousehold':
      return { kind: 'register', of: 'household', given: householdFrom(record) };
    case 'registerSession':
      return { kind: 'register', of: 'session', given: about('activity', record) };
    case 'registerCourseSupport':
      return { kind: 'register', of: 'courseSupport', given: courseSupportFrom(record) };
    case 'recordCommitments':
      return { kind: 'register', of: 'commitments', given: about('activity', record) };
    case 'reportActivity':
      return { kind: 'register', of: 'closing', given: closingFrom(record) };
    default:
      return undefined;
  }
}
