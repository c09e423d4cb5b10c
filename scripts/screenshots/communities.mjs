/** Pictures of the work with communities: boards, meetings, workshops, and people who may be registered twice. */
import { people } from '../../build/demo/index.mjs';
import { keep, openPanel, openRecord } from './stage.mjs';

export async function takeCommunities(stage) {
  for (const take of [takeBoards, takeActivity, takeDoubles]) {
    const panel = await openPanel(stage, { height: 940 });
    await take(panel);
    await panel.page.context().close();
  }
}

async function takeBoards({ frame, aside }) {
  await openRecord(frame, 'ORG-0001');
  await frame.getByText('Directivas: la actual y las anteriores').click();
  const day = frame.getByRole('textbox', { name: '¿Quiénes eran en esta fecha?' });
  await day.fill('24/02/2024');
  await day.press('Enter');
  await frame.getByText('Gregorio Antonio Victoriano').first().waitFor();
  await day.evaluate((box) => box.closest('fieldset, form, details')?.scrollIntoView());
  await keep(aside, 'directivas');
}

async function takeActivity({ frame, aside }) {
  await openRecord(frame, 'ACT-2026-0001');
  await frame.getByRole('button', { name: 'Inscripción, sesiones y asistencia' }).click();
  await frame.getByText('Asistencia').first().waitFor();
  await keep(aside, 'actividad');
}

async function takeDoubles({ frame, aside }) {
  await frame.getByRole('button', { name: 'Posibles duplicados' }).click();
  await frame
    .getByText('¿Quién')
    .or(frame.getByRole('heading', { name: 'Posibles duplicados' }))
    .waitFor();
  await keep(aside, 'duplicados');
}

/** The wide window in which a meeting is held. */
export async function takeMeeting(stage) {
  const page = await stage.openAs('/hoja/Reuniones', people.coordinator, { width: 1280, height: 820 });
  await page.locator('[data-cell="A2"]').click();
  await page.getByRole('menuitem', { name: 'Coordinación Social' }).click();
  await page.getByRole('menuitem', { name: 'Abrir ficha de esta fila' }).click();
  const frame = page.frameLocator('aside.sidebar iframe');
  await frame.getByRole('button', { name: 'Asistencia, acuerdos y acta' }).click();
  await frame.getByRole('button', { name: 'Abrir en ventana grande' }).click();
  await page.frameLocator('dialog iframe').getByRole('heading', { name: 'Acuerdos' }).waitFor();
  await keep(page, 'reunion');
  await page.context().close();
}
