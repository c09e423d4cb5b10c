/** Registering organisations, boards, requests and meetings: references searched as one types, nothing retyped. */
import { describe, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { violations } from '../chromium';
import { requestOf, settle } from './neighbours';
import { freshRegistry, given, useSidebar } from './stage';

const openSidebar = useSidebar();

/** Types into a reference and chooses the one option that says `option`. */
async function choose(page: Page, label: string, words: string, option: RegExp): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(words);
  await page.getByRole('option', { name: option }).click();
}

const says = async (place: Locator): Promise<string> => (await place.innerText()).replace(/\s+/g, ' ');

describe('registering an organisation', () => {
  test('leads on to its board, people described or known, and to the ficha that shows them', async () => {
    const { page, workspace, errors } = await openSidebar();
    given(workspace, 'registerPerson', {
      givenNames: 'Rosa',
      firstSurname: 'Jiménez',
      documentKind: 'none',
      sex: 'female',
    });
    await page.getByRole('button', { name: 'Nueva organización' }).click();
    await page.getByRole('searchbox').fill('Los Pomos');
    await page.getByRole('button', { name: 'Registrar organización nueva' }).click();
    await page.getByLabel('Nombre').fill('Junta de Vecinos Los Pomos');
    await page.getByLabel('Tipo').selectOption('Junta de Vecinos');
    await choose(page, 'Territorio', 'pomos', /^Los Pomos/);
    await page.getByRole('button', { name: 'Guardar' }).click();
    await page.getByRole('heading', { name: 'Organización registrada' }).waitFor();
    await page.getByRole('button', { name: 'Registrar su directiva' }).click();
    expect(await page.getByLabel('Organización').inputValue()).toBe('Junta de Vecinos Los Pomos');

    await page.getByRole('button', { name: 'Guardar' }).click();
    await page.getByText('Falta: presidencia de la directiva.').waitFor();
    expect(await violations(page)).toEqual([]);

    await page.getByLabel('Fecha de elección', { exact: true }).fill('10/01/2026');
    await page.getByLabel('Inicio del mandato', { exact: true }).fill('15/01/2026');
    const president = page.getByRole('group', { name: 'Presidente(a)' });
    await president.getByLabel('Nombre completo').fill('rosa jim');
    await page.getByRole('option', { name: /Rosa Jiménez/ }).click();
    await page.getByLabel('Agregar otro cargo').selectOption('Tesorero(a)');
    const treasurer = page.getByRole('group', { name: 'Tesorero(a)' });
    await treasurer.getByLabel('Nombre completo').fill('Pedro Abreu Durán');
    await treasurer.getByLabel('Teléfono').fill('8095550107');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Guardar' }).click();
    await page.getByRole('heading', { name: 'Directiva registrada' }).waitFor();
    expect(
      workspace
        .sheet('Personas')
        .slice(1)
        .map((row) => row[1])
        .filter(Boolean),
    ).toEqual(['Rosa Jiménez', 'Pedro Abreu Durán']);
    await page.getByRole('button', { name: 'Abrir la ficha' }).click();
    await page.getByRole('heading', { level: 1, name: 'Junta de Vecinos Los Pomos' }).waitFor();
    expect(await page.getByRole('button', { name: /Rosa Jiménez/ }).isVisible()).toBe(true);
    expect(errors).toEqual([]);
  });
});

describe('registering a request', () => {
  test('the caller is none of those found: registered on the way, the form is as it began', async () => {
    const { page, workspace, errors } = await openSidebar();
    given(workspace, 'registerPerson', {
      givenNames: 'Dulce María',
      firstSurname: 'Rosario',
      documentKind: 'none',
      sex: 'female',
    });
    await page.getByRole('button', { name: 'Nueva solicitud' }).click();
    await page.getByLabel('Persona solicitante').fill('maría rosario');
    await page.getByRole('option', { name: /Dulce María Rosario/ }).waitFor();
    // By keyboard: the way to somebody new stays in sight when the focus leaves the box for it.
    await page.getByLabel('Persona solicitante').press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Registrar persona' }).waitFor();
    await page.getByLabel('Femenino').check();
    await page.getByLabel('Tipo de documento').selectOption('Sin documento');
    await page.getByRole('button', { name: 'Guardar' }).click();
    await page.getByRole('heading', { level: 1, name: 'Registrar solicitud' }).waitFor();
    expect(await page.getByLabel('Persona solicitante').inputValue()).toBe('María Rosario');
    expect(await page.getByLabel('Canal').inputValue()).toBe('office');
    expect(await page.getByLabel('Fecha en que ocurrió', { exact: true }).inputValue()).toBe('02/03/2026');
    await page.getByLabel('Categoría').selectOption('Servicio municipal');
    await page.getByLabel('Descripción').fill('La calle principal está sin alumbrado.');
    await choose(page, 'Lugar', 'los pomos', /^Los Pomos/);
    await page.getByRole('button', { name: 'Guardar' }).click();
    await page.getByRole('heading', { name: 'Solicitud registrada' }).waitFor();
    expect(errors).toEqual([]);
  });

  test('words that chose no record are asked about at the first click, and a mended field is at peace', async () => {
    const { page, line, errors } = await openSidebar();
    await page.getByRole('button', { name: 'Nueva solicitud' }).click();
    await page.getByLabel('Lugar').fill('los pomos');
    await page.getByRole('option', { name: /^Los Pomos/ }).waitFor();
    await page.getByRole('button', { name: 'Guardar' }).click();
    const unchosen = page.getByText('«Lugar»: escriba y elija de la lista.');
    await unchosen.waitFor();
    await page.getByText('Falta «Descripción».').waitFor();
    expect(line.calls).not.toContain('registerRequest');
    expect(await violations(page)).toEqual([]);
    await choose(page, 'Lugar', 'los pomo', /^Los Pomos/);
    await unchosen.waitFor({ state: 'detached' });
    expect(await page.getByText('Falta «Descripción».').count()).toBe(1);
    expect(errors).toEqual([]);
  });

  test('for somebody who is not there yet: they are registered on the way, and nothing is retyped', async () => {
    const { page, workspace, errors } = await openSidebar();
    await page.getByRole('button', { name: 'Nueva solicitud' }).click();
    await page.getByLabel('Descripción').fill('La calle principal está sin alumbrado.');
    await page.getByLabel('Persona solicitante').fill('Altagracia Quezada');
    await page.getByRole('button', { name: 'Registrar «Altagracia Quezada»' }).click();
    await page.getByRole('heading', { level: 1, name: 'Registrar persona' }).waitFor();
    expect(await page.getByLabel('Primer apellido').inputValue()).toBe('Quezada');
    await page.getByLabel('Femenino').check();
    await page.getByLabel('Tipo de documento').selectOption('Sin documento');
    await page.getByRole('button', { name: 'Guardar' }).click();

    await page.getByRole('heading', { level: 1, name: 'Registrar solicitud' }).waitFor();
    expect(await page.getByLabel('Persona solicitante').inputValue()).toBe('Altagracia Quezada');
    expect(await page.getByLabel('Descripción').inputValue()).toBe('La calle principal está sin alumbrado.');
    expect(await page.getByLabel('Fecha en que ocurrió', { exact: true }).inputValue()).toBe('02/03/2026');
    await page.getByLabel('Categoría').selectOption('Servicio municipal');
    await choose(page, 'Lugar', 'los pomos', /^Los Pomos/);
    await page.getByRole('button', { name: 'Guardar' }).click();
    await page.getByRole('heading', { name: 'Solicitud registrada' }).waitFor();
    expect(await page.getByText('Se debe responder antes del').isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
    const [headers, row] = workspace.sheet('Solicitudes');
    expect(row?.[headers?.indexOf('Persona solicitante') ?? -1]).toContain('PER-000001');
    expect(errors).toEqual([]);
  });

  test('the organisation is asked for only when an organisation asks', async () => {
    const { page } = await openSidebar();
    await page.getByRole('button', { name: 'Nueva solicitud' }).click();
    expect(await page.getByLabel('Organización solicitante').count()).toBe(0);
    await page.getByLabel('Organización', { exact: true }).check();
    expect(await page.getByLabel('Persona solicitante').count()).toBe(0);
    await page.getByRole('button', { name: 'Guardar' }).click();
    await page.getByText('Falta «Organización solicitante».').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('a probable double is explained with the code of the other', async () => {
    const workspace = freshRegistry();
    const { maria, request } = settle(workspace);
    const { page } = await openSidebar({ workspace, start: maria });
    await page.getByRole('button', { name: 'Registrar su solicitud' }).click();
    const asked = requestOf(maria);
    await page.getByLabel('Categoría').selectOption('Servicio municipal');
    await page.getByLabel('Descripción').fill(String(asked['description']));
    await choose(page, 'Lugar', 'pomos', /^Los Pomos/);
    await page.getByRole('button', { name: 'Guardar' }).click();
    const warning = page.getByRole('alert');
    await warning.getByRole('button', { name: request, exact: true }).waitFor();
    expect(await says(warning)).toContain('misma persona y categoría');
    await warning.getByRole('button', { name: request, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Servicio municipal' }).waitFor();
  });
});

describe('a date', () => {
  test('is typed without slashes, or picked with the arrow keys', async () => {
    const { page } = await openSidebar();
    await page.getByRole('button', { name: 'Nueva reunión' }).click();
    const date = page.getByLabel('Fecha', { exact: true });
    await date.fill('14032026');
    await date.blur();
    expect(await date.inputValue()).toBe('14/03/2026');
    await page.getByRole('button', { name: 'Calendario para Fecha', exact: true }).click();
    expect(await page.getByRole('button', { name: 'sábado 14 de marzo de 2026' }).isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('Enter');
    expect(await date.inputValue()).toBe('21/04/2026');
  });
});
