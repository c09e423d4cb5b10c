/** What the first view shows, asked anew whenever a person comes back to it. */
import { useEffect } from 'preact/hooks';
import { learnToday } from '../frame/today';
import { useAnswer, type Answer } from '../frame/use-answer';
import { call, type Reply } from '../rpc';
import type { Home } from '../shapes';

async function askHome(): Promise<Reply<Home>> {
  const reply = await call.home({});
  if (reply.ok) learnToday(reply.output.date);
  return reply;
}

/** Whoever comes back from the Sheet or the wide dialog finds here what changed there. */
export function useHome(): Answer<Home> {
  const home = useAnswer<Home>('home', askHome);
  const { reload } = home;
  useEffect(() => {
    window.addEventListener('focus', reload);
    return () => window.removeEventListener('focus', reload);
  }, [reload]);
  return home;
}
