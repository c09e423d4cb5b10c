/** Pairs of people who may be one, why it seems so, and what somebody decided about them. */
import { officeRoles } from '../roles';
import { choice, datetime, derived, integer, optional, paragraph, ref, text } from '../schema/field';
import { stateMachine } from '../schema/state-machine';
import { defineTable, serial } from '../schema/table';
import { duplicateStates, likenessBands } from './people-catalogues';
import { people } from './people';
import { staff } from './staff';

export const duplicatePairs = defineTable({
  name: 'duplicatePair',
  sheet: 'Posibles duplicados',
  singular: 'la pareja de posibles duplicados',
  code: 'DUP',
  ids: serial(5),
  line: 0,
  title: ['firstName', 'secondName'],
  fields: {
    status: choice('Estado', duplicateStates),
    // What was compared stays on record: a merge leads neither of the two codes elsewhere.
    first: derived(ref('Primera persona', () => people, { keptInMerge: true })),
    firstName: derived(text('Nombre de la primera')),
    second: derived(ref('Segunda persona', () => people, { keptInMerge: true })),
    secondName: derived(text('Nombre de la segunda')),
    band: derived(choice('Parecido', likenessBands)),
    score: derived(integer('Puntos')),
    reasons: derived(paragraph('Por qué se parecen')),
    decidedBy: optional(derived(ref('Decidido por', () => staff))),
    decidedAt: optional(derived(datetime('Decidido en'))),
    decisionReason: optional(derived(paragraph('Motivo de la decisión'))),
    seen: derived(text('Huella de los datos', { hidden: true })),
  },
  states: stateMachine(duplicateStates, {
    field: 'status',
    initial: 'open',
    final: ['distinct', 'merged', 'gone'],
    tones: { open: 'waiting', distinct: 'closed', merged: 'done', gone: 'closed' },
    transitions: [
      { from: ['open'], to: 'distinct', label: 'No son duplicados', roles: officeRoles, reason: true },
      { from: ['distinct'], to: 'open', label: 'Revisar otra vez', roles: officeRoles, reason: true },
    ],
  }),
});
