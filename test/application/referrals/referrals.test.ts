/** A request that another institution takes on: the two move together, and somebody asks again until an answer comes. */
import { expect, test } from '@jest/globals';
import type { Home, OpenedRecord } from '../../../src/application/search';
import { referrals } from '../../../src/domain/tables';
import { RequestStage } from '../requests/stage';

const id = 'DER-2026-0001';
const reason = 'Reparar el puente de la comunidad.';

function referred(more: Record<string, unknown> = {}): { stage: RequestStage; request: string } {
  const stage = new RequestStage();
  const institution = stage.act('registerInstitution', {
    name: 'Obras Públicas',
    helpsWith: 'Carreteras y puentes.',
    bring: 'Fotos del lugar.',
    active: 'Sí',
  })['id'];
  const request = stage.request();
  stage.act('referRequest', { id: request, institution, reason, ...more });
  return { stage, request };
}

const change = (stage: RequestStage, to: string, more: Record<string, unknown> = {}): void => {
  stage.act('changeReferralState', { id, to, ...more });
};

test('referring says who can help, and sets the day to ask again, ten working days on', () => {
  const { stage, request } = referred();
  expect(stage.row(request)).toMatchObject({
    status: 'referred',
    whoCanHelp: 'Obras Públicas. Lleve: fotos del lugar.',
  });
  const row = stage.registry.row(referrals, id);
  expect(row).toMatchObject({ status: 'sent', request, reviewOn: '2026-03-17', sentOn: '2026-03-03' });
  expect(row['responsible']).toBe(stage.row(request)['responsible']);
  const { next } = stage.ask<Home>('home', {});
  expect(next.find((task) => task.id === id)).toMatchObject({ kind: 'referral', title: 'Obras Públicas' });
});

test('what the institution answers ends the request or brings it back', () => {
  const attended = referred();
  change(attended.stage, 'accepted');
  expect(attended.stage.row(attended.request)['status']).toBe('referred');
  expect(attended.stage.refused('changeReferralState', { id, to: 'attended' })).toEqual([
    ['outcome', 'Falta: Qué resultó.'],
  ]);
  change(attended.stage, 'attended', { outcome: 'Repararon el puente.' });
  expect(attended.stage.row(attended.request)).toMatchObject({
    status: 'attended',
    answer: 'Repararon el puente.',
    closedOn: '2026-03-03',
  });
  for (const to of ['rejected', 'unanswered', 'dropped']) {
    const { stage, request } = referred();
    change(stage, to, { reason: 'No tienen brigada.' });
    expect(stage.row(request)['status']).toBe('inProgress');
    expect(stage.registry.row(referrals, id)).toMatchObject({ status: to, answeredOn: '2026-03-03' });
  }
});

test('a request that goes on by itself ends what was asked of others', () => {
  const { stage, request } = referred();
  stage.move(request, 'inProgress');
  expect(stage.registry.row(referrals, id)['status']).toBe('dropped');
  const other = referred();
  other.stage.move(other.request, 'attended', { answer: 'Lo hizo el ayuntamiento.' });
  expect(other.stage.registry.row(referrals, id)).toMatchObject({
    status: 'attended',
    outcome: 'Lo hizo el ayuntamiento.',
  });
});

test('only to an institution of the directory that works, through «Derivar»', () => {
  const { stage } = referred();
  const request = stage.request({ requesterPerson: 'PER-000002' });
  const refused = (more: Record<string, unknown>): [string, string][] =>
    stage.refused('referRequest', { id: request, institution: 'INS-001', reason, ...more });
  expect(refused({ institution: 'INS-099' })[0]?.[0]).toBe('institution');
  expect(refused({ reviewOn: '01/03/2026' })).toEqual([
    ['reviewOn', '«Preguntar de nuevo el» no puede ser anterior a hoy.'],
  ]);
  expect(stage.refused('changeRequestState', { id: request, to: 'referred' })[0]?.[0]).toBe('to');
  stage.act('updateInstitution', {
    id: 'INS-001',
    name: 'Obras Públicas',
    helpsWith: 'Nada ya.',
    active: 'No',
  });
  expect(refused({})).toEqual([['institution', 'Obras Públicas ya no está activa: elija otra.']]);
  expect(
    stage.refused('registerInstitution', { name: 'obras publicas', helpsWith: 'Puentes.', active: 'Sí' }),
  ).toEqual([['name', 'Ya existe: Obras Públicas (INS-001).']]);
});

test('the ficha of the request leads to the referral, and back', () => {
  const { stage, request } = referred();
  const opened = stage.ask<OpenedRecord>('openRecord', { kind: 'request', id: request });
  expect(opened.related).toMatchObject([{ kind: 'referral', id, title: 'Obras Públicas' }]);
  const referral = stage.ask<OpenedRecord>('openRecord', { kind: 'referral', id });
  expect(referral.title).toBe('Obras Públicas');
  expect(referral.related).toMatchObject([{ kind: 'request', id: request }]);
  expect(referral.actions.map(({ label }) => label)).toEqual([
    'La aceptaron',
    'La atendieron',
    'La rechazaron',
    'No respondieron',
    'Retirar la derivación',
    'Hacer la carta de referimiento',
  ]);
});
