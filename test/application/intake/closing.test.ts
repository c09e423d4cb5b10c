/** F7 after a workshop: what the promoter tells of it is written on its activity, once, and waits where it does not fit. */
import { expect, test } from '@jest/globals';
import { activities, agreements } from '../../../src/domain/tables';
import { IntakeStage, newAmanecer, stamps } from './stage';

const id = 'ACT-2026-0001';

/** A workshop of two mornings, five hours in all; the roll of both is in. */
function stageWithWorkshop(more: Record<string, unknown> = {}): IntakeStage {
  const stage = new IntakeStage();
  stage.registry.seed(activities, {
    id,
    status: 'underway',
    starts: '2026-02-21',
    ends: '2026-02-28',
    due: '2026-02-28',
    title: 'Cuentas claras',
    kind: 'trainingWorkshop',
    topic: 'accounts',
    objective: 'Llevar el libro de caja.',
    place: 'Centro comunal',
    territory: newAmanecer,
    cost: 300_000,
    sessions: 2,
    minutes: 300,
    recorded: 2,
    enrolled: 12,
    waiting: 0,
    ...stamps,
    ...more,
  });
  return stage;
}

const answers = (more: Record<string, string> = {}): Record<string, string> => ({
  registrar: 'Yudelka Abreu [EMP-003]',
  activity: id,
  sessions: '2',
  hours: '5',
  topics: 'El libro de caja, paso a paso.',
  difficulties: 'Se fue la luz.',
  commitments: 'Abrir el libro de caja; Junta de Vecinos Nuevo Amanecer; 20/03/2026',
  cost: '4500',
  photosLink: 'https://drive.example/fotos',
  ...more,
});

const row = (stage: IntakeStage): unknown => stage.registry.rows(activities)[0];

test('what was told is on the activity, which is held, and each promise is an agreement', () => {
  const stage = stageWithWorkshop();
  stage.send('closing', answers());
  expect(stage.drain()).toMatchObject({ received: 1, applied: 1 });
  expect(row(stage)).toMatchObject({
    status: 'held',
    topics: 'El libro de caja, paso a paso.',
    difficulties: 'Se fue la luz.',
    cost: 450_000,
    photosLink: 'https://drive.example/fotos',
  });
  expect(stage.registry.rows(agreements)).toMatchObject([
    { activity: id, text: 'Abrir el libro de caja', responsibleOrganisation: 'ORG-0001', due: '2026-03-20' },
  ]);
  expect(stage.lastEntry()).toMatchObject({ status: 'applied', target: id });
});

test('a code that no activity has, or one that is closed or still to come, waits with its reason', () => {
  const stage = stageWithWorkshop();
  stage.send('closing', answers({ activity: 'ACT-2026-0099' }));
  stage.drain();
  expect(stage.lastEntry()).toMatchObject({ reasons: 'La actividad «ACT-2026-0099» no existe.' });
  const reasonFor = (more: Record<string, unknown>): unknown => {
    const other = stageWithWorkshop(more);
    other.send('closing', answers());
    other.drain();
    expect(other.registry.rows(agreements)).toEqual([]);
    return other.lastEntry()['reasons'];
  };
  expect(reasonFor({ status: 'closed' })).toBe(`${id}: La actividad está cerrada y no admite cambios.`);
  expect(reasonFor({ ends: '2026-03-14' })).toBe(`${id}: Falta: que llegue la última sesión, 14/03/2026.`);
  expect(reasonFor({ status: 'open' })).toBe(
    `${id}: Falta: que la actividad esté confirmada, en curso o realizada.`,
  );
});

test('sessions and hours other than those of the registry wait for the office; hours may be rounded', () => {
  const stage = stageWithWorkshop({ minutes: 330 });
  stage.send('closing', answers({ sessions: '3', hours: '8' }));
  stage.drain();
  expect(stage.lastEntry()['reasons']).toBe(
    `${id} tiene 2 en «Sesiones»; el cierre dice 3.\n${id} suma 5 h 30 min; el cierre dice 8 h.`,
  );
  const rounded = stageWithWorkshop({ minutes: 330 });
  rounded.send('closing', answers({ hours: '6' }));
  expect(rounded.drain()).toMatchObject({ applied: 1 });
});

test('without its rolls it is kept, and the office is told what is missing', () => {
  const learnings = 'Lo que la oficina había anotado.';
  const stage = stageWithWorkshop({ recorded: 0, status: 'confirmed', due: '2026-02-21', learnings });
  stage.send('closing', answers({ cost: '', commitments: '' }));
  stage.drain();
  expect(row(stage)).toMatchObject({ status: 'underway', due: '2026-02-21', cost: 300_000, learnings });
  expect(stage.lastEntry()['warnings']).toContain('Falta la asistencia de 2 sesiones');
});

test('the same answer twice is told once; another about the same activity waits', () => {
  const stage = stageWithWorkshop();
  const sent = stage.send('closing', answers());
  stage.drain();
  stage.send('closing', answers(), sent);
  stage.drain();
  expect(stage.entries()).toHaveLength(1);
  stage.send('closing', answers({ topics: 'Otra cosa.' }), { responseId: 'otra' });
  stage.drain();
  expect(stage.lastEntry()['reasons']).toBe(`${id} ya tiene su cierre: revise si es el mismo.`);
  expect(row(stage)).toMatchObject({ topics: 'El libro de caja, paso a paso.' });
});

test('an answer that is corrected corrects, adds what was promised besides, and doubles nothing', () => {
  const stage = stageWithWorkshop();
  const sent = stage.send('closing', answers());
  stage.drain();
  const commitments = `${answers()['commitments']}\nVisitar la cooperativa; Altagracia Marte; 30/03/2026`;
  stage.send('closing', answers({ topics: 'El libro de caja y los recibos.', commitments, cost: '' }), {
    ...sent,
    submittedAt: '2026-03-03T18:00:00.000Z',
    answers: answers({ topics: 'El libro de caja y los recibos.', commitments, cost: '' }),
  });
  stage.drain();
  expect(row(stage)).toMatchObject({ topics: 'El libro de caja y los recibos.', cost: 450_000 });
  expect(stage.registry.rows(agreements).map(({ text }) => text)).toEqual([
    'Abrir el libro de caja',
    'Visitar la cooperativa',
  ]);
});

test('what the office has written since is not written over: both versions are shown', () => {
  const stage = stageWithWorkshop();
  const sent = stage.send('closing', answers());
  stage.drain();
  stage.registry.amend(activities, id, { difficulties: 'Se fue la luz una hora.', updatedBy: 'EMP-001' });
  stage.send('closing', answers(), {
    ...sent,
    submittedAt: '2026-03-03T18:00:00.000Z',
    answers: answers({ difficulties: 'Llovió.' }),
  });
  stage.drain();
  expect(stage.lastEntry()['reasons']).toBe(
    `${id} ya fue trabajado. «Dificultades» tiene «Se fue la luz una hora.»; la corrección dice «Llovió.».`,
  );
  expect(row(stage)).toMatchObject({ difficulties: 'Se fue la luz una hora.' });
});

test('a promise due before the activity goes back with its line', () => {
  const stage = stageWithWorkshop();
  stage.send('closing', answers({ commitments: 'Abrir el libro; Junta Nuevo Amanecer; 20/01/2026' }));
  stage.drain();
  expect(stage.lastEntry()['reasons']).toContain('la fecha de compromiso es anterior');
});
