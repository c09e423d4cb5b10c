/** What an activity still lacks for its next state, in words: for the operation that checks and the sidebar that explains. */
import { formatDate } from '../../domain/schema/format';
import type { Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import type { activities } from '../../domain/tables';

export type GuardedActivity = Pick<
  Row<typeof activities>,
  'starts' | 'ends' | 'sessions' | 'recorded' | 'enrolled'
>;

/** What is missing to pass to a state. Empty when nothing is. */
export function missingForActivity(activity: GuardedActivity, to: string, today: CivilDate): string[] {
  const { starts, ends, sessions, recorded, enrolled } = activity;
  if (to === 'confirmed' && enrolled === 0) return ['personas inscritas'];
  if (to === 'underway' && starts > today) return [`que llegue la primera sesión, ${formatDate(starts)}`];
  if (to !== 'held') return [];
  if (ends > today) return [`que llegue la última sesión, ${formatDate(ends)}`];
  const owed = sessions - recorded;
  if (owed === 0) return [];
  return [owed === 1 ? 'la asistencia de una sesión' : `la asistencia de ${owed} sesiones`];
}
