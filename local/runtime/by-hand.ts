/** Runs that a person starts by hand, and what comes of those that never begin. */
import type { AnsweringActor, RunResult } from '../api';
import type { Start } from './executor';
import { emptyTally } from './gate';

/** A run that a person at the Sheet starts: with that person's rights. */
export function byHand(
  kind: 'menu' | 'sidebar',
  functionName: string,
  actor: AnsweringActor,
  args: readonly unknown[],
): Start {
  return {
    functionName,
    kind,
    effectiveUser: actor.as,
    activeUser: actor.as,
    ...(actor.answers ? { answers: actor.answers } : {}),
    args: () => args,
  };
}

/** What becomes of a run that did not take place. */
export const nothingRan = (): RunResult => ({
  value: undefined,
  killed: false,
  tally: emptyTally(),
  logs: [],
  shown: [],
});

/** Google's client code said no: nothing reached the server. */
export const refusedByClient = (name: string, message: string): RunResult => ({
  ...nothingRan(),
  value: null,
  error: { name, message },
});
