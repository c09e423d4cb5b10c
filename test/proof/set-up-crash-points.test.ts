/** The set-up is killed at every call that reaches Google; the next run must complete it and double nothing. */
import { expect, test } from '@jest/globals';
import type { Workspace } from '../../local/index';
import { letGoOn, minute, openEmpty, prepare } from '../workspace/installed';
import { traitsOf, triggersOf } from '../workspace/wholeness';

/** Somebody chooses it again, or nobody does: then the clock goes on with it, from the moment it was told to. */
function recover(workspace: Workspace, point: number): unknown {
  const alone = point % 2 === 0 && triggersOf(workspace).includes('continueSetUp');
  if (alone) workspace.advance(9 * minute);
  const error = alone ? undefined : prepare(workspace).error;
  letGoOn(workspace);
  return error;
}

/**
 * Most calls change nothing outside the script, so a kill there leaves what the last one that did left. What stands in
 * the Workspace at that moment is copied in one run; `test/workspace/set-up.test.ts` kills at regular calls for real.
 */
test('killed at any call that reaches Google, the next run completes it and doubles nothing', () => {
  const empty = openEmpty();
  const left: (readonly [string, Workspace])[] = [];
  const whole = empty.clone();
  whole.gate.hooks = {
    after: ({ roundTrip, method, index }) => {
      if (roundTrip) left.push([`after ${index} ${method}`, whole.clone()]);
    },
  };
  expect(prepare(whole).error).toBeUndefined();
  letGoOn(whole);
  whole.gate.hooks = {};
  const expected = traitsOf(whole);
  expect(left.length).toBeGreaterThan(400);
  for (const [point, [where, workspace]] of left.entries()) {
    expect([where, recover(workspace, point)]).toEqual([where, undefined]);
    expect([where, traitsOf(workspace) === expected]).toEqual([where, true]);
  }
});
