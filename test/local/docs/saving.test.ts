/** Documents: opening, saving, copying, PDF and who may. Facts 71, 73, 98, 99. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killAt } from '../../../local/index';
import { documentInPdf } from '../../../local/services/docs/pdf-content';
import { assistant, failureOf, openWith, owner, valueOf } from '../scripts';

const code = `
  function make() { const d = DocumentApp.create('Acta'); d.getBody().appendParagraph('uno'); return d.getId(); }
  function makeAndFail() { const d = DocumentApp.create('Acta'); d.getBody().setText('uno'); throw new Error('no'); }
  function makeAndSave() { const d = DocumentApp.create('Acta'); d.getBody().setText('uno'); d.saveAndClose(); return d.getId(); }
  function read(id) { return DocumentApp.openById(id).getBody().getText(); }
  function write(id, text) { DocumentApp.openById(id).getBody().setText(text); }`;
const me = { as: owner };

describe('fact 71: what is edited is saved at the end or by saveAndClose', () => {
  test('after saveAndClose nothing can be updated', () => {
    const closed = `const d = DocumentApp.create('D'); const body = d.getBody(); d.saveAndClose();`;
    const message = 'Document is closed, its contents cannot be updated.';
    expect(failureOf(`${closed} body.appendParagraph('a');`)).toBe(message);
    expect(failureOf(`${closed} body.editAsText().setBold(true);`)).toBe(message);
    expect(failureOf(`${closed} d.addHeader();`)).toBe(message);
    expect(failureOf(`${closed} d.saveAndClose();`)).toBe(message);
  });

  test('a PDF and a copy made before saving show the old content', () => {
    const texts = valueOf(`
      const d = DocumentApp.create('D'); d.getBody().setText('nuevo');
      const copyOf = () => DocumentApp.openById(Drive.Files.copy({ name: 'C' }, d.getId()).id).getBody().getText();
      const before = [d.getAs('application/pdf').getDataAsString().includes('nuevo'), copyOf()];
      d.saveAndClose();
      return [...before, d.getAs('application/pdf').getDataAsString().includes('nuevo'), copyOf()];`);
    expect(texts).toEqual([false, '', true, 'nuevo']);
  });

  test('the end of the script saves, also after an error, but not when the execution is killed', () => {
    const workspace = openWith(code);
    const id = workspace.run('make', [], me).value as string;
    expect(workspace.run('read', [id], me).value).toBe('\nuno');
    workspace.run('makeAndFail', [], me);
    expect(workspace.files.at(-1)?.text).toBe('uno');
    const killed = workspace.clone();
    killAt(killed.gate, 4, 'before');
    killed.run('write', [id, 'dos'], me);
    expect(killed.run('read', [id], me).value).toBe('\nuno');
  });

  test('the saving at the end is a call of its own', () => {
    const workspace = openWith(code);
    const { tally } = workspace.run('make', [], me);
    // create, getBody, appendParagraph, getId, and the saving
    expect(tally).toMatchObject({ calls: 5, roundTrips: 2 });
  });

  test('one execution sees its own edits through whatever it opens', () => {
    expect(
      valueOf(`const d = DocumentApp.create('D'); d.getBody().setText('a');
        return DocumentApp.openById(d.getId()).getBody().getText();`),
    ).toBe('a');
  });

  test('a copy of the world goes its own way', () => {
    const workspace = openWith(code);
    const id = workspace.run('makeAndSave', [], me).value as string;
    const copy = workspace.clone();
    copy.run('write', [id, 'dos'], me);
    expect(workspace.run('read', [id], me).value).toBe('uno');
    expect(copy.run('read', [id], me).value).toBe('dos');
  });

  test('two executions that edit one document at once are not emulated', () => {
    const workspace = openWith(`
      function write(id, text) { const d = DocumentApp.openById(id); d.getBody().setText(text); d.saveAndClose(); }
      function make() { return DocumentApp.create('D').getId(); }`);
    const id = workspace.run('make', [], me).value as string;
    workspace.gate.hooks = {
      before: ({ method }) => {
        if (method !== 'Document.saveAndClose') return;
        workspace.gate.hooks = {};
        workspace.run('write', [id, 'otro'], me);
      },
    };
    expect(workspace.run('write', [id, 'uno'], me).error?.name).toBe('NotEmulated');
  });
});

describe('opening', () => {
  test('the script is bound to a spreadsheet: no document is active', () => {
    expect(valueOf(`return DocumentApp.getActiveDocument();`)).toBeNull();
  });

  test('by id, by address; its name and address', () => {
    expect(
      valueOf(`const d = DocumentApp.create('Acta 1'); d.setName('Acta 2');
        return [DocumentApp.openById(d.getId()).getName(), DocumentApp.openByUrl(d.getUrl()).getId() === d.getId()];`),
    ).toEqual(['Acta 2', true]);
  });

  test('a document made by Drive opens empty', () => {
    expect(
      valueOf(`const { id } = Drive.Files.create({ name: 'D', mimeType: 'application/vnd.google-apps.document' });
        return DocumentApp.openById(id).getBody().getNumChildren();`),
    ).toBe(1);
  });

  test('an unknown id, a file of another kind and a file of others are refused', () => {
    const unknown = 'Unexpected error while getting the method or property openById on object DocumentApp.';
    expect(failureOf(`DocumentApp.openById('nada');`)).toBe(unknown);
    expect(failureOf(`DocumentApp.openById(SpreadsheetApp.getActiveSpreadsheet().getId());`)).toBe(unknown);
    const workspace = openWith(code);
    const id = workspace.run('makeAndSave', [], me).value;
    expect(workspace.run('read', [id], { as: assistant }).error?.message).toBe(
      'You do not have permission to access the requested document.',
    );
  });

  test('who may only read cannot edit', () => {
    const workspace = openWith(`${code}
      function share(id, email) { Drive.Permissions.create({ type: 'user', role: 'reader', emailAddress: email }, id); }`);
    const id = workspace.run('makeAndSave', [], me).value;
    workspace.run('share', [id, assistant], me);
    expect(workspace.run('read', [id], { as: assistant }).value).toBe('uno');
    expect(workspace.run('write', [id, 'x'], { as: assistant }).error?.message).toBe(
      'You do not have permission to perform that action.',
    );
  });

  test('fact 99: without the scope nothing is opened or made', () => {
    const workspace = openWith(code, {
      bundle: { code, manifest: { oauthScopes: ['https://www.googleapis.com/auth/spreadsheets'] } },
    });
    expect(workspace.run('make', [], me).error?.message).toMatch(
      /^Specified permissions are not sufficient to call DocumentApp\.create\./,
    );
  });

  test('fact 98: 250 documents a day for a consumer account', () => {
    const workspace = openWith(
      `function make(n) { for (let i = 0; i < n; i += 1) DocumentApp.create('D'); }`,
    );
    expect(workspace.run('make', [125], me).error).toBeUndefined();
    expect(workspace.run('make', [125], me).error).toBeUndefined();
    expect(workspace.run('make', [1], me).error?.message).toBe(
      'Service invoked too many times for one day: documents.',
    );
  });
});

describe('fact 73: a PDF of a document', () => {
  test('has the name up to its last period', () => {
    expect(
      valueOf(`const pdf = DocumentApp.create('Lista.12.25.2014').getAs('application/pdf');
        return [pdf.getName(), pdf.getContentType(), pdf.getDataAsString().slice(0, 4)];`),
    ).toEqual(['Lista.12.25.pdf', 'application/pdf', '%PDF']);
  });

  test('goes into a file as it was when it was made', () => {
    const workspace = openWith(`function f() {
      const d = DocumentApp.create('Acta'); d.getBody().setText('firmada'); d.saveAndClose();
      const { id } = Drive.Files.create({ name: 'Acta.pdf', mimeType: 'application/pdf' }, d.getAs('application/pdf'));
      DocumentApp.openById(d.getId()).getBody().setText('cambiada');
      return id;
    }`);
    const { value, error } = workspace.run('f', [], me);
    expect(error).toBeUndefined();
    expect(workspace.files.at(-1)).toMatchObject({ id: value, mimeType: 'application/pdf' });
    expect(JSON.stringify(workspace.snapshot())).toContain('cambiada');
  });

  test('other kinds are not emulated', () => {
    expect(failureOf(`DocumentApp.create('D').getAs('application/msword');`)).toMatch(/no está emulado/);
  });

  test('is told from a PDF that came from elsewhere', () => {
    expect(documentInPdf(new TextEncoder().encode('%PDF-1.4\nreal'))).toBeUndefined();
  });
});

describe('a world in a folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'documentos-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('keeps its documents through a kill, and forgets the deleted ones', () => {
    const script = `${code} function remove(id) { Drive.Files.remove(id); }`;
    const open = () => openWith(script, { storage: folder });
    // Never closed: what the journal holds is all that the next one finds.
    const before = open();
    const [kept, gone] = ['makeAndSave', 'makeAndSave'].map((fn) => before.run(fn, [], me).value as string);
    before.run('write', [kept, 'dos'], me);
    expect(before.run('remove', [gone], me).error).toBeUndefined();
    const after = open();
    expect(after.run('read', [kept], me).value).toBe('dos');
    expect(after.run('read', [gone], me).error).toBeDefined();
    after.close();
    expect(open().run('read', [kept], me).value).toBe('dos');
  });
});
