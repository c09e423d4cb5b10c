/** The one search box and the options of references: found as people say it, shown so that homonyms stay apart. */
import { describe, expect, test } from '@jest/globals';
import type { Found, Option } from '../../../src/application/search';
import { people, requests } from '../../../src/domain/tables';
import { MeetingStage, place } from '../meetings/stage';

const stage = new MeetingStage();
stage.heldMeeting();
stage.act('registerRequest', {
  happenedOn: '02/03/2026',
  channel: 'Oficina central',
  requesterKind: 'Persona',
  requesterPerson: 'PER-000003',
  category: 'Servicio municipal',
  description: 'El camino está malo.',
  territory: place,
  needsAuthority: 'No',
  priority: 'Normal',
  confidential: 'No',
});

const hits = (text: string, kinds?: readonly string[]): string[] =>
  stage.ask<Found>('find', kinds ? { text, kinds } : { text }).hits.map(({ id }) => id);

describe('a person is found', () => {
  test.each([
    ['by names in any order, without accents', 'peralta maria', 'PER-000001'],
    ['by the beginning of a name', 'altagr', 'PER-000001'],
    ['by nickname', 'mechi', 'PER-000001'],
    ['by nickname and surname', 'mechi peralta', 'PER-000001'],
    ['by sound: s for z, b for v', 'nuñes', 'PER-000001'],
    ['by sound: y for ll, k for c', 'kapeyan', 'PER-000003'],
    ['by the last digits of the cédula', '00011', 'PER-000001'],
    ['by the last digits of the telephone', '0111', 'PER-000001'],
    ['by code', 'PER-000002', 'PER-000002'],
    ['by code as people say it', 'per 2', 'PER-000002'],
  ])('%s', (_how, text, id) => {
    expect(hits(text)[0]).toBe(id);
  });
});

test('every kind is found, each with what tells it from others', () => {
  const found = stage.ask<Found>('find', { text: 'coordinacion' });
  expect(found).toEqual({
    more: 0,
    hits: [
      {
        kind: 'meeting',
        id: 'REU-2026-0001',
        title: 'Coordinación del mes',
        detail: 'REU-2026-0001 · 03/03/2026 · Centro comunal · Realizada',
      },
    ],
  });
  expect(stage.ask<Found>('find', { text: 'nuevo amanecer' }).hits).toMatchObject([
    { kind: 'organisation', id: 'ORG-0001', title: 'Junta de Vecinos Nuevo Amanecer' },
  ]);
  expect(hits('capellan')).toEqual(['PER-000003', 'SOL-2026-00001']);
  expect(hits('sol 1')).toEqual(['SOL-2026-00001']);
});

test('kinds narrow the search', () => {
  expect(hits('capellan', ['request'])).toEqual(['SOL-2026-00001']);
  expect(hits('capellan', ['nonsense'])).toHaveLength(2);
});

test('nothing typed, and nobody so called, find nothing', () => {
  expect(stage.ask<Found>('find', { text: '  ' })).toEqual({ hits: [], more: 0 });
  expect(hits('zzz')).toEqual([]);
});

test('a voided record is not found', () => {
  const other = new MeetingStage();
  other.registry.seed(people, {
    ...other.registry.row(people, 'PER-000001'),
    id: 'PER-000009',
    voided: true,
  });
  expect(other.ask<Found>('find', { text: 'mechi' }).hits.map(({ id }) => id)).toEqual(['PER-000001']);
});

test('a request that was annulled is found by its number alone, as annulled', () => {
  const other = new MeetingStage();
  const request = stage.registry.row(requests, 'SOL-2026-00001');
  other.registry.seed(requests, { ...request, id: 'SOL-2026-00009', status: 'voided', voided: true });
  const found = (text: string): readonly (readonly [string, string])[] =>
    other.ask<Found>('find', { text }).hits.map(({ id, detail }) => [id, detail]);
  expect(found('sol 2026 9')).toEqual(found('sol 9'));
  expect(found('sol 9')).toEqual([['SOL-2026-00009', expect.stringContaining('Anulada')]]);
  expect(found('capellan').map(([id]) => id)).not.toContain('SOL-2026-00009');
});

describe('options', () => {
  const options = (raw: Record<string, unknown>): readonly Option[] =>
    stage.ask<{ options: readonly Option[] }>('options', raw).options;

  test('people by name, with place and code', () => {
    expect(options({ source: 'people', text: 'dur' }).map(({ id }) => id)).toEqual([
      'PER-000004',
      'PER-000002',
    ]);
    expect(options({ source: 'person', text: 'mechi' })[0]).toMatchObject({
      id: 'PER-000001',
      label: 'María Altagracia Peralta Núñez',
    });
  });

  test('places: those of the sector first where several fit as well', () => {
    const [first] = options({ source: 'territory', text: '', sector: 'elCercado' });
    expect(first?.detail).toBe('El Cercado');
    const named = options({ source: 'territories', text: 'nuevo amanecer' });
    expect(named.map(({ label }) => label).every((label) => !label.includes('['))).toBe(true);
    expect(named.length).toBeGreaterThan(0);
  });

  test('staff, meetings, requests and boards', () => {
    expect(options({ source: 'staff', text: 'yudelka' })).toEqual([
      { id: 'EMP-003', label: 'Yudelka Abreu', detail: 'Técnico-promotor' },
    ]);
    expect(options({ source: 'meeting', text: 'mes' })).toMatchObject([{ id: 'REU-2026-0001' }]);
    const request = { id: 'SOL-2026-00001', label: 'SOL-2026-00001 · Servicio municipal' };
    expect(options({ source: 'request', text: 'servicio' })).toMatchObject([request]);
    // By who asked as well, and told apart by it.
    expect(options({ source: 'request', text: 'capellan' })).toMatchObject([request]);
    expect(options({ source: 'request', text: 'sol 1' })[0]?.detail).toContain('Capellán');
    expect(options({ source: 'board', text: 'amanecer' })).toEqual([
      { id: 'DIR-0001', label: 'Junta de Vecinos Nuevo Amanecer', detail: '01/02/2026' },
    ]);
  });

  test('a list that does not exist is refused', () => {
    expect(() => options({ source: '__proto__', text: 'a' })).toThrow('No se encuentra');
  });
});

test('one read is enough', () => {
  const before = stage.registry.counts.reads;
  hits('peralta');
  expect(stage.registry.counts.reads).toBe(before + 1);
});
