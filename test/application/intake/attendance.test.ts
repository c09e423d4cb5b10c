/** F6 at the door: each answer is one line of the list, whoever fills it, and nobody is on it twice. */
import { expect, test } from '@jest/globals';
import { attendances, meetings, people } from '../../../src/domain/tables';
import { IntakeStage, meetingAnswers } from './stage';

const answers = (more: Record<string, string> = {}): Record<string, string> => ({
  event: 'REU-2026-0001',
  givenNames: 'Rosa Elena',
  surnames: 'Jiménez Abreu',
  sex: 'Femenino',
  organisation: 'JV Nuevo Amanecer',
  phone: '809-555-0177',
  photos: 'Sí, está de acuerdo',
  ...more,
});

/** A meeting with two people on its list. */
function stageWithMeeting(): IntakeStage {
  const stage = new IntakeStage();
  stage.send('meeting', meetingAnswers());
  stage.drain();
  return stage;
}

test('somebody unknown comes into the registry and onto the list, and is counted', () => {
  const stage = stageWithMeeting();
  stage.send('attendance', answers());
  expect(stage.drain()).toMatchObject({ received: 1, applied: 1 });
  expect(stage.registry.rows(people).at(-1)).toMatchObject({
    fullName: 'Rosa Elena Jiménez Abreu',
    phone: '809-555-0177',
    recordState: 'provisional',
  });
  expect(stage.registry.rows(attendances).at(-1)).toMatchObject({
    meeting: 'REU-2026-0001',
    organisation: 'ORG-0001',
    mode: 'form',
    condition: 'present',
  });
  expect(stage.registry.rows(meetings)).toMatchObject([{ attendeesTotal: 3, women: 2 }]);
  expect(stage.lastEntry()).toMatchObject({ status: 'applied', target: 'REU-2026-0001' });
});

test('who signs at the door has the hour of the signature, who signs on another day has none', () => {
  const stage = stageWithMeeting();
  stage.send('attendance', answers(), { submittedAt: '2026-03-02T20:31:40.000Z' });
  const later = { givenNames: 'Pedro', surnames: 'Abreu', sex: 'Masculino', phone: '' };
  stage.send('attendance', answers(later), { submittedAt: '2026-03-03T14:00:00.000Z' });
  stage.drain();
  const hours = stage.registry.rows(attendances).map((row) => row['arrived']);
  expect(hours).toEqual([undefined, undefined, '16:31', undefined]);
});

test('many at once are each on the list once, also who was on it before and who sends it twice', () => {
  const stage = stageWithMeeting();
  stage.send('attendance', answers());
  stage.send('attendance', answers());
  stage.send(
    'attendance',
    answers({ givenNames: 'María Altagracia', surnames: 'Peralta Núñez', documentNumber: '999-0000001-1' }),
  );
  stage.send('attendance', answers({ givenNames: 'Pedro', surnames: 'Abreu', sex: 'Masculino', phone: '' }));
  expect(stage.drain()).toMatchObject({ received: 4, applied: 4 });
  expect(stage.registry.rows(attendances)).toHaveLength(4);
  expect(stage.registry.rows(meetings)).toMatchObject([{ attendeesTotal: 4, women: 2 }]);
});

test('a code that no meeting has, or a meeting that is closed, waits for the office with its reason', () => {
  const stage = stageWithMeeting();
  stage.send('attendance', answers({ event: 'REU-2026-0099' }));
  stage.drain();
  expect(stage.lastEntry()).toMatchObject({
    reasons: '«REU-2026-0099» no es el código de una reunión ni de una sesión.',
  });
  stage.registry.amend(meetings, 'REU-2026-0001', { status: 'signed' });
  stage.send('attendance', answers());
  stage.drain();
  expect(stage.lastEntry()).toMatchObject({
    reasons: 'REU-2026-0001: La reunión está cerrada y no admite cambios.',
  });
  expect(stage.registry.rows(attendances)).toHaveLength(2);
});

test('who does not want to be in the photographs is told to the office', () => {
  const stage = stageWithMeeting();
  stage.send('attendance', answers({ photos: 'No' }));
  stage.drain();
  expect(stage.lastEntry()['warnings']).toContain('No permite que salga en las fotos.');
});
