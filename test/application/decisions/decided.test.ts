/** What follows from a decision of the authority: somebody begins, or somebody is told no. */
import { expect, test } from '@jest/globals';
import type { OpenedRecord } from '../../../src/application/search';
import { requests } from '../../../src/domain/tables';
import { RequestStage } from '../requests/stage';

const asked = { needsAuthority: 'Sí' };

test('what nobody had goes to whom it is routed, and begins', () => {
  const stage = new RequestStage();
  const id = stage.request(asked);
  const { responsible: owner, routing: explanation } = stage.row(id);
  stage.registry.amend(requests, id, { responsible: undefined, routing: undefined, status: 'received' });
  stage.act('recordDecisions', { decisions: [{ request: id, decision: 'Aprobado' }] });
  expect(stage.row(id)).toMatchObject({ responsible: owner, status: 'inProgress' });
  expect(stage.row(id)['routing']).toBe(explanation);
});

test('what was rejected says so until whoever asked is told, with the authority’s words as the reason', () => {
  const stage = new RequestStage();
  const id = stage.request(asked);
  const words = 'Este año no hay presupuesto.';
  stage.act('recordDecisions', { decisions: [{ request: id, decision: 'Rechazado', words }] });
  const rejected = (): string[] =>
    stage.ask<{ rejected: { id: string }[] }>('decisionQueue', {}).rejected.map((each) => each.id);
  const ficha = (): OpenedRecord => stage.ask<OpenedRecord>('openRecord', { kind: 'request', id });
  expect(rejected()).toEqual([id]);
  expect(ficha().marks.map(({ label }) => label)).toEqual(['Rechazada por el síndico']);
  const decline = ficha().actions.find(({ label }) => label === 'No procede');
  expect(decline?.proposed).toEqual({ reason: words });
  stage.act('registerInstitution', {
    name: 'Obras Públicas',
    helpsWith: 'Carreteras.',
    phone: '809-555-0190',
    bring: 'Fotos del lugar.',
    active: 'Sí',
  });
  stage.move(id, 'declined', {
    reason: words,
    closingReason: 'Sin disponibilidad presupuestaria',
    referredTo: 'INS-001',
  });
  expect(rejected()).toEqual([]);
  expect(ficha().marks).toEqual([]);
});
