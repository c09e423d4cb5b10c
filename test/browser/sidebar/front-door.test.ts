/** The front door through the real page: a reply to copy, a meeting born from a request, somebody else in charge. */
import { expect, test } from '@jest/globals';
import { violations } from '../chromium';
import { settle } from './neighbours';
import { freshRegistry, useSidebar } from './stage';

const openSidebar = useSidebar();

test('the text to answer with is at hand, for WhatsApp and mail, and says nothing of the need', async () => {
  const workspace = freshRegistry();
  const { request } = settle(workspace);
  const { page, errors } = await openSidebar({ workspace, start: request });
  await page.getByText('Texto para responder').click();
  const text = page.getByRole('textbox', { name: 'Texto para responder' });
  await text.waitFor();
  expect(await text.inputValue()).toContain(request);
  expect(await text.inputValue()).not.toContain('alumbrado');
  const link = page.getByRole('link', { name: /WhatsApp/ });
  expect(await link.getAttribute('href')).toMatch(/^https:\/\/wa\.me\/\d*\?text=Saludos/);
  await page.getByRole('button', { name: 'Copiar' }).click();
  await page.getByText(/^Copiado\.|quedó marcado/).waitFor();
  expect(await violations(page)).toEqual([]);
  expect(errors).toEqual([]);
});

test('a request becomes a meeting without typing again what it says, and leads to it', async () => {
  const workspace = freshRegistry();
  const { request } = settle(workspace);
  const { page, errors } = await openSidebar({ workspace, start: request });
  await page.getByRole('button', { name: 'Convertir en reunión' }).click();
  await page.getByRole('heading', { level: 1, name: 'Registrar reunión' }).waitFor();
  expect(await page.getByLabel('Título').inputValue()).toBe(`Reunión por la solicitud ${request}`);
  expect(await page.getByLabel('Territorio').inputValue()).toContain('Los Pomos');
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('Tipo').selectOption('Asamblea comunitaria');
  await page.getByLabel('Fecha', { exact: true }).fill('09/03/2026');
  await page.getByLabel('Hora de inicio').fill('4:00 p. m.');
  await page.getByLabel('Lugar', { exact: true }).fill('Centro comunal');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByRole('heading', { level: 1, name: 'Reunión registrada' }).waitFor();
  await page.getByRole('button', { name: 'Abrir la ficha' }).click();
  await page.getByRole('button', { name: 'Servicio municipal' }).click();
  await page.getByText('En gestión', { exact: true }).first().waitFor();
  await page.getByRole('button', { name: /Convertida en/ }).waitFor();
  expect(await page.getByRole('button', { name: 'Convertir en reunión' }).count()).toBe(0);
  expect(errors).toEqual([]);
});

test('a request becomes an activity by its code and place: the need stays with the request', async () => {
  const workspace = freshRegistry();
  const { request } = settle(workspace);
  const { page, errors } = await openSidebar({ workspace, start: request });
  await page.getByRole('button', { name: 'Convertir en actividad' }).click();
  await page.getByRole('heading', { level: 1, name: 'Registrar actividad' }).waitFor();
  expect(await page.getByLabel('Objetivo').inputValue()).toBe(`Atender la solicitud ${request}.`);
  expect(await page.getByLabel('Territorio').inputValue()).toContain('Los Pomos');
  expect(await violations(page)).toEqual([]);
  expect(errors).toEqual([]);
});

test('nobody else is put in charge without a name and a reason', async () => {
  const workspace = freshRegistry();
  const { request } = settle(workspace);
  const { page } = await openSidebar({ workspace, start: request });
  await page.getByRole('button', { name: 'Asignar a otra persona' }).click();
  const panel = page.locator('form');
  expect(await violations(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Asignar a otra persona' }).click();
  await page.getByText('Falta «Responsable».').waitFor();
  expect(await page.getByText('Falta «Motivo».').isVisible()).toBe(true);
  expect(await violations(page)).toEqual([]);
});

test('a visit is noted from the ficha and stands on it', async () => {
  const workspace = freshRegistry();
  const { request } = settle(workspace);
  const { page, errors } = await openSidebar({ workspace, start: request });
  await page.getByRole('button', { name: 'Anotar visita o aviso' }).click();
  const panel = page.locator('form');
  await panel.getByRole('button', { name: 'Anotar visita o aviso' }).click();
  await page.getByText('Falta «Cómo».').waitFor();
  expect(await violations(page)).toEqual([]);
  await panel.getByLabel('Cómo', { exact: true }).selectOption('Visita');
  await panel.getByLabel('Se habló').check();
  await panel.getByLabel('Nota').fill('La esperan el jueves.');
  await panel.getByRole('button', { name: 'Anotar visita o aviso' }).click();
  await page.getByText('Listo: «Anotar visita o aviso».').waitFor();
  await page.getByText(/^Visita del /).waitFor();
  expect(await page.getByText(/Se habló · .* · La esperan el jueves\./).isVisible()).toBe(true);
  expect(errors).toEqual([]);
});

test('a need that is asked for already is joined from the form, with one click', async () => {
  const workspace = freshRegistry();
  const { maria, request } = settle(workspace);
  const { page, errors } = await openSidebar({ workspace, start: maria });
  await page.getByRole('button', { name: 'Registrar su solicitud' }).click();
  await page.getByLabel('Categoría').selectOption('Servicio municipal');
  await page.getByLabel('Descripción').fill('Sigue sin luz la calle.');
  await page.getByRole('combobox', { name: 'Lugar' }).fill('Los Pomos');
  await page
    .getByRole('option', { name: /Los Pomos/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Guardar' }).click();
  const join = page.getByRole('button', { name: `Es la misma: adherirse a ${request}` });
  await join.waitFor();
  expect(await violations(page)).toEqual([]);
  await join.click();
  await page.getByText('que ya suma 1 adhesión').waitFor();
  const [head = [], ...rows] = workspace.sheet('Solicitudes');
  expect(rows.map((row) => row[head.indexOf('Adhesiones')])).toEqual(['1', '0']);
  expect(errors).toEqual([]);
});
