/** Thousands of answers with every kind of nonsense: each becomes a record or waits with its reasons, and none stops the others. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { forms, formNames, questionsOf } from '../../../src/domain/forms';
import type { Question } from '../../../src/domain/schema/form';
import { tableByName, tables } from '../../../src/domain/tables';
import { IntakeStage, placeLabel, newAmanecer } from './stage';

const nasty = fc.constantFrom(
  '=1+1',
  '=HYPERLINK("http://example.org")',
  '+1',
  '@SUMA(A1)',
  "'texto",
  '   ',
  '\u0000\u0007\u200b',
  '¿?¡!«»…',
  '[ORG-0001]',
  '[]',
  '__proto__',
  'constructor',
  '\ud800',
  'Ñandú Ü'.repeat(40),
  '"\\'.repeat(6_000),
  '31/02/2026',
  '2026-02-30',
  '29/02/2024',
  '99999999999',
  '-5',
  '1e9',
  'null',
  '👩‍👩‍👧 familia',
);

const text = fc.oneof(
  { weight: 4, arbitrary: nasty },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);

const name = fc.constantFrom('Ana Liriano', 'JUAN PEÑA', 'María de la Cruz', 'Pedro Suriel Marte');
const place = fc.constantFrom(placeLabel(newAmanecer), placeLabel('010300100'));
const cedula = fc.integer({ min: 1, max: 400 }).map((serial) => `999${String(serial).padStart(8, '0')}`);
const empty = fc.constant('');

const byKey: Readonly<Record<string, fc.Arbitrary<string>>> = {
  registrar: fc.constantFrom('Yudelka Abreu [EMP-003]', 'Rafael Peña [EMP-005]'),
  consent: fc.constant('Sí, está de acuerdo'),
  organisation: fc.constantFrom('Junta [ORG-0001]', 'Junta [ORG-0002]'),
  attendees: fc.constant('Ana Marte; 999-0000003-7\nJuan Peña; 8095550102; M'),
  agreements: fc.constantFrom('', 'Medir la cañada; Rosanna Batista; 20/03/2026'),
  surnames: name,
  givenNames: name,
  meeting: empty,
  nextDate: empty,
  ends: empty,
};

const byKind: Readonly<Record<string, fc.Arbitrary<string>>> = {
  date: fc.constantFrom('2026-03-01', '2025-12-24', '2026-02-28'),
  time: fc.constantFrom('16:30', '4:30 p. m.', '08:00'),
  phone: fc.constantFrom('809-555-0101', '8095550102', '829 555 0103'),
  integer: fc.integer({ min: 0, max: 90 }).map(String),
  yesNo: fc.constantFrom('Sí', 'No'),
  rnc: fc.constantFrom('9-99-00001-2', '101850043'),
};

/** Something that a well-meaning person could answer. */
function sensible({ key, field }: Question): fc.Arbitrary<string> {
  if (byKey[key]) return byKey[key];
  if (field.catalogue) return fc.constantFrom(...Object.values(field.catalogue.options));
  if (key.startsWith('place-')) return place;
  if (key.endsWith('-name')) return name;
  if (key.toLowerCase().endsWith('document') || key === 'documentNumber') return cedula;
  return byKind[field.kind] ?? fc.constantFrom('Casa verde', 'Dos palabras', 'Pide una visita.');
}

const answer = (question: Question): fc.Arbitrary<string | string[] | undefined> =>
  fc.oneof(
    { weight: 150, arbitrary: sensible(question) },
    { weight: 2, arbitrary: text },
    { weight: 1, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.array(text, { maxLength: 3 }) },
  );

const response = fc.constantFrom(...formNames).chain((formName) =>
  fc.record({
    formName: fc.constant(formName),
    email: fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom('emp-003@example.org', 'emp-005@example.org', '') },
      { weight: 1, arbitrary: fc.constantFrom('ajena@example.org', 'no es correo') },
    ),
    answers: fc.record(
      Object.fromEntries(questionsOf(forms[formName]).map((question) => [question.key, answer(question)])),
    ),
  }),
);

const groups = 10;
const groupSize = 200;

test('fuzzed answers are each applied or waiting with reasons', () => {
  const stage = new IntakeStage();
  const samples = fc.sample(response, { numRuns: groups * groupSize, seed: 20_260_303 });
  let applied = 0;
  samples.forEach(({ formName, email, answers }, index) => {
    const given = Object.entries(answers).filter(
      (entry): entry is [string, string | string[]] => entry[1] !== undefined,
    );
    stage.send(formName, Object.fromEntries(given), {
      email,
      responseId: `fuzz-${index}`,
      submittedAt: `2026-03-${String(3 + Math.floor(index / 2_400)).padStart(2, '0')}T${String(Math.floor(index / 100) % 24).padStart(2, '0')}:00:00.${String(index % 100).padStart(3, '0')}Z`,
    });
    if (index % groupSize !== groupSize - 1) return;
    const done = stage.drain();
    expect(done.received).toBe(groupSize);
    applied += done.applied;
    stage.responses = [];
  });

  const entries = stage.entries();
  expect(new Set(entries.map(({ responseId }) => responseId)).size).toBe(samples.length);
  const unexplained = entries.filter(
    ({ status, target, reasons }) =>
      (status === 'applied') !== (target !== undefined && reasons === undefined),
  );
  expect(unexplained).toEqual([]);
  expect(entries.filter(({ reasons }) => String(reasons).includes('El programa no pudo'))).toEqual([]);
  expect(entries.filter(({ status, reasons }) => status !== 'applied' && !reasons)).toEqual([]);
  // The fuzz must reach both ends to mean anything.
  expect(applied).toBeGreaterThan(300);
  expect(applied).toBeLessThan(samples.length - 300);

  for (const { sheet } of [tableByName('request'), tableByName('organisation'), tableByName('person')]) {
    const table = tables.find((each) => each.sheet === sheet) ?? tableByName('request');
    const ids = stage.registry.rows(table).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});
