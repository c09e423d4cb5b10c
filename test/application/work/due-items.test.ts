/** One derivation of what waits: every declared duty leads somewhere, and each item is of whoever it names, while they work here. */
import { expect, test } from '@jest/globals';
import type { Home } from '../../../src/application/search';
import { waysToPlace } from '../../../src/domain/schema/duty';
import { tables, territories } from '../../../src/domain/tables';
import { agreementInput } from '../meetings/stage';
import { RequestStage } from '../requests/stage';

test('each duty names columns and states of its table, and its place is a territory', () => {
  for (const { name, fields, states, duty } of tables) {
    if (!duty) continue;
    const { due, owner, explains, opens } = duty;
    for (const field of [due, owner, explains, opens])
      expect([name, field, field === undefined || field in fields]).toEqual([name, field, true]);
    for (const state of duty.states ?? []) expect(Object.keys(states?.states.options ?? {})).toContain(state);
    for (const way of waysToPlace(duty)) {
      const end = way.split('.').reduce((at, step) => at.fields[step]?.target?.() ?? at, { name, fields });
      expect([name, end.name]).toEqual([name, territories.name]);
    }
  }
});

const idsOf = ({ overdue, today, next }: Home): string[] =>
  [...overdue, ...today, ...next].map(({ id }) => id).sort();

test('«Lo mío» is one’s own and the office’s; «Todo» is everybody’s, with who sees to it', () => {
  const stage = new RequestStage();
  const request = stage.request();
  stage.act('assignRequest', { id: request, responsible: 'EMP-003', reason: 'Conoce a la comunidad.' });
  const meeting = stage.meeting();
  stage.act('recordAgreements', {
    meeting,
    agreements: [
      { ...agreementInput, responsibleKind: 'Personal', responsible: 'yudelka abreu', due: '10/03/2026' },
    ],
  });
  const mine = stage.ask<Home>('home', { whose: 'mine' });
  expect(mine.whose).toBe('mine');
  expect(idsOf(mine)).toEqual([meeting]);
  const everybody = stage.ask<Home>('home', {});
  expect(everybody.whose).toBe('all');
  expect(idsOf(everybody)).toEqual(['ACU-2026-0001', meeting, request]);
  const task = everybody.next.find(({ id }) => id === request);
  expect(task?.detail).toContain('Yudelka Abreu');
  expect(task?.place).not.toBe('');
});

test('what somebody who left had is the office’s until it is given to another', () => {
  const stage = new RequestStage();
  const request = stage.request();
  stage.act('assignRequest', { id: request, responsible: 'EMP-003', reason: 'Conoce a la comunidad.' });
  stage.act('updateStaff', {
    id: 'EMP-003',
    name: 'Yudelka Abreu',
    role: 'Técnico-promotor',
    email: 'emp-003@example.org',
    active: 'No',
  });
  expect(idsOf(stage.ask<Home>('home', { whose: 'mine' }))).toContain(request);
});
