/** The answer a view shows, asked anew when a person comes back to it and it may be old. */
import { useEffect, useRef } from 'preact/hooks';
import type { Reply } from '../rpc';
import { askedNow, isOld, watch } from './freshness';
import { findAsked, useAnswer, type Answer } from './use-answer';

/** As `useAnswer`, for views that only show: what is being corrected must not change under the hand. */
export function useLiveAnswer<O>(name: string, ask: () => Promise<Reply<O>>): Answer<O> {
  const last = useRef(findAsked(name));
  const answer = useAnswer<O>(name, () => {
    last.current = askedNow();
    return ask();
  });
  const { reload } = answer;
  useEffect(
    () =>
      watch(() => {
        if (isOld(last.current)) reload();
      }, reload),
    [reload],
  );
  return answer;
}
