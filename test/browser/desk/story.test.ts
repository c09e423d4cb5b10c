/** The whole story through the page alone, on the shipped bundle and by the guided tour: from a promoter's form on a phone to the acta the síndico reads. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { people } from '../../../demo/accounts';
import { stream } from '../../../demo/stream';
import { forms } from '../../../src/domain/forms';
import { launchBrowser, violations } from '../chromium';
import { fillForm, openProduct, overflow, phone, type Product } from './product';

// A page is slower than a function, most of all on a busy machine.
jest.setTimeout(150_000);

const body = 'Junta de Vecinos Nuevo Amanecer';

let browser: Browser;
let product: Product;

/** The answer of the demonstration with that name, in the words of its form. */
function wordsOf(name: string): Record<string, string> {
  const answer = stream.find((each) => each.name === name);
  if (!answer) throw new Error(`The demonstration has no «${name}».`);
  return product.wordsOf(answer);
}

beforeAll(async () => {
  browser = await launchBrowser();
  product = await openProduct(browser);
  const as = people.cercado.email;
  product.workspace.submitForm(forms.organisation.title, wordsOf(body), { as });
}, 120_000);

afterAll(async () => {
  await browser.close();
  await product.desk.close();
});

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
  await dialog.getByRole('combobox', { name: 'Organización responsable' }).fill(body);
  await dialog.getByRole('option', { name: body }).click();
  await dialog.getByLabel('Fecha de compromiso', { exact: true }).fill('30/03/2026');
  await dialog.getByRole('button', { name: 'Agregar acuerdo' }).click();
  await dialog.getByText('antes del 30/03/2026').waitFor();
  await dialog.getByRole('button', { name: 'Hacer el acta' }).click();
  await dialog.getByText('El acta está lista.').waitFor();
}

/** What the welcome page says of each step of the tour. */
const steps = (page: Page): Promise<string[]> => page.locator('.step-state').allInnerTexts();

async function sendRequest(promoter: Page): Promise<void> {
  await promoter.getByRole('link', { name: new RegExp(forms.request.title) }).click();
  await promoter.getByRole('heading', { name: forms.request.title }).waitFor();
  await fillForm(promoter, wordsOf('sent by two promoters: first'), async (page) =>
    expect(await overflow(page)).toBe(0),
  );
  await promoter.getByRole('link', { name: 'Enviar otra respuesta' }).waitFor();
  await promoter.getByRole('link', { name: 'Correo' }).click();
  await promoter.getByRole('link', { name: /Reporte registrado: SOL-2026-00001/ }).waitFor();
}

test('a request goes from the barrio to the registry, a meeting to its acta, and the síndico reads it', async () => {
  // The office begins the tour: a first visit says what this is, in two languages.
  const office = await product.open('/', people.coordinator.email);
  await office.getByText('sin necesidad de una cuenta de Google').waitFor();
  await office.getByText('without a Google account').waitFor();
  await office.getByRole('button', { name: 'Empezar el recorrido' }).click();
  await office.getByText('0 de 5 pasos hechos').waitFor();
  expect(await steps(office)).toEqual(['Ahora', 'Después', 'Después', 'Después', 'Después']);

  // The promoter, on her phone.
  const promoter = await product.open('/formularios', people.cercado.email, phone);
  await promoter.getByText('Paso 1 de 5').waitFor();
  await sendRequest(promoter);

  // The coordinator sees the step done and finds the request in the Sheet.
  await office.getByText('2 de 5 pasos hechos').waitFor();
  await office.goto(new URL('/hoja/Solicitudes', product.desk.url).href);
  await office.locator('[data-cell="A2"]', { hasText: 'SOL-2026-00001' }).waitFor();
  expect(await office.locator('[data-cell="B2"]').innerText()).toBe('Asignada');
  await office.getByText('Paso 3 de 5').waitFor();

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

  // Its link opens the document on the desk.
  await dialog.getByRole('link', { name: 'Abrir el acta' }).first().click();
  await office.frameLocator('iframe.reading').getByText('Pintar la cancha').first().waitFor();
  expect(await violations(office)).toEqual([]);
  await office.getByText('Recorrido completo.').waitFor();
  await office.getByRole('link', { name: 'Inicio', exact: true }).click();
  await office.getByText('5 de 5 pasos hechos').waitFor();

  // The last step goes there as the síndico: he reads the acta in his folder; the Sheet is not his.
  await office.getByRole('button', { name: `Ir como ${people.authority.name}` }).click();
  await office.getByRole('link', { name: 'Compartido conmigo' }).click();
  await office.getByRole('link', { name: /Actas/ }).click();
  await office
    .getByRole('link', { name: /^(Documento )?Acta REU-2026-0001/ })
    .first()
    .click();
  await office.frameLocator('iframe.reading').getByText('Pintar la cancha').first().waitFor();
  await office.getByRole('link', { name: 'Hoja', exact: true }).click();
  await office.getByRole('heading', { name: 'Necesita acceso' }).waitFor();
});
