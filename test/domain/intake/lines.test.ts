/** Lists typed a line each: who came, what was agreed; and names typed in one go. */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { parseAgreements, parseAttendees, splitName, splitSurnames } from '../../../src/domain/intake/lines';

describe('attendees', () => {
  test('a line has a name and, in any order, document, telephone and sex', () => {
    expect(
      parseAttendees(
        '1. MARÍA PERALTA; 999-0000001-1; JV Nuevo Amanecer; Presidenta; F\n\n- Juan Peña, 8095550131, M',
      ),
    ).toMatchObject([
      {
        name: 'María Peralta',
        document: '999-0000001-1',
        organisation: 'JV Nuevo Amanecer',
        position: 'Presidenta',
        sex: 'female',
      },
      { name: 'Juan Peña', phone: '809-555-0131', sex: 'male', organisation: undefined },
    ]);
  });

  test('no text makes it fail, and no line with a word is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const words = text.split(/\r?\n/).filter((line) => /[\p{L}]/u.test(line));
        expect(parseAttendees(text).length).toBeGreaterThanOrEqual(words.length);
      }),
      { seed: 11, numRuns: 2_000 },
    );
  });
});

describe('agreements', () => {
  test('a line is what, who and until when; what it lacks is said', () => {
    const [whole, half] = parseAgreements(
      'Reparar la bomba; Obras Públicas; 27/03/2026\nBuscar el local para la asamblea',
    );
    expect(whole).toMatchObject({
      text: 'Reparar la bomba',
      responsible: 'Obras Públicas',
      due: '2026-03-27',
      missing: [],
    });
    expect(half).toMatchObject({
      text: 'Buscar el local para la asamblea',
      missing: ['el responsable', 'la fecha'],
    });
  });

  test('the order of responsible and date does not matter', () => {
    expect(parseAgreements('Medir la cañada; 16/3/2026; Rosanna Batista')).toMatchObject([
      { text: 'Medir la cañada', responsible: 'Rosanna Batista', due: '2026-03-16' },
    ]);
  });
});

describe('names', () => {
  test.each([
    ['Ana', ['Ana', '', undefined]],
    ['Ana Marte', ['Ana', 'Marte', undefined]],
    ['María Altagracia Peralta Núñez', ['María Altagracia', 'Peralta', 'Núñez']],
    ['Ramona de la Cruz Abreu', ['Ramona', 'de la Cruz', 'Abreu']],
    ['Juan Pérez y', ['Juan', 'Pérez', 'y']],
  ])('%s', (full, [givenNames, firstSurname, secondSurname]) => {
    expect(splitName(full)).toEqual({ givenNames, firstSurname, secondSurname });
  });

  test.each([
    ['Peguero', 'Peguero', undefined],
    ['de la Cruz Abreu', 'de la Cruz', 'Abreu'],
    ['Peña de los Santos', 'Peña', 'de los Santos'],
    ['', '', undefined],
  ])('surnames «%s»', (text, firstSurname, secondSurname) => {
    expect(splitSurnames(text)).toEqual({ firstSurname, secondSurname });
  });

  test('no word of a name is lost', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Ana', 'de', 'la', 'Cruz', 'y', 'Peña'), { maxLength: 7 }),
        (words) => {
          const { givenNames, firstSurname, secondSurname } = splitName(words.join(' '));
          expect(
            [givenNames, firstSurname, secondSurname ?? ''].join(' ').split(' ').filter(Boolean),
          ).toEqual(words);
        },
      ),
      { seed: 11, numRuns: 1_000 },
    );
  });
});
