/** The page's line to the server: requests as the account of this window, and the feed that says when to look again. */
import type { Tick } from '../messages';

/** What the server refused, with words for the person. */
export class Refused extends Error {
  override name = 'Refused';
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

/** The server could not be reached. */
export class Unreachable extends Error {
  override name = 'Unreachable';
  constructor() {
    super('No hay conexión con el escritorio. ¿Sigue abierta la terminal donde corre «npm start»?');
  }
}

const said = (page: Document, name: string): string =>
  page.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? '';

let token = said(document, 'desk-token');

/**
 * A server that was started again has a new token, which stands in its page. This one takes it over and goes on, so that
 * nothing typed here is lost; only a page of another build is loaded anew.
 */
async function renewToken(): Promise<void> {
  const answer = await fetch('/', { cache: 'no-store' }).catch(() => {
    throw new Unreachable();
  });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (said(page, 'desk-build') !== said(document, 'desk-build')) location.reload();
  token = said(page, 'desk-token');
}

const accountKey = 'escritorio.cuenta';

/** Each window may be somebody else; a new one starts as whoever was chosen last. */
let account = sessionStorage.getItem(accountKey) ?? localStorage.getItem(accountKey) ?? '';

export const currentAccount = (): string => account;

export function becomeAccount(email: string): void {
  account = email;
  sessionStorage.setItem(accountKey, email);
  localStorage.setItem(accountKey, email);
}

const headers = (): Record<string, string> => ({
  'x-desk-token': token,
  'x-desk-as': encodeURIComponent(account),
});

const unknownToken = 401;

async function send(path: string, init: RequestInit): Promise<Response> {
  const attempt = (): Promise<Response> =>
    fetch(path, { ...init, headers: { ...headers(), ...init.headers } }).catch(() => {
      throw new Unreachable();
    });
  let response = await attempt();
  if (response.status === unknownToken) {
    await renewToken();
    response = await attempt();
  }
  if (response.ok) return response;
  const body = (await response.json().catch(() => ({}))) as { message?: string };
  throw new Refused(body.message ?? 'El escritorio no pudo hacerlo.', response.status);
}

export async function ask<T>(path: string): Promise<T> {
  return (await (await send(path, {})).json()) as T;
}

export async function tell<T>(path: string, body: unknown = {}): Promise<T> {
  const init = {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  };
  return (await (await send(path, init)).json()) as T;
}

/** Fetches a file and hands it to the browser to keep. */
export async function download(path: string, name: string): Promise<void> {
  const blob = await (await send(path, {})).blob();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export interface FeedListener {
  readonly tick: (tick: Tick) => void;
  readonly online: (online: boolean) => void;
}

const retryAfter = 1500;

/** Listens for as long as the page lives; comes back by itself when the server does. */
export async function listenToFeed(listener: FeedListener): Promise<never> {
  for (;;) {
    try {
      const response = await send('/api/feed', {});
      listener.online(true);
      await readTicks(response, listener);
    } catch {
      // It is tried again below.
    }
    listener.online(false);
    await new Promise((resolve) => setTimeout(resolve, retryAfter));
  }
}

async function readTicks(response: Response, listener: FeedListener): Promise<void> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) return;
    const blocks = (rest + part.value).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = /^data: ?(.+)$/m.exec(block)?.[1];
      if (data) listener.tick(JSON.parse(data) as Tick);
    }
  }
}
