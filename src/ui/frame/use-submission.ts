/** Sends a filled form: its mistakes are shown, its draft is kept until the server has saved it, its key never changes before. */
import { useState } from 'preact/hooks';
import type { Problem } from '../../domain/problems';
import type { Reply } from '../rpc';
import type { DraftState } from './drafts';
import { useReply } from './use-reply';

export interface Submission<O> {
  readonly busy: boolean;
  /** The same list until the next try, so that the first mistake is focused once. */
  readonly problems: readonly Problem[];
  /** What was saved. */
  readonly output: O | undefined;
  /** Sends unless something is wrong already; undefined when it was not saved. */
  readonly submit: (
    wrong: readonly Problem[],
    send: (key: string) => Promise<Reply<O>>,
  ) => Promise<O | undefined>;
}

export function useSubmission<O>(draft: DraftState): Submission<O> {
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const { busy, output, run } = useReply<O>();
  const submit: Submission<O>['submit'] = async (wrong, send) => {
    setProblems(wrong);
    if (wrong.length > 0) return undefined;
    const answer = await run(() => send(draft.key));
    if (!answer) return undefined;
    if (!answer.ok) {
      setProblems(answer.problems);
      return undefined;
    }
    draft.finish();
    return answer.output;
  };
  return { busy, problems, output, submit };
}
