/** Evaluations together: fair means, the same in any order, and silence where somebody could be recognised. */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  fewestEvaluations,
  meanInWords,
  ratedQuestions,
  summarise,
  type Evaluation,
} from '../../../src/domain/activities/evaluation';
import { readSheets } from '../../../src/domain/activities/evaluation-lines';

const seed = 20260314;
const blankOr = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });
const rating = blankOr(fc.integer({ min: 1, max: 5 }));
const score = blankOr(fc.integer({ min: 0, max: 5 }));
const said = blankOr(fc.constantFrom('La práctica', 'El café', 'Más tiempo', 'Todo; también el lugar'));

/** A sheet on which at least one question was answered. */
const evaluation: fc.Arbitrary<Evaluation> = fc
  .record({
    useful: rating,
    clear: rating,
    time: rating,
    place: rating,
    apply: rating,
    before: score,
    after: score,
    best: said.map((text) => text?.replace(/;/g, ',')),
    improve: said,
  })
  .filter((each) => ratedQuestions.some((question) => each[question] !== undefined));

const several = fc.array(evaluation, { minLength: fewestEvaluations, maxLength: 30 });

/** A sheet as somebody types it. */
const typed = (each: Evaluation): string =>
  [
    ratedQuestions.map((question) => each[question] ?? 0).join(''),
    each.before === undefined && each.after === undefined ? '' : `${each.before ?? ''}-${each.after ?? ''}`,
    each.best ?? '',
    each.improve ?? '',
  ].join('; ');

describe('the evaluations of one activity', () => {
  test('say nothing but their number while they are too few', () => {
    fc.assert(
      fc.property(fc.array(evaluation, { maxLength: fewestEvaluations - 1 }), (few) => {
        expect(summarise(few)).toEqual({ answers: few.length, means: {}, best: [], improve: [] });
      }),
      { seed },
    );
  });

  test('tell the mean of a question, or of a test, only when enough people answered that one', () => {
    fc.assert(
      fc.property(several, (all) => {
        const { means, learned } = summarise(all);
        for (const question of ratedQuestions) {
          const given = all.flatMap((each) => each[question] ?? []);
          expect(means[question] === undefined).toBe(given.length < fewestEvaluations);
          expect(means[question] ?? Math.min(...given)).toBeGreaterThanOrEqual(Math.min(...given));
          expect(means[question] ?? Math.max(...given)).toBeLessThanOrEqual(Math.max(...given));
        }
        const both = all.filter(({ before, after }) => before !== undefined && after !== undefined);
        expect(learned?.people ?? 0).toBe(both.length < fewestEvaluations ? 0 : both.length);
      }),
      { seed },
    );
  });

  test('say the same in whatever order they came, so that no comment stands where its sheet stood', () => {
    fc.assert(
      fc.property(several, fc.nat(), (all, turn) => {
        const at = turn % all.length;
        const turned = summarise([...all.slice(at), ...all.slice(0, at)].reverse());
        const { means, best, improve, answers } = summarise(all);
        expect(turned).toMatchObject({ best, improve, answers });
        for (const question of ratedQuestions) {
          expect(turned.means[question] ?? 0).toBeCloseTo(means[question] ?? 0, 9);
        }
      }),
      { seed },
    );
  });

  test('measure what was learned by those who took both tests', () => {
    const three = [
      { useful: 5, before: 1, after: 4 },
      { useful: 4, before: 2, after: 4 },
      { useful: 4, before: 3, after: 5 },
      { useful: 3, before: 0 },
    ];
    expect(summarise(three)).toMatchObject({ learned: { people: 3, before: 2 }, overall: 4 });
    expect(meanInWords(summarise(three).learned?.after ?? 0)).toBe('4.3');
  });
});

describe('sheets of paper typed one a line', () => {
  test('are read as they were written, whatever was left blank', () => {
    fc.assert(
      fc.property(fc.array(evaluation, { minLength: 1, maxLength: 20 }), (all) => {
        const read = readSheets(all.map((each) => typed(each)).join('\n'), 'sheets');
        expect(read).toEqual({ ok: true, value: all });
      }),
      { seed },
    );
  });

  test('with anything typed there is an answer, and each wrong line is said with its number', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const read = readSheets(text, 'sheets');
        expect(read.ok || read.problems.every(({ message }) => message.startsWith('Hoja '))).toBe(true);
      }),
      { seed },
    );
    expect(readSheets('54455\n\n5445\n54455; 7-2', 'sheets')).toMatchObject({
      problems: [
        { field: 'sheets', message: expect.stringContaining('Hoja 2, «5445»: faltan las cinco notas') },
        { field: 'sheets', message: expect.stringContaining('Hoja 3, «54455; 7-2»: después de las notas') },
      ],
    });
    expect(readSheets('5 4 4 5 5;2 / 4', 'sheets')).toMatchObject({
      value: [{ apply: 5, before: 2, after: 4 }],
    });
  });
});
