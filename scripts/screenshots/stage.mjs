/** The running desk with the demonstration's world, a browser on it, and the folder that the pictures go to. */
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { accounts, people, playStory, storyStart, tour } from '../../build/demo/index.mjs';
import { openDesk, openWorkspace } from '../../build/local/index.mjs';
import { launchBrowser } from '../chromium.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const folder = join(root, 'docs/manual/img');
const silent = { chapter: () => undefined, line: () => undefined };

/** Plays the story and opens the desk; whoever asks for it closes it. */
export async function openStage() {
  await mkdir(folder, { recursive: true });
  const workspace = openWorkspace({ bundle: join(root, 'dist'), accounts, now: storyStart, language: 'es' });
  playStory(workspace, silent);
  const desk = await openDesk({ workspace, tour, port: 0, assets: join(root, 'build/desk') });
  const browser = await launchBrowser();

  async function openAs(path, { email }, viewport) {
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

  async function close() {
    await browser.close();
    await desk.close();
  }

  return { openAs, close };
}

/** Takes a picture of a page, or of a part of one. */
export const keep = (pageOrPart, name) => pageOrPart.screenshot({ path: join(folder, `${name}.png`) });

/** A page with the sidebar open on the Sheet, as the coordinator sees it. */
export async function openPanel(stage, { height }) {
  const page = await stage.openAs('/hoja/Solicitudes', people.coordinator, { width: 1280, height });
  await page.locator('[data-cell="A2"]').waitFor();
  await page.getByRole('menuitem', { name: 'Coordinación Social' }).click();
  await page.getByRole('menuitem', { name: 'Abrir panel' }).click();
  const frame = page.frameLocator('aside.sidebar iframe');
  await frame.getByRole('button', { name: 'Nueva solicitud' }).waitFor();
  await frame.getByText('Atrasado').first().waitFor();
  return { page, frame, aside: page.locator('aside.sidebar') };
}

/** Finds a record by its code from the first view and opens its ficha. */
export async function openRecord(frame, code) {
  await frame.getByRole('searchbox').fill(code);
  await frame.getByRole('button', { name: code }).first().click();
  await frame.getByRole('heading', { name: 'Datos' }).waitFor();
}
