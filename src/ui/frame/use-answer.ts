/** The one call a view needs to show itself; the last answer stands while a newer one is on its way. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Problem } from '../../domain/problems';
import type { Reply } from '../rpc';
import { useStale } from './stale';

export interface Answer<O> {
  readonly output: O | undefined;
  readonly problems: readonly Problem[];
  readonly busy: boolean;
  readonly reload: () => void;
}

const remembered = new Map<string, unknown>();

/** Asks at once, and again on `reload`. `name` tells one view's answer from another's. */
export function useAnswer<O>(name: string, ask: () => Promise<Reply<O>>): Answer<O> {
  const [output, setOutput] = useState(() => remembered.get(name) as O | undefined);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [busy, setBusy] = useState(true);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    setBusy(true);
    void ask().then((reply) => {
      if (reply.ok) remembered.set(name, reply.output);
      if (!isCurrent) return;
      setBusy(false);
      setProblems(reply.ok ? [] : reply.problems);
      if (reply.ok) setOutput(reply.output);
    });
    return () => {
      isCurrent = false;
    };
  }, [name, round]);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  useStale(output !== undefined && problems.length > 0 && !busy ? reload : undefined);
  return { output, problems, busy, reload };
}
