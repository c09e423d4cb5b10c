/** The first view, empty, busy, failed and full; and the one search box. */
import { describe, expect, test } from '@jest/globals';
import { violations } from '../chromium';
import { settle } from './neighbours';
import { freshRegistry, morning, stranger, useSidebar } from './stage';

const openSidebar = useSidebar();

describe('home', () => {
  test('says that nothing waits when nothing does', async () => {
    const { page, errors } = await openSidebar();
    await page.getByText('No hay nada pendiente.').waitFor();
    expect(await page.getByText('Lunes 2 de marzo de 2026').isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('says that it is looking while it is, and is of use meanwhile', async () => {
    const { page, line } = await openSidebar({ held: true });
    await page.getByText('Buscando lo pendiente…').waitFor();
    expect(await page.getByRole('button', { name: 'Nueva solicitud' }).isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
    line.release();
    await page.getByText('No hay nada pendiente.').waitFor();
  });

  test('says that there was no answer, and asks again when told to', async () => {
    const { page, line } = await openSidebar({ held: true });
    await page.getByText('Buscando lo pendiente…').waitFor();
    line.cut();
    line.release();
    await page.reload();
    await page.getByRole('alert').getByText('No hubo respuesta').waitFor();
    expect(await violations(page)).toEqual([]);
    line.mend();
    await page.getByRole('button', { name: 'Volver a intentar' }).click();
    await page.getByText('No hay nada pendiente.').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('costs one call and shows what waits, most pressing first; each opens its ficha', async () => {
    const workspace = freshRegistry();
    const { request, meeting } = settle(workspace, { meetingOn: '20/02/2026' });
    const { page, line } = await openSidebar({ workspace });
    await page.getByRole('heading', { name: /Atrasado/ }).waitFor();
    expect(line.calls).toEqual(['home']);
    expect(await page.getByRole('button', { name: new RegExp(meeting) }).isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: new RegExp(request) }).click();
    await page.getByRole('heading', { level: 1, name: 'Servicio municipal' }).waitFor();
    expect(line.calls).toEqual(['home', 'openRecord']);
  });

  test('asks again when one comes back to it after a while, and not each time', async () => {
    const workspace = freshRegistry();
    const { page, line } = await openSidebar({ workspace });
    await page.getByText('No hay nada pendiente.').waitFor();
    settle(workspace);
    const comeBack = (): Promise<void> =>
      page.evaluate(() => {
        for (let time = 0; time < 5; time += 1) window.dispatchEvent(new Event('focus'));
      });
    await comeBack();
    expect(line.calls).toEqual(['home']);
    await page.clock.setSystemTime(morning + 60_000);
    await comeBack();
    await page.getByRole('heading', { name: /Próximos 14 días/ }).waitFor();
    expect(line.calls).toEqual(['home', 'home']);
  });

  test('asks again at once when another window says that something was done', async () => {
    const workspace = freshRegistry();
    const { page, line } = await openSidebar({ workspace });
    await page.getByText('No hay nada pendiente.').waitFor();
    settle(workspace);
    await page.evaluate("new BroadcastChannel('coordinacion-social').postMessage('done')");
    await page.getByRole('heading', { name: /Próximos 14 días/ }).waitFor();
    expect(line.calls).toEqual(['home', 'home']);
  });

  test('goes by the day of the registry, whatever day this computer thinks it is', async () => {
    const { page } = await openSidebar({ computerTime: morning + 10 * 24 * 3_600_000 });
    await page.getByText('Lunes 2 de marzo de 2026').waitFor();
    await page.getByRole('button', { name: 'Nueva solicitud' }).click();
    expect(await page.getByLabel('Fecha en que ocurrió', { exact: true }).inputValue()).toBe('02/03/2026');
  });

  test('a stranger is told whom to ask', async () => {
    const { page } = await openSidebar({ as: stranger });
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('no está en la hoja Personal');
  });
});

describe('the search box', () => {
  test('finds while one types: by a nickname, without accents, by the last digits', async () => {
    const workspace = freshRegistry();
    const { maria } = settle(workspace);
    const { page, line } = await openSidebar({ workspace });
    for (const words of ['mariquita', 'perez maria', '0101']) {
      await page.getByRole('searchbox').fill(words);
      await page.getByRole('button', { name: new RegExp(maria) }).waitFor();
    }
    expect(await violations(page)).toEqual([]);
    expect(line.calls.filter((name) => name === 'find').length).toBeLessThanOrEqual(3);
    await page.getByRole('button', { name: new RegExp(maria) }).click();
    await page.getByRole('heading', { level: 1, name: 'María del Carmen Pérez Rosario' }).waitFor();
    await page.getByRole('button', { name: 'Volver' }).click();
    expect(await page.getByRole('searchbox').inputValue()).toBe('0101');
  });

  test('a search that fails may be repeated without typing again', async () => {
    const { page, line } = await openSidebar();
    await page.getByText('No hay nada pendiente.').waitFor();
    line.cut();
    await page.getByRole('searchbox').fill('Altagracia');
    await page.getByRole('alert').getByText('No hubo respuesta').waitFor();
    expect(await violations(page)).toEqual([]);
    line.mend();
    await page.getByRole('button', { name: 'Buscar otra vez' }).click();
    await page.getByText('No aparece en el registro.').waitFor();
    expect(line.calls.filter((name) => name === 'find')).toHaveLength(2);
  });

  test('what is not found may be registered with what was typed', async () => {
    const { page } = await openSidebar();
    await page.getByRole('searchbox').fill('Altagracia Quezada');
    await page.getByText('No aparece en el registro.').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Nueva persona' }).click();
    expect(await page.getByLabel('Nombres').inputValue()).toBe('Altagracia');
    expect(await page.getByLabel('Primer apellido').inputValue()).toBe('Quezada');
  });
});
