/** The life of one call in a view: idle, busy, answered or refused. */
import { useCallback, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../domain/problems';
import type { EffectNews, Reply } from '../rpc';

export interface Pending<O> {
  readonly busy: boolean;
  readonly output: O | undefined;
  readonly effects: readonly EffectNews[];
  readonly problems: readonly Problem[];
  /** Sends the call; a second one while busy is ignored, as a double click should be. */
  readonly run: (send: () => Promise<Reply<O>>) => Promise<Reply<O> | undefined>;
  readonly clear: () => void;
}

const nothing = { output: undefined, effects: [], problems: [] } as const;

interface State<O> {
  readonly output: O | undefined;
  readonly effects: readonly EffectNews[];
  readonly problems: readonly Problem[];
}

export function useReply<O>(): Pending<O> {
  const [busy, setBusy] = useState(false);
  const [state, setState] = useState<State<O>>(nothing);
  const isOnItsWay = useRef(false);
  const run = useCallback(async (send: () => Promise<Reply<O>>) => {
    if (isOnItsWay.current) return undefined;
    isOnItsWay.current = true;
    setBusy(true);
    setState(nothing);
    const reply = await send();
    isOnItsWay.current = false;
    setBusy(false);
    setState(
      reply.ok
        ? { output: reply.output, effects: reply.effects ?? [], problems: [] }
        : { ...nothing, problems: reply.problems },
    );
    return reply;
  }, []);
  const clear = useCallback(() => setState(nothing), []);
  return { ...state, busy, run, clear };
}
