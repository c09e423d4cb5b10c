/** Google's own kinds of files through Drive: what is made there opens in its own service, and is copied whole. */
import { expect, test } from '@jest/globals';
import { openWith, owner } from '../scripts';

interface Services {
  readonly Drive: {
    Files: GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection & {
      export(fileId: string, mimeType: string, optionalArgs: object): GoogleAppsScript.Base.Blob;
    };
  };
  readonly DocumentApp: GoogleAppsScript.Document.DocumentApp;
}

const open = (): Services => openWith('').globals({ as: owner }) as unknown as Services;
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
