/** The points suggested before a meeting: always three, each about something that is so. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { suggestPoints, type Standing } from '../../../src/domain/briefing/suggest-points';
import type { CivilDate } from '../../../src/domain/schema/values';
import { addDays } from '../../../src/domain/time/civil-date';

const today = '2026-03-02' as CivilDate;
const day = fc.option(
  fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days)),
  { nil: undefined },
);
const codesOf = (letters: string) =>
  fc.array(
    fc.integer({ min: 1, max: 9999 }).map((n) => `${letters}-2026-${n}`),
    { maxLength: 6 },
  );

const standings: fc.Arbitrary<Standing> = fc.record({
  today: fc.constant(today),
  late: codesOf('ACU'),
  coming: codesOf('ACU'),
  toDecide: codesOf('SOL'),
  open: codesOf('SOL'),
  mandateEnds: day,
  met: day,
});

test('there are three, and what is late comes first', () => {
  fc.assert(
    fc.property(standings, (standing) => {
      const points = suggestPoints(standing);
      expect(new Set(points).size).toBe(3);
      expect(points).toHaveLength(3);
      const [first = ''] = points;
      expect(first.startsWith('Acuerdos vencidos')).toBe(standing.late.length > 0);
    }),
    { seed: 20260302, numRuns: 500 },
  );
});

const calm: Standing = {
  today,
  late: [],
  coming: [],
  toDecide: [],
  open: [],
  mandateEnds: '2027-12-31' as CivilDate,
  met: '2026-01-15' as CivilDate,
};

test('with nothing owed there is still a reason to meet', () => {
  expect(suggestPoints(calm)).toEqual([
    'Oír las prioridades de la comunidad.',
    'Contar lo que el ayuntamiento tiene previsto en el lugar.',
    'Fijar la próxima reunión.',
  ]);
  expect(suggestPoints({ ...calm, coming: ['ACU-7'], open: ['SOL-9'] }).slice(0, 2)).toEqual([
    'Acuerdos por cumplir: cómo van ACU-7.',
    'Solicitudes abiertas: qué respuesta tendrán SOL-9.',
  ]);
});

test.each([
  [undefined, 'Elegir directiva: la organización no tiene ninguna anotada.'],
  ['2026-02-01', 'Convocar elecciones: el mandato de la directiva venció el 01/02/2026.'],
  ['2026-03-02', 'Preparar elecciones: el mandato de la directiva vence el 02/03/2026.'],
  ['2026-05-31', 'Preparar elecciones: el mandato de la directiva vence el 31/05/2026.'],
])('a mandate that ends %s', (ends, point) => {
  expect(suggestPoints({ ...calm, mandateEnds: ends as CivilDate | undefined })[0]).toBe(point);
});

test('many codes are counted instead of listed', () => {
  const late = ['ACU-1', 'ACU-2', 'ACU-3', 'ACU-4', 'ACU-5'];
  expect(suggestPoints({ ...calm, late })[0]).toContain('ACU-1, ACU-2, ACU-3 y 2 más.');
});
