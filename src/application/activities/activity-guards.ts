/** What an activity still lacks for its next state, in words: for the operation that checks and the sidebar that explains. */
import { formatDate } from '../../domain/schema/format';
import type { Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import type { activities } from '../../domain/tables';

export type GuardedActivity = Pick<
  Row<typeof activities>,
  'starts' | 'ends' | 'sessions' | 'recorded' | 'enrolled' | 'topics' | 'report'
>;

/** The last session, while it has not come. */
export const stillToCome = ({ ends }: Pick<GuardedActivity, 'ends'>, today: CivilDate): string[] =>
  ends > today ? [`que llegue la última sesión, ${formatDate(ends)}`] : [];

/** What is still to come, or to be written down, before it can be said to be over. */
function missingToBeOver(activity: GuardedActivity, today: CivilDate): string[] {
  const ahead = stillToCome(activity, today);
  if (ahead.length > 0) return ahead;
  const { sessions, recorded } = activity;
  const owed = sessions - recorded;
  if (owed === 0) return [];
  return [owed === 1 ? 'la asistencia de una sesión' : `la asistencia de ${owed} sesiones`];
}

/** What is missing to pass to a state. Empty when nothing is. */
export function missingForActivity(activity: GuardedActivity, to: string, today: CivilDate): string[] {
  const { starts, enrolled, recorded, topics, report } = activity;
  switch (to) {
    case 'confirmed':
      return enrolled === 0 ? ['personas inscritas'] : [];
    case 'underway':
      return starts > today ? [`que llegue la primera sesión, ${formatDate(starts)}`] : [];
    case 'held':
      return missingToBeOver(activity, today);
    case 'cancelled':
      // What was given, even in part, was held.
      return recorded === 0
        ? []
        : ['que no conste asistencia: quite las sesiones que no se darán y márquela realizada'];
    case 'closed':
      return [
        ...(topics === undefined ? ['anotar el cierre'] : []),
        ...(report === undefined ? ['hacer el informe'] : []),
      ];
    default:
      return [];
  }
}
