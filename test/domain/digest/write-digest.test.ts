/** The morning mail: silent when nothing waits, grouped by place, with what is late in one line for the coordinator. */
import { expect, test } from '@jest/globals';
import { escalationLine, writeDigest, type DigestItem } from '../../../src/domain/digest/write-digest';
import type { CivilDate } from '../../../src/domain/schema/values';

const today = '2026-03-03' as CivilDate;
const item = (code: string, place: string, due: string): DigestItem => ({
  code,
  place,
  due: due as CivilDate,
});

test('nothing to say, no mail: far dates do not count', () => {
  expect(writeDigest([], today)).toBeUndefined();
  expect(writeDigest([item('SOL-2026-00001', 'El Convento', '2026-03-18')], today)).toBeUndefined();
  expect(writeDigest([], today, { escalation: 'Algo.' })?.body).toContain('Algo.');
});

test('the subject names only what there is', () => {
  const near = [item('SOL-2026-00004', 'Tireo', '2026-03-17')];
  expect(writeDigest(near, today)?.subject).toBe('Su trabajo del 03/03/2026: 1 en los próximos 14 días');
  expect(writeDigest([], today, { escalation: 'Algo.' })?.subject).toBe('Su trabajo del 03/03/2026');
});

test('what waits, by place, as it is read', () => {
  const items = [
    item('SOL-2026-00004', 'Tireo', '2026-03-17'),
    item('SOL-2026-00001', 'Tireo', '2026-03-02'),
    item('ACU-2026-0002', 'El Convento', '2026-02-27'),
    item('SOL-2026-00003', '', '2026-03-03'),
    item('SOL-2026-00006', 'Tireo', '2026-03-02'),
    item('SOL-2026-00007', '', '2026-02-20'),
  ];
  expect(writeDigest(items, today)).toEqual({
    subject: 'Su trabajo del 03/03/2026: 4 con atraso, 1 para hoy, 1 en los próximos 14 días',
    body: [
      'Buenos días:',
      '',
      'Con atraso (4)',
      'En El Convento:',
      '• ACU-2026-0002: venció el 27/02/2026, hace 4 días.',
      'En Tireo:',
      '• SOL-2026-00001: venció el 02/03/2026, hace 1 día.',
      '• SOL-2026-00006: venció el 02/03/2026, hace 1 día.',
      'Otros asuntos:',
      '• SOL-2026-00007: venció el 20/02/2026, hace 11 días.',
      '',
      'Para hoy (1)',
      '• SOL-2026-00003',
      '',
      'Próximos 14 días (1)',
      'En Tireo:',
      '• SOL-2026-00004: 17/03/2026.',
      '',
      'Departamento de Coordinación Social',
    ].join('\n'),
  });
});

test('on Monday the field gets its week, place by place; what has waited longest leads the way', () => {
  const monday = '2026-03-02' as CivilDate;
  const items = [
    item('SOL-2026-00004', 'Tireo', '2026-03-09'),
    item('SOL-2026-00001', 'Tireo', '2026-03-08'),
    item('ACU-2026-0002', 'El Convento', '2026-03-04'),
    { ...item('SOL-2026-00005', 'Tireo', '2026-02-27'), visitAt: 'https://example.org/f12?e=SOL-2026-00005' },
    item('SOL-2026-00003', '', '2026-02-20'),
  ];
  expect(writeDigest(items, monday, { visitsAt: 'https://example.org/f12' })).toEqual({
    subject: 'Su plan de la semana del 02/03/2026: 4 asuntos en 3 lugares',
    body: [
      'Buenos días:',
      '',
      'Su plan hasta el 08/03/2026, lugar por lugar.',
      '',
      'Tireo (2)',
      '• SOL-2026-00005: venció el 27/02/2026, hace 3 días.',
      '  Anotar la visita: https://example.org/f12?e=SOL-2026-00005',
      '• SOL-2026-00001: 08/03/2026.',
      '',
      'El Convento (1)',
      '• ACU-2026-0002: 04/03/2026.',
      '',
      'Otros asuntos (1)',
      '• SOL-2026-00003: venció el 20/02/2026, hace 10 días.',
      '',
      'Después (1)',
      'En Tireo:',
      '• SOL-2026-00004: 09/03/2026.',
      '',
      'Cualquier otra visita se anota aquí: https://example.org/f12',
      '',
      'Departamento de Coordinación Social',
    ].join('\n'),
  });
  expect(writeDigest(items, today, { visitsAt: '' })?.subject).toMatch(/^Su trabajo del 03\/03\/2026/);
});

test('three days late is told, ten days late is told again, two are not', () => {
  const late = (days: string): DigestItem => item(`SOL-${days}`, '', `2026-02-${days}`);
  expect(escalationLine([item('SOL-1', '', '2026-03-01')], [3, 10], today)).toBe('');
  expect(escalationLine([late('28'), late('21')], [3, 10], today)).toBe(
    'Con atraso en el departamento, 3 días o más: 2 (SOL-28, SOL-21); 10 días o más: 1 (SOL-21).',
  );
});
