/** Households: who lives where and since when, who leaves, who heads them, and what is flagged when the head is gone. */
import { expect, test } from '@jest/globals';
import type { Found, OpenedRecord, ShownList } from '../../../src/application/search';
import { householdMembers, households, people } from '../../../src/domain/tables';
import { MeetingStage, place } from '../meetings/stage';

const [maria, jose, yesenia] = ['PER-000001', 'PER-000002', 'PER-000003'] as const;
const id = 'HOG-00001';
const home = { head: maria, territory: place, reference: 'Detrás del colmado de Chago', from: '01/02/2020' };
const spouse = { id, person: jose, kinship: 'Cónyuge', from: '01/03/2021' };

/** María heads a household, and José lives in it. */
function settled(): MeetingStage {
  const stage = new MeetingStage();
  stage.act('registerHousehold', home);
  stage.act('addHouseholdMember', spouse);
  return stage;
}

const stays = (stage: MeetingStage): unknown[] =>
  stage.registry
    .rows(householdMembers)
    .map(({ household, person, kinship, until }) =>
      [household, person, kinship, until].filter(Boolean).join(' '),
    );

test('a household begins with its head and grows, and is found by its code and by its head', () => {
  const stage = settled();
  expect(stage.registry.row(households, id)).toMatchObject({ head: maria, members: 2, active: true });
  expect(stays(stage)).toEqual([`${id} ${maria} head`, `${id} ${jose} spouse`]);
  expect(stage.registry.row(people, jose)).toMatchObject({ household: id });
  for (const text of [id, 'hogar peralta', 'colmado de chago']) {
    expect(stage.ask<Found>('find', { text }).hits).toContainEqual(
      expect.objectContaining({ kind: 'household', id }),
    );
  }
  const { related, actions } = stage.ask<OpenedRecord>('openRecord', { kind: 'household', id });
  expect(related.map(({ id: who, relation }) => [who, relation])).toEqual([
    [maria, 'Jefe(a) de hogar'],
    [jose, 'Cónyuge'],
  ]);
  expect(actions.map(({ operation }) => operation)).toEqual([
    'addHouseholdMember',
    'changeHouseholdHead',
    'updateHousehold',
  ]);
});

test('who leaves keeps what was, on both fichas', () => {
  const stage = settled();
  stage.act('leaveHousehold', { id: jose, until: '15/02/2026', leavingReason: 'Se fue a la capital' });
  expect(stage.registry.row(people, jose)['household']).toBeUndefined();
  expect(stage.registry.row(households, id)).toMatchObject({ members: 1, head: maria });
  const { related } = stage.ask<OpenedRecord>('openRecord', { kind: 'person', id: jose });
  expect(related).toContainEqual({
    kind: 'household',
    id,
    title: home.reference,
    detail: 'desde 01/03/2021 · hasta 15/02/2026 · Se fue a la capital',
    relation: 'Hogar anterior',
  });
  expect(
    stage.refused('leaveHousehold', { id: jose, until: '16/02/2026', leavingReason: 'Otra vez' }),
  ).toEqual([['id', 'José Ramón Durán Abreu no está en ningún hogar.']]);
});

test('a head who dies leaves the household flagged until another heads it', () => {
  const stage = settled();
  stage.act('recordLifeState', { id: maria, lifeState: 'Fallecida', on: '01/03/2026' });
  expect(stage.registry.row(people, maria)).toMatchObject({
    lifeState: 'deceased',
    deceasedOn: '2026-03-01',
  });
  const alert = 'Sin jefe(a) de hogar: María Altagracia Peralta Núñez — falleció (01/03/2026).';
  expect(stage.registry.row(households, id)).toMatchObject({ members: 1, alert });
  expect(stage.registry.row(households, id)['head']).toBeUndefined();
  const flagged = (): ShownList['rows'] => stage.ask<ShownList>('openList', { name: 'households' }).rows;
  expect(flagged()).toMatchObject([
    { title: home.reference, detail: alert, opens: { kind: 'household', id } },
  ]);
  expect(stage.refused('changeHouseholdHead', { id, head: yesenia })).toEqual([
    ['head', 'Yesenia Capellán no vive en este hogar. Añada primero a la persona.'],
  ]);
  stage.act('changeHouseholdHead', { id, head: jose });
  expect(stage.registry.row(households, id)).toMatchObject({ head: jose });
  expect(flagged()).toEqual([]);
});

test('a death noted by mistake is taken back; the household is not joined again by itself', () => {
  const stage = settled();
  stage.act('recordLifeState', { id: jose, lifeState: 'Fallecida', on: '01/03/2026' });
  expect(stage.refused('addHouseholdMember', { ...spouse, from: '02/03/2026' })).toEqual([
    ['person', 'José Ramón Durán Abreu está anotada como fallecida.'],
  ]);
  stage.act('recordLifeState', { id: jose, lifeState: 'Viva', on: '02/03/2026' });
  expect(stage.registry.row(people, jose)['deceasedOn']).toBeUndefined();
  stage.act('addHouseholdMember', { ...spouse, from: '02/03/2026' });
  expect(stays(stage)).toEqual([
    `${id} ${maria} head`,
    `${id} ${jose} spouse 2026-03-01`,
    `${id} ${jose} spouse`,
  ]);
});

test('who comes to live elsewhere leaves the same day; an empty household is one no more', () => {
  const stage = settled();
  stage.act('registerHousehold', { ...home, head: yesenia, reference: 'Frente a la escuela' });
  const other = 'HOG-00002';
  stage.act('addHouseholdMember', { ...spouse, id: other, kinship: 'Hijo(a)', from: '01/02/2026' });
  stage.act('addHouseholdMember', { id: other, person: maria, kinship: 'Padre o madre', from: '02/02/2026' });
  expect(stage.registry.row(households, id)).toMatchObject({ members: 0, active: false });
  expect(stage.registry.row(households, id)['alert']).toBeUndefined();
  expect(stage.registry.row(households, other)).toMatchObject({ members: 3, head: yesenia });
  expect(stage.registry.rows(householdMembers)[1]).toMatchObject({
    until: '2026-02-01',
    leavingReason: 'Pasó a HOG-00002',
  });
});

test('one head, one household; the same spot is asked about; days are in order', () => {
  const stage = settled();
  expect(stage.refused('registerHousehold', { ...home, reference: 'Otro sitio' })).toEqual([
    ['head', 'Ya existe: Detrás del colmado de Chago (HOG-00001).'],
  ]);
  expect(stage.refused('registerHousehold', { ...home, head: yesenia })[0]?.[0]).toBe('confirmed');
  expect(
    stage.refused('registerHousehold', { ...home, head: yesenia, reference: 'X', from: '01/01/2027' }),
  ).toEqual([['from', '«Vive ahí desde» no puede ser posterior a hoy.']]);
  expect(stage.refused('leaveHousehold', { id: jose, until: '01/03/2019', leavingReason: 'x' })).toEqual([
    ['until', '«Vivió ahí hasta» no puede ser anterior a «Vive ahí desde».'],
  ]);
  expect(stage.refused('addHouseholdMember', { ...spouse, person: maria })[0]?.[0]).toBe('person');
});
