/** Many cells at once in a real browser: selecting, copying, pasting from Excel, clearing and taking back. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, violations } from '../chromium';
import { openStage, type Stage } from './stage';

// A page is slower than a function, most of all on a busy machine.
jest.setTimeout(60_000);

let browser: Browser;
let stage: Stage;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);

afterAll(() => browser.close());

beforeEach(async () => {
  stage = await openStage(browser);
  page = await stage.open('/hoja');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await cell('B2').waitFor();
});

afterEach(async () => {
  await stage.desk.close();
  await Promise.all(browser.contexts().map((context) => context.close()));
});

const cell = (a1: string) => page.locator(`[data-cell="${a1}"]`);

const selected = (): Promise<(string | null)[]> =>
  page
    .locator('[role=gridcell][aria-selected=true]')
    .evaluateAll((cells) => cells.map((each) => each.getAttribute('data-cell')));

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Puts a text on the clipboard as Excel or Google Sheets would, and pastes it. */
async function paste(text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await press('Control+v');
}

const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** Columns A to D of some rows, as a person sees them. */
const rows = (from: number, to: number): string[][] =>
  stage.workspace
    .sheet('Organizaciones')
    .slice(from - 1, to)
    .map((row) => row.slice(0, 4));

const runsOf = (name: string): number =>
  stage.workspace.executions.filter(({ functionName }) => functionName === name).length;

test('cells are selected with the mouse, with Shift and the arrows, by rows, by columns, all of them', async () => {
  await cell('B2').hover();
  await page.mouse.down();
  await cell('C4').hover();
  await page.mouse.up();
  expect(await selected()).toEqual(['B2', 'C2', 'B3', 'C3', 'B4', 'C4']);
  expect(await page.locator('.cell-name').innerText()).toBe('B2:C4');
  await cell('D3').click({ modifiers: ['Shift'] });
  expect(await selected()).toEqual(['B2', 'C2', 'D2', 'B3', 'C3', 'D3']);
  await press('Shift+ArrowUp', 'Shift+ArrowLeft');
  expect(await selected()).toEqual(['B2', 'C2']);
  await press('ArrowDown');
  expect(await selected()).toEqual(['B3']);
  await press('Shift+Space');
  await page.getByText('Seleccionado A3:Z3: 1 fila, 26 columnas').waitFor();
  await press('Control+Space');
  await page.getByText('Seleccionado A1:A1000: 1000 filas, 1 columna').waitFor();
  await press('Control+a');
  await page.getByText('Seleccionado A1:D201: 201 filas, 4 columnas').waitFor();
  expect(await violations(page)).toEqual([]);
  await press('Escape');
  expect(await selected()).toEqual(['A1']);
});

test('what is copied is what Excel takes: tabs and line breaks, also rows that are far away', async () => {
  await cell('B2').click();
  await press('Shift+ArrowRight', 'Shift+ArrowDown', 'Control+c');
  expect(await clipboard()).toBe('Junta de Vecinos 1\tVigente\nJunta de Vecinos 2\tVencida');
  await press('Control+a', 'Control+c');
  // A function that is waited for may not promise: its promise already counts as true.
  await page.evaluate(async () => {
    while (!(await navigator.clipboard.readText()).includes('ORG-200'))
      await new Promise(requestAnimationFrame);
  });
  expect((await clipboard()).split('\n')).toHaveLength(201);
});

test('a paste from Excel is one edit: bad cells stay and are named, the rest is stored, onEdit runs once', async () => {
  await cell('B2').click();
  const before = runsOf('onEdit');
  await paste(
    'Junta Uno\tVencida\r\nJunta Dos\tQuizás\r\n"Junta ""Tres"""\tVigente\r\nJunta Cuatro\tTal vez\r\n',
  );
  const told = page.getByRole('dialog');
  await told.getByText('2 celdas se quedaron como estaban; lo demás se guardó.').waitFor();
  expect(await told.innerText()).toContain('C3, C5: ');
  await press('Enter');
  await cell('B4').getByText('Junta "Tres"').waitFor();
  expect(rows(2, 5).map((row) => row.slice(1, 3))).toEqual([
    ['Junta Uno', 'Vencida'],
    ['Junta Dos', 'Vencida'],
    ['Junta "Tres"', 'Vigente'],
    ['Junta Cuatro', 'Vencida'],
  ]);
  expect(await page.locator('.cell-name').innerText()).toBe('B2:C5');
  expect(runsOf('onEdit') - before).toBe(1);
});

test('one copied cell fills the whole selection', async () => {
  await cell('C2').click();
  await press('Control+c');
  await cell('C3').click();
  await press('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+v');
  await cell('C5').getByText('Vigente').waitFor();
  expect(rows(2, 6).map((row) => row[2])).toEqual(['Vigente', 'Vigente', 'Vigente', 'Vigente', 'Vigente']);
});

test('clearing empties a range, and Ctrl+Z brings it back, cell by cell as it was', async () => {
  const before = rows(2, 4);
  await cell('B2').click();
  await press('Shift+ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Delete');
  await page.locator('[data-cell="B4"].bare').waitFor();
  expect(rows(2, 4).map((row) => row.slice(1, 3).join(''))).toEqual(['', '', '']);
  await press('Control+z');
  await cell('B4').getByText('Junta de Vecinos 3').waitFor();
  expect(rows(2, 4).map((row) => row.slice(0, 3))).toEqual(before.map((row) => row.slice(0, 3)));
  await press('Control+z');
  await page.getByText('No hay nada que deshacer').waitFor();
});

test('what is cut leaves its place and can be pasted elsewhere', async () => {
  await cell('B2').click();
  await press('Control+x');
  await page.locator('[data-cell="B2"].bare').waitFor();
  await cell('B5').click();
  await press('Control+v');
  await cell('B5').getByText('Junta de Vecinos 1').waitFor();
  expect(rows(2, 5).map((row) => row[1])).toEqual([
    '',
    'Junta de Vecinos 2',
    'Junta de Vecinos 3',
    'Junta de Vecinos 1',
  ]);
});

test('a paste over what a warning guards asks first', async () => {
  await cell('A2').click();
  await paste('X-1\tOtra junta');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancelar' }).click();
  await cell('D2').click();
  expect(rows(2, 2)[0]?.slice(0, 2)).toEqual(['ORG-1', 'Junta de Vecinos 1']);
});

test('selected rows are deleted together', async () => {
  await cell('B2').click();
  await press('Shift+ArrowDown');
  await page.getByRole('menuitem', { name: 'Filas' }).click();
  await page.getByRole('menuitem', { name: 'Eliminar las filas 2 a 3' }).click();
  await cell('B2').getByText('Junta de Vecinos 3').waitFor();
  expect(rows(2, 3).map(([code]) => code)).toEqual(['ORG-3', 'ORG-4']);
});
