/** A document made from a ficha: it says where it is, opens by its link, and when it cannot be made says so. */
import { expect, test } from '@jest/globals';
import { violations } from '../chromium';
import { settle } from './neighbours';
import { coordinator, freshRegistry, useSidebar } from './stage';

const openSidebar = useSidebar();

test('the meeting’s ficha makes its convocation and its list, and shows both with their links', async () => {
  const workspace = freshRegistry();
  const { meeting } = settle(workspace);
  const { page, errors } = await openSidebar({ workspace, start: meeting });
  await page.getByRole('button', { name: 'Hacer la convocatoria' }).click();
  await page.getByText('Está abajo, en «Documentos».').waitFor();
  await page.getByRole('link', { name: `Abrir ${meeting}-C1` }).waitFor();
  await page.getByRole('button', { name: 'Hacer la lista de asistencia' }).click();
  const link = page.getByRole('link', { name: `Abrir ${meeting}-L1` });
  await link.waitFor();
  const file = workspace.files.find(({ name }) => name.startsWith('Lista de asistencia REU-'));
  expect(await link.getAttribute('href')).toContain(file?.id);
  expect(await violations(page)).toEqual([]);
  expect(errors).toEqual([]);
}, 60_000);

test('a template with mistakes is told where the document was asked for', async () => {
  const workspace = freshRegistry();
  const { meeting } = settle(workspace);
  const template = workspace.files.find(({ name }) => name === 'Convocatoria');
  const { DocumentApp } = workspace.globals({ as: coordinator }) as unknown as {
    readonly DocumentApp: GoogleAppsScript.Document.DocumentApp;
  };
  const doc = DocumentApp.openById(template?.id ?? '');
  doc.getBody().replaceText('\\{\\{lugar\\}\\}', '{{lugra}}');
  doc.saveAndClose();
  const { page } = await openSidebar({ workspace, start: meeting });
  await page.getByRole('button', { name: 'Hacer la convocatoria' }).click();
  await page.getByText('El documento no se pudo hacer.').waitFor();
  expect(await page.getByRole('status').allTextContents()).toEqual(
    expect.arrayContaining([expect.stringContaining('no existe {{lugra}}')]),
  );
  expect(await violations(page)).toEqual([]);
}, 60_000);
