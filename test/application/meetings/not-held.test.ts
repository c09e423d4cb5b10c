/** Meetings that are put off, and those that nobody could hold: what is asked, what stays on record. */
import { expect, test } from '@jest/globals';
import { documents, journal, outbox } from '../../../src/domain/tables';
import { MeetingStage, meetingInput } from './stage';

const change = 'changeMeetingState';

const convened = (more: Record<string, unknown> = {}): { stage: MeetingStage; id: string } => {
  const stage = new MeetingStage();
  const id = stage.meeting({ date: '04/03/2026', ...more });
  stage.act('conveneMeeting', { id });
  return { stage, id };
};

const on = (stage: MeetingStage, day: string): void => {
  stage.now = `${day}T12:00:00` as typeof stage.now;
};

test('put off twice: the first date and the count stay, each reason is in the journal', () => {
  const { stage, id } = convened();
  stage.act(change, {
    id,
    to: 'postponed',
    date: '10/03/2026',
    starts: '4:00 p. m.',
    reason: 'El río creció.',
  });
  expect(stage.meetingRow(id)).toMatchObject({ status: 'postponed', date: '2026-03-10', starts: '16:00' });
  stage.act(change, { id, to: 'planned' });
  stage.act(change, { id, to: 'postponed', date: '17/03/2026', reason: 'Hay un velorio.' });
  expect(stage.meetingRow(id)).toMatchObject({
    date: '2026-03-17',
    originalDate: '2026-03-04',
    postponements: 2,
  });
  const moves = stage.registry.rows(journal).filter(({ reason }) => reason !== undefined);
  expect(moves.map(({ reason }) => reason)).toEqual(['El río creció.', 'Hay un velorio.']);
  expect(moves[0]?.['changes']).toContain('"date":["2026-03-04","2026-03-10"]');
});

test('it is put off to a day to come, or without a day; planned again it needs one', () => {
  const { stage, id } = convened();
  const move = { id, to: 'postponed', reason: 'Lluvia' };
  expect(stage.refused(change, { ...move, date: '01/03/2026' })).toEqual([
    ['date', '«Nueva fecha» no puede ser anterior a hoy.'],
  ]);
  expect(stage.refused(change, { ...move, date: '04/03/2026' })).toEqual([
    ['date', 'La nueva fecha es la misma que ya tenía.'],
  ]);
  stage.act(change, { ...move, date: '04/03/2026', starts: '6:00 p. m.' });
  expect(stage.meetingRow(id)).toMatchObject({ date: '2026-03-04', starts: '18:00' });
  on(stage, '2026-03-06');
  expect(stage.refused(change, { id, to: 'planned' })).toEqual([['date', 'Falta «Nueva fecha».']]);
});

test('without quorum it is not held, with its reason, once its day has come; its numbers stay', () => {
  const { stage, id } = convened();
  const move = { id, to: 'notHeld', reason: 'Solo vino la presidenta.' };
  expect(stage.refused(change, move)).toEqual([
    ['to', 'Falta: que llegue la fecha de la reunión, 04/03/2026.'],
  ]);
  on(stage, '2026-03-04');
  stage.act('recordAttendance', { meeting: id, attendees: [{ person: 'PER-000001' }] });
  expect(stage.refused(change, { id, to: 'notHeld' })[0]?.[0]).toBe('reason');
  stage.act(change, move);
  expect(stage.meetingRow(id)).toMatchObject({ status: 'notHeld', attendeesTotal: 1, quorum: 'no' });
  expect(stage.refused('makeActa', { id, noAgreements: 'Sí' })[0]?.[1]).toBe(
    'Falta: marcar la reunión como realizada.',
  );
  expect(stage.registry.rows(documents)).toEqual([]);
});

test('a meeting that had its quorum, at either call, cannot be told as not held', () => {
  const { stage, id } = convened({ quorumRequired: '9', secondCall: '9:30 a. m.', secondQuorum: '1' });
  on(stage, '2026-03-04');
  stage.act('recordAttendance', { meeting: id, attendees: [{ person: 'PER-000001' }] });
  expect(stage.meetingRow(id)).toMatchObject({ quorum: 'secondCall' });
  expect(stage.refused(change, { id, to: 'notHeld', reason: 'Eran pocos.' })).toEqual([
    ['to', 'Falta: no haber alcanzado el quórum, y se alcanzó.'],
  ]);
});

test('a second call has its hour, and asks for no more people than the first', () => {
  const stage = new MeetingStage();
  expect(stage.refused('registerMeeting', { ...meetingInput, secondQuorum: '1' })).toEqual([
    ['secondCall', 'Falta «Segunda convocatoria».'],
  ]);
  const more = { ...meetingInput, secondCall: '9:30 a. m.', secondQuorum: '3' };
  expect(stage.refused('registerMeeting', more)).toEqual([
    ['secondQuorum', 'La segunda convocatoria no puede pedir más personas que la primera.'],
  ]);
});

test('the acta says with which call the meeting could decide', () => {
  const { stage, id } = convened({ quorumRequired: '9', secondCall: '9:30 a. m.', secondQuorum: '2' });
  on(stage, '2026-03-04');
  stage.act('recordAttendance', {
    meeting: id,
    attendees: [{ person: 'PER-000001' }, { person: 'PER-000002' }],
  });
  stage.act(change, { id, to: 'held' });
  stage.act('makeActa', { id, noAgreements: 'Sí' });
  const order = JSON.parse(String(stage.registry.rows(outbox)[0]?.['payload'])) as {
    readonly conditions: unknown;
  };
  expect(order.conditions).toMatchObject({ quorum: false, quorum_en_segunda: true, sin_quorum: false });
  const board = stage.ask<{ readonly quorum: Record<string, unknown> }>('meetingBoard', { id });
  expect(board.quorum).toMatchObject({
    result: 'secondCall',
    calls: 'Primera convocatoria 9:00 a. m.; segunda 9:30 a. m., con 2 personas o más',
  });
});
