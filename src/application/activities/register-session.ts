/** Adds one day more to an activity: its span and its hours follow. */
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { parseFields } from '../../domain/schema/parse';
import { formatDate } from '../../domain/schema/format';
import { activities, activitySessions } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { defineOperation, insert, update } from '../kernel/operation';
import { columns } from '../kernel/reads';
import { checkSession, findActivityClosure, sessionRow, sessionsOf, spanOf } from './activity-draft';

/** The sessions of every activity, as far as another one must know them. */
export const sessionReads = columns(
  activitySessions,
  'activity',
  'date',
  'starts',
  'ends',
  'minutes',
  'voided',
);

export const registerSession = defineOperation({
  name: 'registerSession',
  title: 'Añadir sesión',
  roles: officeRoles,
  reads: {
    activities: columns(
      activities,
      'status',
      'title',
      'starts',
      'ends',
      'due',
      'sessions',
      'minutes',
      'voided',
    ),
    sessions: sessionReads,
  },
  creates: [activitySessions],
  parse: (raw) => parseFields({ ...asked.sessionOf, ...asked.session }, raw),
  decide({ snapshot, input, today, newId }) {
    const activity = snapshot.activities.find(input.activity);
    if (!activity || activity.voided) {
      return fail(problem('unknownRecord', ['Actividad', input.activity], 'activity'));
    }
    const closure = findActivityClosure(activity.status);
    if (closure) return fail({ ...closure, field: 'activity' });
    const held = sessionsOf(snapshot.sessions.all, activity.id);
    const problems = checkSession(input, held, today);
    if (problems.length > 0) return fail(...problems);
    const session = sessionRow(activity.id, input);
    const id = newId(activitySessions);
    return succeed({
      changes: [
        insert(activitySessions, id, session),
        update(activities, activity.id, spanOf([...held, session], activity.status)),
      ],
      output: { id, title: `${activity.title}, ${formatDate(session.date)}` },
    });
  },
});
