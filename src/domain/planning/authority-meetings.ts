/** Which organisations the authority should meet next: those it has not seen for long, the weightiest agenda first. */
import type { CivilDate } from '../schema/values';
import { addMonths } from '../time/civil-date';

/** What is known of one organisation. */
export interface Unseen {
  readonly id: string;
  /** The last meeting with the authority that was held; undefined when there was none. */
  readonly lastMet: CivilDate | undefined;
  /** A meeting with the authority is on its way. */
  readonly isCalled: boolean;
  /** Open requests and agreements still owed that they would bring up. */
  readonly weight: number;
}

/** Those not met for so many months and not called yet; of equal weight, whoever has waited longest first. */
export function planMeetings<O extends Unseen>(known: readonly O[], months: number, today: CivilDate): O[] {
  const limit = addMonths(today, -months);
  return known
    .filter(({ lastMet, isCalled }) => !isCalled && (lastMet === undefined || lastMet < limit))
    .sort((a, b) => b.weight - a.weight || order(a.lastMet ?? '', b.lastMet ?? ''));
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
