/** The one front door: every need that reaches the department, followed to its end (states.md, Solicitud). */
import { choice, date, derived, integer, optional, paragraph, ref, text, yesNo, gps } from '../schema/field';
import { stateMachine } from '../schema/state-machine';
import { defineTable, yearly, type Table } from '../schema/table';
import { organisations } from './organisations';
import { people } from './people';
import {
  channels,
  closingReasons,
  priorities,
  requestCategories,
  requesterKinds,
  requestStates,
} from './request-catalogues';
import { staff } from './staff';
import { territories } from './territories';

const self = (): Table => requests;
const office = ['coordinator', 'assistant'] as const;

export const requests = defineTable({
  name: 'request',
  sheet: 'Solicitudes',
  singular: 'la solicitud',
  code: 'SOL',
  ids: yearly(5),
  line: 0,
  title: ['title'],
  fields: {
    status: derived(choice('Estado', requestStates)),
    happenedOn: date('Fecha en que ocurrió'),
    title: derived(text('Asunto')),
    category: choice('Categoría', requestCategories, { sensitive: true }),
    description: paragraph('Descripción', { sensitive: true }),
    territory: ref('Lugar', () => territories),
    reference: optional(paragraph('Referencia de ubicación')),
    requesterKind: choice('¿Quién solicita?', requesterKinds),
    requesterPerson: optional(ref('Persona solicitante', () => people)),
    requesterOrganisation: optional(ref('Organización solicitante', () => organisations)),
    beneficiary: optional(ref('Persona beneficiaria', () => people)),
    backing: optional(text('Respaldo', { help: 'Acta o acuerdo de asamblea que respalda la solicitud.' })),
    channel: choice('Canal', channels),
    needsAuthority: yesNo('¿Requiere decisión del síndico?'),
    priority: choice('Prioridad', priorities),
    confidential: yesNo('Confidencial'),
    receivedBy: optional(derived(ref('Recibida por', () => staff))),
    responsible: optional(derived(ref('Responsable', () => staff))),
    routing: optional(derived(text('Por qué ese responsable'))),
    due: optional(derived(date('Responder antes de'))),
    duplicateHint: optional(derived(text('Posible duplicado'))),
    answer: optional(paragraph('Respuesta')),
    closingReason: optional(choice('Motivo de cierre', closingReasons)),
    whoCanHelp: optional(text('Quién puede ayudar', { help: 'Institución, teléfono y qué llevar.' })),
    duplicateOf: optional(ref('Duplicada de', self)),
    supporters: derived(integer('Adhesiones')),
    reopenings: derived(integer('Reaperturas')),
    waitingSince: optional(derived(date('En espera desde'))),
    closedOn: optional(derived(date('Cerrada el'))),
    coordinates: optional(gps('Coordenadas')),
  },
  states: stateMachine(requestStates, {
    field: 'status',
    initial: 'received',
    final: ['attended', 'declined', 'duplicate', 'withdrawn', 'voided'],
    tones: {
      received: 'new',
      classified: 'new',
      assigned: 'active',
      inProgress: 'active',
      waiting: 'waiting',
      referred: 'waiting',
      attended: 'done',
      declined: 'closed',
      duplicate: 'closed',
      withdrawn: 'closed',
      voided: 'closed',
    },
    transitions: [
      {
        from: ['received'],
        to: 'classified',
        label: 'Clasificar',
        roles: office,
        requires: ['category', 'territory'],
      },
      { from: ['classified'], to: 'assigned', label: 'Asignar', roles: office, requires: ['responsible'] },
      { from: ['assigned'], to: 'inProgress', label: 'Empezar la gestión', roles: office },
      {
        from: ['inProgress', 'referred'],
        to: 'attended',
        label: 'Marcar atendida',
        roles: office,
        requires: ['answer'],
      },
      { from: ['inProgress'], to: 'waiting', label: 'Esperar al solicitante', roles: office, reason: true },
      { from: ['waiting', 'referred'], to: 'inProgress', label: 'Retomar la gestión', roles: office },
      {
        from: ['classified', 'assigned', 'inProgress'],
        to: 'referred',
        label: 'Derivar',
        roles: office,
        requires: ['whoCanHelp'],
      },
      {
        from: ['received', 'classified', 'assigned', 'inProgress'],
        to: 'declined',
        label: 'No procede',
        roles: office,
        reason: true,
        requires: ['closingReason', 'whoCanHelp'],
      },
      {
        from: ['received', 'classified', 'assigned'],
        to: 'duplicate',
        label: 'Unir a otra',
        roles: office,
        requires: ['duplicateOf'],
      },
      {
        from: ['received', 'classified', 'assigned', 'inProgress', 'waiting', 'referred'],
        to: 'withdrawn',
        label: 'Desistida',
        roles: office,
        reason: true,
      },
      {
        from: ['attended', 'declined', 'withdrawn'],
        to: 'assigned',
        label: 'Reabrir',
        roles: office,
        reason: true,
      },
      {
        from: ['received', 'classified', 'assigned', 'inProgress', 'waiting', 'referred'],
        to: 'voided',
        label: 'Anular',
        roles: ['coordinator'],
        reason: true,
      },
    ],
  }),
});
