/** Google's own kinds of files through Drive: what is made there opens in its own service, and is copied whole. */
import { expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/index';
import { openWith, owner } from '../scripts';

interface Services {
  readonly Drive: {
    Files: GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection & {
      export(fileId: string, mimeType: string, optionalArgs: object): GoogleAppsScript.Base.Blob;
    };
  };
  readonly DocumentApp: GoogleAppsScript.Document.DocumentApp;
  readonly FormApp: GoogleAppsScript.Forms.FormApp;
  readonly SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
}

const servicesOf = (workspace: Workspace): Services =>
  workspace.globals({ as: owner }) as unknown as Services;
const open = (): Services => servicesOf(openWith(''));
const document = 'application/vnd.google-apps.document';

function writtenDoc({ Drive, DocumentApp }: Services, text: string): string {
  const { id = '' } = Drive.Files.create({ name: 'Plantilla', mimeType: document });
  const doc = DocumentApp.openById(id);
  doc.getBody().appendParagraph(text);
  doc.saveAndClose();
  return id;
}

test('a document made through Drive opens in DocumentApp under its name, and its copy is one of its own (§4)', () => {
  const services = open();
  const { Drive, DocumentApp } = services;
  const id = writtenDoc(services, 'Acta {{folio}}');
  const copy = Drive.Files.copy({ name: 'Acta AC-2026-001' }, id).id ?? '';
  const doc = DocumentApp.openById(copy);
  expect([doc.getName(), doc.getBody().getText()]).toEqual(['Acta AC-2026-001', '\nActa {{folio}}']);
  doc.getBody().replaceText('\\{\\{folio\\}\\}', 'AC-2026-001');
  doc.saveAndClose();
  expect(DocumentApp.openById(copy).getBody().getText()).toBe('\nActa AC-2026-001');
  expect(DocumentApp.openById(id).getBody().getText()).toBe('\nActa {{folio}}');
});

test('a document is exported as a PDF and as text', () => {
  const services = open();
  const { Drive } = services;
  const id = writtenDoc(services, 'Hola, Constanza');
  const pdf = Drive.Files.export(id, 'application/pdf', { alt: 'media' });
  expect(pdf.getContentType()).toBe('application/pdf');
  expect(pdf.getDataAsString('ISO-8859-1').slice(0, 5)).toBe('%PDF-');
  expect(Drive.Files.export(id, 'text/plain', { alt: 'media' }).getDataAsString()).toContain(
    'Hola, Constanza',
  );
});

test('a document in the trash still opens; one removed for good does not', () => {
  const services = open();
  const { Drive, DocumentApp } = services;
  const id = writtenDoc(services, 'Adiós');
  Drive.Files.update({ trashed: true }, id);
  expect(DocumentApp.openById(id).getBody().getText()).toBe('\nAdiós');
  Drive.Files.remove(id);
  expect(() => DocumentApp.openById(id)).toThrow('getting the method or property openById');
});

test('fact 76: a form’s copy has its questions, but neither its answers nor its destination', () => {
  const workspace = openWith('');
  const { Drive, FormApp, SpreadsheetApp } = servicesOf(workspace);
  const { id = '' } = Drive.Files.create({ name: 'Solicitud', mimeType: 'application/vnd.google-apps.form' });
  const form = FormApp.openById(id).setTitle('Solicitud de ayuda');
  form.addTextItem().setTitle('Nombre completo');
  form.setDestination(FormApp.DestinationType.SPREADSHEET, workspace.spreadsheetId);
  (form as unknown as { setPublished(published: boolean): void }).setPublished(true);
  workspace.submitForm('Solicitud de ayuda', { 'Nombre completo': 'Ana' }, { as: owner });
  expect(SpreadsheetApp.getActiveSpreadsheet().getNumSheets()).toBe(2);

  const copy = FormApp.openById(Drive.Files.copy({ name: 'Otra' }, id).id ?? '');
  expect(copy.getItems().map((item) => item.getTitle())).toEqual(['Nombre completo']);
  expect(copy.getResponses()).toEqual([]);
  expect(() => copy.getDestinationId()).toThrow('The form currently has no response destination.');
  expect(FormApp.openById(id).getResponses()).toHaveLength(1);
});
