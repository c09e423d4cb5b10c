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
  await page.getByText('Listo: derivar.').waitFor();
  expect(stateIn('Solicitudes')).toBe('Derivada');

  await page.getByRole('button', { name: /DER-2026-0001/ }).click();
  await page.getByRole('heading', { level: 1, name: /EDENORTE/ }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'La atendieron' }).click();
  await page.getByLabel('Qué resultó').fill('Pusieron un transformador nuevo.');
  await page.getByRole('button', { name: 'La atendieron' }).click();
  await page.getByText('Listo: la atendieron.').waitFor();
  expect([stateIn('Derivaciones'), stateIn('Solicitudes')]).toEqual(['Atendida', 'Atendida']);
  expect(errors).toEqual([]);
});
