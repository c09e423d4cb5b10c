/** A part of a view that is asked for when a person unfolds it, each time anew: it follows what was done meanwhile. */
import type { ComponentChildren } from 'preact';
import { Busy, Problems } from './notices';
import type { Pending } from './use-reply';

interface Props<O> {
  readonly title: string;
  /** Of those of one group, opening one folds the others. */
  readonly group?: string;
  readonly reply: Pending<O>;
  readonly ask: () => Promise<unknown>;
  readonly children: (output: O) => ComponentChildren;
}

export function Unfolding<O>({ title, group, reply, ask, children }: Props<O>) {
  return (
    <details
      class="section"
      name={group}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) void ask();
      }}
    >
      <summary>{title}</summary>
      <Busy when={reply.busy} />
      <Problems problems={reply.problems} />
      {reply.output === undefined ? null : children(reply.output)}
    </details>
  );
}
