/** The hours a person was there: the sum of the sessions attended, what part of the whole that is, and whether it is enough. */

export interface TimedSession {
  readonly id: string;
  readonly minutes: number;
}

/** The sessions of one person, by code: those attended, and those missed with an excuse. */
interface Roll {
  readonly attended?: readonly string[] | undefined;
  readonly excused?: readonly string[] | undefined;
}

/**
 * Parts of all hours in whole per cent. What was attended is rounded down, for nobody is given an hour they were not there, and
 * what was excused is rounded up, so that both together still make the whole.
 */
export interface Shares {
  readonly share: number;
  /** Absent in rows older than the column. */
  readonly excusedShare?: number | undefined;
}

/** Minutes attended, and the shares attended and excused. */
export function hoursOf(
  { attended = [], excused = [] }: Roll,
  sessions: readonly TimedSession[],
): { minutes: number; share: number; excusedShare: number } {
  const sum = (some: readonly TimedSession[]): number => some.reduce((all, { minutes }) => all + minutes, 0);
  const total = sum(sessions);
  const partOf = (minutes: number): number => (total === 0 ? 0 : (minutes * 100) / total);
  const minutes = sum(sessions.filter(({ id }) => attended.includes(id)));
  const missed = sum(sessions.filter(({ id }) => excused.includes(id)));
  return { minutes, share: Math.floor(partOf(minutes)), excusedShare: Math.ceil(partOf(missed)) };
}

/** What a certificate asks for, in per cent. */
export interface CertificateRule {
  /** Part of the hours that must be attended. */
  readonly least: number;
  /** Up to which part of the hours an excused absence is taken off what is asked; 0: an excuse changes nothing. */
  readonly pardoned: number;
}

/**
 * Whether somebody was there long enough: for the least part of the hours that are asked of them, which are all but those missed
 * with an excuse, up to what the department pardons. Who never came gets none, whatever the excuse.
 */
export function isLongEnough(
  { share, excusedShare = 0 }: Shares,
  { least, pardoned }: CertificateRule,
): boolean {
  const asked = 100 - Math.min(excusedShare, Math.max(0, pardoned));
  return share > 0 ? share * 100 >= least * asked : least <= 0;
}
