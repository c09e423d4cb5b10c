/** What the three ways out of the Bandeja have in common: who looked at the response, and what its sender is told. */
import type { FormName } from '../../domain/forms';
import type { Actor, Effect } from '../kernel/operation';
import type { Entry } from './entry-case';
import { noticeEffects, type Notice } from './notices';

/** What the office is told: the entry, and the record it led to. */
export interface SettledEntry {
  readonly id: string;
  readonly target: string;
  readonly warnings: readonly string[];
}

/** Who looked at it, and when. */
export const review = (actor: Actor, now: Entry['receivedAt']): Pick<Entry, 'reviewedBy' | 'reviewedAt'> => ({
  reviewedBy: actor.id,
  reviewedAt: now,
});

/** Whoever sent it is told what became of it. */
export const tellSettled = (entry: Entry & { formName: FormName }, outcome: Notice['outcome']): Effect[] =>
  noticeEffects([
    { to: entry.email, entry: entry.id, formName: entry.formName, outcome, editUrl: entry.editUrl },
  ]);
