/** Where a killing strikes, what of it is looked at, and how long the house is given to set itself right. */
import type { Call, Crash, Workspace } from '../../local/index';
import { formNames } from '../../src/domain/forms';
import { minute } from './base';

/** Enough for the next sweeps to find what was left: each reads one form, in turn. */
export const sweeps = formNames.length * 10 * minute;

/** What stands outside the script changes only at these; every 97th of the others shows that it is so. */
export const reaching = ({ roundTrip, index }: Call): boolean => roundTrip || index % 97 === 0;

/** How many of the worlds that are nothing new are looked at all the same: every so many-th. */
const again = 7;

/**
 * Those of many that are to be looked at. Most calls only read. Where the very world is left that an earlier one left, the
 * same comes of it, so that only every seventh of those shows that it is so.
 */
export function* worthLooking<T extends { readonly workspace: Workspace }>(each: Iterable<T>): Iterable<T> {
  const left: Workspace[] = [];
  let count = 0;
  for (const one of each) {
    count += 1;
    const known = left.some((earlier) => earlier.sameAs(one.workspace));
    if (known && count % again !== 0) continue;
    if (!known) left.push(one.workspace.clone());
    yield one;
  }
}

/** Looks at what crashes left; gives how many there were. */
export function lookAtEach(
  crashes: Iterable<Crash>,
  look: (workspace: Workspace, where: string) => void,
): number {
  let struck = 0;
  function* counted(): Iterable<Crash> {
    for (const crash of crashes) {
      struck += 1;
      yield crash;
    }
  }
  for (const { workspace, moment, call } of worthLooking(counted())) look(workspace, `${moment} ${call}`);
  return struck;
}
