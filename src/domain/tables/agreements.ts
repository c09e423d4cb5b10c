/** What was agreed in a meeting: rows that come back in the next agenda until they are done. */
import { officeRoles } from '../roles';
import { choice, date, derived, integer, optional, paragraph, ref, text, url } from '../schema/field';
import { stateMachine } from '../schema/state-machine';
import { defineTable, yearly } from '../schema/table';
import { activities } from './activities';
import { agreementStates, municipalUnits, responsibleKinds } from './meeting-catalogues';
import { meetings } from './meetings';
import { organisations } from './organisations';
import { people } from './people';
import { priorities } from './request-catalogues';
import { requests } from './requests';
import { staff } from './staff';

export const agreements = defineTable({
  name: 'agreement',
  sheet: 'Acuerdos',
  singular: 'el acuerdo',
  code: 'ACU',
  ids: yearly(4),
  line: 1,
  title: ['text'],
  partOf: 'meeting',
  livesOn: ['status', 'priority', 'request', 'progress', 'evidence', 'fulfilledOn'],
  duty: {
    due: 'due',
    states: ['pending', 'inProgress', 'partlyFulfilled', 'rescheduled'],
    owner: 'responsible',
    ownerCode: 'responsibleStaff',
    place: ['meeting.territory', 'activity.territory'],
    promise: true,
    mailed: true,
  },
  fields: {
    status: derived(choice('Estado', agreementStates)),
    text: text('Acuerdo', { help: 'Un verbo y su resultado: «Reparar la bomba del acueducto».' }),
    meeting: optional(ref('Reunión', () => meetings)),
    activity: optional(ref('Actividad', () => activities)),
    responsibleKind: choice('Tipo de responsable', responsibleKinds),
    responsibleStaff: optional(ref('Responsable del equipo', () => staff)),
    responsibleOrganisation: optional(ref('Organización responsable', () => organisations)),
    responsiblePerson: optional(ref('Persona responsable', () => people)),
    responsibleUnit: optional(choice('Dependencia responsable', municipalUnits)),
    responsible: text('Responsable', { help: 'Su nombre. Escríbalo solo si no está en el registro.' }),
    due: date('Fecha de compromiso'),
    originalDue: derived(date('Fecha original')),
    reschedulings: derived(integer('Reprogramaciones')),
    priority: choice('Prioridad', priorities),
    resources: optional(text('Recursos', { help: 'Lo que hace falta para cumplirlo, y quién lo pone.' })),
    request: optional(ref('Solicitud relacionada', () => requests)),
    progress: optional(paragraph('Avance')),
    evidence: optional(url('Evidencia')),
    fulfilledOn: optional(date('Fecha de cumplimiento')),
  },
  states: stateMachine(agreementStates, {
    field: 'status',
    initial: 'pending',
    final: ['fulfilled', 'unfulfilled', 'dropped'],
    tones: {
      pending: 'new',
      inProgress: 'active',
      fulfilled: 'done',
      partlyFulfilled: 'waiting',
      rescheduled: 'waiting',
      unfulfilled: 'late',
      dropped: 'closed',
    },
    transitions: [
      {
        from: ['pending', 'partlyFulfilled', 'rescheduled'],
        to: 'inProgress',
        label: 'Empezar',
        roles: officeRoles,
      },
      {
        from: ['pending', 'inProgress', 'rescheduled'],
        to: 'fulfilled',
        label: 'Cumplido',
        roles: officeRoles,
        requires: ['fulfilledOn'],
        guard: 'evidencia',
      },
      {
        from: ['inProgress', 'rescheduled'],
        to: 'partlyFulfilled',
        label: 'Cumplido en parte',
        roles: officeRoles,
        reason: true,
      },
      {
        from: ['pending', 'inProgress', 'rescheduled'],
        to: 'rescheduled',
        label: 'Reprogramar',
        roles: officeRoles,
        reason: true,
      },
      {
        from: ['pending', 'inProgress', 'rescheduled'],
        to: 'unfulfilled',
        label: 'Incumplido',
        roles: officeRoles,
        reason: true,
      },
      {
        from: ['pending', 'inProgress', 'rescheduled'],
        to: 'dropped',
        label: 'Sin efecto',
        roles: officeRoles,
        reason: true,
      },
    ],
  }),
});
