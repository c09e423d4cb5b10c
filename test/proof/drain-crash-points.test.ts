/** The drain of form answers is killed at every call, and its recovery too; the next sweep must lose and double nothing. */
import { expect, test } from '@jest/globals';
import { crashesOf } from '../../local/index';
import { minute, openBase } from './base';
import { gist } from './comparing';
import { demoAnswer, fillAnswer } from './field';
import { violations } from './invariants';
import { lookAtEach, reaching, sweeps } from './striking';

/** A registry, an answer to send to it, and what that leaves when nothing hinders it. */
function openStage(form: 'request' | 'attendance') {
  const start = openBase().workspace.clone();
  const send = fillAnswer(start, demoAnswer({ form, nth: form === 'request' ? 1 : 0 }));
  const whole = start.clone();
  send(whole);
  whole.advance(sweeps);
  return { start, send, expected: gist(whole) };
}

const strikes = [
  ['request', undefined],
  ['attendance', reaching],
] as const;

test.each(strikes)('%s: killed at any call, the next sweep loses and doubles nothing', (form, strikesAt) => {
  const { start, send, expected } = openStage(form);
  expect(expected).not.toEqual(gist(start));
  const crashes = lookAtEach(crashesOf(start, send, strikesAt), (workspace, where) => {
    workspace.advance(sweeps);
    expect([where, violations(workspace)]).toEqual([where, []]);
    expect([where, gist(workspace)]).toEqual([where, expected]);
  });
  expect(crashes).toBeGreaterThan(10);
});

test('killed again at any call of its recovery that reaches Google, it loses and doubles nothing', () => {
  const { start, send, expected } = openStage('request');
  let crashes = 0;
  for (const first of crashesOf(start, send, reaching)) {
    const again = crashesOf(first.workspace, (on) => on.advance(10 * minute), reaching);
    crashes += lookAtEach(again, (workspace, second) => {
      workspace.advance(sweeps);
      const where = `${first.moment} ${first.call}, ${second}`;
      expect([where, violations(workspace)]).toEqual([where, []]);
      expect([where, gist(workspace)]).toEqual([where, expected]);
    });
  }
  expect(crashes).toBeGreaterThan(100);
});
