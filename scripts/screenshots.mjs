/** `npm run screenshots`: the pictures of the README and the manual, taken from the running desk with the demonstration's world. */
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { accounts, people, playStory, storyStart, tour } from '../build/demo/index.mjs';
import { openDesk, openWorkspace } from '../build/local/index.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'docs/manual/img');
const silent = { chapter: () => undefined, line: () => undefined };

/** As test/browser/chromium.ts starts it; a script cannot import TypeScript. */
async function launch() {
  if (process.platform !== 'linux') return chromium.launch({ channel: 'chrome' });
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  const found = createRequire(import.meta.url)('@sparticuz/chromium');
  const executablePath = await (found.default ?? found).executablePath();
  return chromium.launch({ executablePath, args: ['--headless=shell', '--no-zygote', '--no-sandbox'] });
}

await mkdir(folder, { recursive: true });
const workspace = openWorkspace({ bundle: join(root, 'dist'), accounts, now: storyStart, language: 'es' });
playStory(workspace, silent);
const desk = await openDesk({ workspace, tour, port: 0, assets: join(root, 'build/desk') });
const browser = await launch();

async function openAs(path, email, viewport) {
  const context = await browser.newContext({
    locale: 'es-DO',
    timezoneId: 'America/Santo_Domingo',
    viewport,
    reducedMotion: 'reduce',
  });
  await context.addInitScript((address) => {
    if (window.top === window.self) sessionStorage.setItem('escritorio.cuenta', address);
  }, email);
  const page = await context.newPage();
  await page.goto(new URL(path, desk.url).href);
  return page;
}

const keep = (page, name) => page.screenshot({ path: join(folder, `${name}.png`) });
const keepPart = (locator, name) => locator.screenshot({ path: join(folder, `${name}.png`) });

async function takeOffice() {
  const page = await openAs('/hoja/Solicitudes', people.coordinator.email, { width: 1280, height: 760 });
  await page.locator('[data-cell="A2"]').waitFor();
  await page.getByRole('menuitem', { name: 'Coordinación Social' }).click();
  await page.getByRole('menuitem', { name: 'Abrir panel' }).click();
  const frame = page.frameLocator('aside.sidebar iframe');
  const aside = page.locator('aside.sidebar');
  await frame.getByRole('button', { name: 'Nueva solicitud' }).waitFor();
  await frame.getByText('Atrasado').first().waitFor();
  await keep(page, 'oficina-hoja');
  await keepPart(aside, 'panel-inicio');
  await frame.getByRole('searchbox').fill('altagracia');
  await frame.getByText('Peralta').first().waitFor();
  await keepPart(aside, 'panel-busqueda');
  await frame.getByRole('searchbox').fill('');
  await takeRecord(frame, aside);
  await takeInbox(page);
  await page.context().close();
}

/** A new person whose cédula does not verify: the form says so and lets it pass. */
async function takeRecord(frame, aside) {
  await frame.getByRole('button', { name: 'Nueva persona' }).click();
  await frame.getByRole('searchbox').fill('Juana Pérez');
  await frame.getByRole('button', { name: 'Registrar persona nueva' }).click();
  await frame.getByLabel('Cédula').fill('001-1234567-8');
  await frame.getByLabel('Teléfono').fill('809-555-0144');
  await frame.getByLabel('Cédula').scrollIntoViewIfNeeded();
  await keepPart(aside, 'panel-registro');
}

async function takeInbox(page) {
  await page.getByRole('button', { name: 'Cerrar la barra lateral' }).click();
  await page.goto(new URL('/hoja/Bandeja', desk.url).href);
  const waiting = page.locator('[data-cell]', { hasText: 'BAN-2026-00057' }).first();
  await page.locator('[data-cell="A2"]').waitFor();
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+End');
  await waiting.click();
  await page.getByRole('menuitem', { name: 'Coordinación Social' }).click();
  await page.getByRole('menuitem', { name: 'Abrir ficha de esta fila' }).click();
  await page.frameLocator('aside.sidebar iframe').getByRole('button', { name: 'Aplicar' }).waitFor();
  await keepPart(page.locator('aside.sidebar'), 'panel-bandeja');
}

async function takeMeeting() {
  const page = await openAs('/hoja/Reuniones', people.coordinator.email, { width: 1280, height: 820 });
  await page.locator('[data-cell="A2"]').click();
  await page.getByRole('menuitem', { name: 'Coordinación Social' }).click();
  await page.getByRole('menuitem', { name: 'Abrir ficha de esta fila' }).click();
  const frame = page.frameLocator('aside.sidebar iframe');
  await frame.getByRole('button', { name: 'Asistencia, acuerdos y acta' }).click();
  await frame.getByRole('button', { name: 'Abrir en ventana grande' }).click();
  await page.frameLocator('dialog iframe').getByRole('heading', { name: 'Acuerdos' }).waitFor();
  await keep(page, 'reunion');
  await page.context().close();
}

async function takeForm() {
  const page = await openAs('/formularios', people.cercado.email, { width: 390, height: 800 });
  await page.getByRole('link', { name: /F1/ }).click();
  await page.locator('.question-title').first().waitFor();
  await keep(page, 'formulario-telefono');
  await page.context().close();
}

async function takeActa() {
  const page = await openAs('/drive/compartido', people.authority.email, { width: 1100, height: 900 });
  await page.getByRole('link', { name: /Actas/ }).click();
  await page.locator('.files a[href^="/documento"]').first().click();
  await page.frameLocator('iframe.reading').getByText('Asistentes').first().waitFor();
  await keep(page, 'acta');
  await page.context().close();
}

async function takeWelcome() {
  const page = await openAs('/', people.coordinator.email, { width: 1280, height: 760 });
  await page.getByRole('button', { name: 'Empezar el recorrido' }).waitFor();
  await keep(page, 'escritorio');
  await page.context().close();
}

for (const take of [takeWelcome, takeOffice, takeMeeting, takeForm, takeActa]) await take();
await browser.close();
await desk.close();
console.log(`Listo: ${folder}`);
