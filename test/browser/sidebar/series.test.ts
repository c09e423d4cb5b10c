/** A meeting repeated from its ficha: how often, then the days as boxes, and only those that stay ticked are made. */
import { expect, test } from '@jest/globals';
import { violations } from '../chromium';
import { settle } from './neighbours';
import { freshRegistry, useSidebar } from './stage';

const openSidebar = useSidebar();

test('the days are shown before anything is made, and one that is left out is not made', async () => {
  const workspace = freshRegistry();
  const { meeting } = settle(workspace);
  const { page, line, errors } = await openSidebar({ workspace, start: meeting });
  const dates = (): (string | undefined)[] => {
    const [head = [], ...rows] = workspace.sheet('Reuniones');
    const [date, series] = [head.indexOf('Fecha'), head.indexOf('Se repite desde')];
    return rows.filter((row) => row[series] === meeting).map((row) => row[date]);
  };

  await page.getByRole('button', { name: 'Repetir esta reunión' }).click();
  await page.getByRole('button', { name: 'Ver las fechas' }).click();
  await page.getByText('Diga cuántas reuniones más, o hasta qué fecha.').first().waitFor();
  expect(await violations(page)).toEqual([]);

  await page.getByLabel('Cuántas reuniones más').fill('3');
  await page.getByRole('button', { name: 'Ver las fechas' }).click();
  await page.getByRole('heading', { name: /^El primer \S+ de cada mes$/ }).waitFor();
  const boxes = page.getByRole('group', { name: 'Fechas' }).getByRole('checkbox');
  expect(await boxes.count()).toBe(3);
  expect(await violations(page)).toEqual([]);
  expect(dates()).toEqual([]);

  await boxes.nth(1).uncheck();
  await page.getByRole('button', { name: 'Crear estas reuniones' }).dblclick();
  await page.getByText('Listo: 2 reuniones planificadas.').waitFor();
  expect(line.calls.filter((name) => name === 'repeatMeeting')).toHaveLength(1);
  expect(dates()).toHaveLength(2);
  expect(errors).toEqual([]);
});
