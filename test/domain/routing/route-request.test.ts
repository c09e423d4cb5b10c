/** Who looks after a request: whoever has its category, the promoter of the place, a substitute, or the office; never nobody while anybody works. */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { routeByPlace, routeRequest, type StaffFacts } from '../../../src/domain/routing/route-request';
import type { CivilDate } from '../../../src/domain/schema/values';
import { sectors } from '../../../src/domain/tables/place-catalogues';
import { handlers, type Handler } from '../../../src/domain/tables/request-catalogues';

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

const engineer = worker('I', 'engineer');
const until = '2026-03-20' as CivilDate;

/** Who it is and why, in words. */
const told = (
  team: readonly StaffFacts[],
  { handler = 'place', sector = 'elCercado' }: { handler?: Handler; sector?: string } = {},
): [string | undefined, string] => {
  const { responsible, explanation } = routeRequest({ category: 'microWork', handler, sector }, team, today);
  return [responsible?.id, explanation];
};

describe('by the place', () => {
  test('the promoter of the sector', () => {
    expect(told([coordinator, assistant, promoter])).toEqual([
      'P',
      'Por el sector El Cercado, la atiende Nombre P.',
    ]);
  });

  test('the substitute of one who is away, until when, or who left', () => {
    const away = { ...promoter, awayUntil: until, substitute: 'S' };
    expect(told([away, substitute, assistant])).toEqual([
      'S',
      'Por el sector El Cercado le toca a Nombre P, que está ausente hasta el 20/03/2026: la atiende su sustituto(a), Nombre S.',
    ]);
    const left = { ...promoter, active: false, substitute: 'S' };
    expect(told([left, substitute, assistant])).toEqual([
      'S',
      'Por el sector El Cercado le toca a Nombre P, que ya no trabaja en el departamento: la atiende su sustituto(a), Nombre S.',
    ]);
  });

  test('the office when there is neither: the assistant, else the coordinator', () => {
    const left = { ...promoter, active: false, substitute: 'S' };
    const gone = { ...substitute, active: false };
    expect(told([coordinator, left, gone, assistant])).toEqual([
      'A',
      'El sector El Cercado no tiene promotor activo. La atiende la oficina central: Nombre A.',
    ]);
    expect(told([coordinator, { ...assistant, active: false }])[0]).toBe('C');
    expect(told([coordinator], { sector: 'none' })).toEqual([
      'C',
      'El lugar no tiene sector. La atiende la oficina central: Nombre C.',
    ]);
  });

  test('a promoter who is only away is not said to be missing', () => {
    expect(told([{ ...promoter, awayUntil: until }, assistant])).toEqual([
      'A',
      'Por el sector El Cercado le toca a Nombre P, que está ausente hasta el 20/03/2026 y no tiene quien le sustituya. La atiende la oficina central: Nombre A.',
    ]);
    const yesterday = '2026-03-02' as CivilDate;
    expect(told([{ ...promoter, awayUntil: yesterday }, assistant])[0]).toBe('P');
  });
});

describe('by the category', () => {
  test('whoever has the role, wherever it is, before the promoter', () => {
    expect(told([promoter, assistant, engineer], { handler: 'engineer' })).toEqual([
      'I',
      'Por la categoría Micro-obra, la atiende Nombre I.',
    ]);
  });

  test('of two with the role, the one of the sector', () => {
    const near = worker('J', 'engineer', { sector: 'elCercado' });
    expect(told([engineer, near], { handler: 'engineer' })[0]).toBe('J');
    expect(told([engineer, near], { handler: 'engineer', sector: 'tireo' })[0]).toBe('I');
  });

  test('a substitute, else whoever looks after the place, saying why the first does not', () => {
    const away = { ...engineer, awayUntil: until };
    expect(told([promoter, { ...away, substitute: 'A' }, assistant], { handler: 'engineer' })).toEqual([
      'A',
      'Por la categoría Micro-obra le toca a Nombre I, que está ausente hasta el 20/03/2026: la atiende su sustituto(a), Nombre A.',
    ]);
    expect(told([promoter, away], { handler: 'engineer' })).toEqual([
      'P',
      'Por la categoría Micro-obra le toca a Nombre I, que está ausente hasta el 20/03/2026 y no tiene quien le sustituya. Por el sector El Cercado, la atiende Nombre P.',
    ]);
    expect(told([promoter], { handler: 'engineer' })).toEqual([
      'P',
      'La categoría Micro-obra le toca a «Ingeniero(a)», y nadie activo tiene ese rol. Por el sector El Cercado, la atiende Nombre P.',
    ]);
  });
});

const teams = fc.array(
  fc.record({
    role: fc.constantFrom('coordinator', 'assistant', 'promoter', 'engineer'),
    sector: fc.option(fc.constantFrom(...Object.keys(sectors.options)), { nil: undefined }),
    active: fc.boolean(),
    awayUntil: fc.option(fc.constantFrom('2026-03-02', '2026-03-03', '2026-04-01'), { nil: undefined }),
    substitute: fc.option(fc.constantFrom('0', '1', '2', '3'), { nil: undefined }),
  }),
  { maxLength: 6 },
);

test('nobody inactive is ever responsible, nobody away while anybody is here, and whoever it is is named', () => {
  const places = fc.constantFrom(...Object.keys(sectors.options));
  const roles = fc.constantFrom(...(Object.keys(handlers.options) as Handler[]));
  fc.assert(
    fc.property(places, roles, teams, (sector, handler, facts) => {
      const team = facts.map((each, index) => worker(String(index), each.role, each as Partial<StaffFacts>));
      const matter = { category: 'elderly', handler, sector } as const;
      const { responsible, explanation } = routeRequest(matter, team, today);
      expect(responsible?.active ?? true).toBe(true);
      const office = team.filter(
        ({ role, active }) => active && (role === 'assistant' || role === 'coordinator'),
      );
      expect(office.length > 0 && responsible === undefined).toBe(false);
      const isAway = ({ awayUntil }: StaffFacts): boolean => awayUntil !== undefined && awayUntil >= today;
      expect(responsible === undefined || !isAway(responsible) || office.every(isAway)).toBe(true);
      expect(explanation).toContain(responsible?.name ?? 'no hay nadie activo');
      const byPlace = routeByPlace(sector, team, today);
      expect(handler !== 'place' || byPlace.explanation === explanation).toBe(true);
    }),
    { seed: 20260302, numRuns: 2000 },
  );
});
