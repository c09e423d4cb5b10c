/** Every operation is killed at every service call, before and after its effect, and must come back whole on the second try. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { crashesOf, failuresOf, type Crash, type RunResult, type Workspace } from '../../local/index';
import { openBase, coordinator } from './base';
import { cases, type Case } from './cases';
import { gist } from './comparing';
import { lookAtEach, reaching, sweeps } from './striking';
import { violations } from './invariants';

interface Answer {
  readonly ok: boolean;
  readonly problems?: unknown;
}

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
const tryAgain = ({ act, expected }: Stage, crashes: Iterable<Crash>): number =>
  lookAtEach(crashes, (workspace, where) => {
    expect([where, answerOf(act(workspace))]).toMatchObject([where, { ok: true }]);
    workspace.advance(sweeps);
    expect([where, violations(workspace)]).toEqual([where, []]);
    expect([where, gist(workspace)]).toEqual([where, expected]);
  });

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
