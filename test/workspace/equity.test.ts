/** What each sector got for every hundred households, on the shipped bundle, as the office compares it. */
import { expect, test } from '@jest/globals';
import type { Workspace } from '../../local/index';
import { call, make, openInstalled, owner } from './installed';
import { coordination, request, somebody, territory } from './registered';

/** Las Flores, in Arroyo Arriba. */
const other = '010101403';

interface Row {
  readonly group: string;
  readonly title: string;
  readonly detail: string;
  readonly bar?: number;
}

const rowsOf = (workspace: Workspace): readonly Row[] =>
  (
    call(workspace, 'openList', { name: 'territories' }).output as unknown as {
      readonly rows: readonly Row[];
    }
  ).rows;

const measured = (workspace: Workspace, group: string): [string, string, number | undefined][] =>
  rowsOf(workspace)
    .filter((row) => row.group === group)
    .map(({ title, detail, bar }) => [title, detail, bar]);

/** As a person types it beside a place. */
function writeHouseholds(workspace: Workspace, place: string, count: string): void {
  const [header = [], ...rows] = workspace.sheet('Territorios');
  const row = rows.findIndex(([id]) => id === place) + 2;
  const column = String.fromCharCode(65 + header.indexOf('Hogares estimados'));
  workspace.editCell('Territorios', `${column}${row}`, count, owner);
}

/** Two requests and a meeting in El Cercado, one request in Arroyo Arriba. */
function prepareSectors(): Workspace {
  const workspace = openInstalled();
  const person = make(workspace, 'registerPerson', { ...somebody, sex: 'Femenino' });
  const ask = (place: string, category: string): string =>
    make(workspace, 'registerRequest', {
      ...request,
      requesterKind: 'Persona',
      requesterPerson: person,
      category,
      territory: place,
    });
  ask(territory, 'Información');
  ask(territory, 'Otro');
  ask(other, 'Canasta alimenticia');
  const meeting = make(workspace, 'registerMeeting', coordination);
  make(workspace, 'recordAttendance', { meeting, women: '6', men: '5' });
  make(workspace, 'changeMeetingState', { id: meeting, to: 'held' });
  return workspace;
}

test('without estimates nothing is compared, and it says what is missing', () => {
  const workspace = prepareSectors();
  const rows = rowsOf(workspace);
  expect(rows.filter(({ bar }) => bar !== undefined)).toEqual([]);
  expect(measured(workspace, 'Para comparar, faltan hogares estimados')).toEqual([
    [
      'El Cercado',
      'Escríbalos en la hoja «Territorios»: Nuevo Amanecer — El Cercado, DM Constanza',
      undefined,
    ],
    [
      'Arroyo Arriba',
      'Escríbalos en la hoja «Territorios»: Las Flores — Arroyo Arriba, DM Constanza',
      undefined,
    ],
  ]);
});

test('sectors stand side by side, from most to least, with a bar that shows it', () => {
  const workspace = prepareSectors();
  writeHouseholds(workspace, territory, '1400');
  writeHouseholds(workspace, other, '100');
  expect(measured(workspace, 'Solicitudes por cada 100 hogares')).toEqual([
    ['Todos juntos', '0.20 · 3 solicitudes en 1,500 hogares', 0.2],
    ['Arroyo Arriba', '1.0 · 1 solicitud en 100 hogares', 1],
    ['El Cercado', '0.14 · 2 solicitudes en 1,400 hogares', expect.closeTo(1 / 7)],
  ]);
  expect(measured(workspace, 'Reuniones por cada 100 hogares')).toEqual([
    ['Todos juntos', '0.07 · 1 reunión en 1,500 hogares', expect.closeTo(14 / 15)],
    ['El Cercado', '0.07 · 1 reunión en 1,400 hogares', 1],
    ['Arroyo Arriba', '0.00 · 0 reuniones en 100 hogares', 0],
  ]);
  expect(measured(workspace, 'Actividades por cada 100 hogares')).toEqual([]);
  expect(measured(workspace, 'Para comparar, faltan hogares estimados')).toEqual([]);
});
