/** What the first view shows, asked anew whenever a person comes back to it. */
import { learnToday } from '../frame/today';
import type { Answer } from '../frame/use-answer';
import { useLiveAnswer } from '../frame/use-live-answer';
import { call, type Reply } from '../rpc';
import type { Home } from '../shapes';

async function askHome(whose: Home['whose'] | undefined): Promise<Reply<Home>> {
  const reply = await call.home(whose === undefined ? {} : { whose });
  if (reply.ok) learnToday(reply.output.date);
  return reply;
}

/** Whoever comes back from the Sheet or the wide dialog finds here what changed there. */
export const useHome = (whose: Home['whose'] | undefined): Answer<Home> =>
  useLiveAnswer<Home>(`home:${whose ?? ''}`, () => askHome(whose));
