/** How the papers of an activity name it and its days. */
import { formatDate, formatTime } from '../../domain/schema/format';
import type { Row } from '../../domain/schema/table';
import type { activities, activitySessions } from '../../domain/tables';

type Activity = Row<typeof activities>;
type Session = Pick<Row<typeof activitySessions>, 'date' | 'starts' | 'ends'>;

/** «el microtaller», to go on a sentence with. */
export const calledAs: Readonly<Record<Activity['kind'], string>> = {
  trainingWorkshop: 'el microtaller',
  communityWorkshop: 'el microtaller',
  localExchange: 'el intercambio local',
  nationalExchange: 'el intercambio nacional',
  nationalCourse: 'el curso nacional',
};

const hoursOf = ({ starts, ends }: Session): string => `de ${formatTime(starts)} a ${formatTime(ends)}`;

/** «de 9:00 a. m. a 12:00 p. m.»; with the day of each when there are several. */
export const timetableOf = (sessions: readonly Session[]): string =>
  sessions
    .map((each) => (sessions.length === 1 ? hoursOf(each) : `${formatDate(each.date)}, ${hoursOf(each)}`))
    .join('; ');
