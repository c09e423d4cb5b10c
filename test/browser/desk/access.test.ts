/** Everybody can use the desk: axe on every page of it, wide, on a phone, at 200 % zoom and in forced colours. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, violations } from '../chromium';
import { openStage, type Stage } from './stage';

// A page is slower than a function, most of all on a busy machine.
jest.setTimeout(90_000);

let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  browser = await launchBrowser();
  stage = await openStage(browser);
}, 60_000);

afterAll(async () => {
  await browser.close();
  await stage.desk.close();
});

/** Every page, with what shows that it is there. */
const pages: readonly (readonly [path: string | ((stage: Stage) => string), shown: string])[] = [
  ['/', 'h1'],
  ['/hoja', '[data-cell="B2"]'],
  ['/tabla/Organizaciones', 'table'],
  ['/formularios', 'h1'],
  [({ formPath }) => formPath, '.question-title'],
  ['/drive', '.files'],
  [({ documentPath }) => documentPath, 'iframe.reading'],
  ['/correo', '.mail-list li'],
  ['/correo/0', 'article'],
  ['/ejecuciones', 'tbody tr'],
];

/** 200 % of a screen 1280 pixels wide leaves room for 640. */
const looks = [
  ['wide', { width: 1280, height: 800 }],
  ['on a phone', { width: 360, height: 740 }],
  ['at 200 % zoom', { width: 640, height: 400 }],
] as const;

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test.each(looks)(
  'axe finds nothing wrong on any page %s, and nothing runs over the edge',
  async (_name, size) => {
    const page = await stage.open('/', 'owner', size);
    const found: Record<string, unknown> = {};
    for (const [path, shown] of pages) {
      const address = typeof path === 'string' ? path : path(stage);
      await page.goto(new URL(address, stage.desk.url).href);
      await page.locator(shown).first().waitFor();
      const wrong = await violations(page);
      const over = await overflow(page);
      if (wrong.length > 0 || over > 0) found[address] = { wrong, over };
    }
    expect(found).toEqual({});
    await page.context().close();
  },
);

describe('what opens over a page', () => {
  test('has nothing wrong either: sidebar, menu, question, accounts, clock, filter, drop-down', async () => {
    const page = await stage.open('/hoja');
    await page.locator('[data-cell="B2"]').waitFor();
    const menu = page.getByRole('menuitem', { name: 'Coordinación Social' });
    await menu.click();
    expect(await violations(page, '.menu-bar')).toEqual([]);
    await page.getByRole('menuitem', { name: 'Abrir panel' }).click();
    await page.frameLocator('aside.sidebar iframe').locator('#llamar').waitFor();
    expect(await violations(page)).toEqual([]);
    await menu.click();
    await page.getByRole('menuitem', { name: 'Preguntar' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await violations(page, 'dialog')).toEqual([]);
    await page.keyboard.press('Escape');
    for (const name of [/^Quién soy/, /^Reloj/]) {
      await page.getByRole('button', { name }).click();
      expect(await violations(page, '.popup:has(.popup-panel)')).toEqual([]);
    }
    await page.getByRole('button', { name: 'Filtrar Estado' }).click();
    await page.getByRole('checkbox', { name: 'Vencida' }).waitFor();
    expect(await violations(page, 'dialog')).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('[data-cell="C2"]').dblclick();
    await page.getByRole('option', { name: 'Vencida' }).waitFor();
    expect(await violations(page, '[data-cell="C2"]')).toEqual([]);
    await page.context().close();
  });

  test('has nothing wrong when the account may not look, and when the server is away', async () => {
    const own = await openStage(browser);
    const page = await own.open('/hoja', 'stranger');
    await page.getByRole('heading', { name: 'Necesita acceso' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await own.desk.close();
    await page.getByRole('alert').getByText('Sin conexión').waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

test('at 200 % zoom nothing of the Sheet lies over another part, and its tabs are reached', async () => {
  const page = await stage.open('/hoja', 'owner', { width: 640, height: 400 });
  await page.locator('[data-cell="B2"]').waitFor();
  const bottomOf = async (selector: string): Promise<number> => {
    const box = await page.locator(selector).boundingBox();
    return (box?.y ?? 0) + (box?.height ?? 0);
  };
  const top = (await page.locator('.sheet-head').boundingBox())?.y ?? 0;
  expect(top).toBeGreaterThanOrEqual(await bottomOf('.places'));
  // Rows beyond the screen are still not drawn.
  expect(await page.locator('[data-cell^="A"]').count()).toBeLessThan(60);
  await page.getByRole('link', { name: 'Personas' }).click();
  await page.getByRole('grid', { name: 'Hoja Personas' }).waitFor();
  await page.context().close();
});

test('in forced colours the selected cells and the page one is on are still told apart', async () => {
  const page = await stage.open('/hoja');
  await page.emulateMedia({ forcedColors: 'active' });
  await page.locator('[data-cell="B2"]').click();
  await page.keyboard.press('Shift+ArrowDown');
  const outlines = await page
    .locator('[data-cell="B2"], [data-cell="B3"], [data-cell="B4"]')
    .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell).outlineStyle));
  expect(outlines).toEqual(['solid', 'dashed', 'none']);
  const places = await page
    .locator('.places a')
    .evaluateAll((links) => links.map((link) => getComputedStyle(link).outlineStyle));
  expect(places.filter((line) => line === 'solid')).toHaveLength(1);
  await page.context().close();
});

/** Presses a key until something has the focus; the places that it went through tell where it got lost. */
async function pressUntil(page: Page, key: string, selector: string): Promise<void> {
  const been: string[] = [];
  for (let times = 0; times < 40; times += 1) {
    await page.keyboard.press(key);
    const focused = page.locator(':focus');
    if ((await page.locator(`${selector}:focus`).count()) > 0) return;
    been.push(await focused.evaluateAll((all) => all.map((each) => each.outerHTML.slice(0, 60)).join()));
  }
  throw new Error(`${key} never led to ${selector}: ${been.join(' → ')}`);
}

test('the desk is worked with the keyboard alone: menus, sidebar, cells, tabs, account, clock', async () => {
  const page = await stage.open('/hoja');
  await page.locator('[data-cell="B2"]').waitFor();
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await press('Tab', 'Enter');
  expect(await page.locator('#principal:focus').count()).toBe(1);

  // The menu of the add-on, and the sidebar that it opens.
  await pressUntil(page, 'Tab', '.menu-top');
  await pressUntil(page, 'ArrowRight', '.menu-top.custom');
  await press('Enter');
  await page.locator('.menu-item:focus').getByText('Abrir panel').waitFor();
  await press('Enter');
  const panel = page.frameLocator('aside.sidebar iframe');
  await panel.locator('#llamar').waitFor();

  // A cell.
  await pressUntil(page, 'Tab', '.grid');
  await press('ArrowDown', 'ArrowRight');
  await page.keyboard.type('Junta Nueva');
  await press('Enter');
  await page.locator('[data-cell="D2"]', { hasText: 'visto: Junta Nueva' }).waitFor();

  // The sidebar knows the row; it is closed again.
  await pressUntil(page, 'Tab', 'aside.sidebar .icon-button');
  await press('Tab');
  await panel.locator('#llamar:focus').waitFor();
  await press('Enter');
  await panel.getByText('Resultado: B3').waitFor();
  await pressUntil(page, 'Shift+Tab', 'aside.sidebar .icon-button');
  await press('Enter');
  await page.locator('aside.sidebar').waitFor({ state: 'detached' });

  // Another tab, another time, another person.
  await pressUntil(page, 'Tab', '.tab:not([aria-current])');
  await press('Enter');
  await page.getByRole('grid', { name: 'Hoja Personas' }).waitFor();
  await pressUntil(page, 'Shift+Tab', '.clock-button');
  await press('Enter');
  await pressUntil(page, 'Tab', '.clock-panel .button');
  await press('Enter', 'Escape');
  await pressUntil(page, 'Tab', '.account-button');
  await press('Enter', 'Tab', 'Tab', 'Enter');
  await page.getByRole('button', { name: 'Quién soy: Luz Estela Durán' }).waitFor();
  await page.context().close();
});
