/** What the evaluations of an activity say together; too few of them say nothing, so that nobody is recognised. */

/** The questions that are rated from 1 to 5, in the order of the sheet. */
export const ratedQuestions = ['useful', 'clear', 'time', 'place', 'apply'] as const;

export type RatedQuestion = (typeof ratedQuestions)[number];

/** One answer. What was left blank is absent. */
export type Evaluation = { readonly [Q in RatedQuestion]?: number | undefined } & {
  /** Right answers of five about the subject, before the first session and after the last. */
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  readonly best?: string | undefined;
  readonly improve?: string | undefined;
};

/** With fewer answers than these anybody who was there could tell whose they are. */
export const fewestEvaluations = 3;

export interface EvaluationSummary {
  readonly answers: number;
  /** Mean of each question, 1 to 5; absent where too few answered it. */
  readonly means: { readonly [Q in RatedQuestion]?: number };
  /** Mean of all ratings together. */
  readonly overall?: number;
  /** Means, 0 to 5, of those who took both tests. */
  readonly learned?: { readonly people: number; readonly before: number; readonly after: number };
  /** In alphabetical order: the order in which people handed in their sheets is told to nobody. */
  readonly best: readonly string[];
  readonly improve: readonly string[];
}

const isPresent = <T>(value: T | undefined): value is T => value !== undefined;

/** The mean of at least as many numbers as may be told. */
function meanOf(values: readonly number[]): number | undefined {
  if (values.length < fewestEvaluations) return undefined;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** What people wrote, each sentence once. */
const sentences = (texts: readonly (string | undefined)[]): string[] =>
  [...new Set(texts.filter(isPresent))].sort((a, b) => (a < b ? -1 : 1));

/** How those who took both tests did. */
function learnedBy(evaluations: readonly Evaluation[]): EvaluationSummary['learned'] {
  const both = evaluations.flatMap(({ before, after }) =>
    isPresent(before) && isPresent(after) ? [{ before, after }] : [],
  );
  const before = meanOf(both.map((each) => each.before));
  const after = meanOf(both.map((each) => each.after));
  return isPresent(before) && isPresent(after) ? { people: both.length, before, after } : undefined;
}

/** The evaluations of one activity as one: the same in whatever order they came. */
export function summarise(evaluations: readonly Evaluation[]): EvaluationSummary {
  const answers = evaluations.length;
  if (answers < fewestEvaluations) return { answers, means: {}, best: [], improve: [] };
  const means: { [Q in RatedQuestion]?: number } = {};
  for (const question of ratedQuestions) {
    const mean = meanOf(evaluations.map((each) => each[question]).filter(isPresent));
    if (isPresent(mean)) means[question] = mean;
  }
  const ratings = evaluations.flatMap((each) => ratedQuestions.map((question) => each[question]));
  const overall = meanOf(ratings.filter(isPresent));
  const learned = learnedBy(evaluations);
  return {
    answers,
    means,
    ...(isPresent(overall) ? { overall } : {}),
    ...(isPresent(learned) ? { learned } : {}),
    best: sentences(evaluations.map(({ best }) => best)),
    improve: sentences(evaluations.map(({ improve }) => improve)),
  };
}

/** «4.4»: a mean as people say it. */
export const meanInWords = (mean: number): string => (Math.round(mean * 10) / 10).toFixed(1);
