/** What the first view shows, asked anew whenever a person comes back to it. */
import { useEffect } from 'preact/hooks';
import { learnToday } from '../frame/today';
import { useAnswer, type Answer } from '../frame/use-answer';
import { call, type Reply } from '../rpc';
import type { Home } from '../shapes';

async function askHome(whose: Home['whose'] | undefined): Promise<Reply<Home>> {
  const reply = await call.home(whose === undefined ? {} : { whose });
  if (reply.ok) learnToday(reply.output.date);
  return reply;
}

/** Whoever comes back from the Sheet or the wide dialog finds here what changed there. */
export function useHome(whose: Home['whose'] | undefined): Answer<Home> {
  const home = useAnswer<Home>(`home:${whose ?? ''}`, () => askHome(whose));
  const { reload } = home;
  useEffect(() => {
    window.addEventListener('focus', reload);
    return () => window.removeEventListener('focus', reload);
  }, [reload]);
  return home;
}
