/** Checking a template that staff restyled: every mistake told in words a person can mend it by, none invented. */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { findPlaceholders, templates, textsOf, validateTemplate } from '../../../src/domain/documents';
import { houseConditions, houseValues } from '../../../src/domain/documents/letterhead';
import { meetingConditions, meetingValues } from '../../../src/domain/documents/meeting-marks';

const own = textsOf(templates.acta);
const mistakesIn = (texts: readonly string[]): string[] => {
  const checked = validateTemplate(texts, templates.acta);
  return checked.ok ? [] : checked.problems.map(({ message }) => message);
};
const withText = (text: string): string[] => mistakesIn([...own, text]);
const said = (what: string): string => `La plantilla «Acta de reunión» tiene errores: ${what}.`;

test.each(Object.values(templates))(
  '$title: the house’s own is right, and uses every mark of its own',
  (template) => {
    const texts = textsOf(template);
    const checked = validateTemplate(texts, template);
    expect(checked).toMatchObject({ ok: true });
    const text = texts.join('\n');
    const { values, conditions, lists } = template;
    const unused = [
      ...Object.keys(values).filter((mark) => !new RegExp(`\\{\\{${mark}[|}]`).test(text)),
      ...Object.keys(conditions).filter((name) => !text.includes(`{{?${name}}}`)),
      ...Object.keys(lists).filter((name) => !text.includes(`{{#${name}}}`)),
    ];
    const shared = [houseValues, houseConditions, meetingValues, meetingConditions].flatMap(Object.keys);
    expect(unused.filter((name) => !shared.includes(name))).toEqual([]);
  },
);

describe('a mistake is told', () => {
  test.each([
    ['an unknown mark', '{{barrio}}', 'no existe {{barrio}}'],
    ['one written nearly right', '{{Título}}', 'no existe {{Título}}; ¿quiso escribir {{titulo}}?'],
    ['one with an end missing', '{{proxima}}', 'no existe {{proxima}}; ¿quiso escribir {{proxima_fecha}}?'],
    ['an unknown variant', '{{titulo|letras}}', '{{titulo|letras}} no puede pedir «letras»'],
    [
      'capitals inside a list',
      '{{#asistentes}}{{nombre|mayusculas}}{{/asistentes}}',
      '{{nombre|mayusculas}} no puede pedir «mayusculas»',
    ],
    ['a mark of a list outside it', '{{nombre}}', 'no existe {{nombre}}'],
    ['an unknown list', '{{#vecinos}}{{/vecinos}}', 'no existe la lista {{#vecinos}}'],
    ['a list left open', '{{#agenda}}{{punto}}', '{{#agenda}} no se cierra en la misma fila o párrafo'],
    ['a list closed twice', '{{/agenda}}', '{{/agenda}} cierra una lista que no está abierta'],
    [
      'a list inside a list',
      '{{#agenda}}{{punto}}{{#acuerdos}}{{/acuerdos}}',
      '{{#acuerdos}} está dentro de {{#agenda}}',
    ],
    ['an unknown condition', '{{?lluvia}}x{{/?}}', 'no existe la condición {{?lluvia}}'],
    ['a condition left open', '{{?quorum}}x', '{{?quorum}} no se cierra en el mismo párrafo'],
    ['a condition closed twice', '{{/?}}', '{{/?}} cierra una condición que no está abierta'],
    ['braces nobody can read', 'Hola {{ mundo', 'no se entiende «{{ mundo»'],
    ['an empty mark', '{{}}', 'no se entiende «{{}}»'],
  ])('%s', (_what, text, mistake) => {
    expect(withText(text)).toContain(said(mistake));
  });

  test('once, however often it stands there', () => {
    expect(withText('{{barrio}} {{barrio}}')).toEqual([said('no existe {{barrio}}')]);
  });
});

test('what an acta must carry is missed when it is gone', () => {
  const without = own.filter((text) => !text.includes('{{#asistentes}}'));
  expect(mistakesIn(without)).toEqual([said('falta la lista {{#asistentes}}')]);
  const nameless = own.map((text) => text.replace(/\{\{nombre\}\}/g, ''));
  expect(mistakesIn(nameless)).toEqual([said('falta {{nombre}} en la lista {{#asistentes}}')]);
  const dateless = own.map((text) => text.replace(/\{\{fecha\|letras\}\}/g, ''));
  expect(mistakesIn(dateless)).toEqual([said('falta {{fecha}}')]);
});

test('text without marks, wherever it is put, is no mistake', () => {
  const plain = fc.string().filter((text) => !/[{}]/.test(text));
  fc.assert(
    fc.property(fc.array(plain, { maxLength: 5 }), (texts) => {
      expect(mistakesIn([...texts, ...own, ...texts])).toEqual([]);
    }),
    { seed: 20260302, numRuns: 300 },
  );
});

test('whatever people write, the check answers, and marks are read where they stand', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '{{',
      '}}',
      '{',
      '}',
      '|',
      '#',
      '/',
      '?',
      'acta',
      '{{acta}}',
      '{{#agenda}}',
      '{{/?}}',
      ' ',
    ),
  );
  const texts = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      for (const { raw, index } of findPlaceholders(text))
        expect(text.slice(index, index + raw.length)).toBe(raw);
      const checked = validateTemplate([text], templates.acta);
      expect(checked.ok).toBe(false);
    }),
    { seed: 20260302, numRuns: 2000 },
  );
});
