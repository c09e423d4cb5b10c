/** One's own work and everybody's, place by place; and a promoter's work passed on from the list of who has how much. */
import { expect, test } from '@jest/globals';
import { violations } from '../chromium';
import { settle } from './neighbours';
import { freshRegistry, given, useSidebar } from './stage';

const openSidebar = useSidebar();

test('the work of everybody or one’s own, by date or by place', async () => {
  const workspace = freshRegistry();
  const { request, meeting } = settle(workspace);
  const { page, errors } = await openSidebar({ workspace });
  await page.getByRole('button', { name: 'Por lugar' }).click();
  await page.getByRole('heading', { name: /Los Pomos/ }).waitFor();
  expect(await page.getByRole('button', { name: new RegExp(`${meeting}|${request}`) }).count()).toBe(2);
  // The heading says where: the lines do not say it again.
  const line = page.getByRole('button', { name: new RegExp(request) });
  expect(await line.innerText()).not.toContain('Los Pomos — Arroyo Arriba');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Lo mío' }).click();
  await page.getByRole('button', { name: 'Lo mío', pressed: true }).waitFor();
  expect(errors).toEqual([]);
}, 60_000);

test('the coordinator passes on what somebody has who goes on vacation', async () => {
  const workspace = freshRegistry();
  const { request } = settle(workspace);
  const cellsOf = (sheet: string, code: string): Record<string, string | undefined> => {
    const [head = [], ...rows] = workspace.sheet(sheet);
    const row = rows.find(([id]) => id === code) ?? [];
    return Object.fromEntries(head.map((title, index) => [title, row[index]]));
  };
  const other = given(workspace, 'registerStaff', {
    name: 'Mercedes Tejada',
    role: 'promoter',
    email: 'mercedes@example.org',
    active: 'Sí',
  });
  given(workspace, 'assignRequest', { id: request, responsible: other, reason: 'Vive cerca.' });
  const { page, errors } = await openSidebar({ workspace });
  await page.getByRole('button', { name: 'Carga de trabajo' }).click();
  await page.getByText('1 abierto · el más antiguo').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Pasar su trabajo a otra persona: Mercedes Tejada' }).click();
  await page.getByLabel('A quién').fill('Coord');
  await page.getByRole('option').first().click();
  await page.getByLabel('Vacaciones').check();
  await page.getByLabel('Ausente hasta', { exact: true }).fill('20/03/2026');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByText('1 asunto pasó de Mercedes Tejada').waitFor();
  expect(cellsOf('Solicitudes', request)['Responsable']).not.toBe(other);
  expect(cellsOf('Personal', other)['Ausente hasta']).toBe('20/03/2026');
  expect(errors).toEqual([]);
}, 60_000);
