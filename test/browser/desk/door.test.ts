/** Somebody at the door of a meeting opens its link on a phone, without an account, and is on the list. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { people } from '../../../demo/accounts';
import { callDoor } from '../../../demo/door';
import { rowsOf } from '../../../demo/sheet';
import { launchBrowser, violations } from '../chromium';
import { fillForm, openProduct, overflow, phone, type Product } from './product';

jest.setTimeout(90_000);

const office = people.coordinator.email;

let browser: Browser;
let product: Product;

beforeAll(async () => {
  browser = await launchBrowser();
  product = await openProduct(browser);
}, 90_000);

afterAll(async () => {
  await browser.close();
  await product.desk.close();
});

test('the page asks little, knows its meeting, and the next person follows on the same telephone', async () => {
  const { workspace } = product;
  const { id } = callDoor<{ id: string }>(workspace, office, 'registerMeeting', {
    type: 'Asamblea comunitaria',
    title: 'Asamblea de Nuevo Amanecer',
    objective: 'Escoger la obra.',
    date: '03/03/2026',
    starts: '7:30 a. m.',
    place: 'Centro comunal',
    territory: '010101204',
    convenor: 'Departamento de Coordinación Social',
  });
  const { link } = callDoor<{ link: string }>(workspace, office, 'doorLink', { id });
  const [, form = '', query = ''] = /\/forms\/d\/(?:e\/)?([^/?]+)\/viewform(\?.*)$/.exec(link) ?? [];
  const page = await product.open(`/formulario/${form}${query}`, people.stranger.email, phone);
  await page.getByRole('heading', { name: 'F6 · Registro de asistencia' }).waitFor();
  expect(await page.getByLabel('Código').inputValue()).toBe(id);
  expect(await overflow(page)).toBe(0);
  expect(await violations(page)).toEqual([]);
  const words = { Sexo: 'Femenino', '¿Permite que salga en las fotos?': 'No' };
  await fillForm(page, { ...words, Nombres: 'Rosa Elena', Apellidos: 'Jiménez Abreu' });
  await page.getByText('Gracias: su asistencia quedó anotada.').waitFor();
  await page.getByRole('link', { name: /otra respuesta/ }).click();
  await page.getByRole('heading', { name: 'F6 · Registro de asistencia' }).waitFor();
  await fillForm(page, { ...words, Código: id, Nombres: 'Mercedes', Apellidos: 'Santos Then' });
  await page.getByText('Gracias: su asistencia quedó anotada.').waitFor();
  expect(rowsOf(workspace, 'Asistencias').map((row) => [row['Reunión'], row['Persona']])).toEqual([
    [id, expect.stringContaining('PER-')],
    [id, expect.stringContaining('PER-')],
  ]);
  expect(rowsOf(workspace, 'Personas').map((row) => row['Nombre completo'])).toEqual([
    'Rosa Elena Jiménez Abreu',
    'Mercedes Santos Then',
  ]);
});
