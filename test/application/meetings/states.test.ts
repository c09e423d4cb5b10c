/** A meeting along its states: what each step asks for, and that nothing else opens it. */
import { expect, test } from '@jest/globals';
import { documents, journal } from '../../../src/domain/tables';
import { MeetingStage, meetingInput } from './stage';

test('registering answers the code and warns of a board whose mandate is over', () => {
  const stage = new MeetingStage();
  const output = stage.act('registerMeeting', { ...meetingInput, organisations: ['ORG-0001', 'ORG-0002'] });
  expect(output).toEqual({
    id: 'REU-2026-0001',
    title: 'Coordinación del mes',
    warnings: ['El mandato de la directiva de Centro de Madres Santa Ana venció el 31/01/2026.'],
  });
  expect(stage.meetingRow('REU-2026-0001')).toMatchObject({ status: 'planned', starts: '09:00' });
});

test('a meeting of nowhere, of nobody, or that ends before it starts is refused at its fields', () => {
  const stage = new MeetingStage();
  const wrong = {
    ...meetingInput,
    territory: '999999999',
    organisations: ['ORG-0009'],
    ends: '8:00 a. m.',
    nextDate: '01/03/2026',
  };
  expect(stage.refused('registerMeeting', wrong).map(([field]) => field)).toEqual([
    'territory',
    'organisations',
    'ends',
    'nextDate',
  ]);
});

test('a meeting without attendance, or before its day, was not held', () => {
  const stage = new MeetingStage();
  const meeting = stage.meeting({ date: '05/03/2026' });
  expect(stage.refused('changeMeetingState', { id: meeting, to: 'held' })).toEqual([
    ['to', 'Falta: asistencia.'],
    ['to', 'Falta: que llegue la fecha de la reunión, 05/03/2026.'],
  ]);
  const came = { meeting, attendees: [{ person: 'PER-000001' }] };
  expect(stage.refused('recordAttendance', came)).toEqual([
    ['meeting', 'La reunión es el 05/03/2026: todavía no ha llegado. Si ya se hizo, corrija su fecha.'],
  ]);
  stage.now = '2026-03-05T12:00:00' as typeof stage.now;
  stage.act('recordAttendance', came);
  stage.act('changeMeetingState', { id: meeting, to: 'held' });
  expect(stage.meetingRow(meeting)).toMatchObject({ status: 'held' });
});

test('the acta is made, not declared; then it goes through review and approval to the signed scan', () => {
  const stage = new MeetingStage();
  const meeting = stage.heldMeeting();
  expect(stage.refused('changeMeetingState', { id: meeting, to: 'draft' })).toEqual([
    ['to', 'Falta: el acta.'],
  ]);
  stage.act('makeActa', { id: meeting });
  stage.act('changeMeetingState', { id: meeting, to: 'review' });
  expect(stage.refused('changeMeetingState', { id: meeting, to: 'draft' })[0]?.[0]).toBe('reason');
  stage.email = 'emp-002@example.org';
  expect(stage.refused('changeMeetingState', { id: meeting, to: 'approved' })).toEqual([
    ['', 'Su cuenta no tiene permiso para: Aprobar el acta.'],
  ]);
  stage.email = 'emp-001@example.org';
  stage.act('changeMeetingState', { id: meeting, to: 'approved' });
  expect(stage.refused('changeMeetingState', { id: meeting, to: 'signed' })).toEqual([
    ['signedLink', 'Falta «Acta firmada (escaneada)».'],
  ]);
  stage.act('changeMeetingState', {
    id: meeting,
    to: 'signed',
    signedLink: 'https://drive.google.com/file/d/acta',
  });
  expect(stage.meetingRow(meeting)).toMatchObject({ status: 'signed' });
  expect(stage.registry.rows(documents)).toMatchObject([
    { status: 'signed', signedLink: 'https://drive.google.com/file/d/acta' },
  ]);
});

test('a postponed meeting comes back with a date that has not passed', () => {
  const stage = new MeetingStage();
  const meeting = stage.meeting();
  expect(stage.refused('changeMeetingState', { id: meeting, to: 'postponed' })).toEqual([
    ['reason', 'Escriba el motivo para: Posponer.'],
  ]);
  stage.act('changeMeetingState', { id: meeting, to: 'postponed', reason: 'Lluvia' });
  stage.now = '2026-03-06T10:00:00' as typeof stage.now;
  expect(stage.refused('changeMeetingState', { id: meeting, to: 'planned' })[0]?.[0]).toBe('date');
  expect(stage.refused('changeMeetingState', { id: meeting, to: 'planned', date: '01/03/2026' })).toEqual([
    ['date', '«Nueva fecha» no puede ser anterior a hoy.'],
  ]);
  stage.act('changeMeetingState', { id: meeting, to: 'planned', date: '10/03/2026' });
  expect(stage.meetingRow(meeting)).toMatchObject({ status: 'planned', date: '2026-03-10' });
});

test('whoever was called is told why the date moved; the reason is in the journal', () => {
  const stage = new MeetingStage();
  const meeting = stage.meeting();
  stage.act('conveneMeeting', { id: meeting });
  const moved = { ...meetingInput, id: meeting, date: '04/03/2026' };
  expect(stage.refused('updateMeeting', moved)).toEqual([
    ['reason', 'Escriba el motivo para: cambiar la fecha, la hora o el lugar.'],
  ]);
  stage.act('updateMeeting', { ...moved, reason: 'El salón estaba ocupado' });
  expect(stage.meetingRow(meeting)).toMatchObject({ date: '2026-03-04', status: 'convened' });
  expect(stage.registry.rows(journal).at(-1)).toMatchObject({
    record: meeting,
    reason: 'El salón estaba ocupado',
    changes: JSON.stringify({ date: ['2026-03-03', '2026-03-04'] }),
  });
});

test('a new quorum is weighed again against who came', () => {
  const stage = new MeetingStage();
  const meeting = stage.meeting();
  stage.act('recordAttendance', { meeting, attendees: [{ person: 'PER-000001' }] });
  expect(stage.meetingRow(meeting)).toMatchObject({ quorum: 'no' });
  stage.act('updateMeeting', { ...meetingInput, id: meeting, quorumRequired: '1' });
  expect(stage.meetingRow(meeting)).toMatchObject({ quorum: 'yes' });
});

test('promoters and strangers cannot', () => {
  const stage = new MeetingStage();
  stage.email = 'emp-003@example.org';
  expect(stage.refused('registerMeeting', meetingInput)).toEqual([
    ['', 'Su cuenta no tiene permiso para: Registrar reunión.'],
  ]);
});
