/** A day that is worked until noon, on the shipped bundle: half of one for the answer's clock, and no day for a meeting in the afternoon. */
import { expect, test } from '@jest/globals';
import type { Workspace } from '../../local/index';
import { call, make, openInstalled, owner, rowsOf } from './installed';
import { coordination, request, somebody } from './registered';

const sheet = 'Feriados';

/** As a person types it, over the row of a holiday that is far away. */
function writeHalfDay(workspace: Workspace, date: string, until: string): void {
  const [header = [], ...rows] = workspace.sheet(sheet);
  const row = rows.findIndex((cells) => cells.includes('Viernes Santo')) + 2;
  const type = (label: string, value: string): void =>
    workspace.editCell(sheet, `${String.fromCharCode(65 + header.indexOf(label))}${row}`, value, owner);
  type('Fecha', date);
  type('Se trabaja hasta', until);
}

/** A prescription, whose answer is owed in three working days; today is Monday 2 March. */
const ask = (workspace: Workspace): string =>
  make(workspace, 'registerRequest', {
    ...request,
    requesterKind: 'Persona',
    requesterPerson: make(workspace, 'registerPerson', { ...somebody, sex: 'Femenino' }),
    category: 'Receta de medicinas',
  });

const dueOf = (workspace: Workspace, id: string): string | undefined =>
  rowsOf(workspace, 'Solicitudes').find((row) => row['Código'] === id)?.['Responder antes de'];

test('set-up writes the half days of December with their hour', () => {
  const halves = rowsOf(openInstalled(), sheet).filter((row) => row['Se trabaja hasta'] !== '');
  expect(halves.map((row) => [row['Fecha'], row['Feriado'], row['Se trabaja hasta']])).toEqual([
    ['24/12/2026', 'Nochebuena', '12:00 PM'],
    ['31/12/2026', 'Fin de año', '12:00 PM'],
    ['24/12/2027', 'Nochebuena', '12:00 PM'],
    ['31/12/2027', 'Fin de año', '12:00 PM'],
  ]);
});

test('the answer is owed half a day later, which is the next day', () => {
  const plain = openInstalled();
  expect(dueOf(plain, ask(plain))).toBe('05/03/2026');
  const workspace = openInstalled();
  writeHalfDay(workspace, '03/03/2026', '12:00 p. m.');
  expect(dueOf(workspace, ask(workspace))).toBe('06/03/2026');
});

test('the half day that the applicant took is given back', () => {
  const workspace = openInstalled();
  writeHalfDay(workspace, '03/03/2026', '12:00 p. m.');
  const id = ask(workspace);
  make(workspace, 'changeRequestState', { id, to: 'inProgress' });
  make(workspace, 'changeRequestState', { id, to: 'waiting', reason: 'Falta la receta.' });
  workspace.advance(24 * 60 * 60_000);
  make(workspace, 'changeRequestState', { id, to: 'inProgress' });
  expect(dueOf(workspace, id)).toBe('09/03/2026');
});

test('of a meeting that comes back, the one of a half day stays in the morning and moves in the afternoon', () => {
  const labelsOf = (starts: string): string[] => {
    const workspace = openInstalled();
    const id = make(workspace, 'registerMeeting', { ...coordination, date: '17/12/2026', starts });
    const { output } = call(workspace, 'meetingSeries', {
      id,
      repeats: 'Cada cierto número de semanas',
      weeks: '1',
      times: '1',
    });
    return (output as unknown as { readonly days: readonly { readonly label: string }[] }).days.map(
      ({ label }) => label,
    );
  };
  expect(labelsOf('8:00 a. m.')).toEqual(['jueves 24/12/2026']);
  expect(labelsOf('4:00 p. m.')).toEqual([
    'lunes 28/12/2026, porque el jueves 24/12/2026 solo se trabaja hasta las 12:00 p. m. (Nochebuena)',
  ]);
});
