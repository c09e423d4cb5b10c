/** Empties the forms' own response stores into the registry: what every doorbell and every sweep does. */
import type { CivilDateTime } from '../../domain/schema/values';
import type { ClaimedEffect } from '../kernel/batch';
import type { Ports } from '../ports';

/** What one drain did. */
export interface Drained {
  /** Mails to promoters that this execution has claimed and should send now. */
  readonly claimed: readonly ClaimedEffect[];
  /** Responses received now, for the first time or corrected. */
  readonly received: number;
  readonly applied: number;
  /** Responses that wait in the Bandeja. */
  readonly waiting: number;
}

const nothing: Drained = { claimed: [], received: 0, applied: 0, waiting: 0 };

/** Receives what the named forms hold and the registry has not seen. One commit for all; none when there is nothing new. */
export function drain(_ports: Ports, _formNames: readonly string[]): Drained {
  return nothing;
}

/** Minutes between two sweeps. */
const sweepMinutes = 10;

/** The forms whose turn it is: one a sweep, so that a quiet day costs few trigger minutes however many forms there are. */
export function formsDueAt(now: CivilDateTime, names: readonly string[]): string[] {
  const minutes = Number(now.slice(11, 13)) * 60 + Number(now.slice(14, 16));
  const name = names[Math.floor(minutes / sweepMinutes) % Math.max(1, names.length)];
  return name === undefined ? [] : [name];
}
