/** What a ficha asks for: the fields one may correct, and those that a change of state still needs. */
import { optional, paragraph, type Field } from '../../domain/schema/field';
import { formatValue } from '../../domain/schema/format';
import type { Table } from '../../domain/schema/table';
import { asked } from '../../domain/tables/asked';
import { openable } from '../../domain/tables/openable';
import { requests } from '../../domain/tables/requests';
import { manyOf, type Typed } from '../fields/draft-values';
import { registerForms, type FormLayout, type Section } from '../forms/register-forms';
import type { CallName } from '../rpc';
import type { Action, OpenedRecord, RecordKind } from '../shapes';

const reasonField: Field = paragraph('Motivo', { help: 'Queda escrito en el historial.' });

export interface Correction {
  readonly operation: CallName;
  readonly title: string;
  readonly layout: Pick<FormLayout, 'fields' | 'sections' | 'conditions'>;
}

const requestSections: readonly Section[] = [
  { title: 'La solicitud', fields: ['description', 'needsAuthority'] },
  { title: 'El lugar', fields: ['territory', 'reference'] },
  { title: 'Más datos', fields: ['priority', 'confidential', 'backing'] },
];

/** Whoever was called to a meeting is told why its date or place moved. */
const whyMoved: Section = { title: 'Si cambia la fecha, la hora o el lugar', fields: ['reason'] };

/** How each kind of record is corrected; a pair of possible doubles is decided about, not corrected. */
export const corrections: Readonly<Partial<Record<RecordKind, Correction>>> = {
  courseSupport: {
    operation: 'updateCourseSupport',
    title: 'Corregir apoyo a curso',
    layout: {
      fields: asked.courseSupport,
      sections: [{ title: '', fields: Object.keys(asked.courseSupport) }],
      conditions: {},
    },
  },
  person: { operation: 'updatePerson', title: 'Corregir persona', layout: registerForms.person },
  household: {
    operation: 'updateHousehold',
    title: 'Corregir hogar',
    layout: {
      fields: asked.householdPlace,
      sections: [{ title: '', fields: Object.keys(asked.householdPlace) }],
      conditions: {},
    },
  },
  organisation: {
    operation: 'updateOrganisation',
    title: 'Corregir organización',
    // Where it stands in the ayuntamiento moves by steps of its own.
    layout: { ...registerForms.organisation, conditions: { registration: { when: () => false } } },
  },
  request: {
    operation: 'updateRequest',
    title: 'Corregir solicitud',
    layout: { fields: requests.fields, sections: requestSections, conditions: {} },
  },
  meeting: {
    operation: 'updateMeeting',
    title: 'Corregir reunión',
    layout: {
      fields: { ...registerForms.meeting.fields, reason: optional(reasonField) },
      sections: [...registerForms.meeting.sections, whyMoved],
      conditions: { request: { when: () => false }, agenda: { when: () => false } },
    },
  },
  activity: {
    operation: 'updateActivity',
    title: 'Corregir actividad',
    layout: {
      fields: asked.activity,
      sections: registerForms.activity.sections.filter(({ fields }) =>
        fields.every((name) => name in asked.activity),
      ),
      conditions: {},
    },
  },
  agreement: {
    operation: 'updateAgreement',
    title: 'Anotar avance',
    layout: {
      fields: asked.agreementProgress,
      sections: [{ title: '', fields: Object.keys(asked.agreementProgress) }],
      conditions: {},
    },
  },
  institution: {
    operation: 'updateInstitution',
    title: 'Corregir institución',
    layout: registerForms.institution,
  },
};

/** A value as the control of its field holds it: 14/03/2026, «Sí», the key of an option, an id. */
function asTyped(field: Field, value: unknown): string | readonly string[] {
  if (Array.isArray(value)) return value.map(String);
  if (value === undefined || value === null) return '';
  return isKey(field) && typeof value === 'string' ? value : formatValue(field, value).replace(/^RD\$/, '');
}

const isKey = ({ kind }: Field): boolean => kind === 'choice' || kind === 'ref';

/** A record's values and the names of what they refer to, as a form holds them. */
export function typedOf(record: OpenedRecord): Typed {
  const { fields } = openable[record.kind];
  const names: Record<string, string> = {};
  const values: Record<string, string | readonly string[]> = {};
  for (const [name, field] of Object.entries(fields)) values[name] = asTyped(field, record.values[name]);
  for (const { field, text, links } of record.fields) {
    const ids = manyOf(values[field]);
    const texts = links?.map(({ title }) => title) ?? (ids.length === 1 ? [text] : text.split(' | '));
    ids.forEach((id, index) => {
      names[id] = texts[index] ?? id;
    });
  }
  return { values, names };
}

/** What operations ask for that are no change of state. */
const askedBy: Readonly<Record<string, Readonly<Record<string, Field>>>> = {
  assignRequest: asked.assignment,
  callElection: asked.election,
  conveneMeeting: asked.convening,
  referRequest: asked.referral,
  addHouseholdMember: asked.householdMember,
  leaveHousehold: asked.householdLeaving,
  recordConsent: asked.consent,
  changeHouseholdHead: asked.householdHead,
  recordLifeState: asked.lifeState,
};

/** What an action needs although the row has no place for it, or holds something else there. */
function alsoAsked({ kind }: OpenedRecord, { operation, input }: Action): Readonly<Record<string, Field>> {
  const own = askedBy[operation];
  if (own) return own;
  const to = input?.['to'];
  if (kind === 'organisation') return to === 'registered' ? asked.registration : {};
  if (kind === 'agreement') return askedOfAgreement(to);
  if (kind === 'activity') return to === 'planned' ? asked.activityChange : {};
  if (kind === 'courseSupport') return askedOfCourseSupport(to);
  if (kind !== 'meeting') return {};
  return askedOfMeeting(to);
}

const owed = (field: Field): Field => ({ ...field, optional: false });

/** The amount is owed with money, and a letter has none: the server says which. */
function askedOfCourseSupport(to: string | undefined): Readonly<Record<string, Field>> {
  const { support, amount } = asked.courseSupportChange;
  return to === 'granted' ? { support: owed(support), amount } : {};
}

/** A meeting may be put off before anybody knows to when; to be planned again it needs its day. */
function askedOfMeeting(to: string | undefined): Readonly<Record<string, Field>> {
  const { date, starts, signedLink } = asked.meetingChange;
  if (to === 'signed') return { signedLink: owed(signedLink) };
  if (to === 'postponed') return { date, starts };
  return to === 'planned' ? { date: owed(date), starts } : {};
}

/** Evidence is always welcome; the server says when it is owed. */
function askedOfAgreement(to: string | undefined): Readonly<Record<string, Field>> {
  const { newDue, evidence } = asked.agreementChange;
  return to === 'rescheduled' ? { newDue: owed(newDue) } : to === 'fulfilled' ? { evidence } : {};
}

/** What must be filled in for an action, and what hinders it whatever is filled in. */
export function needsOf(
  record: OpenedRecord,
  action: Action,
): { fields: FormLayout['fields']; blocked: string[] } {
  const { fields, states }: Table = openable[record.kind];
  const to = action.input?.['to'];
  const move = states?.transitions.find(
    (each) => each.to === to && each.label === action.label && each.from.includes(record.state?.code ?? ''),
  );
  const needed: Record<string, Field> = {};
  for (const name of move?.requires ?? []) {
    const field = fields[name];
    if (field && action.missing.includes(field.label)) needed[name] = owed(field);
  }
  for (const [name, field] of Object.entries(alsoAsked(record, action)))
    needed[name] = action.missing.includes(field.label) ? owed(field) : field;
  const labels = Object.values(needed).map(({ label }) => label);
  if (action.reason) needed['reason'] = reasonField;
  return { fields: needed, blocked: action.missing.filter((each) => !labels.includes(each)) };
}
