/** How each kind of record is corrected: by which operation, with which fields. */
import { asked } from '../declared';
import { plainLayout, type Layout, type Section } from './layout';
import { registerForms } from './register-forms';
import type { CallName } from '../rpc';
import type { RecordKind } from '../shapes';

export interface Correction {
  readonly operation: CallName;
  readonly title: string;
  readonly layout: Layout;
}

const requestSections: readonly Section[] = [
  { title: 'La solicitud', fields: ['category', 'description', 'needsAuthority'] },
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
    layout: plainLayout(asked.courseSupport),
  },
  person: { operation: 'updatePerson', title: 'Corregir persona', layout: registerForms.person },
  household: {
    operation: 'updateHousehold',
    title: 'Corregir hogar',
    layout: plainLayout(asked.householdPlace),
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
    layout: { fields: asked.request, sections: requestSections },
  },
  meeting: {
    operation: 'updateMeeting',
    title: 'Corregir reunión',
    layout: {
      fields: { ...registerForms.meeting.fields, reason: { ...asked.reason.reason, optional: true } },
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
    },
  },
  agreement: {
    operation: 'updateAgreement',
    title: 'Anotar avance',
    layout: plainLayout(asked.agreementProgress),
  },
  workshop: {
    operation: 'updateWorkshop',
    title: 'Corregir taller del catálogo',
    layout: registerForms.workshop,
  },
  institution: {
    operation: 'updateInstitution',
    title: 'Corregir institución',
    layout: registerForms.institution,
  },
};
