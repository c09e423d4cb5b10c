/** Ten thousand answers as no promoter would write them: no formula in the Sheet, no failure, each applied or waiting with its reasons. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { readLists } from '../../demo/filling';
import { rowsOf } from '../../demo/sheet';
import { people } from '../../demo/accounts';
import type { StreamAnswer } from '../../demo/answer';
import { forms, questionsOf, titleOf } from '../../src/domain/forms';
import type { FieldKind } from '../../src/domain/schema/field';
import type { Question } from '../../src/domain/schema/form';
import { openBase, coordinator, minute } from './base';
import { formulas, violations } from './invariants';

const answersInAll = 10_000;
const perDrain = 250;

const nasty = fc.constantFrom(
  '=IMPORTXML("http://example.org";"//a")',
  '+1',
  '-1',
  '@SUMA(A1)',
  "'=1",
  '\t=1',
  '{{nombre}}',
  '<script>alert(1)</script>',
  '; ; ;',
  '999-0000001-1',
  '31/02/2026',
  'null',
  '__proto__',
  'toString',
  '🙂',
  'a\u0301',
  '\u202Etxet',
  'ñ'.repeat(3000),
);

const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }) },
  { weight: 2, arbitrary: nasty },
  { weight: 1, arbitrary: fc.lorem({ maxCount: 8 }) },
);

const digits = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });

/** What a form lets through of the kinds that it checks. */
const shaped: Readonly<Partial<Record<FieldKind, fc.Arbitrary<string>>>> = {
  date: fc.integer({ min: 0, max: 40_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10)),
  time: fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hour, min]) => `${String(hour).padStart(2, '0')}:${String(min).padStart(2, '0')}`),
  phone: fc.integer({ min: 0, max: 9999 }).map((n) => `809-555-${String(n).padStart(4, '0')}`),
  cedula: digits(11),
  rnc: digits(9),
  money: fc.integer({ min: 0, max: 900_000 }).map(String),
  url: fc.webUrl(),
};

/** What Google lets a person put into a question: its type and its list bind, text does not. */
function answerTo(question: Question, options: readonly string[] | undefined): fc.Arbitrary<string> {
  const { kind, least = 0, most = 1000 } = question.field;
  if (options)
    return question.other ? fc.oneof(fc.constantFrom(...options), anyText) : fc.constantFrom(...options);
  if (kind === 'integer') return fc.integer({ min: least, max: most }).map(String);
  return shaped[kind] ?? anyText;
}

test('every answer is applied or waits with its reasons, and none becomes a formula', () => {
  const workspace = openBase().workspace.clone();
  workspace.holdTriggers(true);
  const names = Object.keys(forms) as StreamAnswer['form'][];
  const arbitrary = Object.fromEntries(
    names.map((form) => {
      const lists = readLists(workspace, form, coordinator);
      const record = Object.fromEntries(
        questionsOf(forms[form]).map((question) => {
          const one = answerTo(question, lists.get(titleOf(question)));
          return [titleOf(question), question.field.optional ? fc.option(one, { nil: undefined }) : one];
        }),
      );
      return [form, fc.record(record)];
    }),
  ) as Record<StreamAnswer['form'], fc.Arbitrary<Record<string, string | undefined>>>;
  const before = rowsOf(workspace, 'Bandeja').length;
  const errorsBefore = workspace.executions.filter(({ error }) => error !== undefined).length;
  const refused: string[] = [];
  let sent = 0;
  for (let round = 0; sent < answersInAll; round += 1) {
    const form = names[round % names.length] ?? 'request';
    for (const answers of fc.sample(arbitrary[form], { numRuns: perDrain, seed: 20260302 + round })) {
      try {
        workspace.submitForm(forms[form].title, answers, { as: people.cercado.email });
        sent += 1;
      } catch (error) {
        refused.push(String(error));
      }
    }
    expect(workspace.run('sweep', [], { as: coordinator }).error).toBeUndefined();
    workspace.advance(10 * minute);
  }
  // Each sweep reads one form, in turn.
  workspace.advance(names.length * 10 * minute);
  // The form itself refuses little: what it lets through is what is put to the test.
  expect(refused.length).toBeLessThan(answersInAll / 2);
  expect(workspace.executions.filter(({ error }) => error !== undefined).length).toBe(errorsBefore);
  const rows = rowsOf(workspace, 'Bandeja').slice(before);
  expect(rows.length).toBe(sent);
  expect(rows.filter((row) => row['Estado'] !== 'Aplicado' && row['Qué falta resolver'] === '')).toEqual([]);
  expect(formulas(workspace)).toEqual([]);
  expect(violations(workspace)).toEqual([]);
});
