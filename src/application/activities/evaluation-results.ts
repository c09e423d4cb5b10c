/** What the evaluations of an activity say together, in words: for its ficha, and for what is written about it. */
import {
  fewestEvaluations,
  meanInWords,
  ratedQuestions,
  summarise,
  type EvaluationSummary,
} from '../../domain/activities/evaluation';
import type { Row } from '../../domain/schema/table';
import { activities, evaluations } from '../../domain/tables';
import { counted } from '../../domain/words/counted';

/** The columns that hold an answer. */
export const evaluationAnswers = [...ratedQuestions, 'before', 'after', 'best', 'improve'] as const;

/** Most answers of one activity that are read. */
export const mostEvaluations = 2000;

type EvaluationRow = Pick<
  Row<typeof evaluations>,
  (typeof evaluationAnswers)[number] | 'activity' | 'voided'
>;

type AnnullableEvaluation = Pick<Row<typeof evaluations>, 'id' | 'activity' | 'voided' | 'voidReason'>;

/** Which evaluations of an activity were annulled, and how many count. */
export interface EvaluationTally {
  readonly counted: number;
  readonly annulled: readonly string[];
}

/** One result, as a line of a ficha. */
interface EvaluationField {
  readonly field: string;
  readonly label: string;
  readonly text: string;
  /** Of a mean: how much of the best there is, 0 to 1. */
  readonly bar?: number;
}

const { fields } = evaluations;

const ofFive = (field: string, label: string, mean: number): EvaluationField => ({
  field,
  label,
  text: `${meanInWords(mean)} de 5`,
  bar: mean / 5,
});

function learnedField({ learned }: EvaluationSummary): EvaluationField[] {
  if (!learned) return [];
  const { people, before, after } = learned;
  const change = after - before;
  const text = `de ${meanInWords(before)} a ${meanInWords(after)} aciertos de 5 (${change < 0 ? '−' : '+'}${meanInWords(Math.abs(change))}), ${people} personas`;
  return [{ field: 'learned', label: 'Prueba de antes y de después', text, bar: after / 5 }];
}

const quoted = (field: 'best' | 'improve', texts: readonly string[]): EvaluationField[] =>
  texts.length === 0
    ? []
    : [{ field, label: fields[field].label, text: texts.map((text) => `«${text}»`).join('\n') }];

function countInWords(answers: number): string {
  if (answers >= fewestEvaluations) return `${answers} respuestas`;
  const few = counted(answers, 'respuesta');
  return `${few}. Los promedios y comentarios se ven desde ${fewestEvaluations}, para que no se reconozca a nadie.`;
}

const evaluationsOf = <R extends EvaluationRow>(rows: readonly R[], activity: string): R[] =>
  rows.filter((row) => row.activity === activity && !row.voided);

/** What came twice word for word; figures alone agree by chance. */
export function repeatedEvaluations(
  rows: readonly (EvaluationRow & { readonly id: string })[],
  activity: string,
): string[] {
  const first = new Map<string, string>();
  return evaluationsOf(rows, activity).flatMap((row) => {
    const { id, best, improve } = row;
    if (best === undefined && improve === undefined) return [];
    const said = JSON.stringify(evaluationAnswers.map((field) => row[field] ?? null));
    const twin = first.get(said);
    if (twin === undefined) {
      first.set(said, id);
      return [];
    }
    return [
      `${id} dice lo mismo que ${twin}, palabra por palabra: si llegó dos veces, use «Anular una evaluación».`,
    ];
  });
}

/** Most anonymous answers that were given twice cannot be found, only noticed: there are more of them than people. */
export function tooManyEvaluations(
  rows: readonly EvaluationRow[],
  { id, enrolled }: Pick<Row<typeof activities>, 'id' | 'enrolled'>,
): string[] {
  const answers = evaluationsOf(rows, id).length;
  if (enrolled === 0 || answers <= enrolled) return [];
  return [
    `Hay ${answers} evaluaciones y ${counted(enrolled, 'persona inscrita', 'personas inscritas')}: alguna puede estar repetida.`,
  ];
}

export function tallyEvaluations(rows: readonly AnnullableEvaluation[], activity: string): EvaluationTally {
  const own = rows.filter((row) => row.activity === activity);
  const annulled = own.filter(({ voided }) => voided).map(({ id }) => id);
  return { counted: own.length - annulled.length, annulled };
}

/** Those that do not count any more, and why: for those who work on the activity, and for no paper. */
export function annulledField(rows: readonly AnnullableEvaluation[], activity: string): EvaluationField[] {
  const annulled = rows.filter((row) => row.activity === activity && row.voided);
  if (annulled.length === 0) return [];
  const text = annulled.map(({ id, voidReason = '' }) => `${id}: ${voidReason}`).join('\n');
  return [{ field: 'annulled', label: 'Evaluaciones anuladas', text }];
}

/** The results of one activity: nothing while nobody answered, their number alone while they are too few. */
export function evaluationFields(rows: readonly EvaluationRow[], activity: string): EvaluationField[] {
  const summary = summarise(evaluationsOf(rows, activity));
  const { answers, means, overall, best, improve } = summary;
  if (answers === 0) return [];
  return [
    { field: 'evaluations', label: evaluations.sheet, text: countInWords(answers) },
    ...(overall === undefined ? [] : [ofFive('overall', 'Promedio general', overall)]),
    ...ratedQuestions.flatMap((question) => {
      const mean = means[question];
      return mean === undefined ? [] : [ofFive(question, fields[question].label, mean)];
    }),
    ...learnedField(summary),
    ...quoted('best', best),
    ...quoted('improve', improve),
  ];
}
