/** A board that changes before its term is over: who held an office on any day stays true, and what is vacant is told. */
import { expect, test } from '@jest/globals';
import type { MeetingBoard, OpenedRecord, ShownBoard } from '../../../src/application/search';
import { boardPositions, people } from '../../../src/domain/tables';
import { MeetingStage, withoutTreasurer } from '../meetings/stage';

interface Answer {
  readonly answer: string;
  readonly boards: readonly ShownBoard[];
}

/** Today is 3 March 2026. María presides ORG-0001 since 1 February, José Ramón writes; the treasurer left on the 20th. */
const organisation = 'ORG-0001';
const board = 'DIR-0001';

const on = (stage: MeetingStage, day: string): Answer =>
  stage.ask<Answer>('boardsOf', { organisation, on: day });

const officersOn = (stage: MeetingStage, day: string): (readonly [string, string])[] =>
  on(stage, day).boards.flatMap(({ officers }) => officers.map(({ role, name }) => [role, name] as const));

const resigns = { until: '28/02/2026', why: 'Renunció' };

test('the president resigns and another presides: each day has its answer, to the day', () => {
  const stage = new MeetingStage();
  const done = stage.act('leaveOffice', {
    id: 'CAR-00001',
    ...resigns,
    note: 'Por razones de trabajo',
    replacement: 'PER-000004',
  });
  expect(stage.registry.row(boardPositions, 'CAR-00001')).toMatchObject({
    until: '2026-02-28',
    leavingReason: 'Renunció: Por razones de trabajo',
  });
  expect(stage.registry.row(boardPositions, 'CAR-00004')).toMatchObject({
    board,
    organisation,
    role: 'president',
    person: 'PER-000004',
    from: '2026-03-01',
  });
  expect(on(stage, '28/02/2026').answer).toBe('El 28/02/2026 presidía María Altagracia Peralta Núñez.');
  expect(on(stage, '01/03/2026').answer).toBe('El 01/03/2026 presidía José Luis Durán Rosario.');
  expect(officersOn(stage, '15/02/2026')).toEqual([
    ['Presidente(a)', 'María Altagracia Peralta Núñez'],
    ['Secretario(a)', 'José Ramón Durán Abreu'],
    ['Tesorero(a)', 'Yesenia Capellán'],
  ]);
  // The treasurer has been missing since before.
  expect(done['warnings']).toEqual([withoutTreasurer]);
});

test('an office without a successor is told wherever the board acts, until somebody takes it', () => {
  const stage = new MeetingStage();
  stage.act('leaveOffice', { id: 'CAR-00002', until: '02/03/2026', why: 'Se mudó' });
  const both =
    'En la directiva de Junta de Vecinos Nuevo Amanecer están vacantes: Secretario(a), Tesorero(a).';
  const meeting = stage.meeting();
  const told = (kind: string, id: string): readonly string[] =>
    stage.ask<OpenedRecord>('openRecord', { kind, id }).warnings;
  expect(told('organisation', organisation)).toEqual([both]);
  expect(told('meeting', meeting)).toEqual([both]);
  expect(stage.ask<MeetingBoard>('meetingBoard', { id: meeting }).warnings).toEqual([both]);
  expect(stage.act('conveneMeeting', { id: meeting })['warnings']).toEqual([both]);
  const [shown] = stage.ask<Answer>('boardsOf', { organisation }).boards;
  expect(shown).toMatchObject({ isInOffice: true, vacant: ['secretary', 'treasurer'] });
  expect(shown?.missing).toEqual(['acta de elección', 'Secretario(a)', 'Tesorero(a)']);

  const taken = { id: board, role: 'Secretario(a)', person: 'PER-000004', from: '03/03/2026' };
  expect(stage.act('fillOffice', taken)['warnings']).toEqual([withoutTreasurer]);
  const also = { id: board, role: 'Tesorero(a)', person: 'PER-000004', from: '03/03/2026' };
  expect(stage.act('fillOffice', also)['warnings']).toEqual([
    'José Luis Durán Rosario también ocupa: Secretario(a).',
  ]);
  expect(told('organisation', organisation)).toEqual([]);
  expect(officersOn(stage, '02/03/2026').map(([role]) => role)).toEqual(['Presidente(a)', 'Secretario(a)']);
});

test('who stands in for an office is told apart, does not fill it, and becomes its holder when it is left', () => {
  const stage = new MeetingStage();
  const standIn = { id: board, role: 'Secretario(a)', tenure: 'Suplente', person: 'PER-000004' };
  stage.act('fillOffice', { ...standIn, from: '10/02/2026' });
  const secretaries = (day: string): (readonly [string, string])[] =>
    officersOn(stage, day).filter(([role]) => role.startsWith('Secretario(a)'));
  expect(secretaries('02/03/2026')).toEqual([
    ['Secretario(a)', 'José Ramón Durán Abreu'],
    ['Secretario(a) suplente', 'José Luis Durán Rosario'],
  ]);
  expect(stage.refused('fillOffice', { ...standIn, from: '11/02/2026' })).toEqual([
    ['role', 'Secretario(a) suplente lo ocupa José Luis Durán Rosario: anote primero su salida.'],
  ]);
  const left = stage.act('leaveOffice', { id: 'CAR-00002', until: '28/02/2026', why: 'Se mudó' });
  expect(left['warnings']).toEqual([
    'Su suplente es José Luis Durán Rosario: si pasa a titular, anótelo con «Ocupar un cargo vacante».',
    'En la directiva de Junta de Vecinos Nuevo Amanecer están vacantes: Secretario(a), Tesorero(a).',
  ]);
  const taken = { id: board, role: 'Secretario(a)', person: 'PER-000004', from: '03/03/2026' };
  expect(stage.act('fillOffice', taken)['warnings']).toEqual([withoutTreasurer]);
  expect(stage.registry.rows(boardPositions).slice(3)).toMatchObject([
    { tenure: 'substitute', until: '2026-03-02', leavingReason: 'Pasó a titular' },
    { tenure: 'holder', person: 'PER-000004', from: '2026-03-03' },
  ]);
  expect(secretaries('03/03/2026')).toEqual([['Secretario(a)', 'José Luis Durán Rosario']]);
});

test('nobody stands in for themselves, and who stands in for a president who left presides', () => {
  const stage = new MeetingStage();
  const standIn = { id: board, role: 'Presidente(a)', tenure: 'Suplente', from: '03/03/2026' };
  expect(stage.refused('fillOffice', { ...standIn, person: 'PER-000001' })).toEqual([
    ['person', 'Ya es Presidente(a): elija a otra persona como suplente.'],
  ]);
  stage.act('fillOffice', { ...standIn, person: 'PER-000004' });
  const greeting = (): string =>
    stage.ask<{ readonly text: string }>('dataUpdateText', { id: organisation }).text;
  expect(greeting()).toContain('María Altagracia');
  stage.act('leaveOffice', { id: 'CAR-00001', ...resigns });
  expect(greeting()).toContain('José Luis');
});

test('whoever dies leaves the office, and the ficha is still to be told', () => {
  const stage = new MeetingStage();
  const died = { id: 'CAR-00002', until: '01/03/2026', why: 'Falleció' };
  expect(stage.act('leaveOffice', died)['warnings']).toContain(
    'Anote también el fallecimiento en la ficha de José Ramón Durán Abreu.',
  );
});

test('an officer whose ficha says that they died is shown so, until their leaving is written down', () => {
  const stage = new MeetingStage();
  stage.act('recordLifeState', { id: 'PER-000002', lifeState: 'Fallecida', on: '01/03/2026' });
  expect(stage.registry.row(people, 'PER-000002')).toMatchObject({ lifeState: 'deceased' });
  const [shown] = stage.ask<Answer>('boardsOf', { organisation }).boards;
  expect(shown?.officers.find(({ id }) => id === 'CAR-00002')?.detail).toContain('anote su salida');
});

test('days that cannot be, and people who cannot follow, are told at their field', () => {
  const stage = new MeetingStage();
  const leaving = (more: Record<string, unknown>): [string, string][] =>
    stage.refused('leaveOffice', { id: 'CAR-00001', ...resigns, ...more });
  expect(leaving({ until: '04/03/2026' })[0]?.[0]).toBe('until');
  expect(leaving({ until: '31/01/2026' })).toEqual([
    ['until', '«Último día en el cargo» no puede ser anterior a «Desde».'],
  ]);
  expect(leaving({ why: '' })[0]?.[0]).toBe('why');
  expect(leaving({ replacement: 'PER-000001' })).toEqual([
    ['replacement', 'Es la misma persona que deja el cargo.'],
  ]);
  expect(leaving({ replacement: 'PER-999999' })[0]?.[0]).toBe('replacement');
  expect(leaving({ replacement: 'PER-000004', from: '28/02/2026' })).toEqual([
    ['from', 'El cargo está libre desde el 01/03/2026.'],
  ]);
  expect(stage.refused('leaveOffice', { id: 'CAR-00003', ...resigns })).toEqual([
    ['id', 'Ya consta que dejó el cargo el 20/02/2026.'],
  ]);
  const filling = { id: board, role: 'Secretario(a)', person: 'PER-000004', from: '02/03/2026' };
  expect(stage.refused('fillOffice', filling)).toEqual([
    ['role', 'Secretario(a) lo ocupa José Ramón Durán Abreu: anote primero su salida.'],
  ]);
  const early = { ...filling, role: 'Tesorero(a)', from: '10/02/2026' };
  expect(stage.refused('fillOffice', early)).toEqual([['from', 'El cargo está libre desde el 21/02/2026.']]);
});
