/** Faults for tests: kills, failures and other executions let in at a chosen service call. */
import type { Workspace } from '../api';
import { GoogleError } from './errors';
import type { Execution } from './execution';
import type { Call, Gate } from './gate';

/** Right before the effect of a call, or right after it and before the script learns of it. */
export type Moment = 'before' | 'after';

/** Which execution is meant: the first that makes a call this accepts. By default the first that nothing contains. */
export type Target = (call: Call) => boolean;

const outermost: Target = ({ execution }) => execution.depth === 0;

/**
 * Does something once, at the n-th service call (counted from 1) of the target execution. Faults may be armed together;
 * each leaves the hooks that were there before in force. Returns how to disarm it.
 */
function strikeAt(
  gate: Gate,
  n: number,
  moment: Moment,
  strike: (call: Call) => void,
  target: Target,
): () => void {
  const earlier = gate.hooks;
  let chosen: Execution | undefined;
  let armed = true;
  const consider = (call: Call, now: Moment): void => {
    if (!armed) return;
    if (!chosen && target(call)) chosen = call.execution;
    if (call.execution !== chosen || call.index !== n || now !== moment) return;
    // Disarmed first: what is let in here passes the same gate.
    armed = false;
    strike(call);
  };
  gate.hooks = {
    before(call) {
      earlier.before?.(call);
      consider(call, 'before');
    },
    after(call) {
      earlier.after?.(call);
      consider(call, 'after');
    },
  };
  return () => {
    armed = false;
  };
}

/** Ends the execution at its n-th call, as the six-minute limit or a crash would. */
export function killAt(gate: Gate, n: number, moment: Moment, target: Target = outermost): () => void {
  return strikeAt(gate, n, moment, (call) => gate.kill(call.execution), target);
}

/**
 * Makes the n-th call throw Google's message once. With `moment` 'after' the effect has happened and only the answer is
 * lost.
 */
export function failAt(
  gate: Gate,
  n: number,
  message = "We're sorry, a server error occurred. Please wait a bit and try again.",
  moment: Moment = 'before',
  target: Target = outermost,
): () => void {
  const fail = (): never => {
    throw new GoogleError(message);
  };
  return strikeAt(gate, n, moment, fail, target);
}

/** Lets something else happen (another execution, a person's edit) at the n-th call. It may arm faults of its own. */
export function interleaveAt(
  gate: Gate,
  n: number,
  action: (call: Call) => void,
  moment: Moment = 'before',
  target: Target = outermost,
): () => void {
  return strikeAt(gate, n, moment, action, target);
}

/** A copy of a Workspace in which an action was killed, or Google failed it, at one call. */
export interface Crash {
  readonly workspace: Workspace;
  readonly call: number;
  readonly moment: Moment;
}

/** The calls that the first execution of an action makes when nothing hinders it. */
function callsOf(workspace: Workspace, action: (workspace: Workspace) => void): Call[] {
  const copy = workspace.clone();
  const calls: Call[] = [];
  copy.gate.hooks = {
    before: (call) => {
      const first = calls[0]?.execution ?? (outermost(call) ? call.execution : undefined);
      if (call.execution === first) calls.push(call);
    },
  };
  action(copy);
  return calls;
}

/**
 * Every way in which an action can be killed: for each call of its (first) execution, before and after the effect, a
 * copy of the Workspace left as the kill left it. The Workspace itself is not changed. `at` leaves calls out: where a
 * script makes thousands that only work on an object of its own, a kill at those that reach Google leaves every state
 * that a kill can leave.
 */
export const crashesOf = (
  workspace: Workspace,
  action: (workspace: Workspace) => void,
  at: (call: Call) => boolean = () => true,
): Iterable<Crash> => struckAt(workspace, action, at, killAt);

/** Every way in which one of Google's answers can be a failure that goes away: what does not reach Google cannot fail so. */
export const failuresOf = (workspace: Workspace, action: (workspace: Workspace) => void): Iterable<Crash> =>
  struckAt(
    workspace,
    action,
    ({ roundTrip }) => roundTrip,
    (gate, index, moment) => failAt(gate, index, undefined, moment),
  );

function* struckAt(
  workspace: Workspace,
  action: (workspace: Workspace) => void,
  at: (call: Call) => boolean,
  strike: (gate: Gate, index: number, moment: Moment) => void,
): Iterable<Crash> {
  for (const { index } of callsOf(workspace, action).filter(at)) {
    for (const moment of ['before', 'after'] as const) {
      const copy = workspace.clone();
      strike(copy.gate, index, moment);
      action(copy);
      copy.gate.hooks = {};
      yield { workspace: copy, call: index, moment };
    }
  }
}
