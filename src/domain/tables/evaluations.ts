/** What people thought of a workshop, an exchange or a course: one row for each answer, and nothing that tells whose it is. */
import { date, derived, integer, optional, paragraph, ref, type Field } from '../schema/field';
import { defineTable, yearly } from '../schema/table';
import { activities } from './activities';

/** One of the five questions that every evaluation asks: how people took it (Kirkpatrick, level 1). */
const rating = (label: string, question: string): Field<number | undefined> =>
  optional(integer(label, { question, least: 1, most: 5 }));

/** Five questions about the subject, asked before the first session and after the last. */
const score = (label: string): Field<number | undefined> =>
  optional(integer(label, { help: 'Respuestas correctas, de 5.', least: 0, most: 5 }));

const unnamed = { help: 'No escriba nombres: la evaluación es anónima.' };

export const evaluations = defineTable({
  name: 'evaluation',
  sheet: 'Evaluaciones',
  singular: 'la evaluación',
  code: 'EVA',
  ids: yearly(5),
  line: 1,
  title: ['activity', 'date'],
  fields: {
    activity: ref('Actividad', () => activities),
    date: derived(date('Fecha')),
    useful: rating('Lo tratado le sirve', '¿Lo que se trató le sirve?'),
    clear: rating('Se explicó claro', '¿Se explicó con claridad?'),
    time: rating('El tiempo alcanzó', '¿Alcanzó el tiempo?'),
    place: rating('Lugar y materiales', '¿El lugar y los materiales eran adecuados?'),
    apply: rating('Lo pondrá en práctica', '¿Pondrá en práctica lo que aprendió?'),
    before: score('Prueba de antes'),
    after: score('Prueba de después'),
    best: optional(paragraph('Lo mejor', { question: '¿Qué fue lo mejor?', ...unnamed })),
    improve: optional(paragraph('Qué mejorar', { question: '¿Qué se puede mejorar?', ...unnamed })),
  },
});
