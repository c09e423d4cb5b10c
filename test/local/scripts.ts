/** Runs a few lines of script in a local Workspace, for tests of single services. */
import { openWorkspace, type RunResult, type Workspace, type WorkspaceOptions } from '../../local/index';

export const owner = 'coordinacion@constanza.example';
export const assistant = 'asistente@constanza.example';

/** A Workspace of two people whose bundle is this code. */
export function openWith(code: string, options: Partial<WorkspaceOptions> = {}): Workspace {
  return openWorkspace({
    bundle: { code },
    accounts: [
      { email: owner, name: 'Coordinadora' },
      { email: assistant, name: 'Asistente' },
    ],
    ...options,
  });
}

/** The result of a function body, run by the owner from the menu. */
export function runBody(body: string, options: Partial<WorkspaceOptions> = {}): RunResult {
  return openWith(`function f() { ${body} }`, options).run('f', [], { as: owner });
}

/** The value that a function body returns; throws what it threw. */
export function valueOf(body: string): unknown {
  const { value, error } = runBody(body);
  if (error) throw new Error(`${error.name}: ${error.message}`);
  return value;
}

/** What a function body fails with, as the person sees it. */
export function failureOf(body: string): string {
  const { error } = runBody(body);
  if (!error) throw new Error('It did not fail.');
  return error.message;
}
