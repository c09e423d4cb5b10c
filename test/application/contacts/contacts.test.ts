/** Being in touch: what was told, by whom and when stands on the ficha, in the sheet and in the view of the territory. */
import { describe, expect, test } from '@jest/globals';
import { claimDigests } from '../../../src/application/digest';
import { performAndSettle } from '../../../src/application/outbox';
import type { Home, OpenedRecord, ShownList } from '../../../src/application/search/shown';
import type { CivilDateTime } from '../../../src/domain/schema/values';
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

describe('what is left to do', () => {
  const next = { nextStep: 'Llevar el croquis', nextOn: '05/03/2026' };
  const tasks = (stage: RequestStage): string[][] =>
    stage
      .ask<Home>('home', { whose: 'all' })
      .next.filter(({ detail }) => detail.startsWith('Llevar') || detail.startsWith('Dar seguimiento'))
      .map(({ kind, id, due, detail }) => [kind, id, due, detail.split(' · ')[0] ?? '']);

  test('waits for whoever was there, under its matter, until somebody is in touch about it again', () => {
    const stage = new RequestStage();
    const id = stage.request();
    stage.act('recordContact', { id, ...visit, ...next, by: 'EMP-003' });
    expect(tasks(stage)).toEqual([['request', id, '2026-03-05', 'Llevar el croquis']]);
    const told = (): (string | undefined)[] =>
      stage
        .ask<OpenedRecord>('openRecord', { kind: 'request', id })
        .fields.filter(({ field }) => field.startsWith('contact:'))
        .map(({ text }) => text);
    expect(told()).toEqual(['Se habló · Yudelka Abreu · Llevar el croquis, para el 05/03/2026']);
    const plan = stage.ask<ShownList>('openList', { name: 'weekPlan' }).rows;
    expect(plan).toMatchObject([{ over: `${id} · hasta el 05/03/2026`, detail: 'Llevar el croquis' }]);
    stage.act('recordContact', { id, ...visit, on: '03/03/2026', by: 'EMP-003' });
    expect(tasks(stage)).toEqual([]);
    expect(told()).toEqual(['Se habló · Yudelka Abreu', 'Se habló · Yudelka Abreu']);
  });

  test('a visit of an earlier day, noted later, leaves it as it is; a matter that is over ends it', () => {
    const stage = new RequestStage();
    const id = stage.request();
    stage.act('recordContact', { id, ...visit, ...next });
    stage.act('recordContact', { id, ...visit, on: '27/02/2026' });
    expect(tasks(stage)).toHaveLength(1);
    stage.move(id, 'withdrawn', { reason: 'Ya no hace falta.' });
    expect(tasks(stage)).toEqual([]);
  });

  test('leaves the Sheet by the code and place of its matter, and stays with whoever was there', () => {
    const stage = new RequestStage();
    const id = stage.request({ confidential: 'Sí' });
    stage.act('recordContact', { id, ...visit, nextOn: '04/03/2026', by: 'EMP-003' });
    stage.act('recordContact', { id: 'ORG-0001', ...visit, ...next, nextOn: '04/03/2026', by: 'EMP-003' });
    expect(tasks(stage)[0]).toEqual(['request', id, '2026-03-04', 'Dar seguimiento']);
    stage.act('reassignWork', { from: 'EMP-003', to: 'EMP-002', why: 'Reparto del trabajo' });
    expect(stage.registry.rows(contacts).map(({ by }) => by)).toEqual(['EMP-003', 'EMP-003']);
    stage.now = '2026-03-04T07:00:00' as CivilDateTime;
    stage.nextExecution();
    performAndSettle(stage.ports, claimDigests(stage.ports));
    const body = stage.mails.find(({ to }) => to === 'emp-003@example.org')?.body ?? '';
    expect(body).toContain(`• ${id}\n`);
    expect(body).toContain('En Nuevo Amanecer — El Cercado, DM Constanza:\n• ORG-0001\n');
    expect(body).not.toMatch(/croquis|CON-/);
  });

  test('has its day, and not one before', () => {
    const stage = new RequestStage();
    const id = stage.request();
    expect(stage.refused('recordContact', { id, ...visit, nextStep: 'Volver' })).toEqual([
      ['nextOn', 'Falta «Para cuándo».'],
    ]);
    expect(
      stage.refused('recordContact', { id, ...visit, nextStep: 'Volver', nextOn: '01/03/2026' }),
    ).toEqual([['nextOn', '«Para cuándo» no puede ser anterior a «Fecha».']]);
  });
});
