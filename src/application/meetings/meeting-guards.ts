/** What a meeting still lacks for its next state, in words: for the operation that checks and the sidebar that explains. */
import { formatDate } from '../../domain/schema/format';
import type { Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import type { meetings } from '../../domain/tables';

export type GuardedMeeting = Pick<
  Row<typeof meetings>,
  'status' | 'date' | 'attendeesTotal' | 'quorum' | 'minutes'
>;

/** A meeting neither was held nor failed before its day. */
const ofTheDay = ['held', 'notHeld'];

/** What is missing to pass to a state, or to make the `acta`. Empty when nothing is. */
export function missingForMeeting(meeting: GuardedMeeting, to: string, today: CivilDate): string[] {
  const missing: string[] = [];
  const attended = (meeting.attendeesTotal ?? 0) > 0;
  if (['held', 'draft', 'acta'].includes(to) && !attended) missing.push('asistencia');
  if (ofTheDay.includes(to) && meeting.date > today) {
    missing.push(`que llegue la fecha de la reunión, ${formatDate(meeting.date)}`);
  }
  if (to === 'notHeld' && (meeting.quorum === 'yes' || meeting.quorum === 'secondCall')) {
    missing.push('no haber alcanzado el quórum, y se alcanzó');
  }
  if (meeting.status === 'held' && to === 'draft' && meeting.minutes === undefined) missing.push('el acta');
  return missing;
}
