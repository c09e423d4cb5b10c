/** The morning's mails under crashes: to each person at most one, none without its row, and none twice by a second sweep. */
import { expect, test } from '@jest/globals';
import { crashesOf, type RunResult, type Workspace } from '../../local/index';
import { outbox, referrals, requests } from '../../src/domain/tables';
import { callDoor } from '../../demo/door';
import { configure } from '../workspace/configured';
import { coordinator, minute, openBase } from './base';
import { violations } from './invariants';
import { recordsOf } from './registry';
import { lookAtEach } from './striking';

const sweep = (on: Workspace): RunResult => on.run('sweep', [], { as: coordinator });

/** The morning after the base's day, a little past seven, its sweeps still to come; an institution owes an answer since then. */
function nextMorning(): Workspace {
  const { workspace, held } = openBase();
  const start = workspace.clone();
  configure(start, 'referralSilenceDays', '1', { as: coordinator });
  callDoor(start, coordinator, 'referRequest', {
    id: held.request,
    institution: 'INS-015',
    reason: 'Reparar el camino de la comunidad.',
    reviewOn: '02/03/2026',
  });
  start.holdTriggers(true);
  const now = new Date(start.now());
  const seven = new Date(now);
  seven.setUTCDate(now.getUTCDate() + 1);
  // Seven in the morning in Constanza, four hours behind Greenwich.
  seven.setUTCHours(11, 1, 0, 0);
  start.advance(seven.getTime() - now.getTime());
  return start;
}

/** Who has got a digest of the day, once for each mail. */
const told = (on: Workspace): string[] =>
  on.outbox
    .filter(({ subject }) => subject.startsWith('Su trabajo del 03/03/2026'))
    .map(({ to }) => to)
    .toSorted();

const owed = (on: Workspace): number =>
  recordsOf(on, outbox).filter(({ id }) => String(id).startsWith('digest:2026-03-03!')).length;

/** How the referral that nobody heard of stands, and its request. */
const silent = (on: Workspace): unknown[] => [
  recordsOf(on, referrals)[0]?.['status'],
  recordsOf(on, requests)[0]?.['status'],
];

test('killed at any call, nobody is told twice and nothing owed is forgotten', () => {
  const start = nextMorning();
  const whole = start.clone();
  expect(sweep(whole).error).toBeUndefined();
  const everybody = told(whole);
  expect(everybody.length).toBeGreaterThan(1);
  expect(new Set(everybody).size).toBe(everybody.length);
  const crashes = lookAtEach(crashesOf(start, sweep), (workspace, where) => {
    for (let n = 0; n < 3; n += 1) {
      workspace.advance(10 * minute);
      expect([where, sweep(workspace).error]).toEqual([where, undefined]);
    }
    expect([where, violations(workspace)]).toEqual([where, []]);
    expect([where, owed(workspace)]).toEqual([where, everybody.length]);
    expect([where, silent(workspace)]).toEqual([where, ['Sin respuesta', 'En gestión']]);
    expect([where, told(workspace).filter((to, n, all) => all.indexOf(to) !== n)]).toEqual([where, []]);
  });
  expect(crashes).toBeGreaterThan(10);
});
