/** The whole story through the page alone, on the shipped bundle: from a promoter's form on a phone to the acta the síndico reads. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { accounts, people } from '../../../demo/accounts';
import { prepare } from '../../../demo/chapters/installation';
import { fillIn, readLists } from '../../../demo/filling';
import { stream } from '../../../demo/stream';
import { openDesk, openWorkspace, type Desk, type Workspace } from '../../../local/index';
import { forms } from '../../../src/domain/forms';
import { launchBrowser, openPage, violations } from '../chromium';

// A page is slower than a function, most of all on a busy machine.
jest.setTimeout(150_000);

const phone = { width: 360, height: 740 };
const screen = { width: 1366, height: 820 };
const body = 'Junta de Vecinos Nuevo Amanecer';

let browser: Browser;
let workspace: Workspace;
let desk: Desk;

const silent = { chapter: () => undefined, line: () => undefined };

/** The answer of the demonstration with that name, in the words of its form. */
function wordsOf(name: string): {
  readonly form: 'request' | 'organisation' | 'meeting';
  readonly words: Record<string, string>;
} {
  const answer = stream.find((each) => each.name === name);
  if (!answer) throw new Error(`The demonstration has no «${name}».`);
  return {
    form: answer.form,
    words: fillIn(readLists(workspace, answer.form, people.coordinator.email), answer),
  };
}

beforeAll(async () => {
  workspace = openWorkspace({ now: '2026-03-03T08:00:00-04:00', accounts, language: 'es' });
  prepare(workspace, silent);
  workspace.submitForm(forms.organisation.title, wordsOf(body).words, { as: people.cercado.email });
  desk = await openDesk({ workspace, port: 0 });
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await desk.close();
});

async function openAs(
  path: string,
  email: string,
  viewport: { width: number; height: number },
): Promise<Page> {
  const page = await openPage(browser, { viewport });
  await page.addInitScript((address) => {
    if (window.top === window.self) sessionStorage.setItem('escritorio.cuenta', address);
  }, email);
  await page.goto(new URL(path, desk.url).href);
  return page;
}

const civil = (text: string): string => text.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, '$3-$2-$1');

/** Answers one question as a thumb would: by the control that it has. */
async function answerCard(card: Locator, text: string): Promise<void> {
  const control = card.locator('select, textarea, input').first();
  const kind = await control.evaluate((element) =>
    element instanceof HTMLInputElement ? element.type : element.tagName.toLowerCase(),
  );
  if (kind === 'select') await control.selectOption(text);
  else if (kind === 'radio' || kind === 'checkbox') await card.getByLabel(text, { exact: true }).check();
  else await control.fill(kind === 'date' ? civil(text) : text);
}

/** Fills every page of the open form and sends it. */
async function fillForm(page: Page, words: Readonly<Record<string, string>>): Promise<void> {
  for (;;) {
    const cards = page.locator('.form-card:has(.question-title)');
    for (let place = 0; place < (await cards.count()); place += 1) {
      const card = cards.nth(place);
      const title = (await card.locator('.question-title').innerText()).replace(/\s*\*$/, '').trim();
      const text = words[title];
      if (text !== undefined) await answerCard(card, text);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
    const send = page.getByRole('button', { name: 'Enviar' });
    if ((await send.count()) > 0) return send.click();
    const before = await page.locator('.form-progress').innerText();
    await page.getByRole('button', { name: 'Siguiente' }).click();
    await page.locator('.form-progress', { hasNotText: before }).waitFor();
  }
}

async function registerMeeting(panel: FrameLocator): Promise<void> {
  await panel.getByRole('button', { name: 'Nueva reunión' }).click();
  await panel.getByLabel('Tipo').selectOption('Coordinación social');
  await panel.getByLabel('Título').fill('Arreglo de la cancha');
  await panel.getByLabel('Objetivo').fill('Acordar el arreglo de la cancha.');
  await panel.getByLabel('Fecha', { exact: true }).fill('03/03/2026');
  await panel.getByLabel('Hora de inicio').fill('7:30 a. m.');
  await panel.getByLabel('Lugar').fill('Centro comunal');
  await panel.getByLabel('Territorio').fill('Nuevo Amanecer');
  await panel.locator('[role=option]').first().click();
  await panel.getByLabel(/Organizaciones convocadas/).fill('Nuevo');
  await panel.locator('[role=option]', { hasText: body }).click();
  await panel.getByLabel('Departamento de Coordinación Social').check();
  await panel.getByLabel(/Quórum requerido/).fill('2');
  await panel.getByRole('button', { name: 'Guardar' }).click();
}

/** In the wide window: who came, what was agreed, the acta. */
async function holdMeeting(dialog: FrameLocator): Promise<void> {
  await dialog.getByRole('checkbox', { name: /María Altagracia/ }).check();
  await dialog.getByRole('checkbox', { name: /José Ramón/ }).check();
  await dialog.getByText(/Hay quórum/).waitFor();
  await dialog.getByLabel('Acuerdo', { exact: true }).fill('Pintar la cancha');
  await dialog.getByLabel('Tipo de responsable').selectOption('Organización');
  await dialog.getByLabel('Responsable', { exact: true }).fill(body);
  await dialog.getByLabel('Fecha de compromiso', { exact: true }).fill('30/03/2026');
  await dialog.getByRole('button', { name: 'Agregar acuerdo' }).click();
  await dialog.getByText('antes del 30/03/2026').waitFor();
  await dialog.getByRole('button', { name: 'Hacer el acta' }).click();
  await dialog.getByText('El acta está lista.').waitFor();
}

test('a request goes from the barrio to the registry, a meeting to its acta, and the síndico reads it', async () => {
  // The promoter, on her phone.
  const { words } = wordsOf('sent by two promoters: first');
  const promoter = await openAs('/formularios', people.cercado.email, phone);
  await promoter.getByRole('link', { name: new RegExp(forms.request.title) }).click();
  await promoter.getByRole('heading', { name: forms.request.title }).waitFor();
  await fillForm(promoter, words);
  await promoter.getByRole('link', { name: 'Enviar otra respuesta' }).waitFor();
  await promoter.goto(new URL('/correo', desk.url).href);
  await promoter.getByRole('link', { name: /Reporte registrado: SOL-2026-00001/ }).waitFor();

  // The coordinator finds it in the Sheet.
  const office = await openAs('/hoja/Solicitudes', people.coordinator.email, screen);
  await office.locator('[data-cell="A2"]', { hasText: 'SOL-2026-00001' }).waitFor();
  expect(await office.locator('[data-cell="B2"]').innerText()).toBe('Asignada');

  // She holds the meeting from the sidebar and, in the wide window, makes the acta.
  await office.getByRole('menuitem', { name: 'Coordinación Social' }).click();
  await office.getByRole('menuitem', { name: 'Abrir panel' }).click();
  const panel = office.frameLocator('aside.sidebar iframe');
  await registerMeeting(panel);
  await panel.getByRole('button', { name: 'Pasar asistencia y acuerdos' }).click();
  await panel.getByRole('button', { name: 'Abrir en ventana grande' }).click();
  const dialog = office.frameLocator('dialog iframe');
  await holdMeeting(dialog);
  expect(await violations(office)).toEqual([]);

  // The sidebar learns what was done in the window as soon as she comes back to it.
  expect(await panel.getByRole('link', { name: 'Abrir el acta' }).count()).toBe(0);
  await office.getByRole('dialog').getByRole('button', { name: 'Cerrar' }).click();
  await office.locator('aside.sidebar').hover();
  await panel.getByText('Acta en borrador').first().waitFor();
  expect(await panel.getByRole('checkbox', { name: /María Altagracia/ }).isChecked()).toBe(true);

  // Its link opens the document on the desk.
  await panel.getByRole('link', { name: 'Abrir el acta' }).first().click();
  await office.frameLocator('iframe.reading').getByText('Pintar la cancha').first().waitFor();
  expect(await violations(office)).toEqual([]);

  // The síndico sees his folder and reads the acta there; the Sheet is not his.
  const mayor = await openAs('/drive/compartido', people.authority.email, screen);
  await mayor.getByRole('link', { name: /Actas/ }).click();
  await mayor
    .getByRole('link', { name: /^(Documento )?Acta REU-2026-0001/ })
    .first()
    .click();
  await mayor.frameLocator('iframe.reading').getByText('Pintar la cancha').first().waitFor();
  await mayor.goto(new URL('/hoja', desk.url).href);
  await mayor.getByRole('heading', { name: 'Necesita acceso' }).waitFor();
});
