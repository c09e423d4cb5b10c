/** Cuts through a long action: at the calls of its beginning and end, and at regular ones between; the proofs take them all. */
import { killAt, type Crash, type RunResult, type Workspace } from '../../local/index';

/** The first and last calls, where decisions and commits stand, and every `step`-th between. */
function chosenCalls(total: number, step: number, edge: number): number[] {
  const all = Array.from({ length: total }, (_, index) => index + 1);
  return all.filter((call) => call <= edge || call > total - edge || call % step === 0);
}

export function* cutsOf(
  workspace: Workspace,
  action: (workspace: Workspace) => RunResult,
  { step, edge = 0 }: { step: number; edge?: number },
): Iterable<Crash> {
  const { calls } = action(workspace.clone()).tally;
  for (const call of chosenCalls(calls, step, edge)) {
    for (const moment of ['before', 'after'] as const) {
      const copy = workspace.clone();
      killAt(copy.gate, call, moment);
      action(copy);
      copy.gate.hooks = {};
      yield { workspace: copy, call, moment };
    }
  }
}
