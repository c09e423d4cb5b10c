/** People who may be registered twice: found at night, decided about once, and asked about again only when their data change. */
import { expect, test } from '@jest/globals';
import type { OpenedRecord, ShownList } from '../../../src/application/search';
import { duplicatePairs, people } from '../../../src/domain/tables';
import { MeetingStage } from '../meetings/stage';

const juana = {
  givenNames: 'Juana',
  firstSurname: 'Suriel',
  secondSurname: 'Tejada',
  documentKind: 'none',
  sex: 'female',
};
const phone = '809-555-0140';

const register = (stage: MeetingStage, more: Record<string, unknown>): string =>
  String(stage.act('registerPerson', { ...juana, ...more })['id']);

const night = (stage: MeetingStage): Record<string, unknown> => stage.act('reviewDuplicates', {});

const statuses = (stage: MeetingStage): unknown[] =>
  stage.registry.rows(duplicatePairs).map(({ status }) => status);

const listed = (stage: MeetingStage): ShownList['rows'] =>
  stage.ask<ShownList>('openList', { name: 'duplicates' }).rows;

/** Two of the same name in different places: too little to ask while registering, enough to look at. */
function twice(): MeetingStage {
  const stage = new MeetingStage();
  register(stage, { territory: '010101204' });
  register(stage, { territory: '010101405' });
  return stage;
}

test('the night lists two of one name with its reasons, once, and their fichas say so', () => {
  const stage = twice();
  expect(night(stage)).toEqual({ found: 1, reviewed: 0 });
  expect(night(stage)).toEqual({ found: 0, reviewed: 0 });
  expect(stage.registry.rows(duplicatePairs)).toMatchObject([
    {
      id: 'DUP-00001',
      status: 'open',
      firstName: 'Juana Suriel Tejada',
      band: 'weak',
      score: 45,
      reasons: 'mismos apellidos 25\nmismo nombre 20',
    },
  ]);
  expect(listed(stage)).toMatchObject([
    {
      group: 'Para la revisión de la semana',
      title: 'Juana Suriel Tejada',
      detail: 'mismos apellidos 25, mismo nombre 20',
      opens: { kind: 'duplicatePair', id: 'DUP-00001' },
    },
  ]);
  const { first, second } = stage.registry.row(duplicatePairs, 'DUP-00001');
  for (const id of [first, second]) {
    const { related } = stage.ask<OpenedRecord>('openRecord', { kind: 'person', id });
    expect(related[0]).toMatchObject({
      kind: 'duplicatePair',
      id: 'DUP-00001',
      relation: 'Posible duplicado',
    });
  }
});

test('«no son duplicados» owes a reason, keeps who and when, and lasts until the data change', () => {
  const stage = twice();
  night(stage);
  const move = { id: 'DUP-00001', to: 'distinct' };
  expect(stage.refused('decideDuplicate', move)).toEqual([
    ['reason', 'Escriba el motivo para: No son duplicados.'],
  ]);
  stage.act('decideDuplicate', { ...move, reason: 'Una es la tía.' });
  expect(stage.registry.row(duplicatePairs, 'DUP-00001')).toMatchObject({
    status: 'distinct',
    decidedBy: 'EMP-001',
    decidedAt: '2026-03-03T10:00:00',
    decisionReason: 'Una es la tía.',
  });
  night(stage);
  expect(statuses(stage)).toEqual(['distinct']);
  expect(listed(stage)).toEqual([]);
  const { first } = stage.registry.row(duplicatePairs, 'DUP-00001');
  stage.act('updatePerson', { ...juana, id: first, territory: '010101204', nickname: 'Nena' });
  night(stage);
  expect(statuses(stage)).toEqual(['open']);
});

test('a pair whose data no longer agree leaves the list by itself', () => {
  const stage = twice();
  night(stage);
  const { first } = stage.registry.row(duplicatePairs, 'DUP-00001');
  stage.act('updatePerson', { ...juana, id: first, givenNames: 'Rosaura' });
  night(stage);
  expect(statuses(stage)).toEqual(['gone']);
});

test('who is registered although she looks like somebody known is settled with it', () => {
  const stage = new MeetingStage();
  const first = register(stage, { phone });
  const again = { ...juana, phone };
  expect(stage.refused('registerPerson', again)[0]?.[0]).toBe('confirmed');
  const second = register(stage, { phone, confirmed: 'Sí' });
  expect(stage.registry.rows(duplicatePairs)).toMatchObject([
    {
      first,
      second,
      status: 'distinct',
      band: 'probable',
      decidedBy: 'EMP-001',
      decisionReason: 'Quien registró a la persona confirmó que es otra.',
    },
  ]);
  expect(night(stage)).toEqual({ found: 0, reviewed: 0 });
  expect(stage.registry.rows(people)).toHaveLength(6);
});
