/** Adds one day more to an activity: its span and its hours follow. */
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { parseFields } from '../../domain/schema/parse';
import { formatDate } from '../../domain/schema/format';
import { activities, activitySessions } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { defineOperation, insert, update } from '../kernel/operation';
import { unknownRecord } from '../kernel/unknown-record';
import { checkSession, findActivityClosure, sessionRow, sessionsOf, spanOf } from './activity-draft';
import { activityColumns, enrolmentColumns, sessionColumns } from './activity-reads';
import { enrolmentsOf, hourChanges } from './enrolment-rows';

export const registerSession = defineOperation({
  name: 'registerSession',
  title: 'Añadir sesión',
  roles: officeRoles,
  reads: { activities: activityColumns, sessions: sessionColumns, enrolments: enrolmentColumns },
  creates: [activitySessions],
  parse: (raw) => parseFields({ ...asked.sessionOf, ...asked.session }, raw),
  decide({ snapshot, input, today, newId }) {
    const activity = snapshot.activities.find(input.activity);
    if (!activity || activity.voided) {
      return fail(unknownRecord(activities, input.activity, 'activity'));
    }
    const closure = findActivityClosure(activity.status);
    if (closure) return fail({ ...closure, field: 'activity' });
    const held = sessionsOf(snapshot.sessions.all, activity.id);
    const problems = checkSession(input, held, today);
    if (problems.length > 0) return fail(...problems);
    const session = sessionRow(activity.id, input);
    const id = newId(activitySessions);
    const sessions = [...held, { ...session, id, attendees: undefined }];
    return succeed({
      changes: [
        insert(activitySessions, id, session),
        update(activities, activity.id, spanOf(sessions, activity.status)),
        ...hourChanges(enrolmentsOf(snapshot.enrolments.all, activity.id), sessions),
      ],
      output: { id, title: `${activity.title}, ${formatDate(session.date)}` },
    });
  },
});
