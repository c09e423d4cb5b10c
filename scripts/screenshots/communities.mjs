/** Pictures of the work with communities: boards, meetings, workshops, and people who may be registered twice. */
import { people } from '../../build/demo/index.mjs';
import { keep, openPanel, openRecord } from './stage.mjs';

export async function takeCommunities(stage) {
  for (const take of [takeBoards, takeActivity, takeClosedActivity, takeDoubles, takeSeries]) {
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

/** What the people who came said of it, on the ficha. */
async function takeClosedActivity({ frame, aside }) {
  await openRecord(frame, 'ACT-2026-0001');
  const results = frame.getByText('Promedio general').first();
  await results.evaluate((line) => line.scrollIntoView());
  await keep(aside, 'evaluaciones');
}

/** The days of a monthly meeting, before any of them is made. */
async function takeSeries({ frame, aside }) {
  await openRecord(frame, 'REU-2026-0005');
  await frame.getByRole('button', { name: 'Repetir esta reunión' }).click();
  await frame.getByLabel('Cuántas reuniones más').fill('8');
  await frame.getByRole('button', { name: 'Ver las fechas' }).click();
  const create = frame.getByRole('button', { name: 'Crear estas reuniones' });
  await create.waitFor();
  await create.evaluate((button) => button.scrollIntoView({ block: 'end' }));
  await keep(aside, 'serie');
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
  await page.locator('[data-cell="A11"]').click();
  await page.getByRole('menuitem', { name: 'Coordinación Social' }).click();
  await page.getByRole('menuitem', { name: 'Abrir ficha de esta fila' }).click();
  const frame = page.frameLocator('aside.sidebar iframe');
  await frame.getByRole('button', { name: 'Asistencia, acuerdos y acta' }).click();
  await frame.getByRole('button', { name: 'Abrir en ventana grande' }).click();
  await page.frameLocator('dialog iframe').getByRole('heading', { name: 'Acuerdos' }).waitFor();
  await keep(page, 'reunion');
  await takeDoor(page);
  await page.context().close();
}

/** The code that those who arrive point their telephone at. */
async function takeDoor(page) {
  const frame = page.frameLocator('dialog iframe');
  await frame.getByText('Que cada quien se anote con su teléfono').first().click();
  const code = frame.getByRole('img', { name: /QR/ }).first();
  await code.waitFor();
  await code.evaluate((drawing) => drawing.scrollIntoView({ block: 'center' }));
  await keep(page, 'puerta');
}
