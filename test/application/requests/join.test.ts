/** The same need told twice: one request goes on, nobody who asked is lost, and nothing is joined in a circle. */
import { expect, test } from '@jest/globals';
import type { OpenedRecord } from '../../../src/application/search';
import { outbox, requests } from '../../../src/domain/tables';
import { RequestStage, requestInput } from './stage';

const other = { requesterPerson: 'PER-000002' };

test('the one that goes on counts who joined, and the joined keeps its applicant', () => {
  const stage = new RequestStage();
  const kept = stage.request();
  const second = stage.request(other);
  const third = stage.request({ requesterPerson: 'PER-000003' });
  stage.act('joinRequest', { id: third, duplicateOf: second });
  stage.act('joinRequest', { id: second, duplicateOf: kept });
  expect(stage.row(kept)).toMatchObject({ status: 'assigned', supporters: 2, joined: [second] });
  expect(stage.row(second)).toMatchObject({
    status: 'duplicate',
    duplicateOf: kept,
    requesterPerson: 'PER-000002',
    closedOn: '2026-03-03',
  });
  const { related } = stage.ask<OpenedRecord>('openRecord', { kind: 'request', id: kept });
  expect(related).toMatchObject([
    {
      kind: 'request',
      id: second,
      relation: 'Pidió lo mismo',
      title: 'Servicio municipal',
      detail: 'José Ramón Durán Abreu',
    },
  ]);
});

test('whoever took it is told which one goes on for it, by code', () => {
  const stage = new RequestStage();
  const [kept, second] = [stage.request(), stage.request(other)];
  stage.registry.amend(requests, second, { receivedBy: 'EMP-003' });
  stage.act('joinRequest', { id: second, duplicateOf: kept });
  const mails = stage.registry.rows(outbox).map(({ payload }) => String(payload));
  expect(mails).toEqual([
    expect.stringContaining(`La solicitud ${second} se unió a ${kept}: se atienden juntas`),
  ]);
  expect(mails[0]).toContain('emp-003@example.org');
});

test('never to itself, to one that is joined already, to an annulled one, or from a closed one', () => {
  const stage = new RequestStage();
  const kept = stage.request();
  const second = stage.request(other);
  const why = (id: string, duplicateOf: string): [string, string][] =>
    stage.refused('joinRequest', { id, duplicateOf });
  expect(why(kept, kept)).toEqual([['duplicateOf', 'Una solicitud no se une a sí misma: elija la otra.']]);
  expect(why(kept, 'SOL-2026-00099')).toEqual([
    ['duplicateOf', 'No se encuentra «SOL-2026-00099» en «La misma que».'],
  ]);
  stage.act('joinRequest', { id: second, duplicateOf: kept });
  expect(why(kept, second)).toEqual([['duplicateOf', `${second} ya se unió a ${kept}: únala a esa.`]]);
  expect(why(second, kept)).toEqual([['to', 'No se puede pasar de «Duplicada» a «Duplicada».']]);
  const annulled = stage.request({ requesterPerson: 'PER-000003' });
  stage.move(annulled, 'voided', { reason: 'Prueba.' });
  expect(why(kept, annulled)).toEqual([['duplicateOf', `${annulled} está anulada.`]]);
});

test('the ficha offers to join what the entry noticed', () => {
  const stage = new RequestStage();
  const kept = stage.request();
  const twin = stage.request({ confirmed: 'Sí' });
  const { actions } = stage.ask<OpenedRecord>('openRecord', { kind: 'request', id: twin });
  expect(actions[0]).toMatchObject({
    operation: 'joinRequest',
    asks: {},
    input: { duplicateOf: kept },
    label: `Unir a ${kept}`,
    reason: false,
    missing: [],
  });
  stage.act('joinRequest', { id: twin, ...actions[0]?.input });
  expect(stage.row(kept)).toMatchObject({ supporters: 1 });
});

test('at registration: whoever asks for what is asked already adds their voice, and their request is kept', () => {
  const stage = new RequestStage();
  const work = { ...requestInput, category: 'Micro-obra', requesterPerson: 'PER-000002' };
  const kept = stage.request({ category: 'Micro-obra' });
  expect(stage.refused('registerRequest', work)).toEqual([
    ['confirmed', `Puede ser el mismo registro que ${kept}: misma obra en el mismo lugar, todavía abierta.`],
  ]);
  expect(stage.act('registerRequest', { ...work, joinTo: kept })).toMatchObject({
    joinedTo: kept,
    supporters: 1,
  });
  const joined = 'SOL-2026-00002';
  expect(stage.row(kept)).toMatchObject({ supporters: 1, joined: [joined] });
  expect(stage.row(joined)).toMatchObject({
    status: 'duplicate',
    duplicateOf: kept,
    requesterPerson: 'PER-000002',
    closedOn: '2026-03-03',
  });
});

test('at registration: not to a request that is closed', () => {
  const stage = new RequestStage();
  const kept = stage.request();
  stage.move(kept, 'withdrawn', { reason: 'Ya no hace falta.' });
  expect(stage.refused('registerRequest', { ...requestInput, ...other, joinTo: kept })).toEqual([
    ['confirmed', `${kept} ya está cerrada: reábrala, o guarde esta aparte.`],
  ]);
});
