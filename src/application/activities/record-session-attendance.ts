/** Writes down who came to a session, by ticking; everybody's hours follow. */
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed, type Result } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { parseFields } from '../../domain/schema/parse';
import { activitySessions } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { defineOperation } from '../kernel/operation';
import { atLine, linesIn, textIn } from '../kernel/raw';
import { unknownRecord } from '../kernel/unknown-record';
import { activityColumns, enrolmentColumns, sessionColumns } from './activity-reads';
import { enrolmentsOf, type KnownEnrolment } from './enrolment-rows';
import { attendanceChanges, findHindrance, marked } from './session-attendance';

const parseMark = (raw: Readonly<Record<string, unknown>>) => parseFields(asked.sessionMark, raw);
type Mark = ReturnType<typeof parseMark> extends Result<infer T> ? T : never;

/** Only who has a place in the activity of that session is ticked. */
function wrongMarks(marks: readonly Mark[], listed: ReadonlyMap<string, KnownEnrolment>): Problem[] {
  return marks.flatMap(({ enrolment }, index) => {
    const row = listed.get(enrolment);
    if (row?.status === 'enrolled') return [];
    const why = row
      ? problem('cannotApply', ['Está en la lista de espera o se retiró: no tiene cupo.'], 'enrolment')
      : problem('unknownRecord', [asked.sessionMark.enrolment.label, enrolment], 'enrolment');
    return [atLine('marks', index, why)];
  });
}

export const recordSessionAttendance = defineOperation({
  name: 'recordSessionAttendance',
  title: 'Anotar asistencia de la sesión',
  roles: officeRoles,
  reads: {
    activities: activityColumns,
    sessions: sessionColumns,
    enrolments: enrolmentColumns,
  },
  creates: [],
  parse(raw) {
    const marks = linesIn(raw, 'marks', parseMark);
    return marks.ok ? succeed({ session: textIn(raw, 'session'), marks: marks.value }) : marks;
  },
  decide({ snapshot, input, today }) {
    const session = snapshot.sessions.find(input.session);
    if (!session || session.voided) return fail(unknownRecord(activitySessions, input.session, 'session'));
    const activity = snapshot.activities.get(session.activity);
    const why = findHindrance(session, activity.status, today);
    if (why) return fail(why);
    const rows = enrolmentsOf(snapshot.enrolments.all, activity.id);
    const problems = wrongMarks(input.marks, new Map(rows.map((row) => [row.id, row])));
    if (problems.length > 0) return fail(...problems);
    const marks = new Map(input.marks.map(({ enrolment, mark }) => [enrolment, mark]));
    const after = rows.map((row) => {
      const mark = marks.get(row.id);
      return mark === undefined ? row : marked(row, session.id, mark);
    });
    const { changes, attendees } = attendanceChanges(after, session, activity, snapshot.sessions.all);
    return succeed({ changes, output: { id: session.id, activity: activity.id, attendees } });
  },
});
