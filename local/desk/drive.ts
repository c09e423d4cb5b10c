/** Drive over HTTP: folders, files and their sharing, as one account may see them; documents to read and download. */
import { downloadedPdf } from '../exports/pdf';
import { findAccount } from '../runtime/accounts';
import { accessOf, filesSlice, findFile, mimeTypes, rootOf, type DriveFile } from '../services/drive/files';
import type { ExportFormat } from '../api';
import type { DeskContext, Routes } from './desk-context';
import type { FileView, FolderView } from './messages';
import { refusal } from './refusals';

const kinds: Readonly<Record<string, FileView['kind']>> = {
  [mimeTypes.folder]: 'folder',
  [mimeTypes.spreadsheet]: 'spreadsheet',
  [mimeTypes.document]: 'document',
  [mimeTypes.form]: 'form',
  [mimeTypes.pdf]: 'pdf',
};

const roleNames: Readonly<Record<string, string>> = {
  owner: 'propietario',
  writer: 'puede editar',
  commenter: 'puede comentar',
  reader: 'puede leer',
};

/** The id of the view that gathers what others shared, as Drive's «Compartido conmigo». */
const sharedView = 'compartido';
const mineView = 'mi-unidad';

function fileView(desk: DeskContext, file: DriveFile, email: string): FileView {
  return {
    id: file.id,
    name: file.name,
    kind: kinds[file.mimeType] ?? 'other',
    owner: nameOf(desk, file.owner),
    modified: file.modifiedTime,
    mine: accessOf(desk.world, file.id, email) ?? 'reader',
    sharedWith: sharingOf(desk, file),
  };
}

const nameOf = (desk: DeskContext, email: string): string => findAccount(desk.world, email)?.name ?? email;

/** Its own sharing and that of every folder above, the strongest first named. */
function sharingOf(desk: DeskContext, file: DriveFile): FileView['sharedWith'] {
  const people = new Map<string, string>();
  const seen = new Set<string>();
  for (
    let at: DriveFile | undefined = file;
    at && !seen.has(at.id);
    at = findFile(desk.world, at.parents[0] ?? '')
  ) {
    seen.add(at.id);
    for (const { type, role, emailAddress, view } of at.permissions) {
      if (view !== undefined || role === 'owner') continue;
      const who = type === 'anyone' ? 'Cualquiera con el enlace' : nameOf(desk, emailAddress ?? '');
      if (!people.has(who)) people.set(who, roleNames[role] ?? role);
    }
  }
  return [...people].map(([who, role]) => ({ who, role }));
}

const mayOpen = (desk: DeskContext, file: DriveFile, email: string): boolean =>
  !file.trashed && accessOf(desk.world, file.id, email) !== undefined;

/** Folders first, then by name. */
const inOrder = (files: FileView[]): FileView[] =>
  files.sort(
    (a, b) =>
      Number(b.kind === 'folder') - Number(a.kind === 'folder') ||
      a.name.localeCompare(b.name, 'es', { numeric: true }),
  );

function folderView(desk: DeskContext, id: string, email: string): FolderView {
  const all = Object.values(desk.world.get(filesSlice)).filter((file) => mayOpen(desk, file, email));
  const view = (files: DriveFile[]): FileView[] => inOrder(files.map((file) => fileView(desk, file, email)));
  if (id === mineView) {
    return {
      path: [{ id, name: 'Mi unidad' }],
      files: view(all.filter(({ parents }) => parents[0] === rootOf(email))),
    };
  }
  if (id === sharedView) {
    const foreign = all.filter(({ owner }) => owner !== email);
    // Only the top of what is shared: the rest is found by opening it.
    const top = foreign.filter(({ parents }) => !all.some((other) => other.id === parents[0]));
    return { path: [{ id, name: 'Compartido conmigo' }], files: view(top) };
  }
  desk.access(id, email);
  return { path: pathOf(desk, id, email), files: view(all.filter(({ parents }) => parents[0] === id)) };
}

function pathOf(desk: DeskContext, id: string, email: string): FolderView['path'] {
  const path: { id: string; name: string }[] = [];
  let at = findFile(desk.world, id);
  let mine = false;
  while (at && accessOf(desk.world, at.id, email) && !path.some((step) => step.id === at?.id)) {
    path.unshift({ id: at.id, name: at.name });
    mine = at.parents[0] === rootOf(email);
    at = findFile(desk.world, at.parents[0] ?? '');
  }
  const root = mine ? { id: mineView, name: 'Mi unidad' } : { id: sharedView, name: 'Compartido conmigo' };
  return [root, ...path];
}

const formats: Readonly<Record<ExportFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
};

/** Adds the routes under /api/drive. */
export function driveRoutes(routes: Routes, desk: DeskContext): void {
  routes.get('/api/drive/folder/:id', (request) =>
    request.json(folderView(desk, request.req.param('id'), request.var.email)),
  );

  routes.get('/api/drive/file/:id', (request) => {
    const [id, email] = [request.req.param('id'), request.var.email];
    desk.access(id, email);
    const file = findFile(desk.world, id);
    if (!file) throw refusal(404, 'Ese archivo ya no existe.');
    return request.json({ ...fileView(desk, file, email), path: pathOf(desk, id, email).slice(0, -1) });
  });

  routes.get('/api/drive/file/:id/reading', async (request) => {
    const id = request.req.param('id');
    desk.access(id, request.var.email);
    const html = await desk.workspace.exportAs(id, 'html');
    return request.json({ page: desk.pages.addReadable(Buffer.from(html).toString('utf8')) });
  });

  routes.get('/api/drive/file/:id/download', async (request) => {
    const id = request.req.param('id');
    desk.access(id, request.var.email);
    const format = request.req.query('format') ?? '';
    const file = findFile(desk.world, id);
    if (format === 'original' && file?.content !== undefined) {
      const content = await downloadedPdf(Buffer.from(file.content, 'base64'), file.name);
      return bytes(content, 'application/octet-stream');
    }
    const type = formats[format as ExportFormat];
    if (type === undefined) throw refusal(400, 'Ese formato no existe.');
    return bytes(await desk.workspace.exportAs(id, format as ExportFormat), type);
  });
}

const bytes = (content: Uint8Array, type: string): Response =>
  new Response(new Uint8Array(content), {
    headers: {
      'content-type': type,
      'content-disposition': 'attachment',
      'x-content-type-options': 'nosniff',
    },
  });
