/** Every file of the Workspace by id: name, place, owner, sharing; services keep the contents in slices of their own. */
import { createHash } from 'node:crypto';
import { GoogleError } from '../../runtime/errors';
import type { Json, Slice, World } from '../../runtime/world';

export const mimeTypes = {
  folder: 'application/vnd.google-apps.folder',
  spreadsheet: 'application/vnd.google-apps.spreadsheet',
  document: 'application/vnd.google-apps.document',
  form: 'application/vnd.google-apps.form',
  pdf: 'application/pdf',
} as const;

export type Role = 'owner' | 'writer' | 'commenter' | 'reader';

export interface Permission {
  id: string;
  type: 'user' | 'group' | 'domain' | 'anyone';
  role: Role;
  emailAddress?: string;
  /** 'published' on forms: who may answer. */
  view?: string;
}

export interface DriveFile {
  id: string;
  name: string;
  mimeType: string;
  /** At most one parent; the owner's root when none was given. */
  parents: string[];
  owner: string;
  trashed: boolean;
  createdTime: number;
  modifiedTime: number;
  description: string;
  /** Private to the add-on, whoever runs it. */
  appProperties: Record<string, string>;
  permissions: Permission[];
  /** Whether the add-on made it, and for whom: all that the drive.file scope reaches. */
  createdByScriptFor?: string;
  /** Bytes of a plain file (PDF, image), base64. */
  content?: string;
}

/** Contents are text that never changes in place, so that copies of the world share them. */
export const filesSlice: Slice<Record<string, DriveFile>> = {
  name: 'files',
  create: () => ({}),
  clone: (files) => Object.fromEntries(Object.entries(files).map(([id, file]) => [id, cloneFile(file)])),
  save: (files) => files as unknown as Json,
  load: (json) => json as unknown as Record<string, DriveFile>,
};

const cloneFile = (file: DriveFile): DriveFile => ({
  ...file,
  parents: [...file.parents],
  appProperties: { ...file.appProperties },
  permissions: file.permissions.map((permission) => ({ ...permission })),
});

/** The id of a person's My Drive. */
export const rootOf = (email: string): string => `root:${email}`;

export interface NewFile {
  readonly name: string;
  readonly mimeType: string;
  readonly owner: string;
  readonly id?: string;
  readonly parents?: readonly string[];
  readonly appProperties?: Readonly<Record<string, string>>;
  readonly description?: string;
  readonly content?: string;
  readonly createdByScript?: boolean;
}

/** Google knows a person by the same permission id on every file. */
export function permissionIdOf(email: string): string {
  const digest = createHash('sha256').update(email.toLowerCase()).digest();
  return digest.readBigUInt64BE().toString().padStart(20, '0');
}

/** Adds a file and returns it. */
export function createFile(world: World, file: NewFile): DriveFile {
  const id = file.id ?? world.newId('1', 33);
  const created: DriveFile = {
    id,
    name: file.name,
    mimeType: file.mimeType,
    parents: [...(file.parents ?? [rootOf(file.owner)])],
    owner: file.owner,
    trashed: false,
    createdTime: world.now,
    modifiedTime: world.now,
    description: file.description ?? '',
    appProperties: { ...file.appProperties },
    permissions: [{ id: permissionIdOf(file.owner), type: 'user', role: 'owner', emailAddress: file.owner }],
    ...(file.createdByScript ? { createdByScriptFor: file.owner } : {}),
    ...(file.content === undefined ? {} : { content: file.content }),
  };
  world.get(filesSlice)[id] = created;
  return created;
}

export function findFile(world: World, id: string): DriveFile | undefined {
  return world.get(filesSlice)[id];
}

/** The file, or Google's error for an id that is unknown or not shared with this person. */
export function getFileFor(
  world: World,
  id: string,
  email: string,
  least: 'reader' | 'writer' = 'reader',
): DriveFile {
  const file = findFile(world, id);
  const role = file && accessOf(world, id, email);
  if (!file || !role || (least === 'writer' && role !== 'owner' && role !== 'writer')) {
    throw new GoogleError(
      'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.',
    );
  }
  return file;
}

const rank: Record<Role, number> = { reader: 1, commenter: 2, writer: 3, owner: 4 };

export const isStronger = (role: Role, than: Role): boolean => rank[role] > rank[than];

/** The strongest right a person has on a file, by its own permissions or those of a folder above it. */
export function accessOf(world: World, id: string, email: string): Role | undefined {
  let best: Role | undefined;
  let at: string | undefined = id;
  const seen = new Set<string>();
  while (at !== undefined && !seen.has(at)) {
    seen.add(at);
    const file: DriveFile | undefined = findFile(world, at);
    if (!file) break;
    for (const permission of file.permissions) {
      const applies =
        permission.view === undefined &&
        (permission.type === 'anyone' || permission.emailAddress?.toLowerCase() === email.toLowerCase());
      if (applies && (best === undefined || isStronger(permission.role, best))) best = permission.role;
    }
    at = file.parents[0];
  }
  return best;
}
