/** The night's look for people registered twice: killed at any call, the next night lists each pair once and loses none. */
import { expect, test } from '@jest/globals';
import { callDoor } from '../../demo/door';
import { crashesOf, type RunResult, type Workspace } from '../../local/index';
import { duplicatePairs } from '../../src/domain/tables';
import { grow } from '../bench/grow';
import { coordinator, openBase } from './base';
import { violations } from './invariants';
import { recordsOf } from './registry';
import { lookAtEach } from './striking';

const night = (on: Workspace): RunResult => on.run('nightly', [], { as: coordinator });

/** Two people of one name who live apart. */
function twice(): Workspace {
  const workspace = openBase().workspace.clone();
  workspace.holdTriggers(true);
  for (const territory of ['010101204', '010101405']) {
    callDoor(workspace, coordinator, 'registerPerson', {
      givenNames: 'Juana',
      firstSurname: 'Suriel',
      secondSurname: 'Tejada',
      documentKind: 'Sin documento',
      sex: 'Femenino',
      territory,
    });
  }
  return workspace;
}

const pairsOf = (on: Workspace): unknown[] =>
  recordsOf(on, duplicatePairs).map(({ first, second, status }) => [first, second, status]);

test('killed at any call', () => {
  const start = twice();
  const whole = start.clone();
  expect(night(whole).error).toBeUndefined();
  const listed = pairsOf(whole);
  expect(listed).toHaveLength(1);
  const crashes = lookAtEach(crashesOf(start, night), (workspace, where) => {
    for (let n = 0; n < 2; n += 1) expect([where, night(workspace).error]).toEqual([where, undefined]);
    expect([where, violations(workspace)]).toEqual([where, []]);
    expect([where, pairsOf(workspace)]).toEqual([where, listed]);
  });
  expect(crashes).toBeGreaterThan(10);
});

test('costs the same round trips among ten times as many people, and lists no more than can be read', () => {
  const costs = [200, 2_000].map((people) => {
    const workspace = twice();
    grow(workspace, people);
    const before = workspace.executions.length;
    expect(night(workspace).error).toBeUndefined();
    const listed = pairsOf(workspace).length;
    expect(listed).toBeGreaterThan(0);
    expect(listed).toBeLessThanOrEqual(100);
    return workspace.executions[before]?.tally.roundTrips;
  });
  expect(costs[0]).toBe(costs[1]);
});
