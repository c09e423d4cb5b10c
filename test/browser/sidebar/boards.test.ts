/** Boards on an organisation's ficha: the former ones, who presided on a day, the acta that came later, and the next election. */
import { expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/index';
import { violations } from '../chromium';
import { losPomos, settle } from './neighbours';
import { freshRegistry, given, useSidebar } from './stage';

const openSidebar = useSidebar();

const cells = (workspace: Workspace, sheet: string, code: string): Record<string, string | undefined> => {
  const [head = [], ...rows] = workspace.sheet(sheet);
  const row = rows.find(([id]) => id === code) ?? [];
  return Object.fromEntries(head.map((title, index) => [title, row[index]]));
};

test('the ficha tells every board, who presided on a day, and takes down the acta', async () => {
  const workspace = freshRegistry();
  const { organisation, maria } = settle(workspace);
  const former = given(workspace, 'registerBoard', {
    organisation,
    electionDate: '10/01/2021',
    starts: '10/01/2021',
    offices: [{ role: 'Presidente(a)', person: maria }],
  });
  const { page, errors } = await openSidebar({ workspace, start: organisation });
  await page.getByText('Directivas: la actual y las anteriores').click();
  await page.getByRole('heading', { level: 3, name: former }).waitFor();
  expect(await violations(page)).toEqual([]);

  await page.getByLabel('¿Quiénes eran en esta fecha?').first().fill('15/02/2022');
  await page.getByRole('button', { name: 'Ver quiénes eran' }).click();
  await page.getByText('El 15/02/2022 presidía María del Carmen Pérez Rosario.').waitFor();
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: `Anotar el acta y la juramentación de ${former}` }).click();
  await page.getByLabel('Acta de elección').fill('Libro 1, acta 9');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByText('acta: Libro 1, acta 9').waitFor();
  expect(cells(workspace, 'Directivas', former)).toMatchObject({
    Estado: 'Sustituida',
    'Acta de elección': 'Libro 1, acta 9',
  });
  expect(errors).toEqual([]);
});

test('an organisation without a board says so, and its election is called in one step', async () => {
  const workspace = freshRegistry();
  const organisation = given(workspace, 'registerOrganisation', {
    name: 'Club Juvenil El Tornado',
    kind: 'club',
    territory: losPomos,
    meetingPlace: 'Cancha',
    meetingDay: 'Domingos 3:00 p. m.',
  });
  const { page, errors } = await openSidebar({ workspace });
  await page.getByRole('heading', { name: /^Directivas que vencen/ }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: /Club Juvenil El Tornado/ }).click();
  await page.getByText('Club Juvenil El Tornado no tiene directiva registrada.').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Convocar asamblea eleccionaria' }).click();
  expect(await page.getByLabel('Lugar').inputValue()).toBe('Cancha');
  expect(await page.getByLabel('Hora de inicio').inputValue()).toBe('3:00 p. m.');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Convocar asamblea eleccionaria' }).click();
  await page
    .getByRole('heading', { level: 1, name: 'Elección de la directiva de Club Juvenil El Tornado' })
    .waitFor();
  expect(cells(workspace, 'Reuniones', 'REU-2026-0001')).toMatchObject({
    Tipo: 'Asamblea eleccionaria',
    Fecha: '15/03/2026',
    'Segunda convocatoria': '3:30 PM',
    'Organizaciones convocadas': `Club Juvenil El Tornado [${organisation}]`,
  });
  expect(errors).toEqual([]);
});

test('the yearly update has its two messages, and what was asked is noted', async () => {
  const workspace = freshRegistry();
  const { organisation } = settle(workspace);
  const { page, errors } = await openSidebar({ workspace, start: organisation });
  await page.getByText('Actualización anual de datos').click();
  const message = page.getByRole('textbox', { name: 'Para la organización' });
  expect(await message.inputValue()).toContain('Saludos, María del Carmen.');
  expect(await message.inputValue()).toContain('antes del 17/03/2026');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Anotar que se le pidió' }).click();
  await page.getByText('Anotado: si no responde, se visita antes del 17/03/2026.').waitFor();
  expect(cells(workspace, 'Organizaciones', organisation)).toMatchObject({
    'Actualización pedida': '02/03/2026',
    'Visitar antes del': '17/03/2026',
  });
  expect(errors).toEqual([]);
});

test('the workshop that a board lacks is planned from its ficha, and the whole board enrolled in one step', async () => {
  const workspace = freshRegistry();
  const { organisation } = settle(workspace);
  const { page, errors } = await openSidebar({ workspace, start: organisation });
  await page.getByText('Directivas: la actual y las anteriores').click();
  await page.getByRole('button', { name: /^Planificar taller/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Registrar actividad' }).waitFor();
  expect(await page.getByLabel('Título').inputValue()).not.toBe('');
  expect(await page.getByLabel('Territorio').inputValue()).toContain('Los Pomos');
  expect(await violations(page)).toEqual([]);
  // What the catalogue says of it is there already.
  expect(await page.getByLabel('Objetivo').inputValue()).not.toBe('');
  await page.getByLabel('Lugar', { exact: true }).fill('Club de Los Pomos');
  await page.getByLabel('Fecha', { exact: true }).fill('14/03/2026');
  await page.getByLabel('Hora de inicio').fill('9:00 a. m.');
  await page.getByLabel('Hora de cierre').fill('12:00 p. m.');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByRole('heading', { level: 1, name: 'Actividad registrada' }).waitFor();

  await page.getByRole('button', { name: 'Abrir la ficha' }).click();
  await page.getByRole('button', { name: 'Abrir inscripción' }).click();
  await page.getByText('Listo: «Abrir inscripción».').waitFor();
  await page.getByRole('button', { name: 'Inscripción, sesiones y asistencia' }).click();
  await page.getByRole('button', { name: /^Inscribir a las directivas invitadas \(3\)/ }).click();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByRole('button', { name: 'Ver la lista y la asistencia' }).click();
  await page.getByText('3 personas inscritas').first().waitFor();
  expect(cells(workspace, 'Actividades', 'ACT-2026-0001')).toMatchObject({
    'Organizaciones invitadas': `Junta de Vecinos Los Pomos [${organisation}]`,
    Inscritos: '3',
  });
  expect(errors).toEqual([]);
}, 60_000);
