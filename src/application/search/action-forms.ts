/** The forms that actions of a ficha open: what the record says already is not typed again. */
import { asked } from '../../domain/tables/asked';
import type { FilledForm, OpenedRecord, TypedRecord } from './shown';

type Source = Pick<OpenedRecord, 'kind' | 'id' | 'title' | 'typed'>;
type Values = TypedRecord['values'];

const textIn = (values: Values, field: string): string => {
  const value = values[field];
  return typeof value === 'string' ? value : '';
};

/** A form about the record itself. */
const about = (form: FilledForm['form'], field: string, { id, title }: Source): FilledForm => ({
  form,
  values: { [field]: id },
  names: { [id]: title },
});

/** What is named in a form that follows from a request. */
const namesFrom = ({ id, title, typed }: Source): FilledForm['names'] => ({
  ...typed.names,
  [id]: `${id} · ${title}`,
});

/** What a meeting or an activity takes from its request. A confidential need, or one of a person, does not go into its papers. */
function takenFrom({ id, typed: { values } }: Source): Values {
  const organisation = textIn(values, 'requesterOrganisation');
  const isOpen = organisation !== '' && textIn(values, 'confidential') !== 'Sí';
  return {
    request: id,
    objective: isOpen ? textIn(values, 'description') : `Atender la solicitud ${id}.`,
    territory: textIn(values, 'territory'),
    organisations: organisation === '' ? [] : [organisation],
  };
}

function meetingFrom(record: Source): FilledForm {
  const isOfAuthority = textIn(record.typed.values, 'category') === 'authorityMeeting';
  const values = {
    ...takenFrom(record),
    title: `Reunión por la solicitud ${record.id}`,
    ...(isOfAuthority ? { type: 'authority' } : {}),
  };
  return { form: 'meeting', values, names: namesFrom(record) };
}

function activityFrom(record: Source): FilledForm {
  const values = { ...takenFrom(record), title: `Actividad por la solicitud ${record.id}` };
  return { form: 'activity', values, names: namesFrom(record) };
}

/** What the catalogue says of a workshop is not typed again. */
function workshopFrom({ id, title, typed: { values } }: Source): FilledForm {
  const taken = ['kind', 'topic', 'title', 'objective', 'facilitator', 'materials'];
  const said = Object.fromEntries(taken.map((field) => [field, values[field] ?? '']));
  return { form: 'activity', values: { ...said, workshop: id }, names: { [id]: title } };
}

/** Who asks is who goes, until somebody says otherwise. */
function courseSupportFrom(record: Source): FilledForm {
  const { values } = record.typed;
  const person = textIn(values, 'requesterPerson');
  const organisation = textIn(values, 'requesterOrganisation');
  return {
    form: 'courseSupport',
    values: { request: record.id, person, organisation },
    names: namesFrom(record),
  };
}

/** A board begins with its organisation; from the assembly that elected it, with its day and its acta too. */
function boardFrom(record: Source): FilledForm {
  if (record.kind === 'organisation') return about('board', 'organisation', record);
  const { values, names } = record.typed;
  const organisation = values['organisations']?.[0] ?? '';
  const date = textIn(values, 'date');
  return {
    form: 'board',
    values: { organisation, electionDate: date, starts: date, minutesLink: record.id },
    names,
  };
}

/** A household begins with its head, and where the head lives. */
function householdFrom(record: Source): FilledForm {
  const { values, names } = record.typed;
  return {
    form: 'household',
    values: {
      head: record.id,
      territory: textIn(values, 'territory'),
      reference: textIn(values, 'reference'),
    },
    names: { ...names, [record.id]: record.title },
  };
}

/** A closing begins with what was told of it before, and what it was to cost. */
function closingFrom(record: Source): FilledForm {
  const told = Object.keys(asked.closing).map((name) => [name, record.typed.values[name] ?? ''] as const);
  const { form, values, names } = about('closing', 'activity', record);
  return { form, values: { ...Object.fromEntries(told), ...values }, names };
}

const openedBy: Readonly<Record<string, (record: Source) => FilledForm>> = {
  registerBoard: boardFrom,
  registerMeeting: meetingFrom,
  registerActivity: (record) => (record.kind === 'workshop' ? workshopFrom(record) : activityFrom(record)),
  registerHousehold: householdFrom,
  registerSession: (record) => about('session', 'activity', record),
  registerCourseSupport: courseSupportFrom,
  recordCommitments: (record) => about('commitments', 'activity', record),
  reportActivity: closingFrom,
};

/** The form that an action opens, filled with what is known; undefined for one that is done on the ficha. */
export const findForm = (record: Source, operation: string): FilledForm | undefined =>
  openedBy[operation]?.(record);
