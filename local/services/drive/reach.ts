/** Which files an execution reaches through the Drive API, by its scopes and by what the account may do. */
import { GoogleError } from '../../runtime/errors';
import type { Execution } from '../../runtime/execution';
import type { World } from '../../runtime/world';
import { accessOf, findFile, rootOf, type DriveFile } from './files';

const wholeDrive = 'https://www.googleapis.com/auth/drive';

/** One of these is needed for every method. `drive.file` reaches only what the add-on made. */
export const driveScopes = [wholeDrive, 'https://www.googleapis.com/auth/drive.file'];

export const notFound = (id: string): GoogleError => new GoogleError(`File not found: ${id}.`);
export const insufficient = (): GoogleError =>
  new GoogleError('The user does not have sufficient permissions for this file.');

/**
 * Whether the scopes let this execution know of the file at all. With `drive.file`: only files that the add-on created
 * for this very account. «File authorization is granted on a per-user basis»
 * (developers.google.com/drive/api/v2/about-auth): a colleague to whom the file is shared does not reach it.
 */
export function isReachable(execution: Execution, file: DriveFile): boolean {
  const { world, effectiveUser, scopes } = execution;
  if (accessOf(world, file.id, effectiveUser) === undefined) return false;
  return (
    scopes.includes(wholeDrive) || file.createdByScriptFor?.toLowerCase() === effectiveUser.toLowerCase()
  );
}

/** The file, or Google's errors: not found for what cannot be seen, insufficient for what may not be changed. */
export function reach(execution: Execution, id: string, least: 'reader' | 'writer' | 'owner'): DriveFile {
  const file = findFile(execution.world, id);
  if (!file || !isReachable(execution, file)) throw notFound(id);
  const role = accessOf(execution.world, id, execution.effectiveUser);
  const enough = { reader: true, writer: role === 'writer' || role === 'owner', owner: role === 'owner' };
  if (!enough[least]) throw insufficient();
  return file;
}

/** The one folder that `parents` names: 'root' is the account's own Drive, which needs no permission. */
export function reachParent(execution: Execution, parents: readonly string[] | undefined): string {
  const root = rootOf(execution.effectiveUser);
  if (parents === undefined || parents.length === 0) return root;
  if (parents.length > 1) throw new GoogleError('Increasing the number of parents is not allowed');
  const parent = parents[0] ?? 'root';
  return parent === 'root' || parent === root ? root : reach(execution, parent, 'writer').id;
}

/** Whether the file, or a folder above it, is in the trash. */
export function isTrashed(world: World, file: DriveFile): boolean {
  const seen = new Set<string>();
  for (
    let at: DriveFile | undefined = file;
    at && !seen.has(at.id);
    at = findFile(world, at.parents[0] ?? '')
  ) {
    if (at.trashed) return true;
    seen.add(at.id);
  }
  return false;
}
