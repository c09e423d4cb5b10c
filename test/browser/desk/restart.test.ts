/** A server that stops in mid-call, on the shipped bundle: it is said, nothing typed is lost, nothing happens twice. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, FrameLocator, Page, Route } from 'playwright-core';
import { openDesk, openWorkspace, type Desk, type Workspace } from '../../../local/index';
import { launchBrowser, openPage } from '../chromium';

// A page is slower than a function, most of all on a busy machine.
jest.setTimeout(90_000);

const me = { email: 'coordinacion@example.org', name: 'Altagracia Marte Rosario' };
const screen = { width: 1280, height: 800 };

let browser: Browser;
/** A registry that the menu prepared, on disk. */
let prepared: string;
let folder: string;
let workspace: Workspace;
let desk: Desk;
let page: Page;
const children: ChildProcess[] = [];

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'restart-'));

/** The world of a folder as a server that has just begun reads it. */
const openFrom = (storage: string): Workspace =>
  openWorkspace({ storage, accounts: [me], language: 'es', now: '2026-03-02T08:30:00-04:00' });

async function serve(port = 0): Promise<void> {
  workspace = openFrom(folder);
  desk = await openDesk({ workspace, port });
}

const portOf = (url: string): number => Number(new URL(url).port);

async function openSheet(url: string): Promise<void> {
  page = await openPage(browser, { viewport: screen });
  await page.goto(new URL('/hoja/Personas', url).href);
  await page.locator('[data-cell="A2"]').waitFor();
}

beforeAll(async () => {
  browser = await launchBrowser();
  prepared = newFolder();
  const first = openFrom(prepared);
  const { error } = first.run('prepararRegistro', [], { as: me.email });
  if (error) throw new Error(error.message);
  first.advance(120_000);
  first.close();
}, 90_000);

afterAll(async () => {
  await browser.close();
  rmSync(prepared, { recursive: true });
});

beforeEach(() => {
  folder = newFolder();
  cpSync(prepared, folder, { recursive: true });
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await Promise.all(browser.contexts().map((context) => context.close()));
  rmSync(folder, { recursive: true });
});

async function beginPerson(): Promise<FrameLocator> {
  await page.getByRole('menuitem', { name: 'Coordinación Social' }).click();
  await page.getByRole('menuitem', { name: 'Abrir panel' }).click();
  const panel = page.frameLocator('aside.sidebar iframe');
  await panel.getByRole('button', { name: 'Nueva persona' }).click();
  await panel.getByRole('searchbox').fill('Ana Durán');
  await panel.getByRole('button', { name: 'Registrar persona nueva' }).click();
  await panel.getByLabel('Femenino').check();
  await panel.getByLabel('Teléfono').fill('809-555-0102');
  return panel;
}

/** Does something else to the one call that saves. */
async function atSaving(happens: (route: Route) => Promise<void>): Promise<void> {
  await page.route('**/api/script/call', (route) =>
    route.request().postData()?.includes('registerPerson') ? happens(route) : route.continue(),
  );
}

const registered = (): string[] =>
  workspace
    .sheet('Personas')
    .slice(1)
    .flatMap((row) => (row[1] ? [row[1]] : []));

const offline = () => page.getByRole('alert').getByText('Sin conexión');

test.each([
  ['before it heard the call', false],
  ['after it saved, before it answered', true],
])('a server that stops %s: said in the sidebar, tried again, registered once', async (_when, heard) => {
  await serve();
  const port = portOf(desk.url);
  await openSheet(desk.url);
  const panel = await beginPerson();
  await atSaving(async (route) => {
    if (heard) await route.fetch();
    await desk.close();
    await route.abort('connectionreset');
  });
  await panel.getByRole('button', { name: 'Guardar' }).click();
  await panel.getByRole('alert').first().waitFor();
  await offline().waitFor();
  expect(await panel.getByLabel('Teléfono').inputValue()).toBe('809-555-0102');

  await page.unroute('**/api/script/call');
  await serve(port);
  expect(registered()).toEqual(heard ? ['Ana Durán'] : []);
  await offline().waitFor({ state: 'detached' });
  await panel.getByRole('button', { name: 'Guardar' }).click();
  await panel.getByRole('heading', { name: 'Persona registrada' }).waitFor();
  expect(registered()).toEqual(['Ana Durán']);
  await page.locator('[data-cell="B2"]', { hasText: 'Ana Durán' }).waitFor();
  await desk.close();
});

test('what was typed into a cell while the server was away stands in the cell again, and is stored when it is back', async () => {
  await serve();
  const port = portOf(desk.url);
  await openSheet(desk.url);
  await desk.close();
  await page.locator('[data-cell="C9"]').click();
  await page.keyboard.type('Nota al margen');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByText('No hay conexión').waitFor();
  await page.keyboard.press('Enter');
  const box = page.getByRole('textbox', { name: 'Contenido de C9' });
  await box.waitFor();
  expect(await box.inputValue()).toBe('Nota al margen');
  await serve(port);
  await offline().waitFor({ state: 'detached' });
  await box.press('Enter');
  await page.locator('[data-cell="C9"] .cell-text', { hasText: 'Nota al margen' }).waitFor();
  expect(workspace.sheet('Personas')[8]?.[2]).toBe('Nota al margen');
  await desk.close();
});

/** `npm start` without the building, on a world whose story is told; gives the address it prints. */
async function start(port: number): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const args = ['scripts/start.mjs', '--storage', folder, '--port', String(port)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  let printed = '';
  for await (const part of child.stdout) {
    printed += String(part);
    const [url] = /http:\/\/\S+/.exec(printed) ?? [];
    if (url !== undefined) return { child, url };
  }
  throw new Error(`It ended without an address: ${printed}`);
}

test.each([
  ['Ctrl-C', 'SIGINT', 0],
  ['being killed', 'SIGKILL', null],
] as const)(
  '%s loses nothing, and the open page goes on with the next server',
  async (_what, signal, code) => {
    writeFileSync(join(folder, 'historia-completa'), '');
    const first = await start(18_900);
    await openSheet(first.url);
    await page.locator('[data-cell="C5"]').click();
    await page.keyboard.type('Sigue aquí');
    await page.keyboard.press('Enter');
    await page.locator('[data-cell="C5"] .cell-text', { hasText: 'Sigue aquí' }).waitFor();
    first.child.kill(signal);
    expect((await once(first.child, 'exit'))[0]).toBe(code);
    await offline().waitFor();
    expect(openFrom(folder).sheet('Personas')[4]?.[2]).toBe('Sigue aquí');

    const second = await start(portOf(first.url));
    expect(second.url).toBe(first.url);
    await offline().waitFor({ state: 'detached' });
    await page.locator('[data-cell="C6"]').click();
    await page.keyboard.type('Y esto también');
    await page.keyboard.press('Enter');
    await page.locator('[data-cell="C6"] .cell-text', { hasText: 'Y esto también' }).waitFor();
    second.child.kill('SIGINT');
    await once(second.child, 'exit');
    expect(openFrom(folder).sheet('Personas')[5]?.[2]).toBe('Y esto también');
  },
);
