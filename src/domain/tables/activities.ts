/** Workshops, exchanges between communities and national courses, and the sessions in which each is held. */
import { officeRoles } from '../roles';
import {
  choice,
  date,
  derived,
  integer,
  money,
  optional,
  paragraph,
  ref,
  refs,
  text,
  time,
  url,
} from '../schema/field';
import { stateMachine } from '../schema/state-machine';
import { defineTable, yearly, type Table } from '../schema/table';
import {
  activityKinds,
  activityStates,
  activityTopics,
  certificateStates,
  enrolmentStates,
} from './activity-catalogues';
import { documents } from './documents';
import { organisations } from './organisations';
import { people } from './people';
import { requests } from './requests';
import { territories } from './territories';
import { workshops } from './workshops';

const activityTable = (): Table => activities;

export const activities = defineTable({
  name: 'activity',
  sheet: 'Actividades',
  singular: 'la actividad',
  code: 'ACT',
  ids: yearly(4),
  line: 1,
  title: ['title', 'starts'],
  duty: { due: 'due', place: 'territory', promise: false, mailed: true },
  fields: {
    status: derived(choice('Estado', activityStates)),
    starts: derived(date('Empieza')),
    ends: derived(date('Termina')),
    due: optional(derived(date('Próxima fecha'))),
    title: text('Título'),
    kind: choice('Tipo', activityKinds),
    topic: choice('Tema', activityTopics),
    objective: paragraph('Objetivo'),
    facilitator: optional(text('Facilita')),
    institution: optional(text('Institución que la imparte')),
    materials: optional(paragraph('Materiales')),
    place: text('Lugar'),
    territory: ref('Territorio', () => territories),
    host: optional(ref('Organización anfitriona', () => organisations)),
    organisations: optional(refs('Organizaciones invitadas', () => organisations)),
    quota: optional(integer('Cupo', { least: 1, most: 2000 })),
    organisationQuota: optional(
      integer('Cupo por organización', {
        least: 1,
        most: 2000,
        help: 'Para que la formación llegue a más comunidades.',
      }),
    ),
    leastShare: optional(
      integer('Asistencia mínima para el certificado (%)', {
        least: 1,
        most: 100,
        help: 'Sin escribirla vale la de Configuración.',
      }),
    ),
    cost: optional(money('Costo', { least: 0 })),
    transport: optional(money('De ello, transporte', { least: 0 })),
    sessions: derived(integer('Sesiones')),
    minutes: derived(integer('Duración', { unit: 'minutes' })),
    recorded: derived(integer('Sesiones con asistencia')),
    enrolled: derived(integer('Inscritos')),
    waiting: derived(integer('En lista de espera')),
    certificates: optional(derived(refs('Certificados', () => documents))),
    topics: optional(paragraph('Temas tratados')),
    learnings: optional(paragraph('Aprendizajes')),
    difficulties: optional(paragraph('Dificultades')),
    photosLink: optional(url('Fotos (enlace)')),
    report: optional(derived(ref('Informe', () => documents))),
    workshop: optional(ref('Taller del catálogo', () => workshops)),
    request: optional(derived(ref('Solicitud de origen', () => requests))),
  },
  states: stateMachine(activityStates, {
    field: 'status',
    initial: 'planned',
    final: ['closed', 'cancelled'],
    tones: {
      planned: 'new',
      open: 'active',
      confirmed: 'active',
      underway: 'active',
      held: 'waiting',
      closed: 'done',
      postponed: 'late',
      cancelled: 'closed',
    },
    transitions: [
      { from: ['planned'], to: 'open', label: 'Abrir inscripción', roles: officeRoles },
      {
        from: ['open'],
        to: 'confirmed',
        label: 'Confirmar',
        roles: officeRoles,
        guard: 'personas inscritas',
      },
      {
        from: ['confirmed'],
        to: 'underway',
        label: 'Empezar',
        roles: officeRoles,
        guard: 'que llegue la primera sesión',
      },
      {
        from: ['underway'],
        to: 'held',
        label: 'Marcar realizada',
        roles: officeRoles,
        guard: 'la asistencia de todas las sesiones',
      },
      {
        from: ['held'],
        to: 'closed',
        label: 'Cerrar',
        roles: ['coordinator'],
        guard: 'el cierre, los certificados y el informe',
      },
      {
        from: ['planned', 'open', 'confirmed'],
        to: 'postponed',
        label: 'Posponer',
        roles: officeRoles,
        reason: true,
      },
      { from: ['postponed'], to: 'planned', label: 'Planificar de nuevo', roles: officeRoles },
      {
        from: ['planned', 'open', 'confirmed', 'underway', 'postponed'],
        to: 'cancelled',
        label: 'Cancelar',
        roles: officeRoles,
        reason: true,
        guard: 'que no conste asistencia',
      },
    ],
  }),
});

export const activitySessions = defineTable({
  name: 'activitySession',
  sheet: 'Sesiones',
  singular: 'la sesión',
  code: 'SES',
  ids: yearly(5),
  line: 1,
  title: ['activity', 'date'],
  fields: {
    activity: ref('Actividad', activityTable),
    date: date('Fecha'),
    starts: time('Hora de inicio'),
    ends: time('Hora de cierre'),
    topic: optional(text('Tema de la sesión')),
    minutes: derived(integer('Duración', { unit: 'minutes' })),
    attendees: optional(derived(integer('Asistentes'))),
  },
});

const sessionTable = (): Table => activitySessions;

export const enrolments = defineTable({
  name: 'enrolment',
  sheet: 'Inscripciones',
  singular: 'la inscripción',
  code: 'INS',
  ids: yearly(5),
  line: 1,
  title: ['person'],
  once: ['activity', 'person'],
  fields: {
    activity: ref('Actividad', activityTable),
    person: ref('Persona', () => people),
    organisation: optional(ref('Organización', () => organisations)),
    status: derived(choice('Estado', enrolmentStates)),
    attended: optional(derived(refs('Sesiones asistidas', sessionTable))),
    excused: optional(derived(refs('Ausencias justificadas', sessionTable))),
    minutes: derived(integer('Tiempo asistido', { unit: 'minutes' })),
    share: derived(integer('Asistencia (%)')),
    excusedShare: optional(derived(integer('Ausencia justificada (%)'))),
  },
});

export const certificates = defineTable({
  name: 'certificate',
  sheet: 'Certificados',
  singular: 'el certificado',
  code: 'CER',
  ids: yearly(5),
  idLabel: 'Folio',
  line: 1,
  title: ['code'],
  fields: {
    status: derived(choice('Estado', certificateStates)),
    code: derived(text('Código de verificación')),
    person: derived(ref('Persona', () => people)),
    activity: derived(ref('Actividad', activityTable)),
    enrolment: derived(ref('Inscripción', () => enrolments, { hidden: true })),
    minutes: derived(integer('Tiempo certificado', { unit: 'minutes' })),
    issuedOn: derived(date('Emitido el')),
    document: derived(ref('Documento', () => documents)),
  },
  states: stateMachine(certificateStates, {
    field: 'status',
    initial: 'valid',
    final: ['voided'],
    tones: { valid: 'done', voided: 'closed' },
    transitions: [
      { from: ['valid'], to: 'voided', label: 'Anular certificado', roles: ['coordinator'], reason: true },
    ],
  }),
});
