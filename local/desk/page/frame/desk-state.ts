/** What every view shares: the status of the Workspace, who looks, where they are, and what they are told. */
import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { AnswerView, QuestionView, ShownView, Status } from '../../messages';
import { ask, currentAccount, Refused } from '../connection';

export interface DeskState {
  readonly status: Status;
  readonly me: string;
  readonly online: boolean;
  /** Path and query of the address. */
  readonly path: string;
  readonly go: (path: string) => void;
  /** Says something in passing, at the foot of the page. */
  readonly toast: (title: string, text: string) => void;
  /** Shows a message that waits to be read. */
  readonly alert: (title: string, text: string) => void;
  readonly question: (question: QuestionView) => Promise<AnswerView>;
  /** Puts what a script showed on the screen. */
  readonly show: (shown: readonly ShownView[]) => void;
  /** The sidebar and the dialog that scripts opened. */
  readonly sidebar: ShownView | undefined;
  readonly dialog: ShownView | undefined;
  readonly close: (kind: 'sidebar' | 'dialog') => void;
}

export const DeskStateContext = createContext<DeskState | undefined>(undefined);

export function useDesk(): DeskState {
  const state = useContext(DeskStateContext);
  if (!state) throw new Error('A view stands outside the desk.');
  return state;
}

export interface Live<T> {
  readonly data: T | undefined;
  /** Words for the person when it could not be had. */
  readonly error: string | undefined;
  readonly forbidden: boolean;
}

const nothing = { data: undefined, error: undefined, forbidden: false };

/**
 * Data of the server, asked for again whenever something happens there. `path` undefined asks for nothing; with `patience`
 * (milliseconds) it waits until things have calmed down, so as not to stand before what the person is waiting for.
 */
export function useLive<T>(path: string | undefined, patience = 0): Live<T> {
  const { status, me } = useDesk();
  const key = `${me} ${path ?? ''}`;
  const [held, setHeld] = useState<Live<T> & { readonly key: string }>({ ...nothing, key });
  useEffect(() => {
    let current = true;
    const fail = (error: unknown): void => {
      const forbidden = error instanceof Refused && error.status === 403;
      // What is on the screen stays while the server is away.
      setHeld((before) => ({
        data: forbidden || before.key !== key ? undefined : before.data,
        error: error instanceof Error ? error.message : String(error),
        forbidden,
        key,
      }));
    };
    const load = async (from: string): Promise<void> => {
      if (patience > 0) await new Promise((resolve) => setTimeout(resolve, patience));
      if (!current) return;
      try {
        const data = await ask<T>(from);
        if (current) setHeld({ data, error: undefined, forbidden: false, key });
      } catch (error) {
        if (current) fail(error);
      }
    };
    if (path !== undefined && me === currentAccount()) void load(path);
    return () => {
      current = false;
    };
  }, [key, status.version]);
  return held.key === key ? held : nothing;
}
