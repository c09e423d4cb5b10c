/** Files and permissions as the Drive API describes them, and the field masks it understands. */
import { GoogleError, NotEmulated } from '../../runtime/errors';
import type { Execution } from '../../runtime/execution';
import { findAccount } from '../../runtime/accounts';
import { isEverything, select, type Mask } from '../base/field-mask';
import { accessOf, mimeTypes, permissionIdOf, type DriveFile, type Permission } from './files';
import { isReachable, isTrashed } from './reach';
import { permissionsReaching } from './sharing';

/** What comes back when `fields` asks for nothing. */
export const defaultFileMask: Mask = { kind: {}, id: {}, name: {}, mimeType: {} };
export const defaultPermissionMask: Mask = { kind: {}, id: {}, type: {}, role: {} };

const moment = (time: number): string => new Date(time).toISOString();

/** Where a person opens the file. */
export function webLink(file: DriveFile): string {
  const rooms: Readonly<Record<string, string>> = {
    [mimeTypes.document]: 'https://docs.google.com/document/d/',
    [mimeTypes.spreadsheet]: 'https://docs.google.com/spreadsheets/d/',
    [mimeTypes.form]: 'https://docs.google.com/forms/d/',
  };
  if (file.mimeType === mimeTypes.folder) return `https://drive.google.com/drive/folders/${file.id}`;
  const room = rooms[file.mimeType];
  return room === undefined
    ? `https://drive.google.com/file/d/${file.id}/view?usp=drivesdk`
    : `${room}${file.id}/edit?usp=drivesdk`;
}

const userResource = (execution: Execution, email: string): object => ({
  kind: 'drive#user',
  displayName: findAccount(execution.world, email)?.name ?? email,
  emailAddress: email,
  me: email.toLowerCase() === execution.effectiveUser.toLowerCase(),
  permissionId: permissionIdOf(email),
});

export function permissionResource(execution: Execution, permission: Permission): object {
  const { id, type, role, emailAddress, view } = permission;
  const name = emailAddress && (findAccount(execution.world, emailAddress)?.name ?? emailAddress);
  return {
    kind: 'drive#permission',
    id,
    type,
    role,
    ...(emailAddress === undefined ? {} : { emailAddress, displayName: name }),
    ...(type === 'anyone' ? { allowFileDiscovery: false } : {}),
    ...(view === undefined ? {} : { view }),
    deleted: false,
    pendingOwner: false,
  };
}

/** The whole description of a file, as this execution's account sees it. */
export function fileResource(execution: Execution, file: DriveFile): object {
  const { world, effectiveUser } = execution;
  const role = accessOf(world, file.id, effectiveUser);
  const mayShare = role === 'owner' || role === 'writer';
  const permissions = permissionsReaching(world, file)
    .map(({ permission }) => permission)
    .filter(({ view }) => view === undefined);
  return {
    kind: 'drive#file',
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    ...(file.description === '' ? {} : { description: file.description }),
    trashed: isTrashed(world, file),
    explicitlyTrashed: file.trashed,
    parents: [...file.parents],
    ...(Object.keys(file.appProperties).length === 0 ? {} : { appProperties: { ...file.appProperties } }),
    spaces: ['drive'],
    createdTime: moment(file.createdTime),
    modifiedTime: moment(file.modifiedTime),
    owners: [userResource(execution, file.owner)],
    ownedByMe: role === 'owner',
    shared: permissions.length > 1,
    ...(mayShare
      ? {
          permissions: permissions.map((permission) => permissionResource(execution, permission)),
          permissionIds: permissions.map(({ id }) => id),
        }
      : {}),
    webViewLink: webLink(file),
    ...(file.content === undefined ? {} : { size: String(Buffer.from(file.content, 'base64').length) }),
    isAppAuthorized: isReachable(execution, file),
  };
}

const known = {
  file: new Set(
    'kind id name mimeType description trashed explicitlyTrashed parents appProperties spaces createdTime modifiedTime owners ownedByMe shared permissions permissionIds webViewLink size isAppAuthorized'.split(
      ' ',
    ),
  ),
  permission: new Set(
    'kind id type role emailAddress displayName allowFileDiscovery view deleted pendingOwner'.split(' '),
  ),
};

/** Names that Google knows and this Workspace does not tell. */
const later = new Set(
  'capabilities contentHints contentRestrictions copyRequiresWriterPermission driveId exportLinks fileExtension folderColorRgb fullFileExtension hasAugmentedPermissions hasThumbnail headRevisionId iconLink imageMediaMetadata labelInfo lastModifyingUser linkShareMetadata md5Checksum modifiedByMe modifiedByMeTime originalFilename properties quotaBytesUsed resourceKey sha1Checksum sha256Checksum sharedWithMeTime sharingUser shortcutDetails starred teamDriveId thumbnailLink thumbnailVersion trashedTime trashingUser version videoMediaMetadata viewedByMe viewedByMeTime viewersCanCopyContent webContentLink writersCanShare domain expirationTime permissionDetails photoLink'.split(
    ' ',
  ),
);

/** The part of a description that `mask` names. Throws Google's error for a name it does not know. */
export function chosen(resource: object, mask: Mask, kind: keyof typeof known): object {
  for (const name of isEverything(mask) ? [] : Object.keys(mask)) {
    if (known[kind].has(name)) continue;
    if (later.has(name)) throw new NotEmulated(`El campo ${name} de Drive`);
    throw new GoogleError(`Invalid field selection ${name}`);
  }
  return select(resource, mask) as object;
}
