/** Whether what a view shows may be old: something was done, here or in another window of the add-on, or time has passed. */

/** What was asked counts as fresh for so long, in milliseconds: each question costs the server an execution. */
const freshFor = 20_000;
/** A window takes so long to open over the page that opens it. */
const opening = 2_000;

/** What was done so far, here and elsewhere; an answer asked for before the last of it may not know of it. */
let done = 0;
/** Epoch milliseconds until which a window is opening: what it does is not known here yet. */
let openingUntil = 0;

/** When something was asked: at that epoch millisecond, after so much was done. */
export interface Asked {
  readonly at: number;
  readonly after: number;
}

export const askedNow = (): Asked => ({ at: Date.now(), after: done });

/** The add-on's windows hear each other here where the browser lets them; a sandboxed one is alone. */
function findChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel('coordinacion-social');
  } catch {
    return undefined;
  }
}

const channel = findChannel();
channel?.addEventListener('message', () => void (done += 1));

/** Something was changed in the registry from this page. */
export function noteDone(): void {
  done += 1;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is its origin's already
  channel?.postMessage('done');
}

/** A window opens over this page: whatever a person does there, they come back from it. */
export function noteWindow(): void {
  openingUntil = Date.now() + opening;
}

/** Whether an answer asked for then may be old; one never asked for is. */
export const isOld = (asked: Asked | undefined): boolean =>
  asked === undefined || asked.after < done || asked.at < openingUntil || Date.now() - asked.at > freshFor;

/**
 * Calls `onReturn` whenever a person comes back to this page, with the keyboard or the mouse, and `onNews` when another window
 * says that something was done. Gives back how to stop.
 */
export function watch(onReturn: () => void, onNews: () => void): () => void {
  const page = document.documentElement;
  window.addEventListener('focus', onReturn);
  page.addEventListener('mouseenter', onReturn);
  channel?.addEventListener('message', onNews);
  return () => {
    window.removeEventListener('focus', onReturn);
    page.removeEventListener('mouseenter', onReturn);
    channel?.removeEventListener('message', onNews);
  };
}
