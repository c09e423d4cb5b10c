/** The Drive API's files: making, finding by id and by search, changing, copying, removing. Numbers are of docs/platform.md §1. */
import { expect, test } from '@jest/globals';
import { openWorkspace, type Workspace } from '../../../local/index';
import { assistant, owner } from '../scripts';

type Drive = GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection;

const types = {
  folder: 'application/vnd.google-apps.folder',
  document: 'application/vnd.google-apps.document',
  form: 'application/vnd.google-apps.form',
  spreadsheet: 'application/vnd.google-apps.spreadsheet',
};

const leastScopes = ['drive.file', 'spreadsheets', 'documents', 'forms'].map(
  (name) => `https://www.googleapis.com/auth/${name}`,
);

function open(options: { scopes?: string[]; searchDelay?: number } = {}): Workspace {
  const { scopes = leastScopes, searchDelay } = options;
  return openWorkspace({
    bundle: {
      code: '',
      manifest: {
        oauthScopes: scopes,
        dependencies: {
          enabledAdvancedServices: [{ userSymbol: 'Drive', serviceId: 'drive', version: 'v3' }],
        },
      },
    },
    accounts: [
      { email: owner, name: 'Coordinadora' },
      { email: assistant, name: 'Asistente' },
    ],
    ...(searchDelay === undefined ? {} : { searchDelay }),
  });
}

const globalsOf = (workspace: Workspace, as = owner) =>
  workspace.globals({ as }) as unknown as {
    Drive: { Files: Drive; Permissions: GoogleAppsScript.Drive_v3.Drive.V3.Collection.PermissionsCollection };
    Utilities: GoogleAppsScript.Utilities.Utilities;
    SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  };

const filesOf = (workspace: Workspace, as = owner): Drive => globalsOf(workspace, as).Drive.Files;

const named = (list: GoogleAppsScript.Drive_v3.Drive.V3.Schema.FileList): string[] =>
  (list.files ?? []).map(({ name = '' }) => name).sort();

test('a file is made in its folder with its properties, and answers with four fields unless asked for more', () => {
  const files = filesOf(open());
  const folder = files.create({ name: 'Actas', mimeType: types.folder });
  expect(Object.keys(folder).sort()).toEqual(['id', 'kind', 'mimeType', 'name']);
  const doc = files.create(
    { name: 'Acta 1', mimeType: types.document, parents: [folder.id!], appProperties: { token: 'a-1' } },
    null as unknown as GoogleAppsScript.Base.Blob,
    { fields: 'id,parents,appProperties,webViewLink,trashed,ownedByMe' },
  );
  expect(doc).toEqual({
    id: doc.id,
    parents: [folder.id],
    appProperties: { token: 'a-1' },
    webViewLink: `https://docs.google.com/document/d/${doc.id}/edit?usp=drivesdk`,
    trashed: false,
    ownedByMe: true,
  });
  expect(files.get(doc.id!)).toEqual({
    kind: 'drive#file',
    id: doc.id,
    name: 'Acta 1',
    mimeType: types.document,
  });
});

test('an unknown field of a mask is refused, a name of API v2 in the description is passed over', () => {
  const files = filesOf(open());
  expect(named({ files: [files.create({ title: 'Acta' } as object)] })).toEqual(['Untitled']);
  expect(() => files.create({ name: 'Acta' }, null as never, { fields: 'id,titulo' })).toThrow(
    'API call to drive.files.create failed with error: Invalid field selection titulo',
  );
  expect(() => files.list({ fields: 'items(id)' })).toThrow(
    'API call to drive.files.list failed with error: Invalid field selection items',
  );
});

test('a blob becomes a plain file with its type and size, and can be replaced', () => {
  const workspace = open();
  const { Drive, Utilities } = globalsOf(workspace);
  const blob = Utilities.newBlob('%PDF-1.7', 'application/pdf', 'acta.pdf');
  const pdf = Drive.Files.create({ name: 'Acta.pdf' }, blob, { fields: 'id,size,mimeType' });
  expect(pdf).toEqual({ id: pdf.id, size: '8', mimeType: 'application/pdf' });
  const longer = Utilities.newBlob('%PDF-1.7 más', 'application/pdf');
  expect(Drive.Files.update({}, pdf.id!, longer, { fields: 'size' })).toEqual({ size: '13' });
  expect(() => Drive.Files.create({ name: 'x' }, 'texto' as never)).toThrow(
    'The mediaData parameter only supports Blob types for upload.',
  );
});

test('a search learns of a new file only after a while; reading by id does not wait (80)', () => {
  const workspace = open({ searchDelay: 60_000 });
  const files = filesOf(workspace);
  const { id } = files.create({ name: 'Acta', mimeType: types.document });
  expect(named(files.list())).toEqual([]);
  expect(files.get(id!).name).toBe('Acta');
  workspace.advance(60_000);
  expect(named(files.list())).toEqual(['Acta']);
});

test('a search by name, type, folder, property and trash finds what it says and nothing else', () => {
  const files = filesOf(open({ searchDelay: 0 }));
  const folder = files.create({ name: 'Actas', mimeType: types.folder });
  const inside = { mimeType: types.document, parents: [folder.id!] };
  files.create({ ...inside, name: "Acta de D'Oleo", appProperties: { token: "t'1", clase: 'acta' } });
  files.create({ ...inside, name: 'Acta de Pérez', appProperties: { token: 't2', clase: 'acta' } });
  const old = files.create({ name: 'Acta vieja', mimeType: types.document });
  files.update({ trashed: true }, old.id!);
  const find = (q: string): string[] => named(files.list({ q }));
  expect(find(`'${folder.id}' in parents`)).toEqual(["Acta de D'Oleo", 'Acta de Pérez']);
  expect(find(`mimeType = '${types.folder}' and trashed = false`)).toEqual(['Actas']);
  expect(find("name = 'acta de pérez'")).toEqual(['Acta de Pérez']);
  expect(find("name contains 'pér' or name = 'Actas'")).toEqual(['Acta de Pérez', 'Actas']);
  expect(find("name contains 'érez'")).toEqual([]);
  expect(find("appProperties has { key='token' and value='t\\'1' }")).toEqual(["Acta de D'Oleo"]);
  expect(find("appProperties has { key='token' and value='acta' }")).toEqual([]);
  expect(find('trashed = true')).toEqual(['Acta vieja']);
  expect(find(`'root' in parents and not trashed = true`)).toEqual(['Actas']);
  expect(find(`'${owner}' in owners and (mimeType != '${types.folder}' and trashed != true)`)).toHaveLength(
    2,
  );
});

test.each([
  'name ~ 1',
  "name = 'a' and",
  "titulo = 'a'",
  "appProperties has { key='a' }",
  "name = 'a' 'b'",
  'trashed = 1',
  "('a' in parents",
])('the query «%s» is refused with Google’s two words', (q) => {
  expect(() => filesOf(open()).list({ q })).toThrow(
    'API call to drive.files.list failed with error: Invalid Value',
  );
});

test('long searches come in pages', () => {
  const files = filesOf(open({ searchDelay: 0 }));
  for (const name of ['a', 'b', 'c', 'd', 'e']) files.create({ name, mimeType: types.folder });
  const seen: string[] = [];
  let pageToken: string | undefined;
  do {
    const page = files.list({ pageSize: 2, orderBy: 'name', ...(pageToken ? { pageToken } : {}) });
    seen.push(...(page.files ?? []).map(({ name = '' }) => name));
    pageToken = page.nextPageToken;
  } while (pageToken !== undefined);
  expect(seen).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('names are not unique, and a file has one folder (78)', () => {
  const files = filesOf(open({ searchDelay: 0 }));
  const [here, there] = ['Aquí', 'Allá'].map((name) => files.create({ name, mimeType: types.folder }).id!);
  const doc = files.create({ name: 'Acta', mimeType: types.document, parents: [here!] });
  files.create({ name: 'Acta', mimeType: types.document, parents: [here!] });
  expect(named(files.list({ q: "name = 'Acta'" }))).toEqual(['Acta', 'Acta']);
  expect(() => files.update({}, doc.id!, null as never, { addParents: there })).toThrow(
    'Increasing the number of parents is not allowed',
  );
  expect(() => files.update({ parents: [there!] }, doc.id!)).toThrow(
    'The parents field is not directly writable in update requests.',
  );
  const moved = files.update({}, doc.id!, null as never, {
    addParents: there,
    removeParents: here,
    fields: 'parents',
  });
  expect(moved.parents).toEqual([there]);
});

test('properties are added, changed and taken away one by one, and are short', () => {
  const files = filesOf(open());
  const { id } = files.create({ name: 'Acta', appProperties: { a: '1', b: '2' } });
  const after = files.update({ appProperties: { b: null, c: '3' } }, id!, null as never, {
    fields: 'appProperties',
  });
  expect(after.appProperties).toEqual({ a: '1', c: '3' });
  expect(() => files.update({ appProperties: { d: 'ñ'.repeat(62) } }, id!)).toThrow('124 bytes');
});

test('with drive.file only what the add-on made for this account is there (§4)', () => {
  const workspace = open({ searchDelay: 0 });
  const files = filesOf(workspace);
  const bound = workspace.spreadsheetId;
  expect(() => files.get(bound)).toThrow(
    `API call to drive.files.get failed with error: File not found: ${bound}.`,
  );
  expect(() => files.update({ name: 'x' }, bound)).toThrow(`File not found: ${bound}.`);
  expect(() => files.get('no-existe')).toThrow('File not found: no-existe.');
  expect(() => files.create({ name: 'x', parents: ['no-existe'] })).toThrow('File not found: no-existe.');

  const { id } = files.create({ name: 'Plantilla', mimeType: types.document });
  globalsOf(workspace).Drive.Permissions.create(
    { type: 'user', role: 'writer', emailAddress: assistant },
    id!,
    { sendNotificationEmail: false },
  );
  expect(() => filesOf(workspace, assistant).get(id!)).toThrow(`File not found: ${id}.`);
  expect(named(filesOf(workspace, assistant).list())).toEqual([]);
});

test('with the whole drive what is shared is there, and may be changed as far as it is shared', () => {
  const workspace = open({ scopes: ['https://www.googleapis.com/auth/drive'], searchDelay: 0 });
  const { Drive } = globalsOf(workspace);
  const folder = Drive.Files.create({ name: 'Despacho', mimeType: types.folder });
  const doc = Drive.Files.create({ name: 'Acta', parents: [folder.id!] });
  const theirs = filesOf(workspace, assistant);
  expect(() => theirs.get(doc.id!)).toThrow(`File not found: ${doc.id}.`);
  Drive.Permissions.create({ type: 'user', role: 'reader', emailAddress: assistant }, folder.id!);
  expect(theirs.get(doc.id!).name).toBe('Acta');
  expect(() => theirs.update({ name: 'Otra' }, doc.id!)).toThrow(
    'The user does not have sufficient permissions for this file.',
  );
  Drive.Permissions.create({ type: 'user', role: 'writer', emailAddress: assistant }, folder.id!);
  expect(theirs.update({ name: 'Otra' }, doc.id!).name).toBe('Otra');
  expect(() => theirs.update({ trashed: true }, doc.id!)).toThrow('sufficient permissions');
});

test('a copy has the content, the properties and the folder of its original, and is a file of its own', () => {
  const workspace = open();
  const { Drive, Utilities } = globalsOf(workspace);
  const folder = Drive.Files.create({ name: 'Plantillas', mimeType: types.folder });
  const blob = Utilities.newBlob('hola', 'text/plain', 'a.txt');
  const source = Drive.Files.create(
    { name: 'Nota', parents: [folder.id!], appProperties: { clase: 'nota', plantilla: 'sí' } },
    blob,
  );
  const fields = 'id,name,parents,appProperties,size';
  const copy = Drive.Files.copy({ appProperties: { plantilla: null, token: 't' } }, source.id!, { fields });
  expect(copy).toEqual({
    id: copy.id,
    name: 'Copia de Nota',
    parents: [folder.id],
    appProperties: { clase: 'nota', token: 't' },
    size: '4',
  });
  Drive.Files.remove(source.id!);
  expect(Drive.Files.get(copy.id!).name).toBe('Copia de Nota');
  expect(() => Drive.Files.copy({}, folder.id!)).toThrow('This file cannot be copied by the user.');
});

test('a spreadsheet made through Drive opens in SpreadsheetApp, and its copy holds the same cells (76)', () => {
  const { Drive, SpreadsheetApp } = globalsOf(open());
  const { id } = Drive.Files.create({ name: 'Libro', mimeType: types.spreadsheet });
  SpreadsheetApp.openById(id!).getActiveSheet().getRange('A1').setValue('uno');
  SpreadsheetApp.flush();
  const copy = Drive.Files.copy({ name: 'Libro 2' }, id!);
  SpreadsheetApp.openById(id!).getActiveSheet().getRange('A1').setValue('dos');
  SpreadsheetApp.flush();
  expect(SpreadsheetApp.openById(copy.id!).getActiveSheet().getRange('A1').getValue()).toBe('uno');
});

test('a folder in the trash takes its files along; removed for good, they are gone', () => {
  const files = filesOf(open({ searchDelay: 0 }));
  const folder = files.create({ name: 'Actas', mimeType: types.folder });
  const doc = files.create({ name: 'Acta', parents: [folder.id!] });
  files.update({ trashed: true }, folder.id!);
  const fields = 'trashed,explicitlyTrashed';
  expect(files.get(doc.id!, { fields })).toEqual({ trashed: true, explicitlyTrashed: false });
  expect(named(files.list({ q: 'trashed = false' }))).toEqual([]);
  files.remove(folder.id!);
  expect(() => files.get(doc.id!)).toThrow(`File not found: ${doc.id}.`);
});

test('an export is asked for as media (§4), and only of Google’s own kinds', () => {
  const files = filesOf(open());
  const plain = files.create({ name: 'Nota' });
  const doc = files.create({ name: 'Acta', mimeType: types.document });
  expect(() => files.export(doc.id!, 'application/pdf')).toThrow(
    'Export requires alt=media to download the exported content.',
  );
  const { export: withMedia } = files as unknown as {
    export: (this: void, id: string, type: string, options: object) => unknown;
  };
  expect(() => withMedia(plain.id!, 'application/pdf', { alt: 'media' })).toThrow(
    'Export only supports Docs Editors files.',
  );
});

test('new documents take from the quota of the day (98)', () => {
  const files = filesOf(open());
  for (let made = 0; made < 250; made += 1) files.create({ name: 'Acta', mimeType: types.document });
  expect(() => files.create({ name: 'Acta', mimeType: types.document })).toThrow(
    'Service invoked too many times for one day: documents.',
  );
  expect(files.create({ name: 'Carpeta', mimeType: types.folder }).name).toBe('Carpeta');
});

test('without a Drive scope nothing is answered (99)', () => {
  const files = filesOf(open({ scopes: ['https://www.googleapis.com/auth/spreadsheets'] }));
  expect(() => files.list()).toThrow(
    'Specified permissions are not sufficient to call Drive.Files.list. Required permissions: https://www.googleapis.com/auth/drive || https://www.googleapis.com/auth/drive.file',
  );
});
