/** The morning's mail as a promoter reads it, on the shipped bundle: each place once with what waits there, and never what is needed. */
import { expect, test } from '@jest/globals';
import { people } from '../../demo/accounts';
import { prepare } from '../../demo/chapters/installation';
import { callDoor } from '../../demo/door';
import type { Workspace } from '../../local/index';
import { coordinator, openEmpty, requestInput } from '../proof/base';
import { somebody } from './registered';

const hour = 60 * 60_000;

/** Nuevo Amanecer and La Joya, both of El Cercado; the promoter of the sector looks after both. */
const places = ['010101204', '010101202'] as const;

function openOffice(): Workspace {
  const workspace = openEmpty();
  prepare(workspace, { chapter: () => undefined, line: () => undefined });
  return workspace;
}

const mailOf = (workspace: Workspace): string | undefined =>
  workspace.outbox.find(
    ({ to, subject }) => to === people.cercado.email && subject.startsWith('Su trabajo del 03/03/2026'),
  )?.body;

/** From Monday at eight to Tuesday a little past, whose first sweep is the one of the mails. */
function untilMorning(workspace: Workspace): void {
  workspace.holdTriggers(true);
  workspace.advance(24 * hour);
  workspace.run('sweep', [], { as: coordinator });
}

test('under the name of each place stands what waits there', () => {
  const workspace = openOffice();
  const act = (name: string, input: Record<string, unknown>): string =>
    callDoor<{ id: string }>(workspace, coordinator, name, input).id;
  const person = act('registerPerson', { ...somebody, sex: 'Femenino' });
  const ask = (category: string, territory: string, confidential = 'No'): string =>
    act('registerRequest', { ...requestInput(territory, person), category, confidential });
  const [first, second] = [ask('Receta de medicinas', places[0]), ask('Información', places[0])];
  const third = ask('Canasta alimenticia', places[1]);
  const hidden = ask('Queja o reclamo', places[1], 'Sí');
  untilMorning(workspace);
  expect(mailOf(workspace)?.split('\n')).toEqual([
    'Buenos días:',
    '',
    'Próximos 14 días (4)',
    'En Nuevo Amanecer — El Cercado, DM Constanza:',
    `• ${first}: 05/03/2026.`,
    `• ${second}: 05/03/2026.`,
    'En La Joya — El Cercado, DM Constanza:',
    `• ${third}: 09/03/2026.`,
    'Otros asuntos:',
    `• ${hidden}: 16/03/2026.`,
    '',
    expect.stringMatching(/^Cualquier otra visita se anota aquí: https:/),
    '',
    'Departamento de Coordinación Social',
  ]);
});

test('nothing waits, nothing is sent', () => {
  const workspace = openOffice();
  untilMorning(workspace);
  expect(mailOf(workspace)).toBeUndefined();
});
