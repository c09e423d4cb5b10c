/** Being in touch: what was told, by whom and when stands on the ficha, in the sheet and in the view of the territory. */
import { expect, test } from '@jest/globals';
import type { OpenedRecord, ShownList } from '../../../src/application/search/shown';
import { contacts } from '../../../src/domain/tables';
import { place } from '../meetings/stage';
import { RequestStage } from '../requests/stage';

const visit = { mode: 'Visita', on: '02/03/2026', result: 'Se habló' };

test('a visit is noted with who made it, at the place of the matter', () => {
  const stage = new RequestStage();
  const id = stage.request();
  stage.act('recordContact', { id, ...visit, by: 'EMP-003', note: 'La casa es la verde.' });
  expect(stage.registry.rows(contacts)).toMatchObject([
    { subject: id, mode: 'visit', on: '2026-03-02', result: 'spoke', by: 'EMP-003', territory: place },
  ]);
});

test('whoever writes it down is who did it, unless somebody else is named', () => {
  const stage = new RequestStage();
  stage.act('recordContact', { id: 'ORG-0001', ...visit, mode: 'Llamada' });
  expect(stage.registry.rows(contacts)).toMatchObject([{ subject: 'ORG-0001', by: 'EMP-001' }]);
});

test('the ficha tells the last five, the latest first', () => {
  const stage = new RequestStage();
  const id = stage.request();
  const other = stage.request({ requesterPerson: 'PER-000002' });
  for (const day of ['24', '28', '25', '23', '26', '27'])
    stage.act('recordContact', { id, ...visit, on: `${day}/02/2026`, note: 'Nos esperan.' });
  stage.act('recordContact', { id: other, ...visit });
  const { fields, actions } = stage.ask<OpenedRecord>('openRecord', { kind: 'request', id });
  const lines = fields.filter(({ field }) => field.startsWith('contact:'));
  expect(lines.map(({ label }) => label)).toEqual([
    'Visita del 28/02/2026',
    'Visita del 27/02/2026',
    'Visita del 26/02/2026',
    'Visita del 25/02/2026',
    'Visita del 24/02/2026',
  ]);
  expect(lines[0]?.text).toBe('Se habló · Altagracia Marte · Nos esperan.');
  expect(actions).toContainEqual(
    expect.objectContaining({
      operation: 'recordContact',
      label: 'Anotar visita o aviso',
      proposed: { on: '03/03/2026' },
    }),
  );
});

test('not about what is not there, not tomorrow, not by a stranger', () => {
  const stage = new RequestStage();
  const id = stage.request();
  expect(stage.refused('recordContact', { ...visit, id: 'SOL-2026-00099' })).toEqual([
    ['id', 'No se encuentra «SOL-2026-00099» en «Solicitud».'],
  ]);
  expect(stage.refused('recordContact', { ...visit, id, on: '04/03/2026' })).toEqual([
    ['on', '«Fecha» no puede ser posterior a hoy.'],
  ]);
  expect(stage.refused('recordContact', { ...visit, id, by: 'EMP-099' })).toEqual([
    ['by', 'No se encuentra «EMP-099» en «Quién lo hizo».'],
  ]);
});

test('a community that was visited is not without contact', () => {
  const stage = new RequestStage();
  const forgotten = (): string[] =>
    stage
      .ask<ShownList>('openList', { name: 'territories' })
      .rows.filter(({ group }) => group.startsWith('Sin contacto'))
      .map(({ over }) => over);
  const before = forgotten().length;
  stage.act('recordContact', { id: 'ORG-0001', ...visit });
  expect(forgotten()).toHaveLength(before - 1);
});
