/** Every operation is killed at every service call, before and after its effect, and must come back whole on the second try. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  crashesOf,
  failuresOf,
  type Call,
  type Crash,
  type RunResult,
  type Workspace,
} from '../../local/index';
import { openBase, minute, coordinator } from './base';
import { cases, type Case } from './cases';
import { gist } from './comparing';
import { demoAnswer, fillAnswer } from './field';
import { openEmpty, prepare } from '../workspace/installed';
import { traitsOf } from '../workspace/wholeness';
import { violations } from './invariants';

const sweeps = 30 * minute;

interface Answer {
  readonly ok: boolean;
  readonly problems?: unknown;
}

/** What stands outside the script changes only at these; every 97th of the others shows that it is so. */
const reaching = ({ roundTrip, index }: Call): boolean => roundTrip || index % 97 === 0;

const answerOf = (run: RunResult): Answer =>
  run.error ? { ok: false, problems: run.error } : (JSON.parse(String(run.value)) as Answer);

/** A case ready to be struck: the registry before it, how it is done, and what it leaves when nothing hinders it. */
interface Stage {
  readonly start: Workspace;
  readonly whole: Workspace;
  readonly first: Answer;
  readonly expected: ReturnType<typeof gist>;
  readonly act: (on: Workspace) => RunResult;
}

function openStage(name: string, { prepare: ready, input, as = coordinator }: Case): Stage {
  const { workspace, held } = openBase();
  const start = workspace.clone();
  ready?.(start, held);
  const call = JSON.stringify({ input: input(start, held), key: `prueba-${name}` });
  const act = (on: Workspace): RunResult => on.callFromSidebar('rpc', [name, call], { as });
  const whole = start.clone();
  const first = answerOf(act(whole));
  whole.advance(sweeps);
  return { start, whole, first, expected: gist(whole), act };
}

/** The person sees that it failed and presses again: the same key, so that it is done once. How often it was tried. */
function tryAgain({ act, expected }: Stage, crashes: Iterable<Crash>): number {
  let tried = 0;
  for (const crash of crashes) {
    const where = `${crash.moment} ${crash.call}`;
    expect([where, answerOf(act(crash.workspace))]).toMatchObject([where, { ok: true }]);
    crash.workspace.advance(sweeps);
    expect([where, violations(crash.workspace)]).toEqual([where, []]);
    expect([where, gist(crash.workspace)]).toEqual([where, expected]);
    tried += 1;
  }
  return tried;
}

describe.each(Object.entries(cases) as [string, Case][])('%s', (name, each) => {
  let stage: Stage;
  beforeAll(() => {
    stage = openStage(name, each);
  });

  test('done once, it changes the registry and leaves it whole', () => {
    expect(stage.first).toMatchObject({ ok: true });
    expect(violations(stage.whole)).toEqual([]);
    expect(stage.expected).not.toEqual(gist(stage.start));
  });

  test('killed at any call, it comes back whole and done once', () => {
    const crashes = crashesOf(stage.start, stage.act, each.wordy ? reaching : undefined);
    expect(tryAgain(stage, crashes)).toBeGreaterThan(4);
  });

  test('failed by Google at any call, it comes back whole and done once', () => {
    expect(tryAgain(stage, failuresOf(stage.start, stage.act))).toBeGreaterThan(4);
  });
});

describe('drain', () => {
  test('killed at any call, the next sweep loses and doubles nothing', () => {
    const start = openBase().workspace.clone();
    const send = fillAnswer(start, demoAnswer({ form: 'request', nth: 1 }));
    const whole = start.clone();
    send(whole);
    whole.advance(sweeps);
    const expected = gist(whole);
    expect(expected).not.toEqual(gist(start));
    let crashes = 0;
    for (const crash of crashesOf(start, send)) {
      crash.workspace.advance(sweeps);
      const where = `${crash.moment} ${crash.call}`;
      expect([where, violations(crash.workspace)]).toEqual([where, []]);
      expect([where, gist(crash.workspace)]).toEqual([where, expected]);
      crashes += 1;
    }
    expect(crashes).toBeGreaterThan(10);
  });

  test('killed again at any call of its recovery that reaches Google, it loses and doubles nothing', () => {
    const start = openBase().workspace.clone();
    const send = fillAnswer(start, demoAnswer({ form: 'request', nth: 1 }));
    const whole = start.clone();
    send(whole);
    whole.advance(sweeps);
    const expected = gist(whole);
    let crashes = 0;
    for (const first of crashesOf(start, send, reaching)) {
      for (const second of crashesOf(first.workspace, (on) => on.advance(10 * minute), reaching)) {
        second.workspace.advance(sweeps);
        const where = `${first.moment} ${first.call}, ${second.moment} ${second.call}`;
        expect([where, violations(second.workspace)]).toEqual([where, []]);
        expect([where, gist(second.workspace)]).toEqual([where, expected]);
        crashes += 1;
      }
    }
    expect(crashes).toBeGreaterThan(100);
  });
});

describe('set-up', () => {
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
    whole.gate.hooks = {};
    const expected = traitsOf(whole);
    expect(left.length).toBeGreaterThan(400);
    for (const [where, workspace] of left) {
      expect([where, prepare(workspace).error]).toEqual([where, undefined]);
      expect([where, traitsOf(workspace) === expected]).toEqual([where, true]);
    }
  });
});
