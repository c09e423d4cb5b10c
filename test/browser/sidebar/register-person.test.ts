/** Registering a person: what is wrong stands at its field, nothing typed is lost, nobody is registered twice. */
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violations } from '../chromium';
import { freshRegistry, given, useSidebar } from './stage';

const openSidebar = useSidebar();

const maria = {
  givenNames: 'María del Carmen',
  firstSurname: 'Pérez',
  secondSurname: 'Rosario',
  documentKind: 'cedula',
  documentNumber: '999-0000001-1',
  sex: 'female',
  phone: '809-555-0101',
};

const people = (sidebar: { workspace: { sheet(name: string): string[][] } }): string[] =>
  sidebar.workspace
    .sheet('Personas')
    .slice(1)
    .map((row) => row[1] ?? '')
    .filter((name) => name !== '');

async function beginPerson(page: Page, looked: string): Promise<void> {
  await page.getByRole('button', { name: 'Nueva persona' }).click();
  await page.getByRole('searchbox').fill(looked);
  await page.getByRole('button', { name: 'Registrar persona nueva' }).click();
}

describe('registering a person', () => {
  test('what was looked for is carried into the form, and what is missing is said where it is missing', async () => {
    const { page, line, errors } = await openSidebar();
    await beginPerson(page, 'ana iris durán');
    expect(await page.getByLabel('Nombres').inputValue()).toBe('Ana');
    expect(await page.getByLabel('Primer apellido').inputValue()).toBe('Iris');
    await page.getByLabel('Nombres').fill('');
    await page.getByRole('button', { name: 'Guardar' }).click();
    await page.getByText('Falta «Nombres».').waitFor();
    expect(await page.getByLabel('Nombres').evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await page.getByLabel('Nombres').getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByText('Falta «Sexo».').isVisible()).toBe(true);
    expect(line.calls).not.toContain('registerPerson');
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('there is no way to the form but through a search that was answered, and all that it says comes along', async () => {
    const { page, line, errors } = await openSidebar();
    const fresh = page.getByRole('button', { name: 'Registrar persona nueva' });
    await page.getByRole('button', { name: 'Nueva persona' }).click();
    await page.getByRole('searchbox').waitFor();
    expect(await fresh.count()).toBe(0);
    line.cut();
    await page.getByRole('searchbox').fill('ana');
    await page.getByRole('button', { name: 'Buscar otra vez' }).waitFor();
    expect(await fresh.count()).toBe(0);
    line.mend();
    await page.getByRole('searchbox').fill('ana durán «la nena» 999-0000001-1 809 555 0101');
    await fresh.click();
    for (const [label, value] of [
      ['Nombres', 'Ana'],
      ['Primer apellido', 'Durán'],
      ['Apodo', 'la nena'],
      ['Cédula', '999-0000001-1'],
      ['Teléfono', '809-555-0101'],
    ] as const) {
      expect([label, await page.getByLabel(label).first().inputValue()]).toEqual([label, value]);
    }
    expect(errors).toEqual([]);
  });

  test('is saved with what was typed, tidied', async () => {
    const sidebar = await openSidebar();
    const { page, workspace } = sidebar;
    await beginPerson(page, 'Ana Durán');
    await page.getByLabel('Cédula').fill('99900000029');
    await page.getByLabel('Teléfono').fill('(809) 555 0102');
    await page.getByLabel('Femenino').check();
    await page.getByText('Más datos').click();
    await page.getByLabel('Fecha de nacimiento', { exact: false }).first().fill('14031971');
    await page.getByLabel('Ocupación').fill('Maestra');
    await page.getByRole('button', { name: 'Guardar' }).click();
    await page.getByRole('heading', { name: 'Persona registrada' }).waitFor();
    expect(await violations(page)).toEqual([]);
    const [headers, row] = workspace.sheet('Personas');
    const cell = (label: string): string => row?.[headers?.indexOf(label) ?? -1] ?? '';
    expect(cell('Nombre completo')).toBe('Ana Durán');
    expect(cell('Número de documento')).toBe('999-0000002-9');
    expect(cell('Teléfono')).toBe('809-555-0102');
    expect(cell('Fecha de nacimiento')).toBe('14/03/1971');
    expect(people(sidebar)).toEqual(['Ana Durán']);
  });

  test('a click on a busy button is harmless', async () => {
    const sidebar = await openSidebar();
    const { page, line } = sidebar;
    await beginPerson(page, 'Ana Durán');
    await page.getByLabel('Femenino').check();
    line.hold();
    await page.getByRole('button', { name: 'Guardar' }).dblclick();
    await page.getByText('Guardando…').waitFor();
    await page.getByRole('button', { name: 'Guardar' }).click({ force: true });
    expect(await violations(page)).toEqual([]);
    line.release();
    await page.getByRole('heading', { name: 'Persona registrada' }).waitFor();
    expect(line.calls.filter((name) => name === 'registerPerson')).toHaveLength(1);
    expect(people(sidebar)).toEqual(['Ana Durán']);
  });

  test('an answer lost on the way is asked for again, and the person is there once', async () => {
    const sidebar = await openSidebar();
    const { page, line } = sidebar;
    await beginPerson(page, 'Ana Durán');
    await page.getByLabel('Femenino').check();
    line.loseAnswers();
    await page.getByRole('button', { name: 'Guardar' }).click();
    await page.getByRole('alert').getByText('No hubo respuesta').waitFor();
    expect(await page.getByLabel('Nombres').inputValue()).toBe('Ana');
    expect(await violations(page)).toEqual([]);
    line.mend();
    await page.getByRole('button', { name: 'Guardar' }).click();
    await page.getByRole('heading', { name: 'Persona registrada' }).waitFor();
    expect(people(sidebar)).toEqual(['Ana Durán']);
  });

  test('what was typed outlives a closed sidebar', async () => {
    const { page, line } = await openSidebar();
    await beginPerson(page, 'Ana Durán');
    await page.getByLabel('Apodo').fill('Nanita');
    line.cut();
    await page.reload();
    line.mend();
    await beginPerson(page, 'otra cosa');
    await page.getByText('Aquí sigue lo que usted había empezado a escribir.').waitFor();
    expect(await page.getByLabel('Apodo').inputValue()).toBe('Nanita');
    await page.getByRole('button', { name: 'Empezar de nuevo' }).click();
    expect(await page.getByLabel('Apodo').inputValue()).toBe('');
  });

  test('a probable double is explained, may be opened, and may be kept all the same', async () => {
    const workspace = freshRegistry();
    const known = given(workspace, 'registerPerson', maria);
    const sidebar = await openSidebar({ workspace });
    const { page } = sidebar;
    await beginPerson(page, 'Carmen');
    await page.getByLabel('Nombres').fill('Maria');
    await page.getByLabel('Primer apellido').fill('Peres');
    await page.getByLabel('Segundo apellido').fill('Rosario');
    await page.getByLabel('Teléfono').fill('8095550101');
    await page.getByLabel('Femenino').check();
    await page.getByRole('button', { name: 'Guardar' }).click();
    const warning = page.getByRole('alert');
    await warning.getByText('Revise antes de guardar.').waitFor();
    expect(await warning.innerText()).toContain('mismo teléfono');
    expect(await warning.getByRole('button', { name: known }).isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
    await warning.getByRole('button', { name: 'Es otro: guardar de todos modos' }).click();
    await page.getByRole('heading', { name: 'Persona registrada' }).waitFor();
    expect(people(sidebar)).toHaveLength(2);
  });
});
