/** Where a killing strikes, what of it is looked at, and how long the house is given to set itself right. */
import type { Call, Crash, Workspace } from '../../local/index';
import { formNames } from '../../src/domain/forms';
import { minute } from './base';

/** Enough for the next sweeps to find what was left: each reads one form, in turn. */
export const sweeps = formNames.length * 10 * minute;

/** What stands outside the script changes only at these; every 97th of the others shows that it is so. */
export const reaching = ({ roundTrip, index }: Call): boolean => roundTrip || index % 97 === 0;

/** How many of the crashes that left nothing new are looked at all the same: every so many-th. */
const again = 7;

/**
 * Looks at what each crash left; gives how many there were. Most calls only read. Where a crash left the very world that
 * an earlier one left, the same comes of it, so that only every seventh of those shows that it is so.
 */
export function lookAtEach(
  crashes: Iterable<Crash>,
  look: (workspace: Workspace, where: string) => void,
): number {
  const left: Workspace[] = [];
  let struck = 0;
  for (const { workspace, moment, call } of crashes) {
    struck += 1;
    const known = left.some((earlier) => earlier.sameAs(workspace));
    if (known && struck % again !== 0) continue;
    if (!known) left.push(workspace.clone());
    look(workspace, `${moment} ${call}`);
  }
  return struck;
}
