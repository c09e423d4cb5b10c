/** The demonstration says what it must show: real places, invented people, and every kind of trouble. */
import { expect, test } from '@jest/globals';
import { people } from '../../demo/accounts';
import { stream } from '../../demo/stream';
import { forms, questionsOf } from '../../src/domain/forms';
import { cedulaChecks } from '../../src/domain/identity/documents';
import { buildTerritoryRows } from '../../src/domain/territory/territory-rows';

const territories = new Map(buildTerritoryRows().map((row) => [row.id, row]));

test('there are at least sixty answers, in the order in which they are sent', () => {
  expect(stream.length).toBeGreaterThanOrEqual(60);
  expect(stream.map(({ at }) => at)).toEqual(stream.map(({ at }) => at).toSorted((a, b) => a - b));
});

test('every answer is to a question of its form, and every option is in its list', () => {
  const wrong = stream.flatMap(({ form, answers }) => {
    const questions = new Map(questionsOf(forms[form]).map((question) => [question.key, question]));
    return Object.entries(answers).flatMap(([key, value]) => {
      const question = questions.get(key);
      if (!question) return [`${form} no pregunta ${key}`];
      const options = question.synced ? undefined : question.field.catalogue?.options;
      return options && !(value in options) ? [`${key}: ${value}`] : [];
    });
  });
  expect(wrong).toEqual([]);
});

test('places are official units of the sector on whose page they stand', () => {
  const wrong = stream.flatMap(({ answers }) =>
    Object.entries(answers).flatMap(([key, code]) => {
      const sector = /^place-(.+)$/.exec(key)?.[1];
      if (sector === undefined || code.startsWith('other:')) return [];
      return territories.get(code)?.sector === sector ? [] : [`${sector}: ${code}`];
    }),
  );
  expect(wrong).toEqual([]);
});

test('nobody real is in it: cédulas begin with 999, telephones are 555-01xx', () => {
  const all = JSON.stringify([stream, people]);
  const cedulas = all.match(/\d{3}-?\d{7}-?\d(?!\d)/g) ?? [];
  expect(cedulas.length).toBeGreaterThan(50);
  expect(cedulas.filter((each) => !each.startsWith('999'))).toEqual([]);
  expect(cedulas.filter((each) => !cedulaChecks(each))).toEqual(['999-0000056-0']);
  const phones = all.match(/\(?8[024]9\)?[- ]\d{3}[- ]\d{4}/g) ?? [];
  expect(phones.length).toBeGreaterThan(50);
  expect(phones.filter((each) => !/555[- ]01\d\d$/.test(each))).toEqual([]);
  expect(Object.values(people).every(({ email }) => email.endsWith('@example.org'))).toBe(true);
});

test('every edit corrects an answer that was sent before it', () => {
  const edits = stream.filter(({ edits: of }) => of !== undefined);
  expect(edits.length).toBeGreaterThan(0);
  for (const edit of edits) {
    const first = stream.find(({ name }) => name === edit.edits);
    expect(first?.at).toBeLessThan(edit.at);
  }
});
