/** Pictures of what the others see: the first page of the desk, a form on a phone, an acta. */
import { people } from '../../build/demo/index.mjs';
import { keep } from './stage.mjs';

export async function takeWelcome(stage) {
  const page = await stage.openAs('/', people.coordinator, { width: 1280, height: 760 });
  await page.getByRole('button', { name: 'Empezar el recorrido' }).waitFor();
  await keep(page, 'escritorio');
  await page.context().close();
}

export async function takeForm(stage) {
  const page = await stage.openAs('/formularios', people.cercado, { width: 390, height: 800 });
  await page.getByRole('link', { name: /F1 ·/ }).click();
  await page.locator('.question-title').first().waitFor();
  await keep(page, 'formulario-telefono');
  await page.context().close();
}

export async function takeActa(stage) {
  const page = await stage.openAs('/drive/compartido', people.authority, { width: 1100, height: 900 });
  await page.getByRole('link', { name: /Actas/ }).click();
  await page.locator('.files a[href^="/documento"]').first().click();
  await page.frameLocator('iframe.reading').getByText('Asistentes').first().waitFor();
  await keep(page, 'acta');
  await page.context().close();
}
