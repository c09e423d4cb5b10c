/** Whom a request goes to on the shipped bundle: where the place leads, or where the office says its category goes, each with its reason. */
import { expect, test } from '@jest/globals';
import type { Workspace } from '../../local/index';
import { call, make, openInstalled, rowsOf } from './installed';
import { request, somebody } from './registered';

interface Team {
  readonly workspace: Workspace;
  readonly person: string;
}

/** Yudelka covers El Cercado, where the place is; Luz assists in the office and Rosanna is the engineer. */
function prepareTeam(): Team {
  const workspace = openInstalled();
  const worker = (name: string, role: string, sector?: string): string =>
    make(workspace, 'registerStaff', {
      name,
      role,
      email: `${name.toLowerCase()}@constanza.example`,
      sector,
      active: 'Sí',
    });
  worker('Yudelka', 'Técnico-promotor', 'El Cercado');
  worker('Luz', 'Asistente y técnico social');
  worker('Rosanna', 'Ingeniero(a)');
  const person = make(workspace, 'registerPerson', { ...somebody, sex: 'Femenino' });
  return { workspace, person };
}

const ask = ({ workspace, person }: Team, category: string): Readonly<Record<string, string>> => {
  const id = make(workspace, 'registerRequest', {
    ...request,
    requesterKind: 'Persona',
    requesterPerson: person,
    category,
    confirmed: 'Sí',
  });
  return rowsOf(workspace, 'Solicitudes').find((row) => row['Código'] === id) ?? {};
};

const why = 'Por qué ese responsable';

const codeOf = (workspace: Workspace, name: string): string =>
  rowsOf(workspace, 'Personal').find((row) => row['Nombre'] === name)?.['Código'] ?? '';

test('set-up writes every category, and all of them go where the place leads', () => {
  const team = prepareTeam();
  const rows = rowsOf(team.workspace, 'Categorías');
  expect(rows).toHaveLength(16);
  expect(new Set(rows.map((row) => row['La atiende']))).toEqual(new Set(['Quien atiende el lugar']));
  const row = ask(team, 'Micro-obra');
  expect(row['Responsable']).toContain('Yudelka');
  expect(row[why]).toBe('Por el sector El Cercado, la atiende Yudelka.');
});

test('a category that the office gives to a role goes to whoever has it, from then on', () => {
  const team = prepareTeam();
  const { workspace } = team;
  const before = ask(team, 'Micro-obra');
  make(workspace, 'saveCategoryHandler', { category: 'Micro-obra', handler: 'Ingeniero(a)' });
  make(workspace, 'saveCategoryHandler', {
    category: 'Receta de medicinas',
    handler: 'Asistente y técnico social',
  });
  expect(ask(team, 'Micro-obra')).toMatchObject({
    [why]: 'Por la categoría Micro-obra, la atiende Rosanna.',
  });
  const social = ask(team, 'Receta de medicinas');
  expect(social['Responsable']).toContain('Luz');
  expect(ask(team, 'Información')[why]).toBe('Por el sector El Cercado, la atiende Yudelka.');
  expect(rowsOf(workspace, 'Solicitudes')[0]).toMatchObject({ Responsable: before['Responsable'] });
  // Given to somebody else by hand, the reason is theirs.
  make(workspace, 'assignRequest', {
    id: social['Código'],
    responsible: codeOf(workspace, 'Yudelka'),
    reason: 'La conoce.',
  });
  const given = rowsOf(workspace, 'Solicitudes').find((row) => row['Código'] === social['Código']);
  expect(given?.[why]).toMatch(/^La asignó .*: La conoce\.$/);
});

test('typed into the sheet, it holds as well', () => {
  const team = prepareTeam();
  const { workspace } = team;
  const grid = workspace.sheet('Categorías');
  const row = grid.findIndex((cells) => cells.includes('Micro-obra')) + 1;
  const column = String.fromCharCode(65 + (grid[0] ?? []).indexOf('La atiende'));
  workspace.editCell('Categorías', `${column}${row}`, 'Ingeniero(a)', {
    as: 'coordinacion@constanza.example',
  });
  expect(ask(team, 'Micro-obra')[why]).toBe('Por la categoría Micro-obra, la atiende Rosanna.');
});

test('of whoever is only away it says until when, and who substitutes', () => {
  const team = prepareTeam();
  const { workspace } = team;
  make(workspace, 'reassignWork', {
    from: codeOf(workspace, 'Yudelka'),
    to: codeOf(workspace, 'Luz'),
    why: 'Vacaciones',
    awayUntil: '20/03/2026',
  });
  expect(ask(team, 'Información')[why]).toBe(
    'Por el sector El Cercado le toca a Yudelka, que está ausente hasta el 20/03/2026: la atiende su sustituto(a), Luz.',
  );
});

test('reopened when its owner is away, it goes where its category leads', () => {
  const team = prepareTeam();
  const { workspace } = team;
  const id = ask(team, 'Micro-obra')['Código'];
  make(workspace, 'saveCategoryHandler', { category: 'Micro-obra', handler: 'Ingeniero(a)' });
  make(workspace, 'changeRequestState', { id, to: 'withdrawn', reason: 'Se arregló.' });
  make(workspace, 'reassignWork', {
    from: codeOf(workspace, 'Yudelka'),
    to: codeOf(workspace, 'Luz'),
    why: 'Licencia',
    awayUntil: '20/03/2026',
  });
  make(workspace, 'changeRequestState', { id, to: 'assigned', reason: 'Se dañó otra vez.' });
  const row = rowsOf(workspace, 'Solicitudes').find((each) => each['Código'] === id);
  expect(row?.[why]).toBe('Por la categoría Micro-obra, la atiende Rosanna.');
});

test('a category that is none is refused at its field, and the list says who has each', () => {
  const { workspace } = prepareTeam();
  expect(
    call(workspace, 'saveCategoryHandler', { category: 'Otra', handler: 'Ingeniero(a)' }).problems,
  ).toMatchObject([{ field: 'category' }]);
  make(workspace, 'saveCategoryHandler', { category: 'Micro-obra', handler: 'Ingeniero(a)' });
  const list = call(workspace, 'openList', { name: 'categoryHandlers' }).output as unknown as {
    readonly rows: readonly Record<string, string>[];
  };
  expect(list.rows).toHaveLength(16);
  expect(list.rows[0]).toMatchObject({ title: 'Micro-obra', over: 'Ingeniero(a)', detail: 'Rosanna' });
});
