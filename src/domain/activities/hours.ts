/** The hours a person was there: the sum of the sessions attended, and what part of the whole that is. */

export interface TimedSession {
  readonly id: string;
  readonly minutes: number;
}

/** Minutes attended, and the share in whole per cent, rounded down: nobody is given an hour they were not there. */
export function hoursOf(
  attended: readonly string[],
  sessions: readonly TimedSession[],
): { minutes: number; share: number } {
  const sum = (some: readonly TimedSession[]): number => some.reduce((all, { minutes }) => all + minutes, 0);
  const minutes = sum(sessions.filter(({ id }) => attended.includes(id)));
  const total = sum(sessions);
  return { minutes, share: total === 0 ? 0 : Math.floor((minutes * 100) / total) };
}
