/** The Drive API's permissions: sharing, Google's notice of it, and who may answer a form. Numbers are of docs/platform.md. */
import { expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/index';
import { assistant, openWith, owner } from '../scripts';

interface Drive {
  Files: GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection;
  Permissions: GoogleAppsScript.Drive_v3.Drive.V3.Collection.PermissionsCollection;
}

const driveOf = (workspace: Workspace): Drive => workspace.globals({ as: owner })['Drive'] as Drive;
const reader = { type: 'user', role: 'reader', emailAddress: assistant };
const silently = { sendNotificationEmail: false };
const form = 'application/vnd.google-apps.form';
const folder = 'application/vnd.google-apps.folder';

test('a shared file has a permission per person, under the same id on every file', () => {
  const { Files, Permissions } = driveOf(openWith(''));
  const [one, two] = ['Una', 'Dos'].map((name) => Files.create({ name }).id!);
  const made = Permissions.create(reader, one!, silently);
  expect(made).toEqual({ kind: 'drive#permission', id: made.id, type: 'user', role: 'reader' });
  expect(Permissions.create(reader, two!, silently).id).toBe(made.id);
  const list = Permissions.list(one!, { fields: 'permissions(emailAddress,role)' });
  expect(list.permissions).toEqual([
    { emailAddress: owner, role: 'owner' },
    { emailAddress: assistant, role: 'reader' },
  ]);
});

test('a stronger role replaces a weaker one, not the other way round', () => {
  const { Files, Permissions } = driveOf(openWith(''));
  const { id } = Files.create({ name: 'Acta' });
  Permissions.create(reader, id!, silently);
  expect(Permissions.create({ ...reader, role: 'writer' }, id!, silently).role).toBe('writer');
  expect(Permissions.create(reader, id!, silently).role).toBe('writer');
  expect(Permissions.list(id!).permissions).toHaveLength(2);
});

test('Google writes to who is let in, unless told not to', () => {
  const workspace = openWith('');
  const { Files, Permissions } = driveOf(workspace);
  const { id } = Files.create({ name: 'Acta' });
  Permissions.create(reader, id!, silently);
  expect(workspace.outbox).toEqual([]);
  Permissions.create(reader, id!, { emailMessage: 'Para revisar.' });
  expect(workspace.outbox).toHaveLength(1);
  expect(workspace.outbox[0]).toMatchObject({
    to: assistant,
    subject: 'Elemento compartido contigo: «Acta»',
  });
});

test('a permission is read, changed and taken back by its id; the owner’s stays', () => {
  const { Files, Permissions } = driveOf(openWith(''));
  const { id } = Files.create({ name: 'Acta' });
  const made = Permissions.create(reader, id!, silently);
  expect(Permissions.update({ role: 'commenter' }, id!, made.id!).role).toBe('commenter');
  expect(Permissions.get(id!, made.id!).role).toBe('commenter');
  Permissions.remove(id!, made.id!);
  expect(() => Permissions.get(id!, made.id!)).toThrow(
    `API call to drive.permissions.get failed with error: Permission not found: ${made.id}.`,
  );
  const [own] = Permissions.list(id!).permissions ?? [];
  expect(() => Permissions.remove(id!, own!.id!)).toThrow('sufficient permissions');
});

test('what is shared with a folder reaches what is in it, and is taken back at the folder', () => {
  const { Files, Permissions } = driveOf(openWith(''));
  const parent = Files.create({ name: 'Despacho', mimeType: folder }).id!;
  const { id } = Files.create({ name: 'Acta', parents: [parent] });
  const made = Permissions.create(reader, parent, silently);
  expect((Permissions.list(id!).permissions ?? []).map((permission) => permission.role)).toEqual([
    'owner',
    'reader',
  ]);
  expect(() => Permissions.remove(id!, made.id!)).toThrow('sufficient permissions');
  Permissions.remove(parent, made.id!);
  expect(Permissions.list(id!).permissions).toHaveLength(1);
});

test('who may answer a form is a permission of its published view, listed only when asked for (§5)', () => {
  const { Files, Permissions } = driveOf(openWith(''));
  const { id } = Files.create({ name: 'Solicitud', mimeType: form });
  const anyone = Permissions.create({ type: 'anyone', role: 'reader', view: 'published' }, id!, silently);
  expect(anyone).toMatchObject({ type: 'anyone', role: 'reader' });
  expect(Permissions.list(id!).permissions).toHaveLength(1);
  const fields = 'permissions(type,view)';
  expect(Permissions.list(id!, { includePermissionsForView: 'published', fields }).permissions).toEqual([
    { type: 'user' },
    { type: 'anyone', view: 'published' },
  ]);
  const { id: note } = Files.create({ name: 'Nota' });
  expect(() => Permissions.create({ ...reader, view: 'published' }, note!)).toThrow('view is invalid');
});

test('what Google requires of a permission is required here', () => {
  const { Files, Permissions } = driveOf(openWith(''));
  const { id } = Files.create({ name: 'Acta' });
  expect(() => Permissions.create({ type: 'user', emailAddress: assistant }, id!)).toThrow(
    'role field is required',
  );
  expect(() => Permissions.create({ type: 'user', role: 'reader' }, id!)).toThrow('emailAddress is invalid');
  expect(() => Permissions.create({ ...reader, role: 'editor' }, id!)).toThrow("Invalid value at 'role'");
  expect(() => Permissions.create(reader, 'no-existe')).toThrow('File not found: no-existe.');
});
