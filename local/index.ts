/** The local Workspace as a module: Google Workspace on this machine, for tests, for the desk and for any script. */
import type { Workspace, WorkspaceOptions } from './api';
import { loadBundle } from './runtime/bundle';
import { createWorld } from './runtime/new-world';
import { Storage } from './runtime/storage';
import { pinTimeZone } from './runtime/time-zone';
import { LocalWorkspace } from './runtime/workspace';
import { rooms, views } from './services/index';

export type * from './api';
export { openDesk } from './desk/index';
export type { Desk, DeskOptions, TourStep } from './desk/index';
export { crashesOf, failAt, failuresOf, interleaveAt, killAt } from './runtime/faults';
export type { Crash, Moment, Target } from './runtime/faults';
export type { Call } from './runtime/gate';
export { ExecutionKilled, GoogleError, NotEmulated } from './runtime/errors';

/**
 * Opens a Workspace: a new one in memory, or the one that `storage` keeps. Throws when the bundle is missing, or `now` is
 * no date.
 */
export function openWorkspace(options: WorkspaceOptions = {}): Workspace {
  pinTimeZone();
  const bundle = loadBundle(options.bundle);
  if (options.storage === undefined || options.storage === 'memory') {
    return new LocalWorkspace({ bundle, rooms, views, world: createWorld(options, bundle.timeZone, rooms) });
  }
  const { storage, world: saved } = Storage.open(options.storage);
  const world = saved ?? createWorld(options, bundle.timeZone, rooms);
  const workspace = new LocalWorkspace({ bundle, rooms, views, world, storage });
  if (!saved) workspace.save();
  return workspace;
}
