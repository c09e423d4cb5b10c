/** Asks the registry while a person types: one call at a time, the newest words win, earlier answers are remembered. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { call, type Reply } from '../rpc';

export type SearchState = 'idle' | 'busy' | 'found' | 'none' | 'failed';

/** How long the keys must rest before the registry is asked: each call costs about a second. */
const pause = 280;

/** Runs `ask` for the newest text only; waits for the keys to rest and for the call before. */
export function useTyped<T>(text: string, ask: (text: string) => Promise<Reply<T>>) {
  const [state, setState] = useState<{ readonly text: string; readonly reply: Reply<T> | undefined }>({
    text: '',
    reply: undefined,
  });
  const remembered = useRef(new Map<string, Reply<T>>());
  const newest = useRef('');
  const [round, setRound] = useState(0);
  const wanted = text.trim();
  useEffect(() => {
    newest.current = wanted;
    if (wanted === '') return setState({ text: '', reply: undefined });
    const known = remembered.current.get(wanted);
    if (known) return setState({ text: wanted, reply: known });
    const timer = setTimeout(() => {
      void ask(wanted).then((reply) => {
        if (reply.ok) remembered.current.set(wanted, reply);
        if (newest.current === wanted) setState({ text: wanted, reply });
      });
    }, pause);
    return () => clearTimeout(timer);
  }, [wanted, round]);
  const again = (): void => {
    setState({ text: '', reply: undefined });
    setRound(round + 1);
  };
  return { reply: state.reply, busy: wanted !== '' && state.text !== wanted, again };
}

const nothing: readonly never[] = [];

/** The records of a table that the words mean. */
export function useSearch<T>(source: string, text: string): { state: SearchState; found: readonly T[] } {
  const { reply, busy } = useTyped(text, (words) => call.options({ source, text: words }));
  if (text.trim() === '') return { state: 'idle', found: nothing };
  if (busy) return { state: 'busy', found: nothing };
  if (!reply?.ok) return { state: 'failed', found: nothing };
  const found = reply.output.options as readonly T[];
  return { state: found.length > 0 ? 'found' : 'none', found };
}
