/** A household from its head's ficha to the day its head is gone: what is asked, what stands in the sheet, what waits. */
import { expect, test } from '@jest/globals';
import { violations } from '../chromium';
import { settle } from './neighbours';
import { freshRegistry, useSidebar } from './stage';

const openSidebar = useSidebar();

test('a head registers the household, another comes to live there, the head dies, and somebody is told', async () => {
  const workspace = freshRegistry();
  const { maria, ramon } = settle(workspace);
  const home = (): Record<string, string | undefined> => {
    const [head = [], row = []] = workspace.sheet('Hogares');
    return Object.fromEntries(head.map((title, index) => [title, row[index]]));
  };
  const { page, errors } = await openSidebar({ workspace, start: maria });
  await page.getByRole('button', { name: 'Registrar su hogar' }).click();
  await page.getByLabel('Referencia de ubicación').fill('Detrás del colmado, casa verde');
  await page.getByLabel('Vive ahí desde', { exact: true }).fill('01/02/2020');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByRole('heading', { level: 1, name: 'Hogar registrado' }).waitFor();
  await page.getByRole('button', { name: 'Abrir la ficha' }).click();
  await page.getByRole('heading', { level: 1, name: 'Detrás del colmado, casa verde' }).waitFor();
  expect(home()).toMatchObject({ 'Jefe(a) de hogar': maria, Miembros: '1' });
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: 'Añadir a una persona' }).click();
  await page.getByRole('combobox', { name: 'Persona' }).fill('ramón');
  await page.getByRole('option', { name: /Ramón Antonio Peralta/ }).click();
  await page.getByLabel('Parentesco').selectOption({ label: 'Cónyuge' });
  await page.getByLabel('Vive ahí desde', { exact: true }).fill('01/03/2021');
  await page.getByRole('button', { name: 'Añadir a una persona' }).click();
  await page.getByRole('button', { name: `Cónyuge · ${ramon}` }).waitFor();
  expect(home()).toMatchObject({ Miembros: '2' });

  await page.getByRole('button', { name: `Jefe(a) de hogar · ${maria}` }).click();
  await page.getByRole('button', { name: 'Anotar fallecimiento o mudanza' }).click();
  await page.getByLabel('Fallecida').check();
  await page.getByLabel('Desde cuándo', { exact: true }).fill('01/03/2026');
  await page.getByRole('button', { name: 'Anotar fallecimiento o mudanza' }).click();
  await page.getByText('Listo: «Anotar fallecimiento o mudanza».').waitFor();
  expect(home()).toMatchObject({ 'Jefe(a) de hogar': '', Miembros: '1' });
  expect(home()['Por resolver']).toContain('falleció (01/03/2026)');
  expect(errors).toEqual([]);
}, 60_000);
