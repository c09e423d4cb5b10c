/**
 * F13, what somebody thought of a workshop, an exchange or a course: one page, no account, no name. What they got right is
 * read off their test and comes with the sheets of paper; nobody remembers it.
 */
import { ratedQuestions, type Evaluation, type RatedQuestion } from '../activities/evaluation';
import { catalogue } from '../schema/catalogue';
import { choice, text } from '../schema/field';
import type { FormDeclaration } from '../schema/form';
import { evaluations } from '../tables/evaluations';
import { ask, numbered } from './question';

/** From 1 to 5, in words that need no explaining. */
const ratings = catalogue('Nota', {
  one: '1 · Nada',
  two: '2 · Poco',
  three: '3 · Más o menos',
  four: '4 · Bastante',
  five: '5 · Mucho',
});

const { fields } = evaluations;

const askToRate = (question: RatedQuestion) => {
  const { label, question: words } = fields[question];
  return ask(question, choice(label, ratings, words === undefined ? {} : { question: words }));
};

export const evaluationForm: FormDeclaration = {
  name: 'evaluation',
  code: 'F13',
  title: 'F13 · Evaluación de la actividad',
  description:
    'Cuéntenos cómo le pareció, en un minuto. Es anónima: no pide nombre, correo ni documento; no los escriba.',
  confirmation: 'Gracias. Su opinión quedó guardada sin su nombre.',
  forAnyone: true,
  pages: numbered('F13', [
    {
      key: 'evaluation',
      title: 'Su opinión',
      questions: [
        ask('activity', text('Código de la actividad'), {
          prefilled: true,
        }),
        ...ratedQuestions.map(askToRate),
        ask('best', fields.best),
        ask('improve', fields.improve),
      ],
    },
  ]),
};

/** What was answered, with ratings as numbers. */
export function evaluationIn(values: Readonly<Record<string, unknown>>): Evaluation {
  const options = Object.keys(ratings.options);
  const { best, improve } = values as Evaluation;
  return {
    ...Object.fromEntries(
      ratedQuestions.map((question) => [question, options.indexOf(String(values[question])) + 1]),
    ),
    best,
    improve,
  };
}
