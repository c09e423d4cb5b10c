/** `Drive.Files`: making, finding, changing, copying and exporting files. */
import { GoogleError, NotEmulated } from '../../runtime/errors';
import type { Execution } from '../../runtime/execution';
import { behind, expose, type ClassSpec, type NoInvention } from '../../runtime/facade';
import { spend } from '../../runtime/quotas';
import { callApi, maskOf, readParameters, type Parameters } from '../base/api-call';
import { BlobImpl, exposeBlob, type BlobContent } from '../base/blob';
import { isEverything, type Mask } from '../base/field-mask';
import type { Shape } from '../base/payload';
import { projectOf } from '../../runtime/accounts';
import { readBody, withProperties } from './body';
import { beginContents, copyContents, exportContents, prepareKind, removeContents } from './contents';
import { createFile, filesSlice, mimeTypes, type DriveFile, type NewFile } from './files';
import { searchFiles } from './listing';
import { driveScopes, insufficient, reach, reachParent } from './reach';
import { chosen, defaultFileMask, fileResource } from './resource';

const ofShared: Readonly<Record<string, Shape>> = { supportsAllDrives: 'boolean' };

const bothKinds: Readonly<Record<string, Shape>> = {
  ...ofShared,
  includePermissionsForView: 'later',
  keepRevisionForever: 'later',
  ocrLanguage: 'later',
  ignoreDefaultVisibility: 'boolean',
  enforceSingleParent: 'boolean',
};

class Files {
  constructor(private readonly execution: Execution) {}

  create(resource?: object, mediaData?: object | null, optionalArgs?: object): object {
    return callApi('drive.files.create', () => {
      const parameters = readParameters(optionalArgs, bothKinds);
      const body = readBody(resource);
      const media = this.mediaOf(mediaData);
      const mimeType = body.mimeType ?? media?.contentType ?? 'application/octet-stream';
      if (media && mimeType.startsWith('application/vnd.google-apps.')) {
        throw new NotEmulated(`Convertir un archivo a ${mimeType}`);
      }
      const parent = reachParent(this.execution, body.parents);
      const appProperties = withProperties({}, body.appProperties);
      prepareKind(this.execution, mimeType);
      const plain = !mimeType.startsWith('application/vnd.google-apps.');
      const file = this.add({
        name: body.name ?? 'Untitled',
        mimeType,
        parent,
        appProperties,
        description: body.description ?? '',
        ...(plain ? { content: base64(media?.bytes ?? new Uint8Array()) } : {}),
      });
      beginContents(this.execution.world, file);
      return this.describe(file, parameters);
    });
  }

  get(fileId: string, optionalArgs?: object): object {
    return callApi('drive.files.get', () => {
      const parameters = readParameters(optionalArgs, {
        ...ofShared,
        alt: 'later',
        acknowledgeAbuse: 'boolean',
        includePermissionsForView: 'later',
      });
      return this.describe(reach(this.execution, idOf(fileId), 'reader'), parameters);
    });
  }

  list(optionalArgs?: object): object {
    return callApi('drive.files.list', () => {
      const mask = maskOf((optionalArgs ?? {}) as Parameters);
      const known = new Set(['kind', 'nextPageToken', 'incompleteSearch', 'files']);
      const unknown = isEverything(mask) ? undefined : Object.keys(mask).find((name) => !known.has(name));
      if (unknown !== undefined) throw new GoogleError(`Invalid field selection ${unknown}`);
      const { files, nextPageToken } = searchFiles(this.execution, optionalArgs);
      const asked = (optionalArgs as Parameters | undefined)?.['fields'] !== undefined;
      const below = asked ? (mask['files'] ?? {}) : defaultFileMask;
      const answer: Record<string, unknown> = {
        kind: 'drive#fileList',
        incompleteSearch: false,
        files: files.map((file) => chosen(fileResource(this.execution, file), below, 'file')),
        ...(nextPageToken === undefined ? {} : { nextPageToken }),
      };
      if (!asked || isEverything(mask)) return answer;
      return Object.fromEntries(Object.entries(answer).filter(([name]) => name in mask));
    });
  }

  copy(resource: object | null, fileId: string, optionalArgs?: object): object {
    return callApi('drive.files.copy', () => {
      const parameters = readParameters(optionalArgs, bothKinds);
      const body = readBody(resource);
      const source = reach(this.execution, idOf(fileId), 'reader');
      if (source.mimeType === mimeTypes.folder)
        throw new GoogleError('This file cannot be copied by the user.');
      if (body.mimeType !== undefined && body.mimeType !== source.mimeType) {
        throw new NotEmulated(`Convertir un archivo a ${body.mimeType}`);
      }
      const parent = body.parents ? reachParent(this.execution, body.parents) : this.parentForCopy(source);
      const appProperties = withProperties(source.appProperties, body.appProperties);
      prepareKind(this.execution, source.mimeType);
      const { locale } = projectOf(this.execution.world);
      const file = this.add({
        name: body.name ?? `${locale.startsWith('es') ? 'Copia de' : 'Copy of'} ${source.name}`,
        mimeType: source.mimeType,
        parent,
        appProperties,
        description: body.description ?? source.description,
        ...(source.content === undefined ? {} : { content: source.content }),
      });
      copyContents(this.execution.world, source, file);
      return this.describe(file, parameters);
    });
  }

  update(resource: object | null, fileId: string, mediaData?: object | null, optionalArgs?: object): object {
    return callApi('drive.files.update', () => {
      const parameters = readParameters(optionalArgs, {
        ...bothKinds,
        addParents: 'string',
        removeParents: 'string',
      });
      const body = readBody(resource);
      if (body.parents) {
        throw new GoogleError(
          'The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.',
        );
      }
      const media = this.mediaOf(mediaData);
      // Only the owner may put a file in the trash or take it out.
      const least = body.trashed === undefined ? 'writer' : 'owner';
      const file = reach(this.execution, idOf(fileId), least);
      if (media && file.content === undefined) throw new NotEmulated(`Subir contenido a un ${file.mimeType}`);
      if (body.mimeType !== undefined && body.mimeType !== file.mimeType && file.content === undefined) {
        throw new NotEmulated(`Convertir un archivo a ${body.mimeType}`);
      }
      const parents = this.parentsAfter(file, parameters);
      const { parents: _parents, ...plain } = body;
      Object.assign(file, {
        ...plain,
        appProperties: withProperties(file.appProperties, body.appProperties),
        parents,
        modifiedTime: this.execution.world.now,
        ...(media
          ? { content: base64(media.bytes), mimeType: body.mimeType ?? media.contentType ?? file.mimeType }
          : {}),
      });
      return this.describe(file, parameters);
    });
  }

  export(fileId: string, mimeType: string, optionalArgs?: object): BlobImpl {
    return callApi('drive.files.export', () => {
      const parameters = readParameters(optionalArgs, { alt: 'string' });
      const file = reach(this.execution, idOf(fileId), 'reader');
      if (parameters['alt'] !== 'media') {
        throw new GoogleError('Export requires alt=media to download the exported content.');
      }
      const content = exportContents(this.execution.world, file, mimeType);
      spend(this.execution.world, this.execution.effectiveUser, 'conversions');
      return exposeBlob(this.execution, content);
    });
  }

  /** Deletes for good, with everything in a folder. */
  remove(fileId: string, optionalArgs?: object): void {
    callApi('drive.files.delete', () => {
      readParameters(optionalArgs, { ...ofShared, enforceSingleParent: 'boolean' });
      this.removeTree(reach(this.execution, idOf(fileId), 'owner'));
    });
  }

  private removeTree(file: DriveFile): void {
    const { world } = this.execution;
    const files = world.get(filesSlice);
    for (const inside of Object.values(files)) if (inside.parents.includes(file.id)) this.removeTree(inside);
    removeContents(world, file);
    delete files[file.id];
  }

  private add({
    parent,
    ...file
  }: Omit<NewFile, 'owner' | 'parents'> & { readonly parent: string }): DriveFile {
    const { world, effectiveUser: owner } = this.execution;
    return createFile(world, { ...file, owner, parents: [parent], createdByScript: true });
  }

  /** A copy stands beside its original where that folder can be reached, else in the account's own Drive. */
  private parentForCopy(source: DriveFile): string {
    try {
      return reachParent(this.execution, source.parents);
    } catch (error) {
      if (error instanceof GoogleError) return reachParent(this.execution, undefined);
      throw error;
    }
  }

  private parentsAfter(file: DriveFile, parameters: Parameters): string[] {
    const added = idsIn(parameters['addParents']).map((id) => reachParent(this.execution, [id]));
    const removed = idsIn(parameters['removeParents']).map((id) =>
      id === 'root' ? reachParent(this.execution, [id]) : id,
    );
    const parents = [...new Set([...file.parents.filter((id) => !removed.includes(id)), ...added])];
    if (parents.length > 1) throw new GoogleError('Increasing the number of parents is not allowed');
    if (parents.length === 0) throw insufficient();
    return parents;
  }

  private mediaOf(mediaData: object | null | undefined): BlobContent | undefined {
    if (mediaData === null || mediaData === undefined) return undefined;
    const blob = behind(mediaData, BlobImpl);
    if (!blob) throw new GoogleError('The mediaData parameter only supports Blob types for upload.');
    return blob.content;
  }

  private describe(file: DriveFile, parameters: Parameters): object {
    const mask: Mask = parameters['fields'] === undefined ? defaultFileMask : maskOf(parameters);
    return chosen(fileResource(this.execution, file), mask, 'file');
  }
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

const idsIn = (list: unknown): string[] =>
  typeof list === 'string' ? list.split(',').filter((id) => id !== '') : [];

function idOf(fileId: unknown): string {
  if (typeof fileId !== 'string' || fileId === '')
    throw new GoogleError('Missing required parameter: fileId');
  return fileId;
}

const noInvention: NoInvention<Files, GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection> = true;
void noInvention;

const spec: ClassSpec<Files> = {
  service: 'Drive',
  className: 'Files',
  scopes: driveScopes,
  costs: {
    create: 'driveWrite',
    get: 'driveMetadata',
    list: 'driveMetadata',
    copy: 'driveCopy',
    update: 'driveWrite',
    export: 'pdfExport',
    remove: 'driveWrite',
  },
};

export const exposeFiles = (execution: Execution): object => expose(execution, new Files(execution), spec);
