/** Support for somebody who goes to a course elsewhere: asked for, granted as a letter or as money, proved at its end. */
import { officeRoles } from '../roles';
import { choice, date, derived, money, optional, ref, text, url } from '../schema/field';
import { stateMachine } from '../schema/state-machine';
import { defineTable, yearly } from '../schema/table';
import { courseSupportKinds, courseSupportStates } from './activity-catalogues';
import { organisations } from './organisations';
import { people } from './people';
import { requests } from './requests';

export const courseSupports = defineTable({
  name: 'courseSupport',
  sheet: 'Apoyos a cursos',
  singular: 'el apoyo a curso',
  code: 'APC',
  ids: yearly(4),
  line: 1,
  title: ['course'],
  duty: {
    due: 'ends',
    states: ['granted'],
    place: 'person.territory',
    promise: false,
    mailed: true,
    task: 'Pedir el comprobante de culminación',
  },
  fields: {
    status: derived(choice('Estado', courseSupportStates)),
    person: ref('Persona que va al curso', () => people),
    organisation: optional(ref('Organización que la propone', () => organisations)),
    course: text('Curso'),
    institution: text('Institución que lo imparte'),
    starts: date('Empieza'),
    ends: date('Termina'),
    cost: optional(money('Costo del curso', { least: 0 })),
    support: optional(choice('Apoyo concedido', courseSupportKinds)),
    amount: optional(money('Monto concedido', { least: 1 })),
    proof: optional(url('Comprobante de culminación')),
    request: optional(derived(ref('Solicitud de origen', () => requests))),
  },
  states: stateMachine(courseSupportStates, {
    field: 'status',
    initial: 'requested',
    final: ['completed', 'refused', 'unfinished'],
    tones: {
      requested: 'new',
      granted: 'active',
      completed: 'done',
      refused: 'closed',
      unfinished: 'late',
    },
    transitions: [
      {
        from: ['requested'],
        to: 'granted',
        label: 'Conceder el apoyo',
        roles: ['coordinator'],
        requires: ['support'],
      },
      { from: ['requested'], to: 'refused', label: 'No conceder', roles: ['coordinator'], reason: true },
      {
        from: ['granted'],
        to: 'completed',
        label: 'Curso culminado',
        roles: officeRoles,
        requires: ['proof'],
      },
      { from: ['granted'], to: 'unfinished', label: 'No lo culminó', roles: officeRoles, reason: true },
    ],
  }),
});
