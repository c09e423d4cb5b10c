/** Filling a template: every declared mark gets a text in every variant it may carry, and nothing typed is read for marks. */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  fillTemplate,
  findPlaceholders,
  templates,
  textsOf,
  type TemplateData,
  type TemplateDeclaration,
} from '../../../src/domain/documents';
import { timeInWords } from '../../../src/domain/documents/time-in-words';
import type { CivilDate, CivilDateTime, CivilTime } from '../../../src/domain/schema/values';

const note = {
  name: 'acta',
  title: 'Nota',
  values: {
    a_quien: { kind: 'text', description: 'Destinatario' },
    cuerpo: { kind: 'paragraph', description: 'Cuerpo' },
    cuantos: { kind: 'integer', description: 'Cantidad' },
    dia: { kind: 'date', description: 'Día' },
    hora: { kind: 'time', description: 'Hora' },
    hecho: { kind: 'datetime', description: 'Momento' },
  },
  conditions: { urgente: 'Es urgente' },
  lists: {
    puntos: {
      description: 'Puntos',
      values: {
        punto: { kind: 'text', description: 'Punto' },
        antes: { kind: 'date', description: 'Antes de' },
      },
    },
  },
  header: [],
  footer: [],
  blocks: [],
} as const satisfies TemplateDeclaration;

describe('each kind of value', () => {
  const filled = fillTemplate(note, {
    values: {
      a_quien: 'Junta de Vecinos Ñangá',
      cuerpo: 'Uno.\nDos.',
      cuantos: 21,
      dia: '2026-03-12' as CivilDate,
      hora: '16:30' as CivilTime,
      hecho: '2026-03-12T08:05:00' as CivilDateTime,
    },
    conditions: { urgente: true },
    lists: {
      puntos: [
        { punto: 'Agua', antes: '2026-04-01' as CivilDate },
        { punto: 'Luz', antes: undefined },
      ],
    },
  });

  test('has its plain text and the variants documents may ask for', () => {
    expect(filled.values).toEqual({
      a_quien: 'Junta de Vecinos Ñangá',
      'a_quien|mayusculas': 'JUNTA DE VECINOS ÑANGÁ',
      cuerpo: 'Uno.\nDos.',
      cuantos: '21',
      'cuantos|letras': 'veintiuno',
      dia: '12/03/2026',
      'dia|letras': 'a los doce (12) días del mes de marzo del año dos mil veintiséis (2026)',
      'dia|larga': '12 de marzo de 2026',
      hora: '4:30 p. m.',
      'hora|12': '4:30 p. m.',
      'hora|letras': 'las cuatro y treinta minutos de la tarde (4:30 p. m.)',
      hecho: '12/03/2026 8:05 a. m.',
    });
    expect(filled.conditions).toEqual({ urgente: true });
  });

  test('is an empty text where there is none, and lines of lists carry only what dates need', () => {
    expect(filled.lists['puntos']).toEqual([
      {
        punto: 'Agua',
        antes: '01/04/2026',
        'antes|letras': 'al primer (1) día del mes de abril del año dos mil veintiséis (2026)',
        'antes|larga': '1 de abril de 2026',
      },
      { punto: 'Luz', antes: '', 'antes|letras': '', 'antes|larga': '' },
    ]);
  });
});

describe('hours in words', () => {
  test.each([
    ['00:00', 'las doce de la madrugada (12:00 a. m.)'],
    ['01:01', 'la una y un minuto de la madrugada (1:01 a. m.)'],
    ['06:00', 'las seis de la mañana (6:00 a. m.)'],
    ['12:00', 'las doce del mediodía (12:00 p. m.)'],
    ['12:30', 'las doce y treinta minutos de la tarde (12:30 p. m.)'],
    ['13:21', 'la una y veintiún minutos de la tarde (1:21 p. m.)'],
    ['18:59', 'las seis y cincuenta y nueve minutos de la tarde (6:59 p. m.)'],
    ['19:00', 'las siete de la noche (7:00 p. m.)'],
    ['23:31', 'las once y treinta y un minutos de la noche (11:31 p. m.)'],
  ])('%s', (time, words) => {
    expect(timeInWords(time as CivilTime)).toBe(words);
  });
});

type Acta = TemplateData<typeof templates.acta>;

const dates = fc
  .record({
    y: fc.integer({ min: 2000, max: 2099 }),
    m: fc.integer({ min: 1, max: 12 }),
    d: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ y, m, d }) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}` as CivilDate);
const times = fc
  .record({ h: fc.integer({ min: 0, max: 23 }), m: fc.integer({ min: 0, max: 59 }) })
  .map(({ h, m }) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}` as CivilTime);
const kinds = {
  text: fc.string(),
  paragraph: fc.string(),
  integer: fc.nat({ max: 5000 }),
  date: dates,
  time: times,
  datetime: dates.map((date) => `${date}T10:30:00`),
};

const anyOf = (declared: Readonly<Record<string, { readonly kind: keyof typeof kinds }>>) =>
  fc.record(
    Object.fromEntries(
      Object.entries(declared).map(([mark, { kind }]) => [
        mark,
        fc.option(kinds[kind] as fc.Arbitrary<unknown>, { nil: undefined }),
      ]),
    ),
  );

const actas = fc.record({
  values: anyOf(templates.acta.values),
  conditions: fc.record(
    Object.fromEntries(Object.keys(templates.acta.conditions).map((name) => [name, fc.boolean()])),
  ),
  lists: fc.record(
    Object.fromEntries(
      Object.entries(templates.acta.lists).map(([name, { values }]) => [
        name,
        fc.array(anyOf(values), { maxLength: 4 }),
      ]),
    ),
  ),
}) as unknown as fc.Arbitrary<Acta>;

test('whatever an acta holds, each mark of its template finds a text', () => {
  fc.assert(
    fc.property(actas, (acta) => {
      const filled = fillTemplate(templates.acta, acta);
      for (const text of textsOf(templates.acta)) {
        let list: string | undefined;
        for (const { kind, name, variant } of findPlaceholders(text)) {
          if (kind === 'listStart') list = name;
          if (kind === 'listEnd') list = undefined;
          if (kind !== 'value') continue;
          const mark = variant === undefined ? name : `${name}|${variant}`;
          const lines = list === undefined ? [filled.values] : (filled.lists[list] ?? []);
          for (const line of lines) expect(typeof (line[mark] ?? filled.values[mark])).toBe('string');
        }
      }
      for (const texts of [filled.values, ...Object.values(filled.lists).flat()]) {
        expect(
          Object.values(texts).filter((text) => /undefined|NaN|null/.test(text) && !hasWord(acta)),
        ).toEqual([]);
      }
    }),
    { seed: 20260302, numRuns: 300 },
  );
});

/** Whether a generated text itself contains one of the words that would betray a hole. */
const hasWord = (acta: Acta): boolean => /"[^"]*(undefined|NaN|null)[^"]*"/.test(JSON.stringify(acta));

test('what a person wrote reaches the document as written', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const filled = fillTemplate(note, {
        values: {
          a_quien: text,
          cuerpo: text,
          cuantos: undefined,
          dia: undefined,
          hora: undefined,
          hecho: undefined,
        },
        conditions: { urgente: false },
        lists: { puntos: [{ punto: text, antes: undefined }] },
      });
      expect([
        filled.values['a_quien'],
        filled.values['cuerpo'],
        filled.lists['puntos']?.[0]?.['punto'],
      ]).toEqual([text, text, text]);
    }),
    { seed: 20260302, numRuns: 500 },
  );
});
