/** Pictures of the office's day: the Sheet, the sidebar's first view, a search, a new person, the Bandeja. */
import { keep, openPanel } from './stage.mjs';

/** Lists that the first view leads to, by their title, and the picture of each. */
const lists = {
  'Plan de la semana': 'plan-semana',
  'Cumplimiento de acuerdos': 'cumplimiento',
  'Atención por territorio': 'territorio',
  'Quién atiende cada categoría': 'categorias',
  'Textos para responder': 'textos',
  'Decisiones del síndico': 'decisiones',
};

/** One picture of each list, as it opens. */
export async function takeLists(stage) {
  for (const [title, name] of Object.entries(lists)) {
    const { page, frame, aside } = await openPanel(stage, { height: 820 });
    await frame.getByRole('button', { name: title }).click();
    await frame.getByRole('heading', { name: title }).waitFor();
    const bars = frame.locator('meter').first();
    if (await bars.count()) await bars.scrollIntoViewIfNeeded();
    await keep(aside, name);
    await page.context().close();
  }
}

export async function takeOffice(stage) {
  const { page, frame, aside } = await openPanel(stage, { height: 760 });
  await keep(page, 'oficina-hoja');
  await keep(aside, 'panel-inicio');
  await frame.getByRole('searchbox').fill('altagracia');
  await frame.getByText('Peralta').first().waitFor();
  await keep(aside, 'panel-busqueda');
  await frame.getByRole('searchbox').fill('');
  await takeNewPerson(frame, aside);
  await takeInbox(page, aside);
  await page.context().close();
}

/** A new person whose cédula does not verify: the form says so and lets it pass. */
async function takeNewPerson(frame, aside) {
  await frame.getByRole('button', { name: 'Nueva persona' }).click();
  await frame.getByRole('searchbox').fill('Juana Pérez');
  await frame.getByRole('button', { name: 'Registrar persona nueva' }).click();
  await frame.getByLabel('Cédula').fill('001-1234567-8');
  await frame.getByLabel('Teléfono').fill('809-555-0144');
  await frame.getByLabel('Cédula').scrollIntoViewIfNeeded();
  await keep(aside, 'panel-registro');
}

async function takeInbox(page, aside) {
  await page.getByRole('button', { name: 'Cerrar la barra lateral' }).click();
  await page.goto(new URL('/hoja/Bandeja', page.url()).href);
  const waiting = page.locator('[data-cell]', { hasText: 'BAN-2026-00057' }).first();
  await page.locator('[data-cell="A2"]').waitFor();
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+End');
  await waiting.click();
  await page.getByRole('menuitem', { name: 'Coordinación Social' }).click();
  await page.getByRole('menuitem', { name: 'Abrir ficha de esta fila' }).click();
  await page
    .frameLocator('aside.sidebar iframe')
    .getByRole('button', { name: 'Guardar en el registro' })
    .waitFor();
  await keep(aside, 'panel-bandeja');
}
