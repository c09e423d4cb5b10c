/** Agreements on their way to the registry, one after another, kept until each has arrived. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../domain/problems';
import type { Typed } from '../fields/draft-values';
import { call, newKey } from '../rpc';

export interface Queued {
  /** Idempotency key, and name of the line on the screen. */
  readonly key: string;
  readonly typed: Typed;
  /** Why it was not saved; empty while it is on its way. */
  readonly problems: readonly Problem[];
}

export interface Queue {
  readonly lines: readonly Queued[];
  readonly add: (typed: Typed) => void;
  readonly retry: (line: Queued) => void;
  readonly remove: (line: Queued) => void;
}

/** By meeting: what has not arrived outlives the view. */
const waiting = new Map<string, readonly Queued[]>();

export function useQueue(meeting: string, onSaved: () => void): Queue {
  const [lines, setLines] = useState<readonly Queued[]>(waiting.get(meeting) ?? []);
  const isSending = useRef(false);
  const change = (with_: (before: readonly Queued[]) => readonly Queued[]): void =>
    setLines((before) => {
      const after = with_(before);
      waiting.set(meeting, after);
      return after;
    });
  useEffect(() => {
    const first = lines.find(({ problems }) => problems.length === 0);
    if (!first || isSending.current) return;
    isSending.current = true;
    void call.recordAgreements({ meeting, agreements: [first.typed.values] }, first.key).then((reply) => {
      isSending.current = false;
      change((before) =>
        reply.ok
          ? before.filter(({ key }) => key !== first.key)
          : before.map((each) => (each.key === first.key ? { ...each, problems: reply.problems } : each)),
      );
      if (reply.ok) onSaved();
    });
  }, [lines]);
  return {
    lines,
    add: (typed) => change((before) => [...before, { key: newKey(), typed, problems: [] }]),
    retry: ({ key }) =>
      change((before) => before.map((each) => (each.key === key ? { ...each, problems: [] } : each))),
    remove: ({ key }) => change((before) => before.filter((each) => each.key !== key)),
  };
}
