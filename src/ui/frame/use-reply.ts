/** The life of one call in a view: idle, busy, answered or refused. */
import { useCallback, useState } from 'preact/hooks';
import type { Problem } from '../../domain/problems';
import type { Reply } from '../rpc';

export interface Pending<O> {
  readonly busy: boolean;
  readonly output: O | undefined;
  readonly problems: readonly Problem[];
  /** Sends the call; a second one while busy is ignored. */
  run(send: () => Promise<Reply<O>>): Promise<Reply<O> | undefined>;
  clear(): void;
}

export function useReply<O>(): Pending<O> {
  const [busy, setBusy] = useState(false);
  const [output, setOutput] = useState<O | undefined>(undefined);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const run = useCallback(
    async (send: () => Promise<Reply<O>>) => {
      if (busy) return undefined;
      setBusy(true);
      setProblems([]);
      const reply = await send();
      setBusy(false);
      if (reply.ok) setOutput(reply.output);
      else setProblems(reply.problems);
      return reply;
    },
    [busy],
  );
  const clear = useCallback(() => {
    setOutput(undefined);
    setProblems([]);
  }, []);
  return { busy, output, problems, run, clear };
}
