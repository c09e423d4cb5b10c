/** Answers are read along the pages that a person saw. */
import { expect, test } from '@jest/globals';
import { organisationForm } from '../../../src/domain/forms/organisation-form';
import { requestForm } from '../../../src/domain/forms/request-form';
import { readAnswers } from '../../../src/domain/intake/read-answers';

const keys = (read: ReturnType<typeof readAnswers>): string[] => read.asked.map(({ key }) => key);

test('a branch leads to its page only', () => {
  const read = readAnswers(requestForm, { sector: 'Colonia Kennedy', requesterKind: 'Organización' });
  expect(keys(read)).toEqual(expect.arrayContaining(['place-coloniaKennedy', 'organisation', 'category']));
  expect(keys(read)).not.toEqual(expect.arrayContaining(['place-elCercado']));
  expect(keys(read)).not.toEqual(expect.arrayContaining(['givenNames']));
});

test('an unanswered branch asks for itself, not for the pages behind it', () => {
  const read = readAnswers(requestForm, {});
  const missing = read.problems.map(({ field }) => field);
  expect(missing).toEqual(expect.arrayContaining(['sector', 'requesterKind', 'category', 'consent']));
  expect(missing.filter((key) => key?.startsWith('place-'))).toEqual([]);
  expect(missing).not.toContain('givenNames');
});

test('answers on pages that were not reached are left alone', () => {
  const read = readAnswers(organisationForm, {
    purpose: 'Actualización de datos',
    name: 'Una organización nueva',
    organisation: 'Junta [ORG-0001]',
  });
  expect(read.values).toMatchObject({ purpose: 'update', organisation: 'Junta [ORG-0001]' });
  expect(read.values).not.toHaveProperty('name');
});

test('values have the type of their question; mistakes are told at it', () => {
  const read = readAnswers(organisationForm, {
    purpose: 'Organización nueva',
    families: '1,200',
    boardNews: 'Sí, la directiva elegida',
    electionDate: '14/02/2026',
    rnc: '12',
  });
  expect(read.values).toMatchObject({ families: 1200, electionDate: '2026-02-14' });
  expect(read.problems).toContainEqual(
    expect.objectContaining({
      field: 'rnc',
      message: '«RNC» debe tener 9 dígitos, por ejemplo 1-01-85004-3.',
    }),
  );
});
