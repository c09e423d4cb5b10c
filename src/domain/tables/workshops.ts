/** The catalogue of what is taught: what each workshop is for, how long it takes, who can give it and what it needs. */
import { choice, integer, optional, paragraph, text, yesNo } from '../schema/field';
import { defineTable, serial } from '../schema/table';
import { activityKinds, activityTopics } from './activity-catalogues';

export const workshops = defineTable({
  name: 'workshop',
  sheet: 'Catálogo de talleres',
  singular: 'el taller del catálogo',
  code: 'TAL',
  ids: serial(3),
  line: 1,
  title: ['title'],
  fields: {
    title: text('Título'),
    kind: choice('Tipo', activityKinds),
    topic: choice('Tema', activityTopics),
    objective: paragraph('Objetivo'),
    hours: integer('Horas', { least: 1, most: 400 }),
    facilitator: optional(text('Quién puede darlo')),
    materials: optional(paragraph('Materiales', { help: 'Lo que hay que llevar, uno por línea.' })),
    active: yesNo('Se ofrece'),
  },
});
