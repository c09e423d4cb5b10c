/** Where a killing strikes, and how long the house is given to set itself right. */
import type { Call } from '../../local/index';
import { formNames } from '../../src/domain/forms';
import { minute } from './base';

/** Enough for the next sweeps to find what was left: each reads one form, in turn. */
export const sweeps = formNames.length * 10 * minute;

/** What stands outside the script changes only at these; every 97th of the others shows that it is so. */
export const reaching = ({ roundTrip, index }: Call): boolean => roundTrip || index % 97 === 0;
