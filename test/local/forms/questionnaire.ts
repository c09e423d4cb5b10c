/** A Workspace with one published form, made by a script, for the tests of Forms. */
import { openWith, owner } from '../scripts';
import type { RunResult, Workspace, WorkspaceOptions } from '../../../local/index';

export interface Stage {
  readonly workspace: Workspace;
  readonly formId: string;
  /** The value of a function body with `form` in reach; throws what the script throws. */
  readonly run: (body: string) => unknown;
  /** The message that a function body fails with. */
  readonly failure: (body: string) => string;
}

/** Makes a form with the body that adds items to `form`; every later body finds it opened by id. */
export function stageForm(
  adding: string,
  options: Partial<WorkspaceOptions> & { readonly code?: string } = {},
): Stage {
  const { code = '', ...rest } = options;
  const workspace = openWith(
    `${code}
    function make() { const form = FormApp.create('Archivo'); form.setTitle('Encuesta'); ${adding}; return form.getId(); }
    function work(id, body) { return new Function('form', body)(FormApp.openById(id)); }`,
    rest,
  );
  const formId = String(valueOf(workspace.run('make', [], { as: owner })));
  const work = (body: string): RunResult => workspace.run('work', [formId, body], { as: owner });
  return {
    workspace,
    formId,
    run: (body) => valueOf(work(body)),
    failure(body) {
      const { error } = work(body);
      if (!error) throw new Error('It did not fail.');
      return error.message;
    },
  };
}

function valueOf({ value, error }: RunResult): unknown {
  if (error) throw new Error(`${error.name}: ${error.message}`);
  return value;
}
