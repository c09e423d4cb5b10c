/** A registry as the demonstration prepares it, with chosen answers of its stream sent through the real forms. */
import { accounts, people } from '../../../demo/accounts';
import { prepare } from '../../../demo/chapters/installation';
import { fillIn, readLists } from '../../../demo/filling';
import { stream } from '../../../demo/stream';
import { openWorkspace, type Workspace } from '../../../local/index';
import { forms } from '../../../src/domain/forms';

const silent = { chapter: () => undefined, line: () => undefined };

let prepared: Workspace | undefined;

function preparedRegistry(): Workspace {
  if (!prepared) {
    prepared = openWorkspace({ now: '2026-03-03T08:00:00-04:00', accounts });
    prepare(prepared, silent);
  }
  return prepared.clone();
}

/** Sends the answers of those names; the doorbells ring and the registry takes them in. */
export function registryWith(...names: readonly string[]): Workspace {
  const workspace = preparedRegistry();
  for (const name of names) {
    const answer = stream.find((each) => each.name === name);
    if (!answer) throw new Error(`La demostración no tiene «${name}».`);
    const lists = readLists(workspace, answer.form, people.coordinator.email);
    workspace.submitForm(forms[answer.form].title, fillIn(lists, answer), { as: people[answer.by].email });
  }
  return workspace;
}
