/** google.script.run inside a sandboxed page: calls go to the desk by messages, under the rules of Google's own client. */
import { encodeArguments } from '../../runtime/sidebar-arguments';

/**
 * Google's clock and the browser's agree; the Workspace here has a clock of its own, which people move. A page that asks
 * for the day must hear the same one as the script it calls.
 */
const real = Date;
let ahead = Number(document.currentScript?.dataset['now'] ?? real.now()) - real.now();
const clock = new Proxy(real, {
  construct: (target, args: unknown[], made) =>
    Reflect.construct(target, args.length === 0 ? [real.now() + ahead] : args, made) as Date,
  apply: () => new real(real.now() + ahead).toString(),
  get: (target, name) => (name === 'now' ? () => real.now() + ahead : (Reflect.get(target, name) as unknown)),
});
globalThis.Date = clock;

type Handler = (value: unknown, userObject: unknown) => void;

/** Calls under way at a time; further ones wait their turn (docs/platform.md fact 85). */
const most = 10;

interface Call {
  readonly id: number;
  readonly name: string;
  readonly args: readonly unknown[];
  readonly success: Handler | undefined;
  readonly failure: Handler | undefined;
  readonly userObject: unknown;
}

const waiting: Call[] = [];
const running = new Map<number, Call>();
let lastId = 0;

const tell = (message: Record<string, unknown>): void => window.parent.postMessage(message, '*');

function startNext(): void {
  while (running.size < most) {
    const call = waiting.shift();
    if (!call) return;
    running.set(call.id, call);
    tell({ desk: 'call', id: call.id, name: call.name, args: call.args });
  }
}

/** A form element crosses as an object of its fields, and only as the one argument. */
function formFields(form: HTMLFormElement): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string') throw new Error(`Failed due to illegal value in property: ${name}`);
    const held = fields[name];
    fields[name] = held === undefined ? value : [held, value].flat();
  }
  return fields;
}

function crossing(args: readonly unknown[]): unknown[] {
  const [only] = args;
  if (args.length === 1 && only instanceof HTMLFormElement) return [formFields(only)];
  const nodes = args.findIndex((arg) => arg instanceof Node);
  if (nodes >= 0) throw new Error(`Failed due to illegal value in property: ${nodes}`);
  return encodeArguments(args);
}

interface Handlers {
  readonly success?: Handler;
  readonly failure?: Handler;
  readonly userObject?: unknown;
}

/** A runner keeps its handlers; `with…` gives another one. */
function makeRunner(handlers: Handlers): unknown {
  const settings: Record<string, (value: unknown) => unknown> = {
    withSuccessHandler: (success) => makeRunner({ ...handlers, success: success as Handler }),
    withFailureHandler: (failure) => makeRunner({ ...handlers, failure: failure as Handler }),
    withUserObject: (userObject) => makeRunner({ ...handlers, userObject }),
  };
  return new Proxy(settings, {
    get(own, name) {
      if (typeof name !== 'string' || name === 'then' || name.endsWith('_')) return undefined;
      return own[name] ?? ((...args: unknown[]): void => start(name, args, handlers));
    },
  });
}

function start(name: string, args: readonly unknown[], handlers: Handlers): void {
  lastId += 1;
  waiting.push({
    id: lastId,
    name,
    args: crossing(args),
    success: handlers.success,
    failure: handlers.failure,
    userObject: handlers.userObject,
  });
  startNext();
}

interface Answer {
  readonly desk?: unknown;
  readonly id?: unknown;
  readonly value?: unknown;
  readonly error?: { readonly name: string; readonly message: string };
}

window.addEventListener('message', (event: MessageEvent<Answer | null>) => {
  if (event.source !== window.parent) return;
  if (event.data?.desk === 'clock') ahead = Number(event.data.value) - real.now();
  if (event.data?.desk !== 'result') return;
  const { id, value, error } = event.data;
  const call = running.get(Number(id));
  if (!call) return;
  running.delete(call.id);
  startNext();
  if (!error) {
    call.success?.(value, call.userObject);
    return;
  }
  const thrown = Object.assign(new Error(error.message), { name: error.name });
  if (call.failure) call.failure(thrown, call.userObject);
  else console.error('Uncaught', thrown);
});

/** Google's own addresses mean nothing here: the desk opens what they stand for. */
const isGoogles = (address: string): boolean =>
  /^https:\/\/((docs|drive|script)\.google\.com|forms\.gle)\//.test(address);

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || !isGoogles(link.href)) return;
  event.preventDefault();
  tell({ desk: 'open', address: link.href });
});

const openWindow = window.open.bind(window);
window.open = (address, ...rest) => {
  if (!isGoogles(String(address))) return openWindow(address, ...rest);
  tell({ desk: 'open', address: String(address) });
  return null;
};

Object.assign(window, {
  google: {
    script: {
      run: makeRunner({}),
      host: {
        close: () => tell({ desk: 'close' }),
        setHeight: (height: unknown) => tell({ desk: 'size', height: Number(height) }),
        setWidth: (width: unknown) => tell({ desk: 'size', width: Number(width) }),
        editor: { focus: () => tell({ desk: 'focus' }) },
      },
    },
  },
});
