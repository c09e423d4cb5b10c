/** The authority's decisions typed back in one view: boxes, words where they are owed, saved all at once. */
import { expect, test } from '@jest/globals';
import { violations } from '../chromium';
import { requestOf, settle } from './neighbours';
import { freshRegistry, given, useSidebar } from './stage';

const openSidebar = useSidebar();

test('makes the page, then notes what the authority marked', async () => {
  const workspace = freshRegistry();
  const { maria, ramon } = settle(workspace);
  const more = { needsAuthority: 'Sí', confirmed: 'Sí' };
  const first = given(workspace, 'registerRequest', { ...requestOf(maria), ...more });
  const second = given(workspace, 'registerRequest', { ...requestOf(ramon), ...more });
  const decisions = (): (string | undefined)[] => {
    const [head = [], ...rows] = workspace.sheet('Solicitudes');
    const column = head.indexOf('Decisión del síndico');
    return rows.filter(([code]) => code === first || code === second).map((row) => row[column]);
  };
  const { page, errors } = await openSidebar({ workspace });
  await page.getByRole('button', { name: 'Decisiones del síndico 2' }).click();
  await page.getByRole('button', { name: 'Hacer la hoja para el síndico' }).click();
  await page.getByText(/Hoja PLI-2026-0001-D1 hecha/).waitFor();
  expect(await violations(page)).toEqual([]);

  await page
    .getByRole('group', { name: `Decisión sobre ${first}` })
    .getByLabel('Aprobado')
    .check();
  await page
    .getByRole('group', { name: `Decisión sobre ${second}` })
    .getByLabel('Rechazado')
    .check();
  await page.getByRole('button', { name: 'Anotar las decisiones' }).click();
  await page.getByText(`Falta «Lo que dijo sobre ${second}».`).first().waitFor();
  expect(decisions()).toEqual(['', '']);
  const words = page.getByLabel(`Lo que dijo sobre ${second}`);
  expect(await words.getAttribute('aria-invalid')).toBe('true');
  expect(await words.evaluate((box) => box === document.activeElement)).toBe(true);
  // A mistake takes the focus once, and not with every letter typed elsewhere.
  await page.getByLabel(`Lo que dijo sobre ${first}`).pressSequentially('Sí');
  expect(await page.getByLabel(`Lo que dijo sobre ${first}`).inputValue()).toBe('Sí');
  await words.fill('No le toca al municipio.');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Anotar las decisiones' }).click();
  await page.getByText('2 decisiones anotadas.').waitFor();
  expect(decisions()).toEqual(['Aprobado', 'Rechazado']);
  expect(await violations(page)).toEqual([]);
  await page.getByText('Rechazadas: dígalo a quien las pidió').waitFor();
  await page.getByRole('button', { name: second }).click();
  await page.getByText('Rechazada por el síndico').waitFor();
  await page.getByRole('button', { name: 'No procede' }).click();
  expect(await page.getByLabel('Explicación').inputValue()).toBe('No le toca al municipio.');
  expect(await violations(page)).toEqual([]);
  expect(errors).toEqual([]);
});
