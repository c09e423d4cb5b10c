/** Who looks after a request: the promoter of the place, the substitute, or the office; never nobody while anybody works. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { routeRequest, type StaffFacts } from '../../../src/domain/routing/route-request';
import type { CivilDate } from '../../../src/domain/schema/values';
import { sectors } from '../../../src/domain/tables/place-catalogues';

const worker = (id: string, role: string, more: Partial<StaffFacts> = {}): StaffFacts => ({
  id,
  name: `Nombre ${id}`,
  role,
  sector: undefined,
  active: true,
  substitute: undefined,
  ...more,
});

const today = '2026-03-03' as CivilDate;

const coordinator = worker('C', 'coordinator');
const assistant = worker('A', 'assistant');
const promoter = worker('P', 'promoter', { sector: 'elCercado' });
const substitute = worker('S', 'promoter', { sector: 'tireo' });

test('the promoter of the sector', () => {
  expect(routeRequest('elCercado', [coordinator, assistant, promoter], today)).toEqual({
    responsible: promoter,
    explanation: 'Promotora o promotor del sector El Cercado.',
  });
});

test('the substitute of one who left, saying whom', () => {
  const left = { ...promoter, active: false, substitute: 'S' };
  expect(routeRequest('elCercado', [left, substitute, assistant], today)).toEqual({
    responsible: substitute,
    explanation: 'Sustituye a Nombre P en el sector El Cercado.',
  });
});

test('the office when there is neither: the assistant, else the coordinator', () => {
  const left = { ...promoter, active: false, substitute: 'S' };
  const gone = { ...substitute, active: false };
  const said = 'El sector El Cercado no tiene promotor activo: queda en la oficina central.';
  expect(routeRequest('elCercado', [coordinator, left, gone, assistant], today)).toEqual({
    responsible: assistant,
    explanation: said,
  });
  expect(routeRequest('elCercado', [coordinator, { ...assistant, active: false }], today).responsible).toBe(
    coordinator,
  );
});

const teams = fc.array(
  fc.record({
    role: fc.constantFrom('coordinator', 'assistant', 'promoter', 'engineer'),
    sector: fc.option(fc.constantFrom(...Object.keys(sectors.options)), { nil: undefined }),
    active: fc.boolean(),
    substitute: fc.option(fc.constantFrom('0', '1', '2', '3'), { nil: undefined }),
  }),
  { maxLength: 6 },
);

test('nobody inactive is ever responsible, and somebody is while the office works', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(sectors.options)), teams, (sector, facts) => {
      const team = facts.map((each, index) => worker(String(index), each.role, each));
      const { responsible, explanation } = routeRequest(sector, team, today);
      expect(responsible === undefined || responsible.active).toBe(true);
      const office = team.some(
        ({ role, active }) => active && (role === 'assistant' || role === 'coordinator'),
      );
      expect(office && responsible === undefined).toBe(false);
      expect(explanation).not.toBe('');
    }),
    { seed: 20260302, numRuns: 2000 },
  );
});
