/** Forms on the desk in a real browser, on a phone: required answers, validation, branching, prefilled links, editing. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, violations } from '../chromium';
import { openStage, type Stage } from './stage';

jest.setTimeout(60_000);

const phone = { width: 360, height: 740 };

let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);

afterAll(() => browser.close());

beforeEach(async () => {
  stage = await openStage(browser);
});

afterEach(async () => {
  await stage.desk.close();
  await Promise.all(browser.contexts().map((context) => context.close()));
});

async function openForm(query = ''): Promise<Page> {
  const page = await stage.open(stage.formPath + query, 'stranger', phone);
  await page.getByRole('heading', { name: 'Solicitud de prueba' }).waitFor();
  return page;
}

const received = (): string[] =>
  stage.workspace
    .sheet('Personas')
    .slice(2)
    .map(([text = '']) => text);

const pressNext = (page: Page) => page.getByRole('button', { name: 'Siguiente' }).click();
const pressSend = (page: Page) => page.getByRole('button', { name: 'Enviar' }).click();

async function fillPerson(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Nombre completo' }).fill('Ana Núñez');
  await page.getByRole('radio', { name: 'Una persona' }).check();
  await pressNext(page);
  await page.getByRole('heading', { name: 'La persona' }).waitFor();
}

describe('a form on a phone', () => {
  test('asks for what is missing, at the question, and goes there', async () => {
    const page = await openForm();
    await pressNext(page);
    await page.getByText('Esta pregunta es obligatoria').first().waitFor();
    expect(await page.getByText('Esta pregunta es obligatoria').count()).toBe(2);
    const name = page.getByRole('textbox', { name: 'Nombre completo' });
    expect(await name.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(received()).toEqual([]);
  });

  test('says in its author’s words what is wrong with an answer', async () => {
    const page = await openForm();
    await page.getByRole('textbox', { name: 'Nombre completo' }).fill('Ana');
    await page.getByRole('textbox', { name: 'Teléfono' }).fill('555');
    await page.getByRole('radio', { name: 'Una persona' }).check();
    await pressNext(page);
    const complaint = page.getByText('Escriba el número así: 809-555-0100');
    await complaint.waitFor();
    expect(await page.getByRole('textbox', { name: 'Teléfono' }).getAttribute('aria-invalid')).toBe('true');
  });

  test('goes the way of the answer, is received, and thanks', async () => {
    const page = await openForm();
    await fillPerson(page);
    await page.getByLabel('Fecha de nacimiento').fill('1980-03-14');
    await page.getByRole('checkbox', { name: 'Receta' }).check();
    await page.getByRole('textbox', { name: 'Otra respuesta' }).fill('Foto');
    await pressSend(page);
    await page.getByText('Recibido. Gracias.').waitFor();
    expect(received()).toHaveLength(1);
    for (const answer of ['Ana Núñez', 'Una persona', '1980-03-14', '¿Qué entrega?: Receta,Foto']) {
      expect(received()[0]).toContain(answer);
    }
    expect(received()[0]).not.toContain('Organización');
  });

  test('the other way has its own page, with a list, a scale and a grid', async () => {
    const page = await openForm();
    await page.getByRole('textbox', { name: 'Nombre completo' }).fill('Junta');
    await page.getByRole('radio', { name: 'Una organización' }).check();
    await pressNext(page);
    await page.getByRole('heading', { name: 'La organización' }).waitFor();
    await page.getByRole('combobox', { name: 'Organización' }).selectOption('Club Las Flores');
    await page.getByRole('radio', { name: '4' }).check();
    await page.getByRole('radio', { name: 'Lunes: Tarde' }).check();
    await page.getByRole('textbox', { name: 'Descripción' }).fill('Dos líneas');
    expect(await violations(page)).toEqual([]);
    await pressSend(page);
    await page.getByText('Recibido. Gracias.').waitFor();
    expect(received()[0]).toContain(
      'Organización: Club Las Flores | Urgencia: 4 | Horario: Tarde, | Descripción',
    );
  });

  test('going back keeps what was written, and so does reloading', async () => {
    const page = await openForm();
    await fillPerson(page);
    await page.getByRole('button', { name: 'Atrás' }).click();
    expect(await page.getByRole('textbox', { name: 'Nombre completo' }).inputValue()).toBe('Ana Núñez');
    await page.reload();
    expect(await page.getByRole('textbox', { name: 'Nombre completo' }).inputValue()).toBe('Ana Núñez');
    expect(await page.getByRole('radio', { name: 'Una persona' }).isChecked()).toBe(true);
  });

  test('an answer is edited afterwards', async () => {
    const page = await openForm();
    await fillPerson(page);
    await pressSend(page);
    await page.getByRole('link', { name: 'Editar respuesta' }).click();
    const name = page.getByRole('textbox', { name: 'Nombre completo' });
    expect(await name.inputValue()).toBe('Ana Núñez');
    await name.fill('Ana María Núñez');
    await pressNext(page);
    await page.getByRole('heading', { name: 'La persona' }).waitFor();
    await pressSend(page);
    await page.getByText('Recibido. Gracias.').waitFor();
    expect(received().map((text) => text.split(' | ')[0])).toEqual([
      'Nombre completo: Ana Núñez',
      'Nombre completo: Ana María Núñez',
    ]);
  });

  test('a prefilled link comes filled in, another one in the same window with its own answers', async () => {
    const { FormApp } = stage.workspace.globals({ as: 'coordinacion@example.org' }) as {
      FormApp: GoogleAppsScript.Forms.FormApp;
    };
    const form = FormApp.openById(stage.formPath.split('/')[2] ?? '');
    const [first] = form.getItems();
    const queryFor = (name: string): string => {
      const response = form.createResponse().withItemResponse(first!.asTextItem().createResponse(name));
      return new URL(response.toPrefilledUrl()).search;
    };
    const page = await openForm(queryFor('María de los Santos'));
    const box = page.getByRole('textbox', { name: 'Nombre completo' });
    expect(await box.inputValue()).toBe('María de los Santos');
    await page.goto(new URL(stage.formPath + queryFor('Rosa Elena'), stage.desk.url).href);
    expect(await box.inputValue()).toBe('Rosa Elena');
  });

  test('a server that is away loses nothing that was written', async () => {
    const page = await openForm();
    await page.getByRole('textbox', { name: 'Nombre completo' }).fill('Ana');
    await stage.desk.close();
    await pressNext(page);
    await page.getByText('Lo que escribió sigue aquí').waitFor();
    expect(await page.getByRole('textbox', { name: 'Nombre completo' }).inputValue()).toBe('Ana');
    stage = await openStage(browser);
  });

  test('everybody can use it: axe finds nothing, nothing runs over the edge, the keyboard suffices', async () => {
    const page = await openForm();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
    await page.getByRole('textbox', { name: 'Nombre completo' }).focus();
    await page.keyboard.type('Luz');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'La persona' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

test('the list of forms shows those that this account was given; by its link anybody opens one', async () => {
  const page = await stage.open('/formularios', 'owner', phone);
  await page.getByRole('link', { name: /Solicitud de prueba/ }).click();
  await page.getByRole('heading', { name: 'Solicitud de prueba' }).waitFor();
  expect(new URL(page.url()).pathname).toBe(stage.formPath);
  const other = await stage.open('/formularios', 'stranger', phone);
  await other.getByText('Esta cuenta no tiene formularios.').waitFor();
  expect(await other.getByRole('link', { name: /Solicitud de prueba/ }).count()).toBe(0);
});
