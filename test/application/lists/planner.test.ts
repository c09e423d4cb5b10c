/** Whom the authority should meet and where nobody has been, from the registry as it stands. */
import { expect, test } from '@jest/globals';
import type { ShownList } from '../../../src/application/search';
import { staff, territories } from '../../../src/domain/tables';
import { place } from '../meetings/stage';
import { RequestStage } from '../requests/stage';

const list = (stage: RequestStage, name: string): ShownList => stage.ask<ShownList>('openList', { name });
const idsIn = ({ rows }: ShownList): (string | undefined)[] => rows.map(({ opens }) => opens?.id);

test('who has not met the authority, heaviest first; not who was met lately or is called', () => {
  const stage = new RequestStage();
  const ask = { requesterKind: 'Organización', requesterPerson: undefined };
  stage.request({ ...ask, requesterOrganisation: 'ORG-0002' });
  const planned = list(stage, 'planner');
  expect(idsIn(planned)[0]).toBe('ORG-0002');
  expect(idsIn(planned)).toContain('ORG-0001');
  expect(planned.rows[0]).toMatchObject({ over: 'Nunca se ha reunido' });
  expect(planned.rows[0]?.detail).toContain('1 solicitud abierta');
  expect(planned.rows[0]?.next?.values).toMatchObject({ type: 'authority', organisations: ['ORG-0002'] });

  stage.meeting({ type: 'Interacción con el síndico', date: '20/03/2026', organisations: ['ORG-0002'] });
  expect(idsIn(list(stage, 'planner'))).not.toContain('ORG-0002');

  const held = stage.heldMeeting({ type: 'Interacción con el síndico', organisations: ['ORG-0001'] });
  expect(idsIn(list(stage, 'planner'))).not.toContain('ORG-0001');
  stage.now = '2026-10-01T09:00:00' as typeof stage.now;
  const later = list(stage, 'planner').rows.find(({ opens }) => opens?.id === 'ORG-0001');
  expect(stage.meetingRow(held)['date']).toBe('2026-03-03');
  expect(later?.over).toBe('Última vez: 03/03/2026');
  expect(later?.detail).toContain('1 acuerdo pendiente');
});

test('what each sector got, and the communities without contact in ninety days', () => {
  const stage = new RequestStage();
  const forgotten = (): number =>
    list(stage, 'territories').rows.filter(({ next }) => next?.values['territory'] === place).length;
  expect(forgotten()).toBe(1);
  stage.request();
  expect(forgotten()).toBe(0);
  const { rows } = list(stage, 'territories');
  expect(rows.some(({ detail }) => detail.startsWith('1 solicitud · 0 reuniones'))).toBe(true);
  stage.now = '2026-06-15T09:00:00' as typeof stage.now;
  const row = list(stage, 'territories').rows.find(({ next }) => next?.values['territory'] === place);
  expect(row?.over).toBe('Último contacto: 02/03/2026');
});

test('the week of each promoter by place; what was visited this week is marked, nobody else is in it', () => {
  const stage = new RequestStage();
  const mine = stage.request();
  stage.request({ requesterPerson: 'PER-000002' });
  stage.act('assignRequest', { id: mine, responsible: 'EMP-003', reason: 'Conoce a la comunidad.' });
  const week = () => list(stage, 'weekPlan').rows;
  expect(week()).toEqual([]);
  stage.now = '2026-03-18T09:00:00' as typeof stage.now;
  expect(idsIn(list(stage, 'weekPlan'))).toEqual([mine]);
  expect(week()[0]).toMatchObject({ over: `${mine} · venció el 17/03/2026`, detail: '' });
  expect(week()[0]?.group).toMatch(/^Yudelka Abreu · ./);
  const visit = { id: mine, mode: 'Visita', result: 'Se habló', by: 'EMP-003' };
  stage.act('recordContact', { ...visit, on: '13/03/2026' });
  expect(week()[0]?.detail).toBe('');
  stage.act('recordContact', { ...visit, on: '17/03/2026' });
  expect(week()[0]?.detail).toBe('Visitado el 17/03/2026');
});

test('what nobody of the field looks after: sectors without a promoter, places in use of no sector', () => {
  const stage = new RequestStage();
  const titles = (group: string): string[] =>
    list(stage, 'territories')
      .rows.filter((row) => row.group === group)
      .map(({ title, over }) => `${title}: ${over}`);
  expect(titles('Sin promotor')).toContain('Tireo: Sector');
  stage.registry.amend(staff, 'EMP-003', { sector: 'tireo' });
  expect(titles('Sin promotor')).not.toContain('Tireo: Sector');
  expect(titles('Sin sector')).toEqual([]);
  stage.registry.amend(territories, place, { sector: 'none' });
  stage.request();
  const [first] = titles('Sin sector');
  expect(first).toMatch(new RegExp(`${place} · \\d+ en el registro$`));
});
