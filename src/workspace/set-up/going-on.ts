/** Set-up goes on by itself: a clock trigger that rings once takes it up where an execution stopped, failed or was ended. */
import { forms } from '../../domain/forms';
import { templates } from '../../domain/documents';
import { roleOf } from './forms';
import type { Job } from './job';
import { roleOfTemplate } from './templates';

const handler = 'continueSetUp';

/** After this many milliseconds Google has ended the execution that asked, whatever became of it. */
const afterItsEnd = 7 * 60_000;

/** Google's clock is not exact to less than about a minute. */
const soon = 60_000;

/** Executions in a row that the clock may begin. What cannot be made in as many fails for a reason that a person must see. */
const mostTurns = 10;

/** The fact that counts them: 0 when a person chose it from the menu. */
const turnsFact = 'setUp:turns';

/** Whether a trigger is one by which set-up goes on. */
export const isGoingOn = (trigger: GoogleAppsScript.Script.Trigger): boolean =>
  trigger.getHandlerFunction() === handler;

/** What is not made to the end, as far as is noted. Drive is not asked: what somebody put in the bin is soon made again. */
const isUnfinished = (job: Job): boolean =>
  Object.values(forms).some((form) => !job.isWhole(roleOf(form))) ||
  Object.values(templates).some((template) => !job.isWhole(roleOfTemplate(template)));

const ringAfter = (milliseconds: number): void => {
  ScriptApp.newTrigger(handler).timeBased().after(milliseconds).create();
};

/** Counts this execution; false when the clock has begun enough of them. */
export function takeTurn({ ports: { facts } }: Job, begun: 'byPerson' | 'byClock'): boolean {
  const turn = begun === 'byClock' ? Number(facts.find(turnsFact) ?? 0) + 1 : 0;
  if (String(turn) !== (facts.find(turnsFact) ?? '0')) facts.record(turnsFact, String(turn));
  return turn < mostTurns;
}

/**
 * First of all: whatever ends this execution, another one follows it, while it has turns. The new trigger is made before the
 * former ones go, so that there is always one; Google keeps those that have rung.
 */
export function provideForItsEnd(job: Job, hasTurns: boolean): void {
  if (!isUnfinished(job)) return;
  const former = ScriptApp.getProjectTriggers().filter(isGoingOn);
  if (hasTurns) ringAfter(afterItsEnd);
  for (const trigger of former) ScriptApp.deleteTrigger(trigger);
}

/**
 * Time ran out with everything in order: the next execution need not wait until this one is certainly over. The trigger that
 * was to follow its end stays, should the next one die before it has made its own.
 */
export const goOnSoon = (): void => ringAfter(soon);
