/** Two records of one person: found in the list, compared side by side, made one, taken back; as the office does it. */
import { expect, test } from '@jest/globals';
import { violations } from '../chromium';
import { freshRegistry, given, useSidebar } from './stage';

const openSidebar = useSidebar();

const juana = {
  givenNames: 'Juana',
  firstSurname: 'Suriel',
  secondSurname: 'Tejada',
  documentKind: 'none',
  sex: 'female',
};

test('the list leads to the pair, the pair to both records side by side; merged and taken back', async () => {
  const workspace = freshRegistry();
  const first = given(workspace, 'registerPerson', { ...juana, phone: '809-555-0140' });
  const second = given(workspace, 'registerPerson', { ...juana, nickname: 'La Nena' });
  const request = given(workspace, 'registerRequest', {
    happenedOn: '02/03/2026',
    channel: 'office',
    requesterKind: 'person',
    requesterPerson: second,
    category: 'information',
    description: 'Pregunta por un curso.',
    territory: '010101204',
    needsAuthority: 'No',
    priority: 'normal',
    confidential: 'No',
  });
  workspace.run('nightly', [], { as: 'coordinacion@example.org' });
  const cells = (sheet: string, code: string): Record<string, string> => {
    const [head = [], ...rows] = workspace.sheet(sheet);
    const row = rows.find(([id]) => id === code) ?? [];
    return Object.fromEntries(head.map((title, index) => [title, row[index] ?? '']));
  };

  const { page, errors } = await openSidebar({ workspace });
  await page.getByRole('button', { name: 'Posibles duplicados' }).click();
  await page.getByRole('heading', { level: 1, name: 'Posibles duplicados' }).waitFor();
  await page.getByText('mismos apellidos 25, mismo nombre 20').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Juana Suriel Tejada' }).click();
  await page.getByRole('button', { name: 'Comparar y fusionar' }).click();

  const nickname = page.getByRole('group', { name: 'Apodo' });
  await nickname.waitFor();
  expect(await nickname.getByLabel('La Nena').isChecked()).toBe(true);
  expect(
    await page.getByRole('group', { name: 'Teléfono', exact: true }).getByLabel('809-555-0140').isChecked(),
  ).toBe(true);
  await page.getByText('Solicitudes: 1').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Fusionar', exact: true }).click();

  await page.getByText('«La Nena»').or(page.getByText('La Nena')).first().waitFor();
  expect(cells('Personas', first)).toMatchObject({ Apodo: 'La Nena', Teléfono: '809-555-0140' });
  expect(cells('Personas', second)).toMatchObject({ 'Estado del registro': 'Fusionada', Anulado: 'Sí' });
  expect(cells('Solicitudes', request)).toMatchObject({ 'Persona solicitante': first });
  expect(cells('Posibles duplicados', 'DUP-00001')).toMatchObject({ Estado: 'Fusionadas' });

  await page.getByRole('button', { name: 'Fusionada en esta' }).click();
  await page.getByRole('button', { name: 'Deshacer la fusión' }).click();
  await page.getByText('Listo: «Deshacer la fusión».').waitFor();
  expect(cells('Personas', first)).toMatchObject({ Apodo: '', Teléfono: '809-555-0140' });
  expect(cells('Personas', second)).toMatchObject({ 'Estado del registro': 'Verificada', Apodo: 'La Nena' });
  expect(cells('Solicitudes', request)).toMatchObject({ 'Persona solicitante': second });
  expect(errors).toEqual([]);
}, 60_000);

test('from a ficha the other one is looked for, and who went is found as who stayed', async () => {
  const workspace = freshRegistry();
  const first = given(workspace, 'registerPerson', { ...juana, phone: '809-555-0140' });
  given(workspace, 'registerPerson', { ...juana, givenNames: 'Juanita', secondSurname: '' });
  const { page, errors } = await openSidebar({ workspace, start: first });
  await page.getByRole('button', { name: 'Fusionar con otra ficha' }).click();
  await page.getByLabel('Busque la otra ficha de esta persona').fill('juanita');
  await page.getByRole('button', { name: 'Juanita Suriel' }).click();
  await page.getByRole('group', { name: 'Nombres' }).getByLabel('Juanita').check();
  await page.getByRole('button', { name: 'Fusionar', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Juanita Suriel Tejada' }).waitFor();
  await page.getByRole('button', { name: 'Volver' }).click();
  await page.getByRole('button', { name: 'Volver' }).click();
  await page.getByLabel('Buscar').fill('PER-000002');
  await page.getByText('antes también PER-000002').waitFor();
  expect(errors).toEqual([]);
}, 60_000);
