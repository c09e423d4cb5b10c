/** Calls of the sidebar as the page makes them: JSON text through the bundle's one door, each command with its own key. */
import type { Workspace } from '../local/index';

interface Answer {
  readonly ok: boolean;
  readonly output?: unknown;
  readonly problems?: readonly { readonly message: string; readonly field?: string }[];
}

/** One call as a person makes it; throws what the person would read when it is refused. */
export function callDoor<O>(
  workspace: Workspace,
  as: string,
  name: string,
  input: Readonly<Record<string, unknown>>,
): O {
  const key = `demo-${name}-${workspace.executions.length}`;
  const run = workspace.callFromSidebar('rpc', [name, JSON.stringify({ input, key })], { as });
  if (run.error) throw new Error(`${name}: ${run.error.message}`);
  const answer = JSON.parse(String(run.value)) as Answer;
  if (!answer.ok) {
    const said = (answer.problems ?? []).map(({ field, message }) =>
      field ? `${field}: ${message}` : message,
    );
    throw new Error(`${name}: ${said.join(' ')}`);
  }
  return answer.output as O;
}
