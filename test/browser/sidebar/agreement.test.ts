/** An agreement followed up from its ficha: what each button asks for, and what stands in the sheet afterwards. */
import { expect, test } from '@jest/globals';
import { violations } from '../chromium';
import { settle } from './neighbours';
import { freshRegistry, given, useSidebar } from './stage';

const openSidebar = useSidebar();
const id = 'ACU-2026-0001';

test('the ficha puts an agreement off, notes how it goes, and owes evidence to call it done', async () => {
  const workspace = freshRegistry();
  const { meeting } = settle(workspace);
  given(workspace, 'recordAgreements', {
    meeting,
    agreements: [
      {
        text: 'Reparar el alumbrado',
        responsibleKind: 'organisation',
        responsible: 'Junta de Vecinos Los Pomos',
        due: '20/03/2026',
        priority: 'high',
      },
    ],
  });
  const cells = (): Record<string, string | undefined> => {
    const [head = [], row = []] = workspace.sheet('Acuerdos');
    return Object.fromEntries(head.map((title, index) => [title, row[index]]));
  };
  const { page, errors } = await openSidebar({ workspace, start: id });
  await page.getByRole('heading', { level: 1, name: 'Reparar el alumbrado' }).waitFor();
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: 'Reprogramar' }).click();
  await page.getByLabel('Nueva fecha de compromiso', { exact: true }).fill('30/03/2026');
  await page.getByLabel('Motivo').fill('Faltan los postes');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Reprogramar' }).click();
  await page.getByText('Listo: «Reprogramar».').waitFor();
  expect(cells()).toMatchObject({ Estado: 'Reprogramado', Reprogramaciones: '1' });

  await page.getByRole('button', { name: 'Anotar avance' }).click();
  await page.getByLabel('Avance').fill('Ya llegaron los postes');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByRole('heading', { level: 1, name: 'Reparar el alumbrado' }).waitFor();
  expect(cells()).toMatchObject({ Avance: 'Ya llegaron los postes' });

  await page.getByRole('button', { name: 'Cumplido', exact: true }).click();
  await page.getByLabel('Fecha de cumplimiento', { exact: true }).fill('02/03/2026');
  await page.getByRole('button', { name: 'Cumplido', exact: true }).click();
  await page.getByText('Falta «Evidencia».').first().waitFor();
  await page.getByLabel('Evidencia').fill('https://drive.google.com/file/d/alumbrado');
  await page.getByRole('button', { name: 'Cumplido', exact: true }).click();
  await page.getByText('Listo: «Cumplido».').waitFor();
  expect(cells()).toMatchObject({
    Estado: 'Cumplido',
    Evidencia: 'https://drive.google.com/file/d/alumbrado',
  });
  expect(errors).toEqual([]);
}, 60_000);

test('whoever answers is named by kind: one list is asked for, and owed', async () => {
  const workspace = freshRegistry();
  const { meeting } = settle(workspace);
  const agreement = { text: 'Medir la cañada', responsibleKind: 'unidentified', responsible: 'Don Chago' };
  given(workspace, 'recordAgreements', {
    meeting,
    agreements: [{ ...agreement, due: '20/03/2026', priority: 'normal' }],
  });
  const { page, errors } = await openSidebar({ workspace, start: id });
  await page.getByRole('button', { name: 'Identificar al responsable' }).click();
  expect(await page.getByRole('combobox').count()).toBe(1);
  await page.getByLabel('Tipo de responsable').selectOption('Dependencia municipal');
  await page.getByLabel('Dependencia responsable').waitFor();
  await page.getByLabel('Tipo de responsable').selectOption('Organización');
  await page.getByRole('button', { name: 'Identificar al responsable' }).click();
  await page.getByText('Falta «Organización responsable».').waitFor();
  expect(await page.getByLabel('Dependencia responsable').count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('Organización responsable').fill('los pomos');
  await page.getByRole('option', { name: /Junta de Vecinos Los Pomos/ }).click();
  await page.getByRole('button', { name: 'Identificar al responsable' }).click();
  await page.getByText('Listo: «Identificar al responsable».').waitFor();
  const [head = [], row = []] = workspace.sheet('Acuerdos');
  expect(row[head.indexOf('Responsable')]).toBe('Junta de Vecinos Los Pomos');
  expect(errors).toEqual([]);
});
