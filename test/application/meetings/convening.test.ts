/** Calling a meeting: who is called, who is mailed, what hinders it, and the log of who was told. */
import { expect, test } from '@jest/globals';
import type { MeetingBoard, ShownInvitation } from '../../../src/application/search';
import { boardPositions, invitations, outbox, people } from '../../../src/domain/tables';
import { MeetingStage, withoutTreasurer } from './stage';

const convene = 'conveneMeeting';

interface Called {
  readonly text: string;
  readonly whatsApp: string;
  readonly invited: readonly ShownInvitation[];
}

/** A stage whose secretary has a mail, and whose treasurer has left. */
function stageWithMail(): MeetingStage {
  const stage = new MeetingStage();
  stage.registry.amend(people, 'PER-000002', { email: 'secretario@example.org' });
  return stage;
}

const mails = (stage: MeetingStage): { to: string; subject: string; body: string }[] =>
  stage.registry
    .rows(outbox)
    .map((row) => JSON.parse(String(row['payload'])) as { to: string; subject: string; body: string });

test('the current board is called, who left it is not; whoever has a mail gets one', () => {
  const stage = stageWithMail();
  const id = stage.meeting({ title: 'Ayuda para doña Ana', objective: 'Su techo.' });
  expect(stage.act(convene, { id })).toMatchObject({ invited: 2, mailed: 1, warnings: [withoutTreasurer] });
  expect(stage.meetingRow(id)).toMatchObject({ status: 'convened' });
  expect(stage.registry.rows(invitations)).toMatchObject([
    { person: 'PER-000001', organisation: 'ORG-0001', position: 'Presidente(a)' },
    { person: 'PER-000002', position: 'Secretario(a)', channel: 'mail', noticedBy: 'EMP-001' },
  ]);
  expect(stage.registry.row(invitations, 'CNV-2026-00001')).not.toHaveProperty('channel');
  const [mail] = mails(stage);
  expect(mail).toMatchObject({ to: 'secretario@example.org', subject: `Convocatoria: ${id}` });
  expect(mail?.body).toContain('3 de marzo de 2026, 9:00 a. m.');
  expect(mail?.body).not.toMatch(/Ana|techo|Peralta/);
});

test('a day that has passed, or nobody to call, hinders it at its field', () => {
  const stage = new MeetingStage();
  const past = stage.meeting({ date: '01/03/2026' });
  expect(stage.refused(convene, { id: past })).toEqual([['date', '«Fecha» no puede ser anterior a hoy.']]);
  const nobody = stage.meeting({ organisations: ['ORG-0002'] });
  expect(stage.refused(convene, { id: nobody })).toEqual([
    [
      'publicNotice',
      'No hay a quién convocar: ninguna organización convocada tiene directiva registrada. Regístrela, o escriba aquí cómo se avisará a la gente.',
    ],
  ]);
  expect(stage.act(convene, { id: nobody, publicNotice: 'Perifoneo' })).toMatchObject({
    invited: 0,
    warnings: [
      'Centro de Madres Santa Ana no tiene a quién convocar: registre su directiva o avísele de otra manera.',
      'El mandato de la directiva de Centro de Madres Santa Ana venció el 31/01/2026.',
    ],
  });
  expect(stage.meetingRow(nobody)).toMatchObject({ status: 'convened', publicNotice: 'Perifoneo' });
});

test('a state is not declared convened: people are called', () => {
  const stage = new MeetingStage();
  const id = stage.meeting();
  expect(stage.refused('changeMeetingState', { id, to: 'convened' })).toEqual([
    ['to', 'Falta: convocar a las directivas.'],
  ]);
  const { actions } = stage.ask<MeetingBoard>('meetingBoard', { id });
  expect(actions.find(({ label }) => label === 'Convocar')).toMatchObject({
    operation: convene,
    missing: [],
  });
});

test('who died is not called, and who holds two offices is called once', () => {
  const stage = new MeetingStage();
  stage.registry.amend(people, 'PER-000001', { lifeState: 'deceased' });
  stage.registry.amend(boardPositions, 'CAR-00003', { person: 'PER-000002', until: undefined });
  const id = stage.meeting();
  stage.act(convene, { id });
  expect(stage.registry.rows(invitations).map(({ person }) => person)).toEqual(['PER-000002']);
});

test('each one told is in the log, with the channel, who told and what they answered', () => {
  const stage = stageWithMail();
  const id = stage.meeting();
  expect(
    stage.refused('recordNotices', { meeting: id, invitations: ['CNV-2026-00001'], channel: 'Llamada' }),
  ).toEqual([['meeting', 'Falta: convocar la reunión.']]);
  stage.act(convene, { id });
  const before = stage.ask<Called>('invitedTo', { id });
  expect(before.invited.map(({ name, told }) => [name, told])).toEqual([
    ['María Altagracia Peralta Núñez', ''],
    ['José Ramón Durán Abreu', 'Correo · 03/03/2026 10:00 a. m.'],
  ]);
  expect(before.invited[0]?.whatsApp).toBe(
    `https://wa.me/18095550111?text=${encodeURIComponent(before.text)}`,
  );
  expect(before.invited[1]?.whatsApp).toBeUndefined();
  stage.email = 'emp-002@example.org';
  stage.act('recordNotices', {
    meeting: id,
    invitations: ['CNV-2026-00001'],
    channel: 'WhatsApp',
    answer: 'Asistirá',
  });
  expect(stage.registry.row(invitations, 'CNV-2026-00001')).toMatchObject({
    channel: 'whatsApp',
    noticedBy: 'EMP-002',
    answer: 'comes',
  });
  expect(stage.ask<Called>('invitedTo', { id }).invited[0]?.told).toBe(
    'WhatsApp · 03/03/2026 10:00 a. m. · Asistirá',
  );
});

test('mistakes of the log stand at their fields', () => {
  const stage = stageWithMail();
  const id = stage.meeting();
  stage.act(convene, { id });
  expect(stage.refused('recordNotices', { meeting: id, invitations: [], channel: 'Llamada' })).toEqual([
    ['invitations', 'Falta «Convocados».'],
  ]);
  expect(stage.refused('recordNotices', { meeting: id, invitations: ['CNV-2026-00001'] })).toEqual([
    ['channel', 'Falta «Avisado por».'],
  ]);
  expect(
    stage.refused('recordNotices', {
      meeting: id,
      invitations: ['CNV-2026-00009'],
      channel: 'Llamada',
    })[0]?.[0],
  ).toBe('invitations');
});

test('put off, everybody must be told again; called again, nobody is twice on the list', () => {
  const stage = stageWithMail();
  const id = stage.meeting();
  stage.act(convene, { id });
  stage.act('recordNotices', { meeting: id, invitations: ['CNV-2026-00001'], channel: 'Llamada' });
  stage.act('changeMeetingState', { id, to: 'postponed', date: '10/03/2026', reason: 'Lluvia' });
  expect(mails(stage).map(({ subject }) => subject)).toEqual([
    `Convocatoria: ${id}`,
    `Reunión pospuesta: ${id}`,
  ]);
  expect(mails(stage)[1]?.body).toContain('Nueva fecha prevista: 10 de marzo de 2026');
  expect(stage.registry.rows(invitations).map(({ channel }) => channel)).toEqual([undefined, 'mail']);
  stage.act(convene, { id });
  expect(stage.registry.rows(invitations)).toHaveLength(2);
  stage.act('changeMeetingState', { id, to: 'cancelled', reason: 'Ya no hace falta.' });
  expect(mails(stage).at(-1)?.subject).toBe(`Reunión sin efecto: ${id}`);
});
