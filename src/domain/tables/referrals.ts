/** Requests that went to another institution, followed until it is known what came of them. */
import { officeRoles } from '../roles';
import { choice, date, derived, optional, paragraph, ref } from '../schema/field';
import { stateMachine } from '../schema/state-machine';
import { defineTable, yearly } from '../schema/table';
import { institutions } from './institutions';
import { referralStates } from './request-catalogues';
import { requests } from './requests';
import { staff } from './staff';

export const referrals = defineTable({
  name: 'referral',
  sheet: 'Derivaciones',
  singular: 'la derivación',
  code: 'DER',
  ids: yearly(4),
  line: 0,
  title: ['institution'],
  duty: {
    due: 'reviewOn',
    states: ['sent', 'accepted'],
    owner: 'responsible',
    place: 'request.territory',
    discreet: 'request.confidential',
    promise: false,
    mailed: true,
    task: 'Preguntar qué pasó con la derivación',
    meanwhile: { due: 'preparedOn', states: ['prepared'], task: 'Enviar la derivación' },
  },
  fields: {
    status: derived(choice('Estado', referralStates)),
    request: ref('Solicitud', () => requests),
    institution: ref('Institución', () => institutions),
    reason: paragraph('Qué se le pide a la institución', { sensitive: true }),
    preparedOn: derived(date('Preparada el')),
    sentOn: optional(derived(date('Enviada el'))),
    reviewOn: optional(derived(date('Preguntar de nuevo el'))),
    responsible: optional(derived(ref('Responsable', () => staff))),
    answeredOn: optional(derived(date('Respondió el'))),
    outcome: optional(paragraph('Qué resultó', { sensitive: true })),
  },
  states: stateMachine(referralStates, {
    field: 'status',
    initial: 'prepared',
    // One that was not answered may be sent again, and a late answer still counts.
    final: ['attended', 'rejected', 'dropped'],
    tones: {
      prepared: 'new',
      sent: 'active',
      accepted: 'active',
      attended: 'done',
      rejected: 'late',
      unanswered: 'late',
      dropped: 'closed',
    },
    transitions: [
      { from: ['prepared'], to: 'sent', label: 'Ya se envió', roles: officeRoles },
      { from: ['sent'], to: 'accepted', label: 'La aceptaron', roles: officeRoles },
      {
        from: ['sent', 'accepted', 'unanswered'],
        to: 'attended',
        label: 'La atendieron',
        roles: officeRoles,
        requires: ['outcome'],
      },
      {
        from: ['sent', 'accepted', 'unanswered'],
        to: 'rejected',
        label: 'La rechazaron',
        roles: officeRoles,
        reason: true,
      },
      { from: ['sent'], to: 'sent', label: 'Preguntar más adelante', roles: officeRoles, reason: true },
      {
        from: ['accepted'],
        to: 'accepted',
        label: 'Preguntar más adelante',
        roles: officeRoles,
        reason: true,
      },
      {
        from: ['sent', 'accepted'],
        to: 'unanswered',
        label: 'No respondieron',
        roles: officeRoles,
        reason: true,
      },
      { from: ['unanswered'], to: 'sent', label: 'Enviar de nuevo', roles: officeRoles },
      {
        from: ['prepared', 'sent', 'accepted', 'unanswered'],
        to: 'dropped',
        label: 'Retirar la derivación',
        roles: officeRoles,
        reason: true,
      },
    ],
  }),
});
