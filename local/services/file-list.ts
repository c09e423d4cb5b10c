/** The files of a world as people and tests read them. */
import type { FileInfo } from '../api';
import type { World } from '../runtime/world';
import { filesSlice, mimeTypes } from './drive/files';

/** Every file, in the order of their making; `textOf` gives a Doc's text. */
export function listFiles(world: World, textOf: (documentId: string) => string): FileInfo[] {
  return Object.values(world.get(filesSlice)).map((file) => ({
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    parents: [...file.parents],
    owner: file.owner,
    trashed: file.trashed,
    appProperties: { ...file.appProperties },
    permissions: file.permissions.map((permission) => ({ ...permission })),
    ...(file.mimeType === mimeTypes.document ? { text: textOf(file.id) } : {}),
  }));
}
