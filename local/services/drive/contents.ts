/** What files of Google's own kinds hold: how their contents begin, are copied, go away and leave in other formats. */
import { projectOf } from '../../runtime/accounts';
import { GoogleError, NotEmulated } from '../../runtime/errors';
import type { Execution } from '../../runtime/execution';
import { spend, type Quota } from '../../runtime/quotas';
import type { World } from '../../runtime/world';
import type { BlobContent } from '../base/blob';
import { copyDocument, documentPdf, documentText, removeDocument } from '../docs/documents';
import { copyForm, createFormContent, removeForm } from '../forms/forms';
import { copyWorkbook } from '../sheets/copying';
import { adoptSpreadsheet, spreadsheetsSlice } from '../sheets/spreadsheets';
import { mimeTypes, type DriveFile } from './files';

/** One kind of file. What is absent costs nothing or cannot be done. */
interface Kind {
  /** Whose daily quota a new one takes. */
  readonly quota?: Quota;
  readonly begin?: (world: World, file: DriveFile) => void;
  readonly copy?: (world: World, source: DriveFile, copy: DriveFile) => void;
  readonly remove?: (world: World, file: DriveFile) => void;
  readonly exports?: Readonly<Record<string, (world: World, file: DriveFile) => BlobContent>>;
}

/** Docs make their contents when they are first opened. */
const kinds: Readonly<Record<string, Kind>> = {
  [mimeTypes.folder]: {},
  [mimeTypes.spreadsheet]: {
    quota: 'spreadsheets',
    begin(world, file) {
      const { locale, timeZone } = projectOf(world);
      adoptSpreadsheet(world, file.id, locale, timeZone);
    },
    copy: (world, source, copy) => copyWorkbook(world, source.id, copy.id),
    remove(world, file) {
      delete world.get(spreadsheetsSlice)[file.id];
    },
  },
  [mimeTypes.document]: {
    quota: 'documents',
    copy: (world, source, copy) => copyDocument(world, source.id, copy.id),
    remove: (world, file) => removeDocument(world, file.id),
    exports: {
      [mimeTypes.pdf]: (world, file) => ({
        bytes: documentPdf(world, file.id),
        contentType: mimeTypes.pdf,
        name: null,
      }),
      'text/plain': (world, file) => ({
        bytes: new TextEncoder().encode(documentText(world, file.id)),
        contentType: 'text/plain',
        name: null,
      }),
    },
  },
  [mimeTypes.form]: {
    quota: 'documents',
    begin: (world, file) => void createFormContent(world, file.id),
    copy: (world, source, copy) => copyForm(world, source.id, copy.id),
    remove: (world, file) => removeForm(world, file.id),
  },
};

const isGoogleType = (mimeType: string): boolean => mimeType.startsWith('application/vnd.google-apps.');

/** Refuses a kind of file that does not stand here, and takes today's quota for one that does. */
export function prepareKind(execution: Execution, mimeType: string): void {
  const kind = kinds[mimeType];
  if (!kind && isGoogleType(mimeType)) throw new NotEmulated(`Los archivos de tipo ${mimeType}`);
  if (kind?.quota) spend(execution.world, execution.effectiveUser, kind.quota);
}

export function beginContents(world: World, file: DriveFile): void {
  kinds[file.mimeType]?.begin?.(world, file);
}

/** Copies the contents. Folders cannot be copied. */
export function copyContents(world: World, source: DriveFile, copy: DriveFile): void {
  kinds[source.mimeType]?.copy?.(world, source, copy);
}

export function removeContents(world: World, file: DriveFile): void {
  kinds[file.mimeType]?.remove?.(world, file);
}

/** The file in another format. Plain files are downloaded, not exported. */
export function exportContents(world: World, file: DriveFile, mimeType: string): BlobContent {
  if (!isGoogleType(file.mimeType) || file.mimeType === mimeTypes.folder) {
    throw new GoogleError('Export only supports Docs Editors files.');
  }
  const make = kinds[file.mimeType]?.exports?.[mimeType];
  if (!make) throw new NotEmulated(`La exportación de ${file.mimeType} como ${mimeType}`);
  return make(world, file);
}
