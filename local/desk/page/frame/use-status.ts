/** Keeps the status of the Workspace current by listening to the feed. */
import { useEffect, useState } from 'preact/hooks';
import type { Status } from '../../messages';
import { ask, becomeAccount, currentAccount, listenToFeed } from '../connection';

export interface StatusState {
  readonly status: Status | undefined;
  readonly online: boolean;
}

/** The first account, or the one chosen before, is who looks. */
function settleAccount(status: Status): void {
  const known = status.people.some(({ email }) => email === currentAccount());
  const first = status.people[0];
  if (!known && first) becomeAccount(first.email);
}

export function useStatus(): StatusState {
  const [status, setStatus] = useState<Status>();
  const [online, setOnline] = useState(true);
  useEffect(() => {
    const refresh = (): void =>
      void ask<Status>('/api/status').then(
        (found) => {
          settleAccount(found);
          setStatus(found);
        },
        () => setOnline(false),
      );
    void listenToFeed({ tick: refresh, online: setOnline });
  }, []);
  return { status, online };
}
