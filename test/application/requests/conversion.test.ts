/** A request becomes a meeting once, and each of them tells of the other. */
import { expect, test } from '@jest/globals';
import type { OpenedRecord } from '../../../src/application/search';
import { people } from '../../../src/domain/tables';
import { meetingInput, place } from '../meetings/stage';
import { RequestStage } from './stage';

test('the meeting names the request, the request is being worked on and leads to the meeting', () => {
  const stage = new RequestStage();
  const request = stage.request();
  const meeting = stage.meeting({ request });
  expect(stage.row(request)).toMatchObject({ status: 'inProgress', destination: meeting });
  expect(stage.meetingRow(meeting)).toMatchObject({ request });
  const ficha = (kind: string, id: string): OpenedRecord => stage.ask('openRecord', { kind, id });
  expect(ficha('request', request).related).toMatchObject([
    { kind: 'meeting', id: meeting, relation: 'Convertida en', title: 'Coordinación del mes' },
  ]);
  expect(ficha('meeting', meeting).fields.find(({ field }) => field === 'request')?.links).toMatchObject([
    { kind: 'request', id: request, title: 'Servicio municipal' },
  ]);
});

test('one that asks to meet the authority begins as such a meeting', () => {
  const stage = new RequestStage();
  const id = stage.request({ category: 'Reunión con el síndico' });
  const { actions } = stage.ask<OpenedRecord>('openRecord', { kind: 'request', id });
  const convert = actions.find(({ operation }) => operation === 'registerMeeting');
  expect(convert?.opens?.values).toMatchObject({ request: id, type: 'authority', territory: place });
});

test('the ficha tells how whoever asked is reached', () => {
  const stage = new RequestStage();
  const id = stage.request();
  stage.registry.amend(people, 'PER-000001', { phone: '809-555-0142' });
  const { fields } = stage.ask<OpenedRecord>('openRecord', { kind: 'request', id });
  expect(fields).toContainEqual({ field: 'requesterPhone', label: 'Teléfono', text: '809-555-0142' });
});

test('correcting the meeting keeps the thread', () => {
  const stage = new RequestStage();
  const request = stage.request();
  const id = stage.meeting({ request });
  stage.act('updateMeeting', { ...meetingInput, id, title: 'Otro título' });
  expect(stage.meetingRow(id)).toMatchObject({ request, title: 'Otro título' });
});

test('a request becomes one thing only, while it is open, and is offered no other', () => {
  const stage = new RequestStage();
  const request = stage.request();
  const labels = (): string[] =>
    stage.ask<OpenedRecord>('openRecord', { kind: 'request', id: request }).actions.map(({ label }) => label);
  expect(labels()).toContain('Convertir en reunión');
  const meeting = stage.meeting({ request });
  expect(labels()).not.toContain('Convertir en reunión');
  const again = (): [string, string][] => stage.refused('registerMeeting', { ...meetingInput, request });
  expect(again()).toEqual([['request', `No se puede convertir: ya se convirtió en ${meeting}.`]]);
  const closed = stage.request({ requesterPerson: 'PER-000002' });
  stage.move(closed, 'withdrawn', { reason: 'Ya no lo necesita.' });
  expect(stage.refused('registerMeeting', { ...meetingInput, request: closed })).toEqual([
    ['request', 'No se puede convertir: la solicitud está cerrada.'],
  ]);
  expect(stage.refused('registerMeeting', { ...meetingInput, request: 'SOL-2026-00099' })).toEqual([
    ['request', 'No se encuentra «SOL-2026-00099» en «Solicitud de origen».'],
  ]);
});
