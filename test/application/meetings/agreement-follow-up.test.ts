/** An agreement after its meeting: what each step asks for, what stays on record, and what its ficha offers. */
import { expect, test } from '@jest/globals';
import type { Found, OpenedRecord } from '../../../src/application/search';
import { agreements, journal } from '../../../src/domain/tables';
import { agreementInput, MeetingStage } from './stage';

const id = 'ACU-2026-0001';
const change = 'changeAgreementState';

const agreed = (priority = 'Normal'): MeetingStage => {
  const stage = new MeetingStage();
  const meeting = stage.meeting();
  stage.act('recordAgreements', { meeting, agreements: [{ ...agreementInput, priority }] });
  return stage;
};

test('put off twice, the first promise and the count stay, and the journal tells each reason', () => {
  const stage = agreed();
  stage.act(change, { id, to: 'rescheduled', newDue: '30/03/2026', reason: 'Falta la pieza' });
  stage.act(change, { id, to: 'rescheduled', newDue: '15/04/2026', reason: 'Llovió' });
  expect(stage.registry.row(agreements, id)).toMatchObject({
    status: 'rescheduled',
    due: '2026-04-15',
    originalDue: '2026-03-20',
    reschedulings: 2,
  });
  const reasons = stage.registry.rows(journal).map(({ reason }) => reason);
  expect(reasons.slice(-2)).toEqual(['Falta la pieza', 'Llovió']);
});

test('a new date is owed with its reason, has not passed, and is another', () => {
  const stage = agreed();
  const move = { id, to: 'rescheduled', reason: 'Llovió' };
  expect(stage.refused(change, { id, to: 'rescheduled', newDue: '30/03/2026' })).toEqual([
    ['reason', 'Escriba el motivo para: Reprogramar.'],
  ]);
  expect(stage.refused(change, move)).toEqual([['newDue', 'Falta «Nueva fecha de compromiso».']]);
  expect(stage.refused(change, { ...move, newDue: '01/02/2026' })).toEqual([
    ['newDue', '«Nueva fecha de compromiso» no puede ser anterior a hoy.'],
  ]);
  expect(stage.refused(change, { ...move, newDue: '20/03/2026' })).toEqual([
    ['newDue', 'La nueva fecha es la misma que ya tenía.'],
  ]);
});

test('done needs its date, not a future one; with priority, its evidence too', () => {
  const stage = agreed('Alta');
  expect(stage.refused(change, { id, to: 'fulfilled' })).toEqual([
    ['fulfilledOn', 'Falta: Fecha de cumplimiento.'],
  ]);
  expect(stage.refused(change, { id, to: 'fulfilled', fulfilledOn: '31/12/2026' })).toEqual([
    ['evidence', 'Falta: Evidencia.'],
    ['fulfilledOn', '«Fecha de cumplimiento» no puede ser posterior a hoy.'],
  ]);
  const evidence = 'https://drive.google.com/file/d/bomba';
  stage.act(change, { id, to: 'fulfilled', fulfilledOn: '01/03/2026', evidence });
  expect(stage.registry.row(agreements, id)).toMatchObject({
    status: 'fulfilled',
    fulfilledOn: '2026-03-01',
    evidence,
  });
  expect(stage.refused('updateAgreement', { id, progress: 'Algo más' })).toEqual([
    ['id', 'Este acuerdo ya está cerrado.'],
  ]);
});

test('what is noted of one put off sets it going again; words that say nothing new do not', () => {
  const stage = agreed();
  const status = (): unknown => stage.registry.row(agreements, id)['status'];
  stage.act(change, { id, to: 'rescheduled', newDue: '27/03/2026', reason: 'Falta la pieza' });
  stage.act('updateAgreement', { id });
  expect(status()).toBe('rescheduled');
  stage.act('updateAgreement', { id, progress: 'Llegó la pieza' });
  expect(status()).toBe('inProgress');
  stage.act(change, { id, to: 'rescheduled', newDue: '30/03/2026', reason: 'Llueve' });
  stage.act(change, { id, to: 'partlyFulfilled', reason: 'Falta probarla' });
  stage.act('updateAgreement', { id, progress: 'Se probó' });
  expect(status()).toBe('partlyFulfilled');
});

test('fulfilled in part goes on; unfulfilled and without effect end it, each with a reason', () => {
  const stage = agreed();
  stage.act(change, { id, to: 'inProgress' });
  stage.act('updateAgreement', { id, progress: 'Ya se compró la pieza' });
  expect(stage.refused(change, { id, to: 'partlyFulfilled' })[0]?.[0]).toBe('reason');
  stage.act(change, { id, to: 'partlyFulfilled', reason: 'Falta instalarla' });
  stage.act(change, { id, to: 'inProgress' });
  stage.act(change, { id, to: 'unfulfilled', reason: 'No hubo fondos' });
  expect(stage.registry.row(agreements, id)).toMatchObject({
    status: 'unfulfilled',
    progress: 'Ya se compró la pieza',
  });
  expect(stage.refused(change, { id, to: 'dropped', reason: 'Ya no hace falta' })[0]?.[0]).toBe('to');
});

test('is found by its code and by its words, and its ficha says what is missing', () => {
  const stage = agreed('Alta');
  for (const text of [id, 'bomba acueducto']) {
    expect(stage.ask<Found>('find', { text }).hits[0]).toMatchObject({ kind: 'agreement', id });
  }
  const record = stage.ask<OpenedRecord>('openRecord', { kind: 'agreement', id });
  expect(record).toMatchObject({
    title: agreementInput.text,
    state: { label: 'Pendiente' },
    related: [{ kind: 'meeting', relation: 'Reunión' }],
  });
  expect(record.actions.map(({ label, missing }) => [label, missing])).toEqual([
    ['Empezar', []],
    ['Cumplido', ['Fecha de cumplimiento', 'Evidencia']],
    ['Reprogramar', []],
    ['Incumplido', []],
    ['Sin efecto', []],
    ['Anotar visita o aviso', []],
    ['Anotar avance', []],
    ['Hacer la matriz de su responsable', []],
    ['Anular: se registró por error', []],
  ]);
});

test('what an organisation promised is on its ficha, however its name was typed; what others did is not', () => {
  const stage = new MeetingStage();
  const meeting = stage.meeting();
  const own = {
    ...agreementInput,
    responsibleKind: 'Organización',
    responsible: 'junta de vecinos NUEVO AMANECER',
  };
  stage.act('recordAgreements', { meeting, agreements: [agreementInput, own] });
  const { related } = stage.ask<OpenedRecord>('openRecord', { kind: 'organisation', id: 'ORG-0001' });
  expect(related.filter(({ kind }) => kind === 'agreement')).toMatchObject([
    { id: 'ACU-2026-0002', relation: 'Acuerdo a su cargo' },
  ]);
});
