/** The agenda of a meeting, a row for each point: what was to be spoken of, by whom, and what was said. */
import { choice, derived, integer, optional, paragraph, ref, text } from '../schema/field';
import { defineTable, yearly } from '../schema/table';
import { agendaPointKinds } from './meeting-catalogues';
import { meetings } from './meetings';

export const agendaPoints = defineTable({
  name: 'agendaPoint',
  sheet: 'Agenda',
  singular: 'el punto',
  code: 'PUN',
  ids: yearly(5),
  line: 1,
  title: ['title'],
  partOf: 'meeting',
  fields: {
    meeting: ref('Reunión', () => meetings),
    order: derived(integer('Orden')),
    kind: derived(choice('Clase de punto', agendaPointKinds)),
    title: text('Punto'),
    presenter: optional(text('Expone')),
    minutes: optional(integer('Minutos', { least: 1, most: 480 })),
    development: optional(paragraph('Lo tratado')),
    conclusion: optional(text('Conclusión', { help: 'En qué quedó el punto.' })),
    votesFor: optional(integer('Votos a favor', { least: 0, most: 5000, help: 'Solo si se votó.' })),
    votesAgainst: optional(integer('Votos en contra', { least: 0, most: 5000 })),
    abstentions: optional(integer('Abstenciones', { least: 0, most: 5000 })),
  },
});
