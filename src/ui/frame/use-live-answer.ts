/** The answer a view shows, asked anew when a person comes back to it and it may be old. */
import { useEffect, useRef } from 'preact/hooks';
import type { Reply } from '../rpc';
import { isOld, watch } from './freshness';
import { useAnswer, type Answer } from './use-answer';

/** As `useAnswer`, for views that only show: what is being corrected must not change under the hand. */
export function useLiveAnswer<O>(name: string, ask: () => Promise<Reply<O>>): Answer<O> {
  const askedAt = useRef(0);
  const answer = useAnswer<O>(name, () => {
    askedAt.current = Date.now();
    return ask();
  });
  const { reload } = answer;
  useEffect(
    () =>
      watch(() => {
        if (isOld(askedAt.current)) reload();
      }, reload),
    [reload],
  );
  return answer;
}
