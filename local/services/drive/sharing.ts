/** Who may do what with a file: giving, reading and taking back permissions. */
import type { World } from '../../runtime/world';
import { findFile, isStronger, permissionIdOf, type DriveFile, type Permission, type Role } from './files';

/** Lets a person in. Who already has a stronger role keeps it; 'published' permissions stand apart from the others. */
export function grant(file: DriveFile, email: string, role: Role, view?: string): Permission {
  const id = permissionIdOf(email);
  const held = file.permissions.find((permission) => permission.id === id && permission.view === view);
  if (held) {
    if (isStronger(role, held.role)) held.role = role;
    return held;
  }
  const permission: Permission = {
    id,
    type: 'user',
    role,
    emailAddress: email,
    ...(view === undefined ? {} : { view }),
  };
  file.permissions.push(permission);
  return permission;
}

/** A permission as it reaches a file, and the folder it comes from; undefined when it is the file's own. */
export interface Reaching {
  readonly permission: Permission;
  readonly from: string | undefined;
}

/** The file's own permissions and those of the folders above it, the strongest of each person. */
export function permissionsReaching(world: World, file: DriveFile): Reaching[] {
  const found = new Map<string, Reaching>();
  const seen = new Set<string>();
  let at: DriveFile | undefined = file;
  while (at && !seen.has(at.id)) {
    seen.add(at.id);
    for (const permission of at.permissions) {
      if (permission.view !== undefined && at !== file) continue;
      const key = `${permission.view ?? ''}:${permission.id}`;
      const held = found.get(key);
      if (held && !isStronger(permission.role, held.permission.role)) continue;
      found.set(key, { permission, from: at === file ? undefined : at.id });
    }
    at = findFile(world, at.parents[0] ?? '');
  }
  return [...found.values()];
}
