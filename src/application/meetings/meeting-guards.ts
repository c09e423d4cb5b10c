/** What a meeting still lacks for its next state, in words: for the operation that checks and the sidebar that explains. */
import { formatDate } from '../../domain/schema/format';
import type { Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import type { meetings } from '../../domain/tables';

export type GuardedMeeting = Pick<
  Row<typeof meetings>,
  'status' | 'date' | 'attendeesTotal' | 'quorum' | 'minutes' | 'rectifiedMinutes'
>;

interface Guard {
  /** The states it guards; `acta` is the making of it. */
  readonly to: readonly string[];
  readonly lacks: (meeting: GuardedMeeting, today: CivilDate) => boolean;
  readonly what: (meeting: GuardedMeeting) => string;
}

const guards: readonly Guard[] = [
  {
    to: ['held', 'draft', 'acta'],
    lacks: ({ attendeesTotal = 0 }) => attendeesTotal === 0,
    what: () => 'asistencia',
  },
  {
    // A meeting neither was held nor failed before its day.
    to: ['held', 'notHeld'],
    lacks: ({ date }, today) => date > today,
    what: ({ date }) => `que llegue la fecha de la reunión, ${formatDate(date)}`,
  },
  {
    to: ['notHeld'],
    lacks: ({ quorum }) => quorum === 'yes' || quorum === 'secondCall',
    what: () => 'no haber alcanzado el quórum, y se alcanzó',
  },
  {
    to: ['draft'],
    lacks: ({ status, minutes }) => status === 'held' && minutes === undefined,
    what: () => 'el acta',
  },
  {
    to: ['review'],
    lacks: ({ minutes, rectifiedMinutes }) => minutes === undefined || minutes === rectifiedMinutes,
    what: () => 'hacer el acta de nuevo, con lo rectificado',
  },
];

/** What is missing to pass to a state, or to make the `acta`. Empty when nothing is. */
export const missingForMeeting = (meeting: GuardedMeeting, to: string, today: CivilDate): string[] =>
  guards
    .filter((guard) => guard.to.includes(to) && guard.lacks(meeting, today))
    .map(({ what }) => what(meeting));
