/** A request sent to another institution from its ficha, and what they answered noted on the referral's. */
import { expect, test } from '@jest/globals';
import { violations } from '../chromium';
import { settle } from './neighbours';
import { freshRegistry, useSidebar } from './stage';

const openSidebar = useSidebar();

test('refers a request to an institution of the directory and notes what they did', async () => {
  const workspace = freshRegistry();
  const { request } = settle(workspace);
  const stateIn = (sheet: string): string | undefined => {
    const [head = [], row = []] = workspace.sheet(sheet);
    return row[head.indexOf('Estado')];
  };
  const { page, errors } = await openSidebar({ workspace, start: request });
  await page.getByRole('button', { name: 'Derivar' }).click();
  await page.getByRole('combobox', { name: 'Institución' }).fill('edenorte');
  await page.getByRole('option', { name: /EDENORTE/ }).click();
  await page.getByLabel('Qué se le pide a la institución').fill('Reponer el transformador.');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Derivar' }).click();
  await page.getByText('Listo: «Derivar».').waitFor();
  expect(stateIn('Solicitudes')).toBe('Derivada');

  await page.getByRole('button', { name: /DER-2026-0001/ }).click();
  await page.getByRole('heading', { level: 1, name: /EDENORTE/ }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'La atendieron' }).click();
  await page.getByLabel('Qué resultó').fill('Pusieron un transformador nuevo.');
  await page.getByRole('button', { name: 'La atendieron' }).click();
  await page.getByText('Listo: «La atendieron».').waitFor();
  expect([stateIn('Derivaciones'), stateIn('Solicitudes')]).toEqual(['Atendida', 'Atendida']);
  expect(errors).toEqual([]);
});

test('one that is prepared is sent another day, and asked again when the institution says so', async () => {
  const workspace = freshRegistry();
  const { request } = settle(workspace);
  const { page, errors } = await openSidebar({ workspace, start: request });
  await page.getByRole('button', { name: 'Derivar' }).click();
  await page.getByRole('combobox', { name: 'Institución' }).fill('edenorte');
  await page.getByRole('option', { name: /EDENORTE/ }).click();
  await page.getByLabel('Qué se le pide a la institución').fill('Reponer el transformador.');
  await page.getByRole('radio', { name: 'Sí' }).check();
  await page.getByRole('button', { name: 'Derivar' }).click();
  await page.getByRole('button', { name: /DER-2026-0001/ }).click();
  const state = page.locator('.chip').first();
  await state.getByText('Preparada').waitFor();
  expect(await violations(page)).toEqual([]);
  const send = page.getByRole('button', { name: 'Ya se envió' });
  await send.click();
  await send.click();
  await state.getByText('Enviada').waitFor();
  const later = page.getByRole('button', { name: 'Preguntar más adelante' });
  await later.click();
  await page.getByRole('textbox', { name: /^Preguntar de nuevo el/ }).fill('01/01/2020');
  await page.getByLabel('Motivo', { exact: true }).fill('Lo ven la semana que viene.');
  await later.click();
  await page.getByText('«Preguntar de nuevo el» no puede ser anterior a hoy.').waitFor();
  expect(await violations(page)).toEqual([]);
  expect(errors).toEqual([]);
});
