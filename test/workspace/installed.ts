/** A registry prepared from the menu on the shipped bundle, made once a test file; tests work on clones. */
import { openWorkspace, type RunResult, type Workspace } from '../../local/index';

export const owner = { as: 'coordinacion@constanza.example' };
export const assistant = { as: 'asistente@constanza.example' };
export const promoter = { as: 'promotora@constanza.example' };
export const authority = { as: 'sindico@constanza.example' };

export const minute = 60_000;

export const openEmpty = (searchDelay?: number): Workspace =>
  openWorkspace({
    bundle: 'dist',
    ...(searchDelay === undefined ? {} : { searchDelay }),
    accounts: [
      { email: owner.as, name: 'Coordinación' },
      { email: assistant.as, name: 'Asistente' },
      { email: promoter.as, name: 'Promotora', access: 'none' },
      { email: authority.as, name: 'Síndico', access: 'none' },
    ],
  });

/** The menu item, with its report answered. */
export const prepare = (workspace: Workspace, as = owner): RunResult =>
  workspace.run('prepararRegistro', [], { ...as, answers: [{ button: 'OK' }] });

/** Time for the set-up to go on by itself, where one execution was not enough. */
export const letGoOn = (workspace: Workspace): void => workspace.advance(2 * minute);

/** What the person reads at the end. */
export const reportOf = ({ shown }: RunResult): string =>
  shown
    .filter(({ kind }) => kind === 'alert')
    .map(({ text }) => text)
    .join('\n');

let installed: Workspace | undefined;

export function openInstalled(): Workspace {
  if (!installed) {
    const workspace = openEmpty();
    const run = prepare(workspace);
    if (run.error) throw new Error(run.error.stack ?? run.error.message);
    letGoOn(workspace);
    installed = workspace;
  }
  return installed.clone();
}

/** What was mailed in a registry that stands: set-up itself writes when it took more than one execution. */
export const mailsOf = ({ outbox }: Workspace): Workspace['outbox'] =>
  outbox.filter(({ subject }) => subject !== 'Coordinación Social: El registro está listo');

export interface Answer {
  readonly ok: boolean;
  readonly output?: { readonly id: string };
  readonly problems?: readonly { readonly message: string }[];
  readonly effects?: readonly { readonly status: string; readonly error?: string }[];
}

let calls = 0;

/** A call of the sidebar; the same key is the same click. */
export function call(
  workspace: Workspace,
  name: string,
  input: unknown,
  { as = owner, key = `${name}-${(calls += 1)}` }: { as?: { as: string }; key?: string } = {},
): Answer {
  const run = workspace.callFromSidebar('rpc', [name, JSON.stringify({ input, key })], as);
  if (run.error) throw new Error(run.error.message);
  return run.killed ? { ok: false } : (JSON.parse(String(run.value)) as Answer);
}

/** A call that must succeed: the id of what it made. */
export function make(workspace: Workspace, name: string, input: unknown): string {
  const answer = call(workspace, name, input);
  if (!answer.ok || !answer.output) throw new Error(`${name}: ${JSON.stringify(answer.problems)}`);
  return answer.output.id;
}

/** The rows of a tab by their headers. */
export function rowsOf(workspace: Workspace, sheet: string): Readonly<Record<string, string>>[] {
  const [headers = [], ...rows] = workspace.sheet(sheet);
  return rows
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => Object.fromEntries(headers.map((header, index) => [header, row[index] ?? ''])));
}

/** The cell of a field in the first row of data. */
export function cellOf(workspace: Workspace, sheet: string, header: string): string {
  const column = workspace.sheet(sheet)[0]?.indexOf(header) ?? -1;
  const letter = (index: number): string =>
    index < 26
      ? String.fromCharCode(65 + index)
      : letter(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26));
  return `${letter(column)}2`;
}
