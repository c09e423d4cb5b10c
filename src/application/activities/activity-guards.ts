/** What an activity still lacks for its next state, in words: for the operation that checks and the sidebar that explains. */
import { formatDate } from '../../domain/schema/format';
import type { Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import type { activities } from '../../domain/tables';

export type GuardedActivity = Pick<Row<typeof activities>, 'starts' | 'ends'>;

/** What is missing to pass to a state. Empty when nothing is. */
export function missingForActivity(
  { starts, ends }: GuardedActivity,
  to: string,
  today: CivilDate,
): string[] {
  if (to === 'underway' && starts > today) return [`que llegue la primera sesión, ${formatDate(starts)}`];
  if (to === 'held' && ends > today) return [`que llegue la última sesión, ${formatDate(ends)}`];
  return [];
}
