/** The ficha: what is known, what may be done and what is missing for it, what happened, and its correction. */
import { describe, expect, test } from '@jest/globals';
import { violations } from '../chromium';
import { losPomos, requestOf, settle } from './neighbours';
import { coordinator, freshRegistry, given, morning, useSidebar } from './stage';

const openSidebar = useSidebar();

describe('the ficha', () => {
  test('waits, fails and comes when asked again', async () => {
    const workspace = freshRegistry();
    const { maria } = settle(workspace);
    const { page, line } = await openSidebar({ workspace, start: maria, held: true });
    await page.getByText('Buscando los datos…').waitFor();
    expect(await violations(page)).toEqual([]);
    line.cut();
    line.release();
    await page.reload();
    await page.getByRole('alert').getByText('No hubo respuesta').waitFor();
    expect(await violations(page)).toEqual([]);
    line.mend();
    await page.getByRole('button', { name: 'Volver a intentar' }).click();
    await page.getByRole('heading', { level: 1, name: 'María del Carmen Pérez Rosario' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('of a person leads to her organisation, from there to its meeting, and back', async () => {
    const workspace = freshRegistry();
    const { maria, organisation } = settle(workspace);
    const { page } = await openSidebar({ workspace, start: maria });
    await page
      .getByRole('button', { name: new RegExp(organisation) })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'Junta de Vecinos Los Pomos' }).waitFor();
    expect(await page.getByText('Activa', { exact: true }).isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: /Coordinación social de marzo/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Coordinación social de marzo' }).waitFor();
    await page.getByRole('button', { name: 'Volver' }).click();
    await page.getByRole('heading', { level: 1, name: 'Junta de Vecinos Los Pomos' }).waitFor();
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    expect(focused).toBe('Junta de Vecinos Los Pomos');
  });

  test('says what an organisation lacks to be active', async () => {
    const workspace = freshRegistry();
    const organisation = given(workspace, 'registerOrganisation', {
      name: 'Club Juvenil El Tornado',
      kind: 'club',
      territory: losPomos,
    });
    const { page, line } = await openSidebar({ workspace, start: organisation });
    const activate = page.getByRole('button', { name: 'Activar' });
    await activate.waitFor();
    expect(await activate.getAttribute('aria-disabled')).toBe('true');
    const why = await activate.getAttribute('aria-describedby');
    expect(await page.locator(`#${why}`).innerText()).toBe('Falta: directiva vigente');
    await activate.click({ force: true });
    expect(line.calls).toEqual(['openRecord']);
    expect(await violations(page)).toEqual([]);
  });
});

test('a ficha that cannot be brought up to date says so, and keeps what it showed', async () => {
  const workspace = freshRegistry();
  const { maria } = settle(workspace);
  const { page, line } = await openSidebar({ workspace, start: maria });
  await page.getByRole('button', { name: 'Corregir datos' }).click();
  line.cut();
  await page.clock.setSystemTime(morning + 60_000);
  await page.getByRole('button', { name: 'Volver' }).click();
  await page.getByText('lo que ve puede ser de antes').waitFor();
  expect(await page.getByRole('heading', { level: 1, name: /^María/ }).isVisible()).toBe(true);
  expect(await violations(page)).toEqual([]);
  line.mend();
  await page.getByRole('button', { name: 'Actualizar' }).click();
  await page.getByText('lo que ve puede ser de antes').waitFor({ state: 'detached' });
});

describe('a request', () => {
  test('moves on at a click, and asks for what a move still needs', async () => {
    const workspace = freshRegistry();
    const { request } = settle(workspace);
    const { page, errors } = await openSidebar({ workspace, start: request });
    const state = page.locator('.chip');
    await page.getByRole('button', { name: 'No procede' }).click();
    const panel = page.locator('form');
    await panel.getByRole('button', { name: 'No procede' }).click();
    await page.getByText('Falta «Motivo de cierre».').waitFor();
    expect(await violations(page)).toEqual([]);
    await panel.getByLabel('Motivo de cierre').selectOption('Fuera de competencia municipal');
    await panel.getByLabel('Institución que puede ayudar').fill('obras');
    await page.getByRole('option', { name: /Obras Públicas/ }).click();
    await panel.getByLabel('Explicación').fill('El alumbrado es de la distribuidora.');
    await panel.getByRole('button', { name: 'No procede' }).click();
    await page.getByText('El directorio no dice el teléfono de').waitFor();
    expect(await violations(page)).toEqual([]);
    await panel.getByLabel('Teléfono de la institución').fill('809-555-0161');
    await panel.getByRole('button', { name: 'No procede' }).click();
    await state.getByText('No procede').waitFor();
    expect(await page.getByText('Listo: «No procede».').isVisible()).toBe(true);
    await page.getByText(/^Historial/).click();
    expect(await page.getByText('Motivo: El alumbrado es de la distribuidora.').isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('goes to an institution that the directory lacks: it is registered on the way, and the step taken up', async () => {
    const workspace = freshRegistry();
    const { request } = settle(workspace);
    const { page, errors } = await openSidebar({ workspace, start: request });
    await page.getByRole('button', { name: 'Derivar' }).click();
    await page.getByLabel('Qué se le pide a la institución').fill('Un filtro de agua.');
    await page.getByRole('combobox', { name: 'Institución' }).fill('Fundación Agua Buena');
    await page.getByRole('button', { name: 'Registrar «Fundación Agua Buena»' }).click();
    await page.getByRole('heading', { level: 1, name: 'Registrar institución' }).waitFor();
    expect(await page.getByLabel('Nombre').inputValue()).toBe('Fundación Agua Buena');
    await page.getByRole('textbox', { name: /^Con qué ayuda/ }).fill('Filtros de agua.');
    await page.getByRole('button', { name: 'Guardar' }).click();
    const institution = page.getByRole('combobox', { name: 'Institución' });
    await institution.waitFor();
    expect(await institution.inputValue()).toBe('Fundación Agua Buena');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Derivar' }).click();
    await page.getByText('Listo: «Derivar».').waitFor();
    expect(await page.getByRole('button', { name: /DER-2026-0001/ }).innerText()).toContain(
      'Fundación Agua Buena',
    );
    expect(errors).toEqual([]);
  });

  test('is united with the one that goes on for both, found by who asked for it', async () => {
    const workspace = freshRegistry();
    const { request, ramon } = settle(workspace);
    const twin = given(workspace, 'registerRequest', { ...requestOf(ramon), confirmed: 'Sí' });
    const { page, errors } = await openSidebar({ workspace, start: twin });
    await page.getByRole('button', { name: 'Unir a otra' }).click();
    await page.getByLabel('¿A cuál solicitud?').fill('maría');
    await page.getByRole('option', { name: new RegExp(request) }).click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Unir a otra' }).click();
    await page.locator('.chip').getByText('Duplicada').waitFor();
    expect(await page.getByRole('group', { name: 'Si da lugar a otra cosa' }).count()).toBe(0);
    expect(errors).toEqual([]);
  });

  test('is corrected from what the registry says, and the history tells the change', async () => {
    const workspace = freshRegistry();
    const { request } = settle(workspace);
    const { page } = await openSidebar({ workspace, start: request });
    await page.getByRole('button', { name: 'Corregir datos' }).click();
    const description = page.getByLabel('Descripción');
    expect(await description.inputValue()).toBe('La calle principal está sin alumbrado.');
    expect(await page.getByLabel('Lugar').inputValue()).toContain('Los Pomos');
    await description.fill('La calle principal y el parque están sin alumbrado.');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Guardar cambios' }).click();
    await page.getByRole('heading', { level: 1, name: 'Servicio municipal' }).waitFor();
    await page.getByText('La calle principal y el parque están sin alumbrado.').first().waitFor();
    await page.getByText(/^Historial/).click();
    expect(await page.getByText('Corregir solicitud').isVisible()).toBe(true);
  });
});

test('what was just asked for is not asked for again, until something is done', async () => {
  const workspace = freshRegistry();
  const { request } = settle(workspace);
  const { page, line } = await openSidebar({ workspace, start: request });
  await page.getByRole('button', { name: 'Corregir datos' }).click();
  await page.getByLabel('Referencia de ubicación').fill('Al lado de la escuela.');
  await page.getByRole('button', { name: 'Volver' }).click();
  await page.getByRole('button', { name: 'Corregir datos' }).click();
  expect(line.calls).toEqual(['openRecord']);
  await page.getByRole('button', { name: 'Guardar cambios' }).click();
  await page.getByText('Al lado de la escuela.').first().waitFor();
  expect(line.calls).toEqual(['openRecord', 'updateRequest', 'openRecord']);
});

test('two people correct the same record: neither loses what they wrote', async () => {
  const workspace = freshRegistry();
  const { request } = settle(workspace);
  const { page } = await openSidebar({ workspace, start: request });
  await page.getByRole('button', { name: 'Corregir datos' }).click();
  await page.getByLabel('Descripción').fill('Falta el alumbrado en toda la calle.');
  given(workspace, 'updateRequest', {
    id: request,
    description: 'La calle principal está sin alumbrado.',
    territory: losPomos,
    reference: 'Frente al colmado de Chago.',
    needsAuthority: 'Sí',
    priority: 'normal',
    confidential: 'No',
  });
  await page.getByRole('button', { name: 'Guardar cambios' }).click();
  await page.getByRole('alert').getByText('Otra persona cambió la solicitud').waitFor();
  await page.waitForFunction(() =>
    [...document.querySelectorAll('textarea')].some(({ value }) => value === 'Frente al colmado de Chago.'),
  );
  expect(await page.getByLabel('Descripción').inputValue()).toBe('Falta el alumbrado en toda la calle.');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Guardar cambios' }).click();
  await page.getByRole('heading', { level: 1, name: 'Servicio municipal' }).waitFor();
  const [headers, row] = workspace.sheet('Solicitudes');
  const cell = (label: string): string => row?.[headers?.indexOf(label) ?? -1] ?? '';
  expect(cell('Descripción')).toBe('Falta el alumbrado en toda la calle.');
  expect(cell('Referencia de ubicación')).toBe('Frente al colmado de Chago.');
  expect(cell('¿Requiere decisión del síndico?')).toBe('Sí');
});

test('the ficha of the row selected in the Sheet opens from home and from the menu', async () => {
  const workspace = freshRegistry();
  const { organisation } = settle(workspace);
  const { page } = await openSidebar({ workspace });
  await page.getByRole('button', { name: 'Abrir la ficha de la fila elegida' }).click();
  await page.getByText('Elija en la hoja una fila').waitFor();
  const { SpreadsheetApp } = workspace.globals({ as: coordinator }) as typeof globalThis;
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Organizaciones')?.getRange('B2').activate();
  await page.getByRole('button', { name: 'Abrir la ficha de la fila elegida' }).click();
  await page.getByRole('heading', { level: 1, name: 'Junta de Vecinos Los Pomos' }).waitFor();
  const { shown } = workspace.run('abrirFicha', [], { as: coordinator });
  expect(shown[0]?.html).toContain(`data-start="${organisation}"`);
});

test('long names wrap and push nothing aside', async () => {
  const workspace = freshRegistry();
  const name = `Asociación${'Comunitaria'.repeat(12)} de Productores de la Colonia Japonesa y Parajes Vecinos de Constanza`;
  const organisation = given(workspace, 'registerOrganisation', {
    name,
    kind: 'producers',
    territory: losPomos,
  });
  const { page } = await openSidebar({ workspace, start: organisation });
  await page.getByRole('heading', { level: 1 }).getByText('Asociación').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
  expect(await violations(page)).toEqual([]);
});
