/** A workshop in the sidebar: planned, filled, its attendance ticked; what a person sees and what stands in the sheet. */
import { expect, test } from '@jest/globals';
import { violations } from '../chromium';
import { losPomos, settle } from './neighbours';
import { freshRegistry, given, morning, useSidebar } from './stage';

const openSidebar = useSidebar();

test('a workshop is planned, people are enrolled, attendance is ticked, and who leaves makes room', async () => {
  const workspace = freshRegistry();
  const { maria, ramon } = settle(workspace);
  const cells = (sheet: string): Record<string, string | undefined>[] => {
    const [head = [], ...rows] = workspace.sheet(sheet);
    return rows
      .filter((row) => row[0] !== '')
      .map((row) => Object.fromEntries(head.map((title, index) => [title, row[index]])));
  };
  const activity = given(workspace, 'registerActivity', {
    kind: 'trainingWorkshop',
    title: 'Cuentas claras',
    topic: 'accounts',
    objective: 'Llevar el libro de caja.',
    place: 'Club de Los Pomos',
    territory: losPomos,
    quota: '1',
    date: '28/02/2026',
    starts: '9:00 a. m.',
    ends: '12:00 p. m.',
    alreadyHeld: 'Sí',
  });
  const { page, errors } = await openSidebar({ workspace, start: activity });
  await page.getByRole('heading', { level: 1, name: 'Cuentas claras' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Abrir inscripción' }).click();
  await page.getByText('Listo: «Abrir inscripción».').waitFor();

  await page.getByRole('button', { name: 'Inscripción, sesiones y asistencia' }).click();
  await page.getByText('0 personas inscritas de 1.').waitFor();
  given(workspace, 'enrolPeople', { activity, people: [maria, ramon] });
  await page.getByRole('button', { name: 'Inscribir personas' }).click();
  await page.getByLabel('Personas').fill('Ramón');
  expect(await violations(page)).toEqual([]);
  await page.clock.setSystemTime(morning + 60_000);
  await page.getByRole('button', { name: 'Volver' }).click();

  await page.getByText('1 persona inscrita de 1; 1 en lista de espera.').waitFor();
  await page.getByRole('checkbox', { name: /^María del Carmen/ }).check();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Guardar asistencia' }).click();
  await page.getByText('Asistencia guardada: 1 persona.').waitFor();
  expect(cells('Inscripciones')[0]).toMatchObject({ 'Tiempo asistido': '180 min', 'Asistencia (%)': '100' });

  await page.getByText('Retirar a alguien').click();
  await page.getByLabel('Persona', { exact: true }).selectOption({ label: 'María del Carmen Pérez Rosario' });
  await page.getByRole('button', { name: 'Retirar a María del Carmen Pérez Rosario' }).click();
  await page.getByText('Falta «Motivo».').first().waitFor();
  await page.getByLabel('Motivo').fill('Se mudó.');
  await page.getByRole('button', { name: 'Retirar a María del Carmen Pérez Rosario' }).click();
  await page.getByText('ya tiene cupo: avísele.').waitFor();
  expect(cells('Inscripciones').map((row) => row['Estado'])).toEqual(['Retirada', 'Inscrita']);

  await page.getByRole('button', { name: 'Corregir sesión' }).click();
  await page.getByLabel('Hora de cierre').fill('11:00 a. m.');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Corregir sesión' }).click();
  await page.getByText('Sesión corregida.').waitFor();
  expect(cells('Sesiones')[0]).toMatchObject({ Duración: '120 min' });
  expect(errors).toEqual([]);
}, 60_000);
