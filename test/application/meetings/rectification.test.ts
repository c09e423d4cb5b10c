/** A finished acta that was wrong: the former stays with its signatures, the new edition says what it corrects and why. */
import { expect, test } from '@jest/globals';
import type { MeetingBoard } from '../../../src/application/search';
import { documents, outbox } from '../../../src/domain/tables';
import { agreementInput, MeetingStage } from './stage';

const change = 'changeMeetingState';
const signedLink = 'https://drive.google.com/file/d/acta';
const reason = 'Faltaba un acuerdo.';

function signed(): { stage: MeetingStage; id: string } {
  const stage = new MeetingStage();
  const id = stage.heldMeeting();
  stage.act('makeActa', { id });
  stage.act(change, { id, to: 'review' });
  stage.act(change, { id, to: 'approved' });
  stage.act(change, { id, to: 'signed', signedLink });
  return { stage, id };
}

const lastOrder = (
  stage: MeetingStage,
): { values: Record<string, string>; conditions: Record<string, boolean> } =>
  JSON.parse(String(stage.registry.rows(outbox).at(-1)?.['payload'])) as never;

test('a signed acta is closed: nothing of its meeting is written any more', () => {
  const { stage, id } = signed();
  const closed = 'La reunión está cerrada y no admite cambios.';
  expect(stage.refused('recordAgreements', { meeting: id, agreements: [agreementInput] })).toEqual([
    ['', closed],
  ]);
  expect(stage.refused('recordAttendance', { meeting: id, women: '9', men: '1' })).toEqual([['', closed]]);
  expect(stage.refused('makeActa', { id })).toEqual([
    ['', 'El acta ya está aprobada: para corregirla, use «Rectificar el acta».'],
  ]);
});

test('each station leaves its date and who approved', () => {
  const { stage, id } = signed();
  const [shown] = stage.ask<MeetingBoard>('meetingBoard', { id }).documents;
  expect(shown).toMatchObject({
    edition: 1,
    stations: 'Aprobado el 03/03/2026 por Altagracia Marte · Firmado el 03/03/2026',
    signedLink,
  });
});

test('only the coordinator rectifies, with a reason; until a new edition is made there is nothing to review', () => {
  const { stage, id } = signed();
  expect(stage.refused(change, { id, to: 'draft' })).toEqual([
    ['reason', 'Escriba el motivo para: Rectificar el acta.'],
  ]);
  stage.email = 'emp-002@example.org';
  expect(stage.refused(change, { id, to: 'draft', reason })[0]?.[1]).toBe(
    'Su cuenta no tiene permiso para: Rectificar el acta.',
  );
  stage.email = 'emp-001@example.org';
  stage.act(change, { id, to: 'draft', reason });
  expect(stage.registry.rows(documents)).toMatchObject([{ status: 'signed', signedLink }]);
  expect(stage.refused(change, { id, to: 'review' })).toEqual([
    ['to', 'Falta: hacer el acta de nuevo, con lo rectificado.'],
  ]);
});

test('the new edition tells which one it corrects and why, however often it is made; the former keeps its scan', () => {
  const { stage, id } = signed();
  stage.act(change, { id, to: 'draft', reason });
  stage.act('recordAgreements', {
    meeting: id,
    agreements: [{ ...agreementInput, text: 'Limpiar la cañada' }],
  });
  for (const edition of [2, 3]) {
    expect(stage.act('makeActa', { id })).toMatchObject({ folio: `${id}-A${edition}` });
    expect(lastOrder(stage)).toMatchObject({
      values: { acta_rectificada: `${id}-A1`, motivo_rectificacion: reason },
      conditions: { rectificativa: true },
    });
  }
  expect(stage.registry.rows(documents)).toMatchObject([
    { edition: 1, status: 'replaced', signedLink, signedOn: '2026-03-03' },
    { edition: 2, status: 'replaced' },
    { edition: 3, status: 'inProgress' },
  ]);
  stage.act(change, { id, to: 'review' });
  stage.act(change, { id, to: 'approved' });
  expect(stage.meetingRow(id)).toMatchObject({ status: 'approved', rectification: reason });
});

test('an acta that corrects nothing does not say so', () => {
  const stage = new MeetingStage();
  const id = stage.heldMeeting();
  stage.act('makeActa', { id });
  expect(lastOrder(stage).conditions).toMatchObject({ rectificativa: false });
});
