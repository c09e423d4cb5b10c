/** Rounds in which the authority decides: which requests were put before it on one page, in which order. */
import { choice, date, derived, optional, refs } from '../schema/field';
import { defineTable, yearly } from '../schema/table';
import { decisionRoundStates } from './request-catalogues';
import { requests } from './requests';

export const decisionRounds = defineTable({
  name: 'decisionRound',
  sheet: 'Decisiones del síndico',
  singular: 'el pliego de decisiones',
  code: 'PLI',
  ids: yearly(4),
  line: 0,
  title: ['preparedOn'],
  fields: {
    status: derived(choice('Estado', decisionRoundStates)),
    preparedOn: derived(date('Preparado el')),
    requests: derived(refs('Solicitudes, en su orden', () => requests)),
    answeredOn: optional(derived(date('Decidido el'))),
  },
});
