/** Whoever has a link opens it on a phone, without an account: at the door of a meeting to be on its list, after a workshop to say how it was or how it ended. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { people } from '../../../demo/accounts';
import { callDoor } from '../../../demo/door';
import { rowsOf } from '../../../demo/sheet';
import { launchBrowser, violations } from '../chromium';
import { fillForm, openProduct, overflow, phone, type Product } from './product';

jest.setTimeout(90_000);

const office = people.coordinator.email;

let browser: Browser;
let product: Product;

beforeAll(async () => {
  browser = await launchBrowser();
  product = await openProduct(browser);
}, 90_000);

afterAll(async () => {
  await browser.close();
  await product.desk.close();
});

/** A link as it is given out, opened by somebody whom the house does not know, on their own telephone. */
async function follow(link: string, as: string = people.stranger.email): Promise<Page> {
  const [, form = '', query = ''] = /\/forms\/d\/(?:e\/)?([^/?]+)\/viewform(\?.*)$/.exec(link) ?? [];
  return product.open(`/formulario/${form}${query}`, as, phone);
}

test('the page asks little, knows its meeting, and the next person follows on the same telephone', async () => {
  const { workspace } = product;
  const { id } = callDoor<{ id: string }>(workspace, office, 'registerMeeting', {
    type: 'Asamblea comunitaria',
    title: 'Asamblea de Nuevo Amanecer',
    objective: 'Escoger la obra.',
    date: '03/03/2026',
    starts: '7:30 a. m.',
    place: 'Centro comunal',
    territory: '010101204',
    convenor: 'Departamento de Coordinación Social',
  });
  const { link } = callDoor<{ link: string }>(workspace, office, 'doorLink', { id });
  const page = await follow(link);
  await page.getByRole('heading', { name: 'F6 · Registro de asistencia' }).waitFor();
  expect(await page.getByLabel('Código').inputValue()).toBe(id);
  expect(await overflow(page)).toBe(0);
  expect(await violations(page)).toEqual([]);
  const words = { Sexo: 'Femenino', '¿Permite que salga en las fotos?': 'No' };
  await fillForm(page, { ...words, Nombres: 'Rosa Elena', Apellidos: 'Jiménez Abreu' });
  await page.getByText('Gracias: su asistencia quedó anotada.').waitFor();
  await page.getByRole('link', { name: /otra respuesta/ }).click();
  await page.getByRole('heading', { name: 'F6 · Registro de asistencia' }).waitFor();
  await fillForm(page, { ...words, Código: id, Nombres: 'Mercedes', Apellidos: 'Santos Then' });
  await page.getByText('Gracias: su asistencia quedó anotada.').waitFor();
  expect(rowsOf(workspace, 'Asistencias').map((row) => [row['Reunión'], row['Persona']])).toEqual([
    [id, expect.stringContaining('PER-')],
    [id, expect.stringContaining('PER-')],
  ]);
  expect(rowsOf(workspace, 'Personas').map((row) => row['Nombre completo'])).toEqual([
    'Rosa Elena Jiménez Abreu',
    'Mercedes Santos Then',
  ]);
});

/** A workshop that has begun, with somebody in it. */
function workshopBegun(): string {
  const { workspace } = product;
  const act = (name: string, input: Readonly<Record<string, unknown>>) =>
    callDoor<{ id: string }>(workspace, office, name, input);
  const person = rowsOf(workspace, 'Personas')[0]?.['Código'];
  const { id } = act('registerActivity', {
    kind: 'Microtaller de capacitación',
    title: 'Cuentas claras',
    topic: 'Cuentas claras y tesorería',
    objective: 'Llevar el libro de caja.',
    place: 'Centro comunal',
    territory: '010101204',
    date: '28/02/2026',
    starts: '9:00 a. m.',
    ends: '12:00 p. m.',
    alreadyHeld: 'Sí',
  });
  act('changeActivityState', { id, to: 'open' });
  act('enrolPeople', { activity: id, people: [person] });
  for (const to of ['confirmed', 'underway']) act('changeActivityState', { id, to });
  return id;
}

test('who took part in a workshop says how it was, and nothing tells who said it', async () => {
  const { workspace } = product;
  const id = workshopBegun();
  const { link } = callDoor<{ link: string }>(workspace, office, 'evaluationLink', { id });
  const page = await follow(link);
  await page.getByRole('heading', { name: 'F13 · Evaluación de la actividad' }).waitFor();
  expect(await page.getByLabel('Código de la actividad').inputValue()).toBe(id);
  expect(await overflow(page)).toBe(0);
  expect(await violations(page)).toEqual([]);
  await fillForm(page, {
    '¿Lo que se trató le sirve?': '5 · Mucho',
    '¿Se explicó con claridad?': '4 · Bastante',
    '¿Alcanzó el tiempo?': '2 · Poco',
    '¿El lugar y los materiales eran adecuados?': '3 · Más o menos',
    '¿Pondrá en práctica lo que aprendió?': '5 · Mucho',
    '¿Qué se puede mejorar?': 'Más tiempo',
  });
  await page.getByText('Gracias. Su opinión quedó guardada sin su nombre.').waitFor();
  expect(await page.getByRole('link', { name: /Editar/ }).count()).toBe(0);
  expect(rowsOf(workspace, 'Evaluaciones')).toMatchObject([
    { Actividad: id, 'Lo tratado le sirve': '5', 'El tiempo alcanzó': '2', 'Qué mejorar': 'Más tiempo' },
  ]);
});

test('a promoter tells how a workshop ended, on a page that knows which it was', async () => {
  const { workspace } = product;
  const id = workshopBegun();
  const { link } = callDoor<{ link: string }>(workspace, office, 'closingLink', { id });
  const page = await follow(link, people.cercado.email);
  await page.getByRole('heading', { name: 'F7 · Cierre de actividad' }).waitFor();
  expect(await page.getByLabel('Código de la actividad').inputValue()).toBe(id);
  expect(await overflow(page)).toBe(0);
  expect(await violations(page)).toEqual([]);
  const promoter = rowsOf(workspace, 'Personal').find((row) => row['Nombre'] === people.cercado.name);
  await fillForm(page, {
    '¿Quién registra?': `${promoter?.['Nombre']} [${promoter?.['Código']}]`,
    '¿Cuántas sesiones se hicieron?': '1',
    '¿Cuántas horas duró en total?': '3',
    'Temas tratados': 'El libro de caja, paso a paso.',
    '¿Cuánto costó? (RD$)': '4500',
    'De ello, ¿cuánto fue transporte? (RD$)': '1200',
  });
  await page.getByText('Recibido. En unos minutos').waitFor();
  expect(rowsOf(workspace, 'Actividades').find((row) => row['Código'] === id)).toMatchObject({
    'Temas tratados': 'El libro de caja, paso a paso.',
    Costo: 'RD$4,500.00',
    'De ello, transporte': 'RD$1,200.00',
  });
});
