/** The Bandeja: a form answer that waits is mended and applied, united with a record, or rejected; nothing is lost. */
import { describe, expect, test } from '@jest/globals';
import { violations } from '../chromium';
import { registryWith } from './field-answers';
import { useSidebar } from './stage';

const openSidebar = useSidebar();

const noPlace = 'place that is not on the list';

describe('an answer that waits', () => {
  test('is mended where it is wrong, and becomes a record', async () => {
    const workspace = registryWith(noPlace);
    const { page, errors } = await openSidebar({ workspace });
    await page.getByRole('button', { name: /BAN-2026-00001/ }).click();
    await page.getByRole('heading', { name: 'Por qué espera' }).waitFor();
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Guardar en el registro' }).click();
    await page.getByText('Guardando…').waitFor({ state: 'detached' });
    const place = page.getByLabel(/¿En qué lugar\?/);
    expect(await place.evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await page.getByText('no está en la lista').last().isVisible()).toBe(true);

    await page.getByLabel(/El Convento — El Convento/).check();
    expect(await place.inputValue()).toContain('El Convento');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Guardar en el registro' }).click();
    await page.getByText('Listo: ya está en el registro.').waitFor();
    await page.getByRole('button', { name: 'Abrir SOL-2026-00001' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(workspace.sheet('Bandeja')[1]?.[1]).toBe('Aplicado');
    expect(errors).toEqual([]);
  });

  test('takes what a person adds and empties, and keeps what the form requires', async () => {
    const workspace = registryWith(noPlace);
    const { page, errors } = await openSidebar({ workspace, start: 'BAN-2026-00001' });
    await page.getByLabel(/El Convento — El Convento/).check();
    await page.getByText('Las demás preguntas').click();
    await page.getByLabel('Apodo').fill('Cruz');
    await page.getByLabel('Teléfono').fill('');
    // What was emptied is kept as well as what was written.
    await page.reload();
    await page.getByText('Las demás preguntas').click();
    expect(await page.getByLabel('Teléfono').inputValue()).toBe('');
    await page.getByRole('button', { name: 'Guardar en el registro' }).click();
    await page.getByText('Falta «Teléfono».').waitFor();
    const phone = page.getByLabel('Teléfono');
    expect(await phone.evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await violations(page)).toEqual([]);
    await phone.fill('8095550155');
    await page.getByRole('button', { name: 'Guardar en el registro' }).click();
    await page.getByText('Listo: ya está en el registro.').waitFor();
    const [header = [], person = []] = workspace.sheet('Personas');
    const cell = (label: string): unknown => person[header.indexOf(label)];
    expect(cell('Teléfono')).toBe('809-555-0155');
    expect(cell('Apodo')).toBe('Cruz');
    expect(errors).toEqual([]);
  });

  test('of a group that is not registered yet leads to registering it, and the answer waits for it', async () => {
    const workspace = registryWith('organisation that is not on the list');
    const { page, errors } = await openSidebar({ workspace, start: 'BAN-2026-00001' });
    // What is being decided on stands below the decision.
    await page.getByText('Se están reuniendo desde enero y quieren registrarse.').last().waitFor();
    await page.getByRole('combobox', { name: 'Organización' }).fill('Junta de los del Nueve');
    await page.getByRole('button', { name: 'Registrar «Junta de los del Nueve»' }).click();
    await page.getByRole('heading', { level: 1, name: 'Registrar organización' }).waitFor();
    await page.getByLabel('Tipo').selectOption('Junta de Vecinos');
    await page.getByLabel('Territorio', { exact: true }).fill('el nueve');
    await page.getByRole('option', { name: /^El Nueve/ }).click();
    await page.getByRole('button', { name: 'Guardar' }).click();
    await page.getByRole('heading', { name: 'Por qué espera' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Organización' }).inputValue()).toBe(
      'Junta de los del Nueve',
    );
    await page.getByRole('button', { name: 'Guardar en el registro' }).click();
    await page.getByText('Listo: ya está en el registro.').waitFor();
    const [header = [], request = []] = workspace.sheet('Solicitudes');
    expect(request[header.indexOf('Organización solicitante')]).toBe('Junta de los del Nueve [ORG-0001]');
    expect(errors).toEqual([]);
  });

  test('is united with the record it may double, which is offered', async () => {
    const workspace = registryWith(
      'Junta de Vecinos Nuevo Amanecer',
      'assembly of Nuevo Amanecer',
      'the same assembly told by a colleague',
    );
    const { page, errors } = await openSidebar({ workspace, start: 'BAN-2026-00003' });
    await page.getByLabel('Unir a un registro que ya existe').check();
    await page.getByRole('group', { name: 'Puede ser este' }).getByRole('radio').check();
    expect(await page.getByLabel('El registro que ya existe').inputValue()).toContain(
      'Asamblea de Nuevo Amanecer',
    );
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Unir', exact: true }).click();
    await page.getByText('Unida al registro que usted eligió.').waitFor();
    expect(errors).toEqual([]);
  });

  test('is united with the request that somebody else sent', async () => {
    const workspace = registryWith('sent by two promoters: first', noPlace);
    const { page } = await openSidebar({ workspace, start: 'BAN-2026-00002' });
    await page.getByLabel('Unir a un registro que ya existe').check();
    await page.getByRole('button', { name: 'Unir', exact: true }).click();
    await page.getByText('Falta «El registro que ya existe».').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('El registro que ya existe').fill('00001');
    await page.getByRole('option', { name: /Juan Pedro/ }).click();
    await page.getByRole('button', { name: 'Unir', exact: true }).click();
    await page.getByText('Unida al registro que usted eligió.').waitFor();
    expect(workspace.sheet('Bandeja')[2]?.[1]).toBe('Duplicado');
    expect(await violations(page)).toEqual([]);
  });

  test('is rejected only with a reason, which stays', async () => {
    const workspace = registryWith('no consent');
    const { page, line } = await openSidebar({ workspace, start: 'BAN-2026-00001' });
    await page.getByLabel('Rechazar').check();
    await page.getByRole('button', { name: 'Rechazar' }).click();
    await page.getByText('Escriba el motivo para: rechazar.').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Motivo').fill('La persona no quiere que la registremos.');
    line.cut();
    await page.getByRole('button', { name: 'Rechazar' }).click();
    await page.getByRole('alert').getByText('No hubo respuesta').waitFor();
    expect(await page.getByLabel('Motivo').inputValue()).toBe('La persona no quiere que la registremos.');
    line.mend();
    await page.getByRole('button', { name: 'Rechazar' }).click();
    await page.getByText('Rechazada. El motivo quedó anotado.').waitFor();
    await page.getByText('La persona no quiere que la registremos.').waitFor();
    expect(workspace.sheet('Bandeja')[1]?.[1]).toBe('Rechazado');
  });
});
