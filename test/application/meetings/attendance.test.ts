/** Who came: ticked, named, counted; nobody twice, nobody invented, nothing typed lost. */
import { expect, test } from '@jest/globals';
import type { MeetingBoard } from '../../../src/application/search';
import { attendances, people } from '../../../src/domain/tables';
import { MeetingStage, place } from './stage';

test('ticked people become rows and numbers of the meeting', () => {
  const stage = new MeetingStage();
  const meeting = stage.meeting();
  const output = stage.act('recordAttendance', {
    meeting,
    attendees: [
      { person: 'PER-000001', organisation: 'ORG-0001', position: 'Presidente(a)' },
      { person: 'PER-000002', organisation: 'ORG-0001' },
      { person: 'PER-000003', condition: 'Ausente justificado' },
    ],
  });
  expect(output['numbers']).toEqual({
    attendeesTotal: 2,
    present: 2,
    women: 1,
    men: 1,
    organisationsPresent: 1,
    quorum: 'yes',
  });
  expect(stage.meetingRow(meeting)).toMatchObject({ attendeesTotal: 2, women: 1, quorum: 'yes' });
  expect(
    stage.registry.rows(attendances).map((row) => [row['person'], row['condition'], row['mode']]),
  ).toEqual([
    ['PER-000001', 'present', 'manual'],
    ['PER-000002', 'present', 'manual'],
    ['PER-000003', 'excused', 'manual'],
  ]);
});

test('who is ticked on the day has the hour of the tick, kept until they are marked absent', () => {
  const stage = new MeetingStage();
  const hourAt = (meeting: string): unknown =>
    stage.registry.rows(attendances).find((row) => row['meeting'] === meeting)?.['arrived'];
  const tick = (meeting: string, more: Record<string, unknown> = {}): unknown =>
    stage.act('recordAttendance', { meeting, attendees: [{ person: 'PER-000001', ...more }] });
  // It is ten in the morning of 3 March.
  const meeting = stage.meeting({ date: '03/03/2026' });
  tick(meeting, { minutesAgo: 25 });
  expect(hourAt(meeting)).toBe('09:35');
  tick(meeting, { minutesAgo: 5 });
  expect(hourAt(meeting)).toBe('09:35');
  tick(meeting, { condition: 'Ausente', minutesAgo: 4 });
  expect(hourAt(meeting)).toBeUndefined();
  tick(meeting, { minutesAgo: 3 });
  expect(hourAt(meeting)).toBe('09:57');
  const [shown] = stage.ask<MeetingBoard>('meetingBoard', { id: meeting }).attendances;
  expect(shown?.arrived).toBe('9:57 a. m.');

  const before = stage.meeting({ date: '02/03/2026', title: 'La de ayer' });
  tick(before, { minutesAgo: 0 });
  expect(hourAt(before)).toBeUndefined();
});

test('a line without a letter is nobody, and says so', () => {
  const stage = new MeetingStage();
  expect(stage.refused('recordAttendance', { meeting: stage.meeting(), pasted: '??\n123' })).toEqual(
    ['??', '123'].map((line) => [
      'pasted',
      `«${line}»: escriba nombre y apellido, o elija a la persona en la lista.`,
    ]),
  );
});

test('a person ticked again is corrected, not doubled; guests do not count for the quorum', () => {
  const stage = new MeetingStage();
  const meeting = stage.meeting();
  stage.act('recordAttendance', { meeting, attendees: [{ person: 'PER-000001' }, { person: 'PER-000002' }] });
  const output = stage.act('recordAttendance', {
    meeting,
    attendees: [
      { person: 'PER-000002', condition: 'Ausente' },
      { person: 'PER-000004', condition: 'Invitado' },
    ],
  });
  expect(output['numbers']).toMatchObject({ attendeesTotal: 2, present: 1, quorum: 'no' });
  expect(stage.registry.rows(attendances)).toHaveLength(3);
});

test('a pasted list knows the board by part of the name, the registry by the document, and the rest as new people', () => {
  const stage = new MeetingStage();
  const meeting = stage.meeting({ quorumRequired: '' });
  const output = stage.act('recordAttendance', {
    meeting,
    pasted: [
      '1. jose duran; JV Nuevo Amanecer; Secretario',
      '2. María Peralta; 99900000011',
      '3. ROSA DE LA CRUZ; 809-555-0133; Club Deportivo Los Pinos; vocal; F',
    ].join('\n'),
  });
  const rows = stage.registry.rows(attendances);
  expect(rows.map((row) => [row['person'], row['organisation'], row['position'], row['mode']])).toEqual([
    ['PER-000002', 'ORG-0001', 'Secretario', 'pasted'],
    // Who says nothing comes for the board that they are on.
    ['PER-000001', 'ORG-0001', 'Presidente(a)', 'pasted'],
    [rows[2]?.['person'], undefined, 'vocal, Club Deportivo Los Pinos', 'pasted'],
  ]);
  const rosa = stage.registry.row(people, String(rows[2]?.['person']));
  expect(rosa).toMatchObject({
    fullName: 'Rosa de la Cruz',
    phone: '809-555-0133',
    sex: 'female',
    recordState: 'provisional',
    territory: place,
  });
  expect(output['numbers']).toMatchObject({ attendeesTotal: 3, women: 2, men: 1, quorum: 'notApplicable' });
  const said = (output['warnings'] as string[]).join('\n');
  expect(said).toContain('Rosa de la Cruz no estaba en el registro');
  expect(said).toContain('No se encuentra la organización «Club Deportivo Los Pinos»');
});

test('the same new person in two lines is one person', () => {
  const stage = new MeetingStage();
  const meeting = stage.meeting();
  const line = 'Rosa Tejada; 001-0000009-9';
  stage.act('recordAttendance', { meeting, pasted: `${line}\n${line}` });
  expect(stage.registry.rows(people).filter((row) => row['givenNames'] === 'Rosa')).toHaveLength(1);
  expect(stage.registry.rows(attendances)).toHaveLength(1);
});

test('two of the people expected who answer to one name are asked about, a single name too', () => {
  const stage = new MeetingStage();
  const meeting = stage.meeting();
  stage.act('recordAttendance', { meeting, attendees: [{ person: 'PER-000004' }] });
  const refused = stage.refused('recordAttendance', { meeting, pasted: 'José Durán\nMartina' });
  expect(refused.map(([field]) => field)).toEqual(['pasted', 'pasted']);
  expect(refused[0]?.[1]).toContain('José Luis Durán Rosario [PER-000004]');
  expect(refused[1]?.[1]).toContain('«Martina»: escriba nombre y apellido');
  expect(stage.registry.rows(attendances)).toHaveLength(1);
});

test('a nickname alone names a member of the board', () => {
  const stage = new MeetingStage();
  const meeting = stage.meeting();
  stage.act('recordAttendance', { meeting, pasted: 'mechi' });
  expect(stage.registry.rows(attendances)).toMatchObject([{ person: 'PER-000001' }]);
});

test('a head count stands until there are more names than heads', () => {
  const stage = new MeetingStage();
  const meeting = stage.meeting();
  stage.act('recordAttendance', { meeting, women: '25', men: '15' });
  stage.act('recordAttendance', { meeting, attendees: [{ person: 'PER-000001', organisation: 'ORG-0001' }] });
  expect(stage.meetingRow(meeting)).toMatchObject({ attendeesTotal: 40, women: 25, organisationsPresent: 1 });
  expect(stage.refused('recordAttendance', { meeting, women: '0', men: '0' })).toEqual([
    ['women', 'Contó 0, menos que los nombres anotados (1).'],
  ]);
});

test('what is wrong is told at its line, all at once, and nothing is written', () => {
  const stage = new MeetingStage();
  const meeting = stage.meeting();
  const attendees = [
    { person: 'PER-000001' },
    { person: 'PER-000999' },
    {},
    { name: 'Ana Gil', phone: '12' },
  ];
  expect(stage.refused('recordAttendance', { meeting, attendees }).map(([field]) => field)).toEqual([
    'attendees.3.phone',
  ]);
  expect(
    stage.refused('recordAttendance', { meeting, attendees: attendees.slice(0, 3) }).map(([field]) => field),
  ).toEqual(['attendees.1.person', 'attendees.2.name']);
  expect(stage.refused('recordAttendance', { meeting })).toEqual([['attendees', 'Falta «Asistencia».']]);
  expect(stage.registry.rows(attendances)).toEqual([]);
});

test('a meeting that was cancelled takes no attendance', () => {
  const stage = new MeetingStage();
  const meeting = stage.meeting();
  stage.act('changeMeetingState', { id: meeting, to: 'cancelled', reason: 'Lluvia' });
  expect(stage.refused('recordAttendance', { meeting, attendees: [{ person: 'PER-000001' }] })).toEqual([
    ['', 'La reunión está cerrada y no admite cambios.'],
  ]);
});
