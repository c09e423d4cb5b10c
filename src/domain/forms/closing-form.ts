/** F7, how a workshop, an exchange or a course ended: what the promoter tells from a telephone on the way home. */
import { integer, optional, paragraph, text } from '../schema/field';
import type { FormDeclaration } from '../schema/form';
import { activities } from '../tables/activities';
import { askedOfActivities } from '../tables/asked-of-activities';
import { ask, numbered, privacyNotice } from './question';

const { learnings, difficulties, cost, transport, photosLink } = activities.fields;

export const closingForm: FormDeclaration = {
  name: 'closing',
  code: 'F7',
  title: 'F7 · Cierre de actividad',
  description: `Cómo terminó un taller, un intercambio o un curso. ${privacyNotice}`,
  confirmation: 'Recibido. En unos minutos llegará a su correo que quedó anotado, o lo que falte.',
  pages: numbered('F7', [
    {
      key: 'activity',
      title: 'La actividad',
      questions: [
        ask('registrar', text('¿Quién registra?'), { synced: { kind: 'staff' } }),
        ask('activity', text('Código de la actividad', { help: 'Por ejemplo ACT-2026-0007.' }), {
          prefilled: true,
        }),
        ask('sessions', integer('¿Cuántas sesiones se hicieron?', { least: 1, most: 200 })),
        ask(
          'hours',
          integer('¿Cuántas horas duró en total?', { least: 1, most: 1000, help: 'En horas redondas.' }),
        ),
      ],
    },
    {
      key: 'told',
      title: 'Lo que se hizo',
      questions: [
        ask('topics', askedOfActivities.closing.topics),
        ask('learnings', learnings),
        ask('difficulties', difficulties),
        ask(
          'commitments',
          optional(
            paragraph('Compromisos', { help: 'Uno por línea: compromiso; responsable; fecha dd/mm/aaaa.' }),
          ),
        ),
        ask('cost', { ...cost, question: '¿Cuánto costó? (RD$)' }),
        ask('transport', { ...transport, question: 'De ello, ¿cuánto fue transporte? (RD$)' }),
        ask('photosLink', photosLink),
      ],
    },
  ]),
};
