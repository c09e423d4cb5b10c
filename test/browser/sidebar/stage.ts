/** The shipped sidebar in a real browser, its calls answered by the shipped bundle on the local Workspace. */
import { afterAll, beforeAll, jest } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { openWorkspace, type Workspace } from '../../../local/index';
import { launchBrowser, openPage } from '../chromium';

export const coordinator = 'coordinacion@example.org';
/** May open the Sheet, and is not in the hoja Personal. */
export const stranger = 'nadie@example.org';

/** Monday 2 March 2026, half past eight in Santo Domingo. */
export const morning = Date.parse('2026-03-02T08:30:00-04:00');

// A page is slower than a function, most of all on a busy machine.
jest.setTimeout(60_000);

let prepared: Workspace | undefined;

/** A registry as the menu prepares it, with nobody in it but the coordinator. A copy for each test. */
export function freshRegistry(): Workspace {
  if (!prepared) {
    prepared = openWorkspace({
      now: morning,
      accounts: [
        { email: coordinator, name: 'Yenny Altagracia Durán' },
        { email: stranger, name: 'Nadie' },
      ],
    });
    prepared.run('prepararRegistro', [], { as: coordinator });
    // Where one execution is not enough, set-up goes on by itself.
    prepared.advance(120_000);
  }
  return prepared.clone();
}

interface Answered {
  readonly ok: boolean;
  readonly problems?: readonly { readonly message: string }[];
  readonly output?: { readonly id: string };
}

let commands = 0;

/** Something already in the registry, put there through the door; gives its code. Throws what the door refused. */
export function given(
  workspace: Workspace,
  operation: string,
  input: Readonly<Record<string, unknown>>,
): string {
  commands += 1;
  const call = JSON.stringify({ input, key: `given-${commands}` });
  const { value } = workspace.callFromSidebar('rpc', [operation, call], { as: coordinator });
  const answer = JSON.parse(String(value)) as Answered;
  if (!answer.ok)
    throw new Error(`${operation}: ${answer.problems?.map(({ message }) => message).join(' ')}`);
  return answer.output?.id ?? '';
}

/** What Google puts into the page, over one function that the test exposes. */
const googleRunner = `
  const runner = (onSuccess, onFailure) => new Proxy({}, {
    get: (_target, name) =>
      name === 'withSuccessHandler' ? (handler) => runner(handler, onFailure)
      : name === 'withFailureHandler' ? (handler) => runner(onSuccess, handler)
      : (...args) => { answerFromServer(name, args).then(
          ({ value, error }) => error === undefined ? onSuccess(value) : onFailure(new Error(error))); },
  });
  window.google = { script: { run: runner(() => {}, () => {}) } };
`;

/** The line between page and server, as the test wants it. */
export class Line {
  /** Names of the operations and queries that were called, in order. */
  readonly calls: string[] = [];
  private waiting: (() => void)[] | undefined;
  private fault: 'none' | 'refused' | 'answerLost' = 'none';

  constructor(
    private readonly workspace: Workspace,
    private readonly as: string,
  ) {}

  /** Answers wait until `release`. */
  hold(): void {
    this.waiting ??= [];
  }

  release(): void {
    const waiting = this.waiting ?? [];
    this.waiting = undefined;
    for (const go of waiting) go();
  }

  /** From now on the server does not even hear the calls. */
  cut(): void {
    this.fault = 'refused';
  }

  /** From now on the server does what it is asked and its answer is lost on the way. */
  loseAnswers(): void {
    this.fault = 'answerLost';
  }

  mend(): void {
    this.fault = 'none';
  }

  async answer(name: string, args: readonly unknown[]): Promise<{ value?: unknown; error?: string }> {
    this.calls.push(name === 'rpc' ? String(args[0]) : name);
    if (this.fault === 'refused') return { error: 'NetworkError: Connection failure due to HTTP 0' };
    const isLost = this.fault === 'answerLost';
    const { value, error } = this.workspace.callFromSidebar(name, args, { as: this.as });
    if (this.waiting) await new Promise<void>((go) => this.waiting?.push(go));
    if (isLost) return { error: 'NetworkError: Connection failure due to HTTP 0' };
    return error ? { error: error.message } : { value };
  }
}

export interface Sidebar {
  readonly page: Page;
  readonly line: Line;
  readonly workspace: Workspace;
  /** Errors of the page's own script; none is ever right. */
  readonly errors: readonly string[];
}

export interface SidebarOptions extends BrowserContextOptions {
  readonly workspace?: Workspace;
  readonly as?: string;
  /** Where the page starts: a code, or `REU-…!` for meeting mode. */
  readonly start?: string;
  /** What the clock of the person's computer says, in epoch milliseconds. */
  readonly computerTime?: number;
  /** The line is held from the first call on. */
  readonly held?: boolean;
  /** The page stands in a sandboxed frame without an origin of its own, as the desk shows it. */
  readonly locked?: boolean;
}

const lockedFrame = '<iframe src="/page" sandbox="allow-scripts" style="width:300px;height:700px"></iframe>';

let opened = 0;

/** One browser for the tests of a file, and a sidebar opened in a page of its own for each. */
export function useSidebar(): (options?: SidebarOptions) => Promise<Sidebar> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60_000);
  afterAll(() => browser.close());
  return async ({
    workspace = freshRegistry(),
    as = coordinator,
    start = '',
    held,
    locked,
    computerTime = morning,
    ...look
  } = {}) => {
    // An address of its own for each: what one browser keeps for a page is not seen by the next.
    opened += 1;
    const address = `https://sidebar-${opened}.example.org/`;
    const page = await openPage(browser, look);
    const line = new Line(workspace, as);
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    if (held) line.hold();
    await page.clock.setSystemTime(computerTime);
    await page.exposeFunction('answerFromServer', (name: string, args: readonly unknown[]) =>
      line.answer(name, args),
    );
    await page.addInitScript(googleRunner);
    const html = readFileSync('dist/Sidebar.html', 'utf8').replace('data-start=""', `data-start="${start}"`);
    await page.route(`${address}**`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: locked && new URL(route.request().url()).pathname === '/' ? lockedFrame : html,
      }),
    );
    await page.goto(address);
    return { page, line, workspace, errors };
  };
}
