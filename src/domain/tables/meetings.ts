/** Meetings and who came to them. */
import { officeRoles } from '../roles';
import {
  choice,
  date,
  derived,
  integer,
  optional,
  paragraph,
  ref,
  refs,
  text,
  time,
  url,
  yesNo,
} from '../schema/field';
import { stateMachine } from '../schema/state-machine';
import { defineTable, yearly, type Table } from '../schema/table';
import { documents } from './documents';
import {
  attendanceConditions,
  attendanceModes,
  convenors,
  meetingStates,
  meetingTypes,
  modalities,
  quorumResults,
} from './meeting-catalogues';
import { organisations } from './organisations';
import { people } from './people';
import { requests } from './requests';
import { territories } from './territories';

const meetingTable = (): Table => meetings;

export const meetings = defineTable({
  name: 'meeting',
  sheet: 'Reuniones',
  singular: 'la reunión',
  code: 'REU',
  ids: yearly(4),
  line: 1,
  title: ['title', 'date'],
  // To be held, and then until its acta is finished.
  duty: {
    due: 'date',
    states: ['planned', 'convened', 'held', 'draft', 'review'],
    place: 'territory',
    promise: false,
    mailed: true,
  },
  fields: {
    status: derived(choice('Estado', meetingStates)),
    date: date('Fecha'),
    title: text('Título'),
    type: choice('Tipo', meetingTypes),
    objective: paragraph('Objetivo'),
    starts: time('Hora de inicio'),
    ends: optional(time('Hora de cierre')),
    place: text('Lugar'),
    territory: ref('Territorio', () => territories),
    modality: optional(choice('Modalidad', modalities)),
    organisations: optional(refs('Organizaciones convocadas', () => organisations)),
    convenor: choice('Convoca', convenors),
    publicNotice: optional(
      text('Aviso general', {
        help: 'Perifoneo, afiche, radio: cómo se avisó a quien no está en una directiva.',
      }),
    ),
    chair: optional(text('Preside')),
    secretary: optional(text('Secretario(a) de actas')),
    quorumRequired: optional(integer('Quórum requerido', { least: 0, most: 2000 })),
    secondCall: optional(time('Segunda convocatoria')),
    secondQuorum: optional(
      integer('Quórum en segunda convocatoria', {
        least: 0,
        most: 2000,
        help: 'El que digan los estatutos de la organización; vacío, el mismo de la primera.',
      }),
    ),
    bring: optional(
      text('Documentos a llevar', {
        help: 'Sale en la convocatoria. En blanco, lo que pide su tipo de reunión.',
      }),
    ),
    development: optional(paragraph('Desarrollo', { help: 'Lo tratado, un párrafo por punto.' })),
    otherMatters: optional(paragraph('Asuntos varios')),
    nextDate: optional(date('Próxima reunión')),
    originalDate: optional(derived(date('Fecha original'))),
    postponements: optional(derived(integer('Veces pospuesta'))),
    moveReason: optional(derived(paragraph('Motivo de no celebrarse'))),
    attendeesTotal: optional(derived(integer('Asistentes'))),
    women: optional(derived(integer('Mujeres'))),
    organisationsPresent: optional(derived(integer('Organizaciones presentes'))),
    quorum: optional(derived(choice('Quórum', quorumResults))),
    request: optional(derived(ref('Solicitud de origen', () => requests))),
    series: optional(derived(ref('Se repite desde', meetingTable))),
    folder: optional(derived(url('Carpeta de fotos y anexos'))),
    minutes: optional(derived(ref('Acta', () => documents))),
    minutesLink: optional(derived(url('Enlace del acta'))),
    rectifiedMinutes: optional(derived(ref('Acta que se rectifica', () => documents))),
    rectification: optional(derived(paragraph('Motivo de la rectificación'))),
  },
  states: stateMachine(meetingStates, {
    field: 'status',
    initial: 'planned',
    final: ['signed', 'cancelled', 'notHeld'],
    settled: ['approved', 'signed'],
    tones: {
      planned: 'new',
      convened: 'active',
      held: 'active',
      draft: 'waiting',
      review: 'waiting',
      approved: 'done',
      signed: 'done',
      postponed: 'late',
      cancelled: 'closed',
      notHeld: 'closed',
    },
    transitions: [
      { from: ['planned', 'postponed'], to: 'convened', label: 'Convocar', roles: officeRoles },
      {
        from: ['planned', 'convened'],
        to: 'held',
        label: 'Marcar realizada',
        roles: officeRoles,
        guard: 'asistencia',
      },
      { from: ['held'], to: 'draft', label: 'Hacer el acta', roles: officeRoles, guard: 'asistencia' },
      { from: ['draft'], to: 'review', label: 'Enviar a revisión', roles: officeRoles },
      { from: ['review'], to: 'draft', label: 'Devolver a borrador', roles: officeRoles, reason: true },
      { from: ['review'], to: 'approved', label: 'Aprobar el acta', roles: ['coordinator'] },
      { from: ['approved'], to: 'signed', label: 'Registrar acta firmada', roles: officeRoles },
      // The acta that is signed stays; a new edition says what it corrects, and goes the same way.
      {
        from: ['approved', 'signed'],
        to: 'draft',
        label: 'Rectificar el acta',
        roles: ['coordinator'],
        reason: true,
      },
      { from: ['planned', 'convened'], to: 'postponed', label: 'Posponer', roles: officeRoles, reason: true },
      { from: ['postponed'], to: 'planned', label: 'Planificar de nuevo', roles: officeRoles },
      {
        from: ['planned', 'convened', 'postponed'],
        to: 'cancelled',
        label: 'Cancelar',
        roles: officeRoles,
        reason: true,
      },
      {
        from: ['convened'],
        to: 'notHeld',
        label: 'No celebrada por falta de quórum',
        roles: officeRoles,
        reason: true,
        guard: 'sin quórum',
      },
    ],
  }),
});

export const attendances = defineTable({
  name: 'attendance',
  sheet: 'Asistencias',
  singular: 'la asistencia',
  code: 'ASI',
  ids: yearly(5),
  line: 1,
  title: ['person'],
  once: ['meeting', 'person'],
  partOf: 'meeting',
  fields: {
    meeting: ref('Reunión', meetingTable),
    person: ref('Persona', () => people),
    organisation: optional(ref('Organización', () => organisations)),
    position: optional(text('Cargo')),
    condition: choice('Asistencia', attendanceConditions),
    arrived: optional(
      time('Hora de llegada', {
        help: 'Sale sola cuando se marca, o se firma el formulario, ese mismo día.',
      }),
    ),
    mode: choice('Cómo se registró', attendanceModes),
    signed: optional(yesNo('Firmó la lista')),
  },
});
