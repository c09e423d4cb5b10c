/** The one call a view needs to show itself; the last answer stands while a newer one is on its way, and alone while it is fresh. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../domain/problems';
import type { Reply } from '../rpc';
import { askedNow, isOld, type Asked } from './freshness';
import { useStale } from './stale';

export interface Answer<O> {
  readonly output: O | undefined;
  readonly problems: readonly Problem[];
  readonly busy: boolean;
  readonly reload: () => void;
}

interface Remembered {
  readonly output: unknown;
  readonly asked: Asked;
}

const remembered = new Map<string, Remembered>();

/** When the answer of that name was asked for; undefined when it never came. */
export const findAsked = (name: string): Asked | undefined => remembered.get(name)?.asked;

/** Asks at once unless the answer is there and fresh, and again on `reload`. `name` tells one view's answer from another's. */
export function useAnswer<O>(name: string, ask: () => Promise<Reply<O>>): Answer<O> {
  const [output, setOutput] = useState(() => remembered.get(name)?.output as O | undefined);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [busy, setBusy] = useState(() => isOld(findAsked(name)));
  const [round, setRound] = useState(0);
  const answered = useRef(0);
  useEffect(() => {
    let isCurrent = true;
    const settle = (wrong: readonly Problem[]): void => {
      setBusy(false);
      setProblems(wrong);
      if (wrong.length === 0) setOutput(remembered.get(name)?.output as O);
    };
    const isTold = answered.current !== round;
    answered.current = round;
    if (!isTold && !isOld(findAsked(name))) return settle([]);
    setBusy(true);
    const asked = askedNow();
    void ask().then((reply) => {
      if (reply.ok) remembered.set(name, { output: reply.output, asked });
      if (isCurrent) settle(reply.ok ? [] : reply.problems);
    });
    return () => {
      isCurrent = false;
    };
  }, [name, round]);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  useStale(output !== undefined && problems.length > 0 && !busy ? reload : undefined);
  return { output, problems, busy, reload };
}
