/** The forms that register something: how each is laid out, what is filled in at first, how it is called before and after. */
import { formatDate } from '../../domain/schema/format';
import { asked } from '../declared';
import { oneOf, type DraftValues } from '../fields/draft-values';
import { today } from '../frame/today';
import type { CallName } from '../rpc';
import { activityForms } from './activity-forms';
import { plainLayout, whenGiven, type Conditions, type Layout, type Section } from './layout';

export interface FormLayout extends Layout {
  readonly operation: CallName;
  /** «Registrar persona». */
  readonly title: string;
  /** What to call it once it is saved: «Persona registrada». */
  readonly saved: string;
  /** «Registrar otra persona». */
  readonly another: string;
  /** What it begins with. */
  readonly first?: () => DraftValues;
  /** Whether people look for the record first, so that nobody is registered twice. */
  readonly lookFirst?: 'person' | 'organisation';
}

const personSections: readonly Section[] = [
  { title: 'Nombre', fields: ['givenNames', 'firstSurname', 'secondSurname', 'nickname'] },
  { title: 'Documento', fields: ['documentKind', 'documentNumber'] },
  { title: 'Datos', fields: ['sex', 'phone', 'territory', 'reference'] },
  { title: 'Más datos', fields: ['email', 'birthDate', 'estimatedAge', 'occupation', 'note'], folded: true },
];

const organisationSections: readonly Section[] = [
  { title: 'La organización', fields: ['name', 'kind', 'territory'] },
  {
    title: 'Quiénes son',
    fields: ['families', 'menMembers', 'womenMembers', 'servedTerritories', 'founded', 'acronym'],
    folded: true,
  },
  {
    title: 'Registro y personería',
    fields: ['registration', 'registrationNumber', 'registrationDate', 'legalStatus', 'rnc', 'federation'],
    folded: true,
  },
  { title: 'Cuándo se reúnen', fields: ['meetingPlace', 'meetingDay', 'note'], folded: true },
];

const personConditions: Conditions = {
  documentNumber: { when: (values) => oneOf(values['documentKind']) !== 'none' },
  estimatedAge: { when: (values) => oneOf(values['birthDate']) === '' },
};

const isPerson = (values: DraftValues): boolean => oneOf(values['requesterKind']) !== 'organisation';

export const registerForms = {
  person: {
    operation: 'registerPerson',
    title: 'Registrar persona',
    saved: 'Persona registrada',
    another: 'Registrar otra persona',
    fields: asked.person,
    sections: personSections,
    conditions: personConditions,
    first: () => ({ documentKind: 'cedula' }),
    lookFirst: 'person',
  },
  household: {
    operation: 'registerHousehold',
    title: 'Registrar hogar',
    saved: 'Hogar registrado',
    another: 'Registrar otro hogar',
    fields: asked.household,
    sections: [
      { title: 'El hogar', fields: ['head', 'territory', 'reference', 'from'] },
      { title: 'Más datos', fields: ['address', 'coordinates'], folded: true },
    ],
  },
  organisation: {
    operation: 'registerOrganisation',
    title: 'Registrar organización',
    saved: 'Organización registrada',
    another: 'Registrar otra organización',
    fields: asked.organisation,
    sections: organisationSections,
    lookFirst: 'organisation',
  },
  board: {
    operation: 'registerBoard',
    title: 'Registrar directiva',
    saved: 'Directiva registrada',
    another: 'Registrar otra directiva',
    fields: asked.board,
    sections: [
      { title: 'La elección', fields: ['organisation', 'electionDate', 'starts', 'minutesLink'] },
      {
        title: 'Cómo fue la elección',
        fields: ['slates', 'spoiledVotes', 'commission', 'observer', 'accepted', 'swornIn', 'swornOn'],
        folded: true,
      },
    ],
  },
  request: {
    operation: 'registerRequest',
    title: 'Registrar solicitud',
    saved: 'Solicitud registrada',
    another: 'Registrar otra solicitud',
    fields: asked.request,
    sections: [
      { title: 'El solicitante', fields: ['requesterKind', 'requesterPerson', 'requesterOrganisation'] },
      { title: 'La solicitud', fields: ['category', 'description', 'needsAuthority'] },
      { title: 'El lugar', fields: ['territory', 'reference'] },
      { title: 'Cómo llegó', fields: ['channel', 'happenedOn'] },
      {
        title: 'Más datos',
        fields: ['priority', 'confidential', 'beneficiary', 'backing'],
        folded: true,
      },
    ],
    conditions: {
      requesterPerson: { when: isPerson, owed: true },
      requesterOrganisation: { when: (values) => !isPerson(values), owed: true },
    },
    first: () => ({
      requesterKind: 'person',
      channel: 'office',
      happenedOn: formatDate(today()),
      needsAuthority: 'No',
      confidential: 'No',
      priority: 'normal',
    }),
  },
  meeting: {
    operation: 'registerMeeting',
    title: 'Registrar reunión',
    saved: 'Reunión registrada',
    another: 'Registrar otra reunión',
    fields: { ...asked.meeting, ...asked.agendaLines, ...asked.origin },
    sections: [
      { title: 'De dónde viene', fields: ['request'] },
      { title: 'La reunión', fields: ['type', 'title', 'objective'] },
      { title: 'Cuándo y dónde', fields: ['date', 'starts', 'place', 'territory', 'modality'] },
      { title: 'Los convocados', fields: ['organisations', 'convenor', 'quorumRequired'] },
      { title: 'Segunda convocatoria', fields: ['secondCall', 'secondQuorum'], folded: true },
      { title: 'Orden del día', fields: ['agenda', 'bring', 'chair', 'secretary'], folded: true },
      {
        title: 'Después de la reunión',
        fields: ['ends', 'development', 'otherMatters', 'nextDate'],
        folded: true,
      },
    ],
    // Only a meeting that a request asked for comes from one.
    conditions: { request: whenGiven('request') },
    first: () => ({ convenor: 'department' }),
  },
  institution: {
    operation: 'registerInstitution',
    title: 'Registrar institución',
    saved: 'Institución registrada',
    another: 'Registrar otra institución',
    fields: asked.institution,
    sections: [
      { title: 'La institución', fields: ['name', 'helpsWith', 'bring'] },
      { title: 'Cómo llegar a ella', fields: ['phone', 'contact', 'address', 'hours'] },
      { title: 'Más datos', fields: ['categories', 'active'], folded: true },
    ],
    first: () => ({ active: 'Sí' }),
  },
  reassign: {
    operation: 'reassignWork',
    title: 'Pasar el trabajo a otra persona',
    saved: 'El trabajo cambió de manos',
    another: 'Pasar el de otra persona',
    ...plainLayout(asked.handover, {
      awayUntil: {
        when: ({ why }) => oneOf(why) === 'vacation' || oneOf(why) === 'leave',
        owed: true,
      },
    }),
  },
  replyText: {
    operation: 'saveReplyText',
    title: 'Texto para responder',
    saved: 'Texto guardado',
    another: 'Escribir otro',
    fields: asked.replyText,
    sections: [{ title: '', fields: ['status', 'category', 'text'] }],
    conditions: {},
    first: () => ({}),
  },
  categoryHandler: {
    operation: 'saveCategoryHandler',
    title: 'Quién atiende una categoría',
    saved: 'Guardado: vale para lo que llegue desde ahora',
    another: 'Cambiar otra categoría',
    ...plainLayout(asked.categoryHandler),
    first: () => ({}),
  },
  ...activityForms,
} as const satisfies Readonly<Record<string, FormLayout>>;

export type RegisterKind = keyof typeof registerForms;
