/** Boards one after another: who follows whom, how each stands on a day, until when it served, who held which office. */
import type { CivilDate } from '../schema/values';
import { addDays } from '../time/civil-date';

/** The dates of one board of an organisation. */
export interface Term {
  readonly starts: CivilDate;
  /** Day on which its mandate ends by the rules, whoever follows or not. */
  readonly ends: CivilDate;
}

/** The board that takes office next after a day; undefined when none does. */
export const findNext = <T extends Term>(boards: readonly T[], day: CivilDate): T | undefined =>
  boards.reduce<T | undefined>(
    (next, each) => (each.starts > day && (!next || each.starts < next.starts) ? each : next),
    undefined,
  );

/** The board in office on a day: the last that had taken office by then, its mandate over or not. */
export const findBoardOn = <T extends Term>(boards: readonly T[], day: CivilDate): T | undefined =>
  boards.reduce<T | undefined>(
    (held, each) => (each.starts <= day && (!held || each.starts >= held.starts) ? each : held),
    undefined,
  );

/** Last day a board served, before the next took office; undefined while none follows. */
export function servedUntil(term: Term, boards: readonly Term[]): CivilDate | undefined {
  const next = findNext(boards, term.starts);
  return next && addDays(next.starts, -1);
}

/** How a board stands on a day, by the dates alone. A board whose mandate is over stays until another takes office. */
export function standingOn(
  term: Term,
  boards: readonly Term[],
  day: CivilDate,
): 'proposed' | 'current' | 'expired' | 'replaced' {
  if (term.starts > day) return 'proposed';
  const last = servedUntil(term, boards);
  if (last !== undefined && last < day) return 'replaced';
  return term.ends < day ? 'expired' : 'current';
}

interface Service {
  readonly from: CivilDate;
  readonly until?: CivilDate | undefined;
}

/** Whether somebody held an office on a day: both days of the record count. */
export const servedOn = ({ from, until }: Service, day: CivilDate): boolean =>
  from <= day && (until === undefined || day <= until);
