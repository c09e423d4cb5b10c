/** Keeps what a person is typing until it is saved: through navigation, a closed sidebar, a lost connection. */
import { useLayoutEffect, useState } from 'preact/hooks';
import { isEmptyValue, nothingTyped, type Typed } from '../fields/draft-values';
import { newKey } from '../rpc';
import type { Waiting } from './navigation';

interface Held extends Typed {
  /** Idempotency key of this filled form. */
  readonly key: string;
  /** Epoch milliseconds of the last change. */
  readonly at: number;
  /** Whether the person was sent away from it to register something it needs: coming back is no surprise. */
  readonly awaited?: boolean;
}

const prefix = 'coordinacion-social:';
/** A weekend and a day: what is older was given up, and personal data should not lie about. */
const longest = 3 * 24 * 3_600_000;

const memory = new Map<string, Held>();

/** The browser's own store, where the page may use it: a sandboxed frame may not even look. */
function findStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

function load(name: string): Held | undefined {
  const held = memory.get(name);
  if (held) return held;
  try {
    const text = findStorage()?.getItem(prefix + name);
    const stored = text ? (JSON.parse(text) as Held) : undefined;
    return stored && Date.now() - stored.at < longest ? stored : undefined;
  } catch {
    return undefined;
  }
}

function keep(name: string, held: Held): void {
  memory.set(name, held);
  try {
    findStorage()?.setItem(prefix + name, JSON.stringify(held));
  } catch {
    // A full or forbidden store: memory still holds it, and leaving the page asks first.
  }
}

function drop(name: string): void {
  memory.delete(name);
  try {
    findStorage()?.removeItem(prefix + name);
  } catch {
    // Nothing was kept there.
  }
}

/** Where the browser keeps nothing, closing the page with something unsaved asks first. */
window.addEventListener('beforeunload', (event) => {
  if (memory.size > 0 && !findStorage()) event.preventDefault();
});

/** Puts a record just registered into the form that waited for it. */
export function fillDraft({ draft: name, field, several }: Waiting, id: string, title: string): void {
  const held = load(name) ?? { ...nothingTyped, key: newKey(), at: Date.now() };
  const before = held.values[field];
  const value = several ? [...(typeof before === 'string' || !before ? [] : before), id] : id;
  keep(name, {
    ...held,
    at: Date.now(),
    awaited: true,
    values: { ...held.values, [field]: value },
    names: { ...held.names, [id]: title },
  });
}

/** Whether somebody was sent away from that form to register something, and it waits to be taken up again. */
export const isTakenUp = (name: string): boolean => load(name)?.awaited === true;

export interface DraftState {
  readonly typed: Typed;
  readonly key: string;
  /** Whether something typed earlier was found again. */
  readonly restored: boolean;
  readonly set: (field: string, value: string | readonly string[], names?: Typed['names']) => void;
  /** Forgets everything typed and starts from what was given. */
  readonly restart: () => void;
  /** It is saved: nothing is kept any more. */
  readonly finish: () => void;
}

/** What was typed earlier, over what the form begins with: the record it waited for may be all that was kept. */
const over = ({ values, names }: Typed, earlier: Held): Held => ({
  ...earlier,
  values: { ...values, ...earlier.values },
  names: { ...names, ...earlier.names },
});

/** The draft of that name, started from `given` unless something was typed before. */
export function useDraft(name: string, given: Typed): DraftState {
  const fresh = (): Held => ({ ...given, key: newKey(), at: Date.now() });
  const [earlier] = useState(() => load(name));
  const [held, setHeld] = useState<Held>(() => (earlier ? over(given, earlier) : fresh()));
  const [restored, setRestored] = useState(earlier !== undefined && earlier.awaited !== true);
  const [touched, setTouched] = useState(false);
  useLayoutEffect(() => {
    // Taken up once: who gives it up now is not led back to it.
    if (earlier?.awaited) keep(name, { ...held, awaited: false });
  }, []);
  // Not after the next paint: a page that closes right after the last letter would lose it.
  useLayoutEffect(() => {
    if (touched && Object.values(held.values).some((value) => !isEmptyValue(value))) keep(name, held);
  }, [held, touched]);
  return {
    typed: held,
    key: held.key,
    restored,
    set(field, value, names) {
      setTouched(true);
      setHeld((before) => ({
        ...before,
        at: Date.now(),
        awaited: false,
        values: { ...before.values, [field]: value },
        names: names ? { ...before.names, ...names } : before.names,
      }));
    },
    restart() {
      drop(name);
      setTouched(false);
      setRestored(false);
      setHeld(fresh());
    },
    finish() {
      setTouched(false);
      drop(name);
    },
  };
}
