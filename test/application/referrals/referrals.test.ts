/** A request that another institution takes on: the two move together, and somebody asks again until an answer comes. */
import { describe, expect, test } from '@jest/globals';
import type { Home, OpenedRecord } from '../../../src/application/search';
import { claimDigests } from '../../../src/application/digest';
import type { CivilDateTime } from '../../../src/domain/schema/values';
import { journal, referrals } from '../../../src/domain/tables';
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
  for (const [to, answeredOn] of [
    ['rejected', '2026-03-03'],
    ['unanswered', undefined],
    ['dropped', undefined],
  ] as const) {
    const { stage, request } = referred();
    change(stage, to, { reason: 'No tienen brigada.' });
    expect(stage.row(request)['status']).toBe('inProgress');
    const row = stage.registry.row(referrals, id);
    expect([row['status'], row['answeredOn']]).toEqual([to, answeredOn]);
  }
});

describe('an institution that does not answer', () => {
  /** The morning's sweep of a day. */
  const morning = (stage: RequestStage, day: string): void => {
    stage.now = `${day}T07:00:00` as CivilDateTime;
    stage.nextExecution();
    claimDigests(stage.ports);
  };
  const stateOf = (stage: RequestStage): unknown => stage.registry.row(referrals, id)['status'];

  test('is asked again later, as often as it takes', () => {
    const { stage } = referred();
    stage.now = '2026-03-17T10:00:00' as CivilDateTime;
    const later = { to: 'sent', reason: 'Lo ve el ingeniero la semana que viene.' };
    expect(stage.refused('changeReferralState', { id, ...later, reviewOn: '16/03/2026' })[0]?.[0]).toBe(
      'reviewOn',
    );
    stage.act('changeReferralState', { id, ...later, reviewOn: '25/03/2026' });
    expect(stage.registry.row(referrals, id)).toMatchObject({
      status: 'sent',
      sentOn: '2026-03-03',
      reviewOn: '2026-03-25',
    });
    change(stage, 'accepted');
    expect(stage.registry.row(referrals, id)).toMatchObject({ status: 'accepted', reviewOn: '2026-03-31' });
  });

  test('has not answered ten working days after it was to be asked, and the request is its owner’s again', () => {
    const { stage, request } = referred();
    morning(stage, '2026-03-30');
    expect([stateOf(stage), stage.row(request)['status']]).toEqual(['sent', 'referred']);
    morning(stage, '2026-03-31');
    expect([stateOf(stage), stage.row(request)['status']]).toEqual(['unanswered', 'inProgress']);
    const told = stage.registry.rows(journal).filter(({ record }) => record === id);
    expect(told.at(-1)?.['reason']).toBe(
      'Hace 10 días laborables que se debía preguntar, y nadie anotó una respuesta.',
    );
  });

  test('is written to again, unless its request went another way meanwhile', () => {
    const { stage, request } = referred();
    change(stage, 'unanswered', { reason: 'Se llamó tres veces.' });
    stage.now = '2026-03-20T10:00:00' as CivilDateTime;
    change(stage, 'sent');
    expect(stage.row(request)['status']).toBe('referred');
    expect(stage.registry.row(referrals, id)).toMatchObject({
      status: 'sent',
      sentOn: '2026-03-20',
      reviewOn: '2026-04-03',
    });
    change(stage, 'unanswered', { reason: 'Se llamó otra vez.' });
    stage.move(request, 'withdrawn', { reason: 'Ya no hace falta.' });
    expect(stateOf(stage)).toBe('unanswered');
    expect(stage.refused('changeReferralState', { id, to: 'sent' })).toEqual([
      ['', `${request} ya no está en gestión: no se envía de nuevo.`],
    ]);
  });

  test('and answers late after all: the referral tells what came of it', () => {
    const { stage, request } = referred();
    change(stage, 'unanswered', { reason: 'Se llamó tres veces.' });
    change(stage, 'attended', { outcome: 'Repararon el puente.' });
    expect(stage.registry.row(referrals, id)).toMatchObject({
      status: 'attended',
      outcome: 'Repararon el puente.',
      answeredOn: '2026-03-03',
    });
    expect(stage.row(request)['status']).toBe('inProgress');
  });
});

test('one that is prepared waits to be sent, today and every day until it is', () => {
  const { stage, request } = referred({ later: 'Sí' });
  expect(stage.row(request)['status']).toBe('referred');
  const row = stage.registry.row(referrals, id);
  expect([row['status'], row['sentOn'], row['reviewOn']]).toEqual(['prepared', undefined, undefined]);
  const task = stage.ask<Home>('home', { whose: 'all' }).today.find((each) => each.id === id);
  expect(task?.detail).toContain('Enviar la derivación');
  stage.now = '2026-03-05T10:00:00' as CivilDateTime;
  change(stage, 'sent');
  expect(stage.registry.row(referrals, id)).toMatchObject({
    status: 'sent',
    sentOn: '2026-03-05',
    reviewOn: '2026-03-19',
  });
});

test('one that is sent on another day keeps the day to ask again, unless that day is gone', () => {
  const sentOn = (day: string): unknown => {
    const { stage } = referred({ later: 'Sí', reviewOn: '10/03/2026' });
    stage.now = `${day}T10:00:00` as CivilDateTime;
    change(stage, 'sent');
    return stage.registry.row(referrals, id)['reviewOn'];
  };
  expect([sentOn('2026-03-05'), sentOn('2026-03-20')]).toEqual(['2026-03-10', '2026-04-03']);
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
  const unsent = referred({ later: 'Sí' });
  unsent.stage.move(unsent.request, 'attended', { answer: 'Lo hizo el ayuntamiento.' });
  const row = unsent.stage.registry.row(referrals, id);
  expect([row['status'], row['outcome'], row['answeredOn']]).toEqual(['dropped', undefined, undefined]);
});

test('whoever takes the request over asks the institution too; what is over stays as it was', () => {
  const owner = (stage: RequestStage): unknown => stage.registry.row(referrals, id)['responsible'];
  const open = referred();
  const before = owner(open.stage);
  open.stage.act('assignRequest', { id: open.request, responsible: 'EMP-003', reason: 'Vive cerca.' });
  expect([owner(open.stage), before === 'EMP-003']).toEqual(['EMP-003', false]);
  const over = referred();
  change(over.stage, 'dropped', { reason: 'Ya no hace falta.' });
  over.stage.act('assignRequest', { id: over.request, responsible: 'EMP-003', reason: 'Vive cerca.' });
  expect(owner(over.stage)).toBe(before);
  const again = referred();
  change(again.stage, 'unanswered', { reason: 'Se llamó tres veces.' });
  again.stage.move(again.request, 'withdrawn', { reason: 'Ya no hace falta.' });
  again.stage.move(again.request, 'assigned', { reason: 'Hace falta otra vez.', responsible: 'EMP-003' });
  change(again.stage, 'sent');
  expect(owner(again.stage)).toBe('EMP-003');
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
    'Preguntar más adelante',
    'No respondieron',
    'Retirar la derivación',
    'Hacer la carta de referimiento',
  ]);
});
