/** Who belongs to an organisation besides its board, on the shipped bundle: joined, left, joined again, and nothing of it lost. */
import { beforeEach, expect, test } from '@jest/globals';
import type { Workspace } from '../../local/index';
import { call, make, openInstalled, rowsOf, type Answer } from './installed';
import { somebody, territory } from './registered';

let workspace: Workspace;
let person: string;
let organisation: string;

beforeEach(() => {
  workspace = openInstalled();
  person = make(workspace, 'registerPerson', somebody);
  organisation = make(workspace, 'registerOrganisation', {
    name: 'Centro de Madres Las Flores',
    kind: 'Centro de Madres',
    territory,
  });
});

const join = (more: Record<string, unknown> = {}): Answer =>
  call(workspace, 'joinOrganisation', {
    id: organisation,
    person,
    role: 'Socio(a)',
    from: '01/02/2026',
    ...more,
  });

const leave = (more: Record<string, unknown> = {}): Answer =>
  call(workspace, 'leaveOrganisation', { id: organisation, person, until: '01/03/2026', ...more });

const problemsOf = ({ problems = [] }: Answer): unknown[] =>
  (problems as readonly { field?: string; message: string }[]).map(({ field, message }) => [field, message]);

/** What the ficha of a record says of who belongs to what. */
const relatedTo = (kind: string, id: string): unknown[] => {
  const { related } = call(workspace, 'openRecord', { kind, id }).output as unknown as {
    related: { id: string; relation: string; detail: string }[];
  };
  return related.map(({ id: of, relation, detail }) => [of, relation, detail]);
};

test('who joins stands on both fichas; who left stays there with the days and the reason', () => {
  expect(join().ok).toBe(true);
  expect(rowsOf(workspace, 'Membresías')).toMatchObject([
    {
      Organización: `Centro de Madres Las Flores [${organisation}]`,
      Persona: person,
      Como: 'Socio(a)',
      Desde: '01/02/2026',
      Hasta: '',
    },
  ]);
  expect(relatedTo('organisation', organisation)).toEqual([[person, 'Socio(a)', 'desde 01/02/2026']]);
  expect(relatedTo('person', person)).toEqual([[organisation, 'Socio(a)', 'desde 01/02/2026']]);
  expect(leave({ leavingReason: 'Se mudó' }).ok).toBe(true);
  const past = 'desde 01/02/2026 · hasta 01/03/2026 · Se mudó';
  expect(relatedTo('organisation', organisation)).toEqual([[person, 'Fue miembro', past]]);
  expect(join({ from: '02/03/2026', role: 'Voluntario(a)' }).ok).toBe(true);
  expect(relatedTo('person', person)).toEqual([
    [organisation, 'Voluntario(a)', 'desde 02/03/2026'],
    [organisation, 'Fue miembro', past],
  ]);
});

test('what cannot be is said at its field, and nothing is written', () => {
  expect(problemsOf(leave())).toEqual([
    ['person', 'María Altagracia Peralta no consta como miembro de la organización.'],
  ]);
  expect(problemsOf(join({ from: '03/03/2026' }))).toEqual([
    ['from', '«Desde» no puede ser posterior a hoy.'],
  ]);
  expect(problemsOf(join({ person: 'PER-999999' }))[0]).toMatchObject(['person', expect.any(String)]);
  expect(rowsOf(workspace, 'Membresías')).toEqual([]);
  join();
  expect(problemsOf(join())[0]).toMatchObject(['person', expect.stringContaining('ya es miembro')]);
  expect(problemsOf(leave({ until: '01/01/2026' }))[0]).toMatchObject(['until', expect.any(String)]);
  expect(rowsOf(workspace, 'Membresías')).toHaveLength(1);
});

test('a person who was there twice keeps the membership when the two records become one', () => {
  join();
  const other = make(workspace, 'registerPerson', { ...somebody, givenNames: 'Altagracia', confirmed: 'Sí' });
  make(workspace, 'mergePeople', { keep: other, drop: person, reason: 'Es la misma.' });
  expect(rowsOf(workspace, 'Membresías')).toMatchObject([{ Persona: other }]);
  expect(relatedTo('person', other)).toContainEqual([organisation, 'Socio(a)', 'desde 01/02/2026']);
});
