/** `Drive.Permissions`: sharing files, and letting people answer a form (`view: 'published'`). */
import { findAccount } from '../../runtime/accounts';
import { append } from '../../runtime/appended';
import { GoogleError, NotEmulated } from '../../runtime/errors';
import type { Execution } from '../../runtime/execution';
import { expose, type ClassSpec, type NoInvention } from '../../runtime/facade';
import { callApi, maskOf, readParameters, type Parameters } from '../base/api-call';
import { isEverything } from '../base/field-mask';
import { checkPayload, oneOf, type Shape } from '../base/payload';
import { outboxSlice } from '../mail/index';
import { mimeTypes, type DriveFile, type Permission, type Role } from './files';
import { driveScopes, insufficient, reach } from './reach';
import { chosen, defaultPermissionMask, permissionResource, webLink } from './resource';
import { grant, permissionsReaching } from './sharing';

const ofShared: Readonly<Record<string, Shape>> = {
  supportsAllDrives: 'boolean',
  useDomainAdminAccess: 'boolean',
};

const bodyShape: Shape = {
  fields: {
    type: oneOf('user', 'group', 'domain', 'anyone'),
    role: oneOf('owner', 'writer', 'commenter', 'reader', 'organizer', 'fileOrganizer'),
    emailAddress: 'string',
    view: oneOf('published'),
    allowFileDiscovery: 'boolean',
    domain: 'later',
    expirationTime: 'later',
  },
};

interface PermissionBody {
  readonly type?: Permission['type'];
  readonly role?: Role;
  readonly emailAddress?: string;
  readonly view?: string;
}

class Permissions {
  constructor(private readonly execution: Execution) {}

  create(resource: object, fileId: string, optionalArgs?: object): object {
    return callApi('drive.permissions.create', () => {
      const parameters = readParameters(optionalArgs, {
        ...ofShared,
        sendNotificationEmail: 'boolean',
        emailMessage: 'string',
        transferOwnership: 'later',
        moveToNewOwnersRoot: 'later',
      });
      const body = readPermission(resource);
      const file = reach(this.execution, fileId, 'writer');
      if (body.view !== undefined) requirePublishable(file, body);
      if (body.type === 'anyone') return this.describe(openToAll(file, body), parameters);
      const email = body.emailAddress;
      if (email === undefined || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
        throw new GoogleError(
          'The specified emailAddress is invalid or not applicable for the given permission type.',
        );
      }
      const permission = grant(file, email, body.role ?? 'reader', body.view);
      if (parameters['sendNotificationEmail'] !== false) this.notify(file, email, parameters['emailMessage']);
      return this.describe(permission, parameters);
    });
  }

  list(fileId: string, optionalArgs?: object): object {
    return callApi('drive.permissions.list', () => {
      const parameters = readParameters(optionalArgs, {
        ...ofShared,
        includePermissionsForView: oneOf('published'),
        pageSize: 'integer',
        pageToken: 'later',
      });
      // Who may only read a file does not learn who else can.
      const file = reach(this.execution, fileId, 'writer');
      const published = parameters['includePermissionsForView'] === 'published';
      const permissions = permissionsReaching(this.execution.world, file)
        .map(({ permission }) => permission)
        .filter(({ view }) => view === undefined || published);
      const mask = maskOf(parameters);
      const asked = parameters['fields'] !== undefined;
      const below = asked ? (mask['permissions'] ?? {}) : defaultPermissionMask;
      const answer: Record<string, unknown> = {
        kind: 'drive#permissionList',
        permissions: permissions.map((permission) =>
          chosen(permissionResource(this.execution, permission), below, 'permission'),
        ),
      };
      if (!asked || isEverything(mask)) return answer;
      return Object.fromEntries(Object.entries(answer).filter(([name]) => name in mask));
    });
  }

  get(fileId: string, permissionId: string, optionalArgs?: object): object {
    return callApi('drive.permissions.get', () => {
      const parameters = readParameters(optionalArgs, ofShared);
      const file = reach(this.execution, fileId, 'writer');
      return this.describe(this.find(file, permissionId).permission, parameters);
    });
  }

  update(resource: object, fileId: string, permissionId: string, optionalArgs?: object): object {
    return callApi('drive.permissions.update', () => {
      const parameters = readParameters(optionalArgs, {
        ...ofShared,
        removeExpiration: 'later',
        transferOwnership: 'later',
      });
      checkPayload(resource, { fields: { role: oneOf('writer', 'commenter', 'reader') } });
      const file = reach(this.execution, fileId, 'writer');
      const permission = this.findOwn(file, permissionId);
      const { role } = resource as { role?: Role };
      if (role !== undefined) permission.role = role;
      return this.describe(permission, parameters);
    });
  }

  remove(fileId: string, permissionId: string, optionalArgs?: object): void {
    callApi('drive.permissions.delete', () => {
      readParameters(optionalArgs, ofShared);
      const file = reach(this.execution, fileId, 'writer');
      const permission = this.findOwn(file, permissionId);
      file.permissions = file.permissions.filter((other) => other !== permission);
    });
  }

  private find(file: DriveFile, id: string): { permission: Permission; from: string | undefined } {
    const found = permissionsReaching(this.execution.world, file).find(
      ({ permission }) => permission.id === id,
    );
    if (!found) throw new GoogleError(`Permission not found: ${id}.`);
    return found;
  }

  /** A permission that may be changed here: not the owner's, and not one that comes from a folder above. */
  private findOwn(file: DriveFile, id: string): Permission {
    const { permission, from } = this.find(file, id);
    if (permission.role === 'owner' || from !== undefined) throw insufficient();
    return permission;
  }

  /** Google's own mail about a shared file: it stands in the outbox, since a person does get it. */
  private notify(file: DriveFile, email: string, message: unknown): void {
    const { world, effectiveUser } = this.execution;
    const sharer = findAccount(world, effectiveUser)?.name ?? effectiveUser;
    append(world.get(outboxSlice), {
      to: email,
      cc: '',
      bcc: '',
      subject: `Elemento compartido contigo: «${file.name}»`,
      body: `${typeof message === 'string' ? `${message}\n\n` : ''}${webLink(file)}`,
      htmlBody: '',
      name: `${sharer} (mediante Google Drive)`,
      replyTo: effectiveUser,
      attachments: [],
      sentBy: effectiveUser,
      sentAt: world.now,
    });
  }

  private describe(permission: Permission, parameters: Parameters): object {
    const mask = parameters['fields'] === undefined ? defaultPermissionMask : maskOf(parameters);
    return chosen(permissionResource(this.execution, permission), mask, 'permission');
  }
}

function readPermission(resource: unknown): PermissionBody {
  checkPayload(resource, bodyShape);
  const body = (resource ?? {}) as PermissionBody;
  if (body.type === undefined) throw new GoogleError('The permission type field is required.');
  if (body.role === undefined) throw new GoogleError('The permission role field is required.');
  if (!['owner', 'writer', 'commenter', 'reader'].includes(body.role)) {
    throw new GoogleError(`The specified role is invalid for this item: ${body.role}.`);
  }
  if (body.role === 'owner') throw new NotEmulated('Ceder la propiedad de un archivo');
  if (body.type === 'domain') throw new NotEmulated('Compartir con un dominio');
  return body;
}

/** Only forms have a published view, and in it people only read (that is, answer). */
function requirePublishable(file: DriveFile, { role }: PermissionBody): void {
  if (file.mimeType !== mimeTypes.form || role !== 'reader') {
    throw new GoogleError('The specified view is invalid for this permission.');
  }
}

function openToAll(file: DriveFile, { role = 'reader', view }: PermissionBody): Permission {
  const held = file.permissions.find((other) => other.type === 'anyone' && other.view === view);
  if (held) return Object.assign(held, { role });
  const permission: Permission = {
    id: 'anyoneWithLink',
    type: 'anyone',
    role,
    ...(view === undefined ? {} : { view }),
  };
  file.permissions.push(permission);
  return permission;
}

const noInvention: NoInvention<
  Permissions,
  GoogleAppsScript.Drive_v3.Drive.V3.Collection.PermissionsCollection
> = true;
void noInvention;

const spec: ClassSpec<Permissions> = {
  service: 'Drive',
  className: 'Permissions',
  scopes: driveScopes,
  costs: {
    create: 'driveWrite',
    list: 'driveMetadata',
    get: 'driveMetadata',
    update: 'driveWrite',
    remove: 'driveWrite',
  },
};

export const exposePermissions = (execution: Execution): object =>
  expose(execution, new Permissions(execution), spec);
