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
  },
  fields: {
    status: derived(choice('Estado', referralStates)),
    request: ref('Solicitud', () => requests),
    institution: ref('Institución', () => institutions),
    reason: paragraph('Qué se le pide a la institución', { sensitive: true }),
    sentOn: derived(date('Enviada el')),
    reviewOn: derived(date('Preguntar de nuevo el')),
    responsible: optional(derived(ref('Responsable', () => staff))),
    answeredOn: optional(derived(date('Respondió el'))),
    outcome: optional(paragraph('Qué resultó', { sensitive: true })),
  },
  states: stateMachine(referralStates, {
    field: 'status',
    initial: 'sent',
    final: ['attended', 'rejected', 'unanswered', 'dropped'],
    tones: {
      sent: 'new',
      accepted: 'active',
      attended: 'done',
      rejected: 'late',
      unanswered: 'late',
      dropped: 'closed',
    },
    transitions: [
      { from: ['sent'], to: 'accepted', label: 'La aceptaron', roles: officeRoles },
      {
        from: ['sent', 'accepted'],
        to: 'attended',
        label: 'La atendieron',
        roles: officeRoles,
        requires: ['outcome'],
      },
      {
        from: ['sent', 'accepted'],
        to: 'rejected',
        label: 'La rechazaron',
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
      {
        from: ['sent', 'accepted'],
        to: 'dropped',
        label: 'Retirar la derivación',
        roles: officeRoles,
        reason: true,
      },
    ],
  }),
});
