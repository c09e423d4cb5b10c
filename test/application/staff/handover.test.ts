/** Work that changes hands: all of it at once, with its reason, and nothing new to whoever is away or gone. */
import { expect, test } from '@jest/globals';
import type { Home, ShownList } from '../../../src/application/search';
import { agreements, journal, staff, territories } from '../../../src/domain/tables';
import { agreementInput, place } from '../meetings/stage';
import { RequestStage } from '../requests/stage';

const from = 'EMP-003';
const to = 'EMP-002';

/** Two requests of the promoter (one waits for its applicant), one closed, and an agreement in their name. */
function busyStage(): { stage: RequestStage; open: string; waiting: string; closed: string } {
  const stage = new RequestStage();
  const [open, waiting, closed] = ['PER-000001', 'PER-000002', 'PER-000003'].map((requesterPerson) =>
    stage.request({ requesterPerson, confirmed: 'Sí' }),
  ) as [string, string, string];
  for (const id of [open, waiting, closed]) {
    stage.act('assignRequest', { id, responsible: from, reason: 'Conoce a la comunidad.' });
  }
  stage.move(waiting, 'inProgress');
  stage.move(waiting, 'waiting', { reason: 'Falta un papel.' });
  stage.move(closed, 'withdrawn', { reason: 'Ya no hace falta.' });
  stage.act('recordAgreements', {
    meeting: stage.meeting(),
    agreements: [{ ...agreementInput, responsibleKind: 'Personal', responsible: 'Yudelka Abreu' }],
  });
  return { stage, open, waiting, closed };
}

const vacation = { from, to, why: 'Vacaciones', awayUntil: '20/03/2026' };

test('all that is open passes on in one commit, with its reason; what is closed stays whose it was', () => {
  const { stage, open, waiting, closed } = busyStage();
  const before = stage.registry.counts.commits;
  expect(stage.act('reassignWork', { ...vacation, note: 'Vuelve el 23' })).toMatchObject({ moved: 3 });
  expect(stage.registry.counts.commits).toBe(before + 1);
  const why = 'Pasó de Yudelka Abreu. Vacaciones hasta el 20/03/2026: Vuelve el 23';
  for (const id of [open, waiting]) expect(stage.row(id)).toMatchObject({ responsible: to, routing: why });
  expect(stage.row(closed)['responsible']).toBe(from);
  const name = stage.registry.row(staff, to)['name'];
  expect(stage.registry.row(agreements, 'ACU-2026-0001')['responsible']).toBe(name);
  const told = stage.registry.rows(journal).filter(({ reason }) => reason === why);
  expect(told.map(({ record }) => record)).toEqual([open, waiting, 'ACU-2026-0001', from]);
});

test('whoever takes it over is told each matter by its code and day, and nothing of what it is', () => {
  const { stage, open, waiting } = busyStage();
  stage.act('reassignWork', { ...vacation, note: 'Vuelve el 23' });
  const mail = stage.waitingMails().at(-1);
  expect(mail?.to).toBe('emp-002@example.org');
  expect(mail?.body.split('\n').slice(2, -2)).toEqual([
    'Desde hoy atiende usted 3 asuntos que tenía Yudelka Abreu:',
    '',
    `• ${open}, para el 17/03/2026`,
    '• ACU-2026-0001, para el 20/03/2026',
    `• ${waiting}`,
  ]);
});

test('who is away gets nothing new until the day after; who left, never again', () => {
  const { stage } = busyStage();
  const sector = stage.registry.row(territories, place)['sector'];
  const { substitute: _, ...held } = stage.registry.row(staff, from);
  stage.act('updateStaff', { ...held, role: 'promoter', active: 'Sí', sector });
  let asked = 0;
  const next = (): unknown => {
    const description = `Otra cosa, la ${(asked += 1)}.`;
    const more = { requesterPerson: 'PER-000001', category: 'Información', description, confirmed: 'Sí' };
    return stage.row(stage.request(more))['responsible'];
  };
  expect(next()).toBe(from);
  stage.act('reassignWork', vacation);
  expect(next()).toBe(to);
  stage.now = '2026-03-20T09:00:00' as typeof stage.now;
  expect(next()).toBe(to);
  stage.now = '2026-03-21T09:00:00' as typeof stage.now;
  expect(next()).toBe(from);
  stage.act('reassignWork', { from, to, why: 'Dejó el departamento' });
  expect(stage.registry.row(staff, from)).toMatchObject({
    active: false,
    substitute: to,
    until: '2026-03-21',
  });
  expect(next()).toBe(to);
});

test('says what is wrong at its field', () => {
  const { stage } = busyStage();
  expect(stage.refused('reassignWork', { ...vacation, to: from })[0]?.[0]).toBe('to');
  expect(stage.refused('reassignWork', { ...vacation, awayUntil: undefined })).toEqual([
    ['awayUntil', 'Falta «Ausente hasta».'],
  ]);
  expect(stage.refused('reassignWork', { ...vacation, awayUntil: '01/03/2026' })[0]?.[0]).toBe('awayUntil');
  expect(stage.refused('reassignWork', { from: 'EMP-001', to, why: 'Dejó el departamento' })[0]?.[0]).toBe(
    'why',
  );
});

test('the workload of each: how much, how late, how old; whoever has something can hand it over', () => {
  const { stage } = busyStage();
  stage.now = '2026-03-27T09:00:00' as typeof stage.now;
  const { rows } = stage.ask<ShownList>('openList', { name: 'workload' });
  const own = rows.find(({ title }) => title === 'Yudelka Abreu');
  expect(own?.detail).toBe('3 abiertos · 2 con atraso · el más antiguo, de hace 24 días');
  expect(own?.next?.values).toEqual({ from });
  expect(rows.find(({ title }) => title === 'Altagracia Marte')?.detail).toBe('Nada abierto');
});

test('ten days late: in the list for the report, by code and place', () => {
  const { stage, open } = busyStage();
  stage.now = '2026-03-27T09:00:00' as typeof stage.now;
  const list = stage.ask<ShownList>('openList', { name: 'report' });
  expect(list.rows.map(({ opens }) => opens?.id)).toEqual([open]);
  expect(list.rows[0]?.over).toBe(`${open} · venció el 17/03/2026`);
  expect(JSON.stringify(list.rows)).not.toMatch(/camino|Servicio municipal/);
  expect(stage.ask<Home>('home', {}).reportable).toBe(1);
});
