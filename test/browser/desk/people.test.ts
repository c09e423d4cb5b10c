/** The people of the department on the desk: each form filled on a phone, each account with what it may open and no more. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { people, type DemoPerson, type PersonKey } from '../../../demo/accounts';
import type { StreamAnswer } from '../../../demo/answer';
import { stream } from '../../../demo/stream';
import { formNames, forms, type FormName } from '../../../src/domain/forms';
import { launchBrowser, violations } from '../chromium';
import { fillForm, openProduct, overflow, phone, type Product } from './product';

// A page is slower than a function, most of all on a busy machine.
jest.setTimeout(120_000);

let browser: Browser;
let product: Product;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);

afterAll(() => browser.close());

beforeEach(async () => {
  product = await openProduct(browser);
}, 60_000);

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await product.desk.close();
});

const rowsOf = (sheet: string): string[][] => product.workspace.sheet(sheet).slice(1);

/** A workshop is closed by a promoter in the course of the story, not in the stream. */
const closing: StreamAnswer = {
  form: 'closing',
  by: 'kennedy',
  at: 0,
  answers: {
    registrar: '@person',
    activity: 'ACT-2026-0001',
    sessions: '2',
    hours: '5',
    topics: 'Para qué sirve el libro de caja.',
    difficulties: 'Varias personas trabajan los sábados.',
    cost: '4500',
    photosLink: 'https://drive.example/fotos',
  },
};

/** The forms of the team; the others are opened by their links. */
const ofTheTeam = formNames.filter((name) => !forms[name].forAnyone);

/** The fullest answer of the demonstration to a form, without what names a row that is not there yet. */
function fullest(form: FormName) {
  const answers = [...stream, closing].filter((each) => each.form === form && each.edits === undefined);
  const [most] = answers.toSorted((a, b) => Object.keys(b.answers).length - Object.keys(a.answers).length);
  if (!most) throw new Error(`The demonstration answers the form «${form}» never.`);
  return most;
}

test.each(ofTheTeam)(
  'the form «%s» is filled on a phone, received and written into the registry',
  async (form) => {
    const answer = fullest(form);
    // What a form lists of the registry is there before: organisations come first in the stream.
    for (const each of stream.filter((other) => other.form === 'organisation' && form !== 'organisation')) {
      product.workspace.submitForm(forms.organisation.title, product.wordsOf(each), {
        as: people[each.by].email,
      });
    }
    const before = rowsOf('Bandeja').length;
    const words = product.wordsOf(answer);
    const page = await product.open('/formularios', people[answer.by].email, phone);
    await page.getByRole('link', { name: new RegExp(forms[form].title) }).click();
    await page.getByRole('heading', { name: forms[form].title }).waitFor();
    const met = await fillForm(page, words, async (at) => {
      expect(await overflow(at)).toBe(0);
      expect(await violations(at)).toEqual([]);
    });
    await page.getByRole('link', { name: 'Enviar otra respuesta' }).waitFor();
    expect(met.toSorted()).toEqual(Object.keys(words).toSorted());
    expect(rowsOf('Bandeja')).toHaveLength(before + 1);
    expect(product.workspace.executions.filter(({ error }) => error !== undefined)).toEqual([]);
  },
);

/** What each account sees of the desk, as the department wants it. */
interface Sight {
  readonly sheet: boolean;
  readonly forms: number;
  /** Names of what lies in «Mi unidad» and «Compartido conmigo». */
  readonly files: readonly string[];
}

const all = formNames.length;
const team = ofTheTeam.length;
const sights: Readonly<Record<PersonKey, Sight>> = {
  coordinator: { sheet: true, forms: all, files: ['Coordinación Social', 'Coordinación Social'] },
  assistant: { sheet: true, forms: all, files: ['Coordinación Social', 'Coordinación Social'] },
  cercado: { sheet: false, forms: team, files: [] },
  arroyo: { sheet: false, forms: team, files: [] },
  kennedy: { sheet: false, forms: team, files: [] },
  engineer: { sheet: false, forms: team, files: [] },
  authority: { sheet: false, forms: team, files: ['Actas e informes'] },
  former: { sheet: false, forms: 0, files: [] },
  stranger: { sheet: false, forms: 0, files: [] },
};

async function become(page: Page, { name }: DemoPerson): Promise<void> {
  await page.getByRole('button', { name: /^Quién soy/ }).click();
  await page.locator('.account-list').getByRole('button', { name }).click();
  await page.getByRole('button', { name: `Quién soy: ${name}` }).waitFor();
}

const place = (page: Page, name: string) =>
  page.locator('.places').getByRole('link', { name, exact: true }).click();

async function sightOf(page: Page): Promise<Sight> {
  await place(page, 'Hoja');
  const grid = page.getByRole('grid');
  await grid
    .or(page.getByRole('heading', { name: 'Necesita acceso' }))
    .first()
    .waitFor();
  const sheet = (await grid.count()) > 0;
  await place(page, 'Formularios');
  const cards = page.locator('.form-cards li');
  await cards.first().or(page.locator('.empty')).first().waitFor();
  const count = await cards.count();
  const files: string[] = [];
  await place(page, 'Drive');
  for (const room of ['Mi unidad', 'Compartido conmigo']) {
    await page.getByRole('link', { name: room }).click();
    await page.getByRole('heading', { name: room }).waitFor();
    await page.locator('.files').or(page.locator('.empty')).first().waitFor();
    files.push(...(await page.locator('.files th a span').allInnerTexts()));
  }
  return { sheet, forms: count, files };
}

test('each account sees what it may open, and a stranger nothing', async () => {
  const page = await product.open('/hoja', people.coordinator.email);
  const seen: Record<string, Sight> = {};
  for (const [key, person] of Object.entries(people)) {
    if (key !== 'coordinator') await become(page, person);
    seen[key] = await sightOf(page);
  }
  expect(seen).toEqual(sights);
});

test('who may not open the Sheet gets nothing of it by any other way either', async () => {
  const folder = product.workspace.files.find(({ name }) => name === 'Plantillas');
  const page = await product.open('/', people.cercado.email);
  const refused: string[] = [];
  const paths = ['/tabla/Personas', '/ejecuciones', `/drive/${folder?.id}`, `/documento/${folder?.id}`];
  for (const path of paths) {
    await page.goto(new URL(path, product.desk.url).href);
    await page.getByRole('heading', { name: 'Necesita acceso' }).waitFor();
    if ((await page.locator('table, .files, iframe').count()) === 0) refused.push(path);
  }
  expect(refused).toEqual(paths);
});

test('Drive says who else may open what', async () => {
  const page = await product.open('/drive', people.coordinator.email);
  const folder = page.getByRole('row').filter({ has: page.locator('a[href^="/drive/"]') });
  await folder.getByText(`${people.assistant.name} puede editar`).waitFor();
  await folder.getByRole('link').click();
  const actas = page.getByRole('row').filter({ hasText: 'Actas e informes' });
  await actas.getByText(`${people.authority.name} puede leer`).waitFor();
  expect(await page.getByText(people.stranger.name).count()).toBe(0);
});

test('what the office pastes into the registry reaches its journal, a line for each record', async () => {
  const organisations = stream.filter(({ form }) => form === 'organisation').slice(0, 2);
  for (const each of organisations) {
    const as = people[each.by].email;
    product.workspace.submitForm(forms.organisation.title, product.wordsOf(each), { as });
  }
  const column = product.workspace.sheet('Organizaciones')[0]?.indexOf('Familias representadas') ?? -1;
  const first = `[role=gridcell][data-cell$="2"][aria-colindex="${column + 2}"]`;
  const page = await product.open('/hoja/Organizaciones', people.coordinator.email);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('[data-cell="A3"]', { hasText: 'ORG-0002' }).waitFor();
  await page.evaluate(() => navigator.clipboard.writeText('150\r\n61\r\n'));
  await page.locator(first).first().click();
  await page.keyboard.press('Control+v');
  await page.locator(first).first().getByText('150').waitFor();
  expect(rowsOf('Organizaciones').map((row) => row[column])).toEqual(['150', '61']);

  await page.getByRole('button', { name: /^Hojas ocultas/ }).click();
  await page.getByRole('link', { name: 'Bitácora' }).click();
  await page.getByRole('grid', { name: 'Hoja Bitácora' }).focus();
  await page.keyboard.press('Control+End');
  const lines = page.getByRole('row').filter({ hasText: 'Edición en la hoja' });
  await lines.nth(1).waitFor();
  expect(await lines.count()).toBe(2);
  for (const code of ['ORG-0001', 'ORG-0002']) {
    expect(await lines.filter({ hasText: code }).innerText()).toContain(people.coordinator.email);
  }
});

describe('a template', () => {
  test('shows its placeholders, and is kept as .docx and as PDF', async () => {
    const page = await product.open('/drive', people.coordinator.email);
    await page.locator('.files a[href^="/drive/"]').first().click();
    await page.getByRole('link', { name: /Plantillas/ }).click();
    await page.locator('.files a[href^="/documento/"]', { hasText: /acta/i }).first().click();
    await page
      .frameLocator('iframe.reading')
      .getByText(/\{\{.+\}\}/)
      .first()
      .waitFor();
    for (const [button, ending, begins] of [
      ['Descargar .docx', '.docx', 'PK'],
      ['Descargar PDF', '.pdf', '%PDF-'],
    ] as const) {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: button }).click(),
      ]);
      expect(file.suggestedFilename()).toMatch(new RegExp(`acta.*\\${ending}$`, 'i'));
      expect(readFileSync(await file.path(), 'latin1').slice(0, begins.length)).toBe(begins);
    }
  });
});
