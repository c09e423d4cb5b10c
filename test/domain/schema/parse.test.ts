/** What people type becomes a value or a clear problem at its field; what is shown can be typed back. */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { catalogue } from '../../../src/domain/schema/catalogue';
import {
  cedula,
  choice,
  choices,
  date,
  email,
  gps,
  integer,
  money,
  optional,
  paragraph,
  phone,
  ref,
  refs,
  rnc,
  text,
  time,
  url,
  yesNo,
  type Field,
} from '../../../src/domain/schema/field';
import { formatValue } from '../../../src/domain/schema/format';
import { findOption, parseFields, parseValue, referenceIn } from '../../../src/domain/schema/parse';
import { organisations } from '../../../src/domain/tables';
import { dateOfDay } from '../../../src/domain/time/civil-date';

const kinds = catalogue('Tipo', { board: 'Junta de Vecinos', other: 'Otra' }, { JV: 'board' });
const target = () => organisations;

const value = (field: Field, raw: unknown): unknown => {
  const parsed = parseValue(field, raw, 'campo');
  return parsed.ok ? parsed.value : parsed.problems.map(({ code, field: at }) => `${code} en ${at}`).join();
};

describe('as people write it', () => {
  test.each<[string, Field, unknown, unknown]>([
    ['text, tidied', text('T'), '  Los \t Pinos\u200b ', 'Los Pinos'],
    ['text in one Unicode form', text('T'), 'Pen\u0303a', 'Peña'],
    ['a formula is a text', text('T'), '=1+1', '=1+1'],
    ['paragraphs keep their lines', paragraph('P'), ' uno \r\n\r\n\r\n dos ', 'uno\n\ndos'],
    ['a number with thousands', integer('N'), '1,250', 1250],
    ['a number as number', integer('N'), 7, 7],
    ['money', money('M'), 'RD$ 12,500.50', 1_250_050],
    ['money without cents', money('M'), '12500', 1_250_000],
    ['a date with bars', date('D'), '14/03/2026', '2026-03-14'],
    ['a date with one digit and two-digit year', date('D'), '4-3-26', '2026-03-04'],
    ['a date as the form gives it', date('D'), '2026-03-14', '2026-03-14'],
    ['an hour with p. m.', time('H'), '4:30 p. m.', '16:30'],
    ['an hour with PM', time('H'), '12:05 AM', '00:05'],
    ['an hour of 24', time('H'), '16:30', '16:30'],
    ['an hour alone', time('H'), '4 pm', '16:00'],
    ['yes', yesNo('S'), 'SÍ', true],
    ['no', yesNo('S'), 'no', false],
    ['a boolean', yesNo('S'), true, true],
    ['an option by label, accents aside', choice('O', kinds), 'junta de VECINOS', 'board'],
    ['an option by key', choice('O', kinds), 'other', 'other'],
    ['an option by an older word', choice('O', kinds), 'jv', 'board'],
    ['several options, once each', choices('O', kinds), 'Otra | JV | Otra', ['other', 'board']],
    ['a reference in its label', ref('R', target), 'Los Pinos — Palero [ORG-0001]', 'ORG-0001'],
    ['references from a list', refs('R', target), ['ORG-0001', 'Otra [ORG-0002]'], ['ORG-0001', 'ORG-0002']],
    ['references from lines', refs('R', target), 'ORG-0001\nORG-0002', ['ORG-0001', 'ORG-0002']],
    ['a telephone', phone('T'), '+1 (809) 555-0142', '809-555-0142'],
    ['a cédula', cedula('C'), '00113918205', '001-1391820-5'],
    ['an RNC', rnc('R'), '101850043', '1-01-85004-3'],
    ['a mail', email('E'), ' Ana@Ejemplo.ORG ', 'ana@ejemplo.org'],
    ['an address', url('U'), 'https://ejemplo.org/x', 'https://ejemplo.org/x'],
    ['coordinates', gps('G'), '18.91, -70.75', '18.91000, -70.75000'],
    ['coordinates of a map link', gps('G'), 'https://maps.google.com/?q=18.91,-70.75', '18.91000, -70.75000'],
    ['nothing where nothing is owed', optional(text('T')), '   ', undefined],
    ['the first of a list', text('T'), ['a', 'b'], 'a'],
  ])('%s', (_what, field, raw, expected) => {
    expect(value(field, raw)).toEqual(expected);
  });
});

describe('what cannot be is said', () => {
  test.each<[string, Field, unknown, string]>([
    ['nothing', text('T'), ' \u200b ', 'required'],
    ['nothing in a list', refs('R', target), [], 'required'],
    ['too long a text', text('T'), 'x'.repeat(501), 'tooLong'],
    ['a word as number', integer('N'), 'doce', 'notANumber'],
    ['a fraction', integer('N'), '1.5', 'notANumber'],
    ['a number too large', integer('N', { least: 0, most: 40 }), '41', 'outOfRange'],
    ['money in words', money('M'), 'mil', 'notMoney'],
    ['money with three decimals', money('M'), '1.234', 'notMoney'],
    ['a day that does not exist', date('D'), '31/02/2026', 'notADate'],
    ['month before day', date('D'), '03/14/2026', 'notADate'],
    ['an hour beyond the day', time('H'), '25:00', 'notATime'],
    ['thirteen p. m.', time('H'), '13:00 p. m.', 'notATime'],
    ['maybe', yesNo('S'), 'quizás', 'notYesNo'],
    ['an option that is not there', choice('O', kinds), 'Club', 'notAChoice'],
    ['a name of every object', choice('O', kinds), 'constructor', 'notAChoice'],
    ['a foreign telephone', phone('T'), '305-555-0142', 'notAPhone'],
    ['a short cédula', cedula('C'), '1234', 'notACedula'],
    ['half a mail', email('E'), 'ana@', 'notAnEmail'],
    ['a word as address', url('U'), 'ejemplo', 'notAUrl'],
    ['the south of nowhere', gps('G'), '95, -70', 'notCoordinates'],
    ['an object', text('T'), { a: 1 }, 'required'],
  ])('%s', (_what, field, raw, code) => {
    expect(value(field, raw)).toBe(`${code} en campo`);
  });
});

test('all fields at once: every mistake at its field, unknown keys dropped', () => {
  const fields = { name: text('Nombre'), due: date('Fecha'), note: optional(text('Nota')) };
  expect(parseFields(fields, { name: '', due: 'ayer', evil: 'x' })).toEqual({
    ok: false,
    problems: [
      { code: 'required', field: 'name', message: 'Falta «Nombre».' },
      { code: 'notADate', field: 'due', message: '«Fecha» debe ser una fecha como 14/03/2026.' },
    ],
  });
  expect(parseFields(fields, { name: 'Ana', due: '01/02/2026', evil: 'x' })).toEqual({
    ok: true,
    value: { name: 'Ana', due: '2026-02-01', note: undefined },
  });
});

test('options are never found through the prototype', () => {
  for (const word of ['toString', '__proto__', 'hasOwnProperty'])
    expect(findOption(kinds, word)).toBeUndefined();
});

test('a code is taken from the end of a label only', () => {
  expect(referenceIn('[X] Los Pinos [ORG-0001] ')).toBe('ORG-0001');
  expect(referenceIn('Los [X] Pinos')).toBe('Los [X] Pinos');
});

const anyDate = fc.integer({ min: -20_000, max: 80_000 }).map(dateOfDay);
const anyTime = fc
  .integer({ min: 0, max: 1439 })
  .map(
    (minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
  );

describe('what is shown can be typed back', () => {
  const run = { seed: 20260302, numRuns: 1000 };
  test.each<[string, Field, fc.Arbitrary<unknown>]>([
    ['dates', date('D'), anyDate],
    ['hours', time('H'), anyTime],
    ['money', money('M'), fc.integer({ min: 0, max: 1_000_000_000 })],
    ['numbers', integer('N'), fc.integer()],
    ['yes and no', yesNo('S'), fc.boolean()],
    ['options', choice('O', kinds), fc.constantFrom('board', 'other')],
    ['lists', choices('O', kinds), fc.subarray(['board', 'other'], { minLength: 1 })],
  ])('%s', (_what, field, values) => {
    fc.assert(
      fc.property(values, (given) => {
        expect(value(field, formatValue(field, given))).toEqual(given);
      }),
      run,
    );
  });
});

test('whatever is sent for whatever field, there is an answer and never an exception', () => {
  const fields: Field[] = [
    text('T'),
    paragraph('P'),
    integer('N'),
    money('M'),
    date('D'),
    time('H'),
    yesNo('S'),
    choice('O', kinds),
    choices('O', kinds),
    ref('R', target),
    refs('R', target),
    phone('T'),
    cedula('C'),
    rnc('R'),
    email('E'),
    url('U'),
    gps('G'),
  ];
  fc.assert(
    fc.property(fc.constantFrom(...fields), fc.anything(), (field, raw) => {
      const parsed = parseValue(field, raw, 'campo');
      expect(
        parsed.ok || parsed.problems.every(({ message, field: at }) => message !== '' && at === 'campo'),
      ).toBe(true);
    }),
    { seed: 20260302, numRuns: 3000 },
  );
});
