/** Everybody can use it: keyboard alone, twice the size, high contrast, forced colours, without a connection, in a locked frame. */
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { violations } from '../chromium';
import { settle } from './neighbours';
import { freshRegistry, useSidebar } from './stage';

const openSidebar = useSidebar();

/** The accessible name of what has the focus, or its text. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    const label = element?.id ? document.querySelector(`label[for="${element.id}"]`) : undefined;
    return (
      (label ?? element?.closest('label'))?.textContent ??
      element?.getAttribute('aria-label') ??
      (element === document.body ? '' : element?.textContent) ??
      ''
    ).trim();
  });

/** Presses Tab until what has the focus is called like that. Throws when the whole page was walked in vain. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    const here = await focused(page);
    if (typeof name === 'string' ? here.startsWith(name) : name.test(here)) return;
  }
  throw new Error(`No se llega con el tabulador a ${String(name)}.`);
}

describe('the keyboard alone', () => {
  test('finds a person, registers her request, and reaches its ficha', async () => {
    const workspace = freshRegistry();
    settle(workspace);
    const { page, errors } = await openSidebar({ workspace });
    await page.getByRole('button', { name: 'Actualizar' }).waitFor();
    await tabTo(page, 'Buscar');
    await page.keyboard.type('mariquita');
    await page.getByRole('button', { name: /PER-000001/ }).waitFor();
    await tabTo(page, /María del Carmen/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /María/ }).waitFor();
    expect(await focused(page)).toMatch(/^María del Carmen/);
    await tabTo(page, 'Registrar su solicitud');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Registrar solicitud' }).waitFor();
    await tabTo(page, 'Categoría');
    await page.keyboard.type('Inf');
    await tabTo(page, 'Descripción');
    await page.keyboard.type('Pregunta por los requisitos para registrar la junta.');
    await tabTo(page, 'Lugar');
    await page.keyboard.type('los pomos');
    await page.getByRole('option', { name: /^Los Pomos/ }).waitFor();
    // Screen readers are told which option the arrow points at.
    await page.keyboard.press('ArrowDown');
    const pointed = await page.getByLabel('Lugar').getAttribute('aria-activedescendant');
    expect(await page.locator(`#${pointed}`).getAttribute('aria-selected')).toBe('true');
    while (!(await page.locator('[aria-selected=true]').innerText()).startsWith('Los Pomos')) {
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    expect(await page.getByLabel('Lugar').inputValue()).toMatch(/^Los Pomos/);
    await tabTo(page, 'Guardar');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Solicitud registrada' }).waitFor();
    expect(await focused(page)).toBe('Solicitud registrada');
    await tabTo(page, 'Abrir la ficha');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Información' }).waitFor();
    expect(errors).toEqual([]);
  });

  test('calls a meeting, holds it, and makes its acta with what was agreed', async () => {
    const workspace = freshRegistry();
    settle(workspace);
    const { page, errors } = await openSidebar({ workspace });
    await page.getByRole('button', { name: 'Actualizar' }).waitFor();
    const fill = async (label: string | RegExp, text: string): Promise<void> => {
      await tabTo(page, label);
      await page.keyboard.type(text);
    };
    const choose = async (label: string | RegExp, text: string): Promise<void> => {
      await fill(label, text);
      await page.getByRole('option').filter({ visible: true }).first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    };
    const press = async (name: string | RegExp): Promise<void> => {
      await tabTo(page, name);
      await page.keyboard.press('Enter');
    };
    await press('Nueva reunión');
    await page.getByRole('heading', { level: 1, name: 'Registrar reunión' }).waitFor();
    await fill('Tipo', 'Coord');
    await fill('Título', 'Arreglo de la cancha');
    await fill('Objetivo', 'Acordar el arreglo.');
    await fill('Fecha', '02032026');
    await fill('Hora de inicio', '830am');
    await fill('Lugar', 'Centro comunal');
    await choose('Territorio', 'los pomos');
    await choose(/^Organizaciones convocadas/, 'junta');
    await press('Guardar');
    await page.getByRole('heading', { level: 1, name: 'Reunión registrada' }).waitFor();
    await press('Pasar asistencia y acuerdos');
    await page.getByRole('heading', { name: 'Asistencia' }).waitFor();
    await tabTo(page, /^María del Carmen/);
    await page.keyboard.press('Space');
    await fill(/^Acuerdo/, 'Pintar la cancha');
    await fill('Tipo de responsable', 'Inst');
    await fill('Responsable', 'EDENORTE');
    await fill('Fecha de compromiso', '30032026');
    await press('Agregar acuerdo');
    await page.getByText('antes del 30/03/2026').waitFor();
    await press('Hacer el acta');
    await page.getByText('El acta está lista.').waitFor();
    await tabTo(page, 'Abrir el acta');
    expect(errors).toEqual([]);
  });

  test('ticks who came, and that nothing was agreed', async () => {
    const workspace = freshRegistry();
    const { meeting } = settle(workspace);
    const { page } = await openSidebar({ workspace, start: `${meeting}!` });
    await page.getByRole('heading', { name: 'Asistencia' }).waitFor();
    await tabTo(page, /^María del Carmen/);
    await page.keyboard.press('Space');
    await tabTo(page, /^Ramón/);
    await page.keyboard.press('Space');
    await tabTo(page, 'En esta reunión no se tomaron acuerdos');
    await page.keyboard.press('Space');
    await tabTo(page, 'Hacer el acta');
    await page.keyboard.press('Enter');
    await page.getByText('El acta está lista.').waitFor();
    expect(await page.getByRole('link', { name: 'Abrir el acta' }).count()).toBeGreaterThan(0);
  });
});

describe('the eye', () => {
  test('at 200 % nothing is cut off and nothing scrolls sideways', async () => {
    const workspace = freshRegistry();
    const { organisation, meeting } = settle(workspace);
    for (const start of ['', organisation, `${meeting}!`]) {
      const { page } = await openSidebar({ workspace, start, viewport: { width: 150, height: 380 } });
      await page
        .getByRole('status')
        .filter({ hasText: /Buscando|Actualizando/ })
        .waitFor({ state: 'detached' });
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(150);
      expect(await violations(page)).toEqual([]);
    }
  });

  test('high contrast and forced colours keep states and focus visible', async () => {
    const workspace = freshRegistry();
    const { request } = settle(workspace);
    for (const look of [{ contrast: 'more' }, { forcedColors: 'active' }] as const) {
      const { page } = await openSidebar({ workspace, start: request, ...look });
      await page.locator('.chip').waitFor();
      const border = await page.locator('.chip').evaluate((chip) => getComputedStyle(chip).borderTopWidth);
      expect(border).toBe('1px');
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(
        () => getComputedStyle(document.activeElement as Element).outlineWidth,
      );
      expect(outline).toBe('3px');
      expect(await violations(page)).toEqual([]);
    }
  });
});

describe('the line', () => {
  test('without internet it says so, keeps what was typed, and saves when the connection is back', async () => {
    const { page, line } = await openSidebar();
    await page.getByRole('button', { name: 'Nueva persona' }).click();
    await page.getByRole('searchbox').fill('Ana Durán');
    await page.getByRole('button', { name: 'Registrar persona nueva' }).click();
    await page.getByLabel('Femenino').check();
    await page.context().setOffline(true);
    await page.getByText('Sin internet.').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Guardar' }).click();
    await page.getByRole('alert').getByText('No hay conexión a internet.').waitFor();
    expect(line.calls).not.toContain('registerPerson');
    await page.context().setOffline(false);
    await page.getByText('Sin internet.').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Guardar' }).click();
    await page.getByRole('heading', { name: 'Persona registrada' }).waitFor();
  });

  test('in a frame that may keep nothing, what is typed still outlives a walk through other views', async () => {
    const { page, errors } = await openSidebar({ locked: true });
    const frame = page.frameLocator('iframe');
    await frame.getByRole('button', { name: 'Nueva persona' }).click();
    await frame.getByRole('searchbox').fill('Ana Durán');
    await frame.getByRole('button', { name: 'Registrar persona nueva' }).click();
    await frame.getByLabel('Apodo').fill('Nanita');
    await frame.getByRole('button', { name: 'Volver' }).click();
    await frame.getByRole('button', { name: 'Nueva persona' }).click();
    await frame.getByRole('searchbox').fill('Ana Durán');
    await frame.getByRole('button', { name: 'Registrar persona nueva' }).click();
    expect(await frame.getByLabel('Apodo').inputValue()).toBe('Nanita');
    expect(errors).toEqual([]);
  });
});

test('the page is small: one file, nothing fetched, under 60 kB on the line', () => {
  const html = readFileSync('dist/Sidebar.html');
  expect(gzipSync(html).length).toBeLessThan(60_000);
  expect(html.toString()).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)=/);
});
