/** A meeting from the first tick to the acta, in the sidebar and in its wide window. */
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violations } from '../chromium';
import { settle } from './neighbours';
import { coordinator, freshRegistry, given, useSidebar } from './stage';

const openSidebar = useSidebar();

const wide = { width: 1000, height: 680 };

async function note(page: Page, text: string, due: string): Promise<void> {
  await page.getByLabel('Acuerdo', { exact: true }).fill(text);
  await page.getByLabel('Tipo de responsable').selectOption('Institución');
  await page.getByLabel('Responsable', { exact: true }).fill('EDENORTE');
  await page.getByLabel('Fecha de compromiso', { exact: true }).fill(due);
  await page.getByRole('button', { name: 'Agregar acuerdo' }).click();
}

describe('meeting mode', () => {
  test('ticks who came, tells the quorum at once, saves the list', async () => {
    const workspace = freshRegistry();
    const { meeting } = settle(workspace);
    const { page, line, errors } = await openSidebar({ workspace, start: `${meeting}!` });
    await page.getByText('Todavía no hay quórum: 0 personas presentes; faltan 2.').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('checkbox', { name: /María del Carmen/ }).check();
    await page.getByText('Todavía no hay quórum: 1 persona presente; falta 1.').waitFor();
    await page.getByRole('checkbox', { name: /Ramón Antonio/ }).check();
    await page.getByText('Hay quórum: 2 personas presentes, se requieren 2.').waitFor();
    expect(line.calls).toEqual(['meetingBoard']);
    await page.getByRole('button', { name: 'Guardar asistencia (2 cambios)' }).click();
    await page.getByRole('button', { name: 'Asistencia guardada' }).waitFor();
    const present = workspace
      .sheet('Asistencias')
      .slice(1)
      .filter((row) => row[0] !== '');
    expect(present).toHaveLength(2);
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('who comes may write themselves down: a code for the camera, and the link to send', async () => {
    const workspace = freshRegistry();
    const { meeting } = settle(workspace);
    const { page, errors } = await openSidebar({ workspace, start: `${meeting}!` });
    await page.getByText('Que cada quien se anote con su teléfono').click();
    await page.getByRole('img', { name: 'Código QR del formulario' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('heading', { name: /^Para anotar su asistencia/ }).isVisible()).toBe(true);
    expect(await page.getByRole('heading', { name: 'Orden del día' }).isVisible()).toBe(false);
    // Folded again, it is the meeting that is printed.
    await page.emulateMedia({ media: 'screen' });
    await page.getByText('Que cada quien se anote con su teléfono').click();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('heading', { name: 'Orden del día' }).isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await page.getByText('Que cada quien se anote con su teléfono').click();
    await page.getByRole('button', { name: 'Imprimir el cartel' }).waitFor();
    const text = await page.getByLabel('Texto con el enlace').inputValue();
    expect(text).toContain(`Para anotar su asistencia (${meeting}, `);
    expect(text).toContain('entry.');
    const link = page.getByRole('link', { name: 'Abrir el formulario' });
    expect(text).toContain(await link.getAttribute('href'));
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('the agenda is there from the start; a point is told, raised, added and taken out', async () => {
    const workspace = freshRegistry();
    const { meeting } = settle(workspace);
    const { page, errors } = await openSidebar({ workspace, start: `${meeting}!` });
    const agenda = page.locator('section', { has: page.getByRole('heading', { name: 'Orden del día' }) });
    await agenda.getByText('80 minutos previstos en total.').waitFor();
    await page.getByRole('button', { name: 'Anotar lo tratado: Próxima reunión' }).click();
    await page.getByRole('textbox', { name: /^Lo tratado/ }).fill('Se acordó volver a reunirse en abril.');
    await page.getByLabel('Votos a favor').fill('14');
    await page.getByLabel('Abstenciones').fill('1');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Guardar el punto' }).click();
    await agenda.getByText('Se acordó volver a reunirse en abril.').waitFor();
    await agenda.getByText('Votación: 14 a favor, 1 abstención').waitFor();
    await page.getByRole('button', { name: 'Subir: Próxima reunión' }).click();
    await page.getByRole('button', { name: 'Agregar un punto' }).click();
    await page.getByRole('button', { name: 'Agregar el punto' }).click();
    await page.getByText('Falta «Punto».').waitFor();
    await page.getByLabel('Punto', { exact: true }).fill('Acueducto');
    await page.getByRole('button', { name: 'Agregar el punto' }).click();
    await agenda.getByText('Acueducto', { exact: true }).waitFor();
    await page.getByRole('button', { name: /^Quitar: Informe/ }).click();
    await page.getByRole('button', { name: /^Quitar: Informe/ }).waitFor({ state: 'detached' });
    expect(await agenda.locator('.row-title').allTextContents()).toEqual([
      'Seguimiento de acuerdos anteriores',
      'Necesidades y solicitudes de la comunidad',
      'Próxima reunión',
      'Acuerdos, responsables y fechas',
      'Acueducto',
    ]);
    expect(errors).toEqual([]);
  });

  test('more votes than people present are refused at their field, and nothing typed is lost', async () => {
    const workspace = freshRegistry();
    const { meeting } = settle(workspace);
    given(workspace, 'recordAttendance', { meeting, women: '2', men: '1' });
    const { page, errors } = await openSidebar({ workspace, start: `${meeting}!` });
    await page.getByRole('button', { name: 'Anotar lo tratado: Próxima reunión' }).click();
    await page.getByRole('textbox', { name: /^Lo tratado/ }).fill('Se votó la fecha.');
    await page.getByLabel('Votos a favor').fill('9');
    await page.getByRole('button', { name: 'Guardar el punto' }).click();
    await page.getByText(/Los votos suman 9 y hay 3 personas presentes anotadas/).waitFor();
    expect(await page.getByLabel('Votos a favor').getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByRole('textbox', { name: /^Lo tratado/ }).inputValue()).toBe('Se votó la fecha.');
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Votos a favor').fill('3');
    await page.getByRole('button', { name: 'Guardar el punto' }).click();
    await page.getByText('Votación: 3 a favor').waitFor();
    expect(errors).toEqual([]);
  });

  test('those called have a message each; who was told is written down for several at once', async () => {
    const workspace = freshRegistry();
    const { meeting } = settle(workspace);
    const { page, errors } = await openSidebar({ workspace, start: meeting });
    await page.getByRole('button', { name: 'Convocar', exact: true }).click();
    await page.getByLabel(/Aviso general/).fill('Perifoneo');
    await page.getByRole('button', { name: 'Convocar', exact: true }).click();
    await page.getByText('Listo: «Convocar».').waitFor();
    await page.getByRole('button', { name: 'Asistencia, acuerdos y acta' }).click();
    await page.getByText('Convocados y avisos').click();
    await page.getByRole('button', { name: 'Anotar aviso a 0 personas' }).click();
    await page.getByText('Falta «Convocados».').waitFor();
    await page.getByRole('group', { name: 'A quién se avisó' }).getByRole('checkbox').nth(0).check();
    await page.getByRole('group', { name: 'A quién se avisó' }).getByRole('checkbox').nth(1).check();
    await page.getByLabel('Avisado por').selectOption('Llamada');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Anotar aviso a 2 personas' }).click();
    await page
      .getByText(/^Llamada · /)
      .first()
      .waitFor();
    const told = workspace
      .sheet('Convocados')
      .slice(1)
      .map((row) => row.includes('Llamada'));
    expect(told.filter(Boolean)).toHaveLength(2);
    expect(errors).toEqual([]);
  });

  test('a pasted list is shown as it will be read, then added', async () => {
    const workspace = freshRegistry();
    const { meeting } = settle(workspace);
    const { page } = await openSidebar({ workspace, start: `${meeting}!` });
    await page.getByText('Pegar una lista de nombres').click();
    await page
      .getByLabel('Una persona por línea')
      .fill('1. rosa jiménez; 809-555-0111; Los Pomos; vocal; F\n- pedro abreu durán');
    await page.getByText('Pedro Abreu Durán').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Agregar 2 personas' }).click();
    await page.getByRole('checkbox', { name: /Rosa Jiménez/ }).waitFor();
    expect(await page.getByRole('checkbox', { name: /Pedro Abreu/ }).isChecked()).toBe(true);
    expect(await page.getByLabel('Una persona por línea').inputValue()).toBe('');
  });

  test('once the acta is approved it is read, and says why nothing can be changed', async () => {
    const workspace = freshRegistry();
    const { meeting, maria, ramon } = settle(workspace);
    given(workspace, 'recordAttendance', { meeting, attendees: [{ person: maria }, { person: ramon }] });
    given(workspace, 'changeMeetingState', { id: meeting, to: 'held' });
    given(workspace, 'makeActa', { id: meeting, noAgreements: 'Sí' });
    for (const to of ['review', 'approved']) given(workspace, 'changeMeetingState', { id: meeting, to });
    const { page, errors } = await openSidebar({ workspace, start: `${meeting}!`, viewport: wide });
    await page.getByText('La reunión está cerrada y no admite cambios.').waitFor();
    const came = page.getByRole('checkbox', { name: /María del Carmen/ });
    expect([await came.isChecked(), await came.isDisabled()]).toEqual([true, true]);
    for (const offer of ['Pegar una lista de nombres', 'Anotar un acuerdo', 'Agregar un punto']) {
      expect(await page.getByText(offer).count()).toBe(0);
    }
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('agreements are saved behind the typing; one that is refused can be mended', async () => {
    const workspace = freshRegistry();
    const { meeting } = settle(workspace);
    const { page, line } = await openSidebar({ workspace, start: `${meeting}!`, viewport: wide });
    await page.getByRole('heading', { name: 'Acuerdos' }).waitFor();
    line.hold();
    await note(page, 'Limpiar la cañada', '30/03/2026');
    await note(page, 'Pintar la escuela', '15/01/2026');
    expect(await page.getByText('Guardando…').count()).toBe(2);
    expect(await violations(page)).toEqual([]);
    line.release();
    await page.getByText('No se guardó.').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Corregir' }).click();
    expect(await page.getByLabel('Acuerdo', { exact: true }).inputValue()).toBe('Pintar la escuela');
    await page.getByLabel('Fecha de compromiso', { exact: true }).fill('15/04/2026');
    await page.getByRole('button', { name: 'Agregar acuerdo' }).click();
    await page.getByText('antes del 15/04/2026').waitFor();
    const texts = workspace
      .sheet('Acuerdos')
      .slice(1)
      .map((row) => row.join(' '))
      .filter((row) => row.trim() !== '');
    expect(texts).toHaveLength(2);
    expect(texts.join(' ')).toContain('Limpiar la cañada');
  });

  test('the acta says what it waits for, and is opened by its link when it is made', async () => {
    const workspace = freshRegistry();
    const { meeting } = settle(workspace);
    const { page, errors } = await openSidebar({ workspace, start: `${meeting}!`, viewport: wide });
    const make = page.getByRole('button', { name: 'Hacer el acta' });
    await page.getByText('Falta: la asistencia.').waitFor();
    await page.getByRole('checkbox', { name: /María del Carmen/ }).check();
    await page.getByRole('checkbox', { name: /Ramón Antonio/ }).check();
    await page.getByText('Falta: anotar los acuerdos, o marcar que no los hubo.').waitFor();
    await note(page, 'Limpiar la cañada', '30/03/2026');
    await page.getByText('antes del 30/03/2026').waitFor();
    await make.click();
    await page.getByText('El acta está lista.').waitFor();
    expect(await page.getByRole('link', { name: 'Abrir el acta' }).first().getAttribute('href')).toMatch(
      /^https:\/\/docs\.google\.com\//,
    );
    // The board is read anew after the acta: the chip follows a moment later.
    await page.locator('.chip', { hasText: 'Acta en borrador' }).first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('the wide window is the same page, told where to start', () => {
    const workspace = freshRegistry();
    const { meeting } = settle(workspace);
    const { shown, error } = workspace.callFromSidebar('abrirReunion', [meeting], { as: coordinator });
    expect(error).toBeUndefined();
    expect(shown[0]?.kind).toBe('dialog');
    expect(shown[0]?.html).toContain(`data-start="${meeting}!"`);
    const wrong = workspace.callFromSidebar('abrirReunion', ['"><script>'], { as: coordinator });
    expect(wrong.error?.message).toContain('No es una reunión');
  });
});
