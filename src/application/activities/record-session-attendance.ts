/** Writes down who came to a session, by ticking; everybody's hours follow. */
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed, type Result } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { formatDate } from '../../domain/schema/format';
import { parseFields } from '../../domain/schema/parse';
import type { CivilDate } from '../../domain/schema/values';
import { activities, activitySessions, enrolments } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { defineOperation, update } from '../kernel/operation';
import { atLine, linesIn, textIn } from '../kernel/raw';
import { unknownRecord } from '../kernel/unknown-record';
import { findActivityClosure, sessionsOf, spanOf, type KnownSession } from './activity-draft';
import { activityColumns, enrolmentColumns, sessionColumns } from './activity-reads';
import { enrolmentsOf, hourChanges, type KnownEnrolment } from './enrolment-rows';

const parseMark = (raw: Readonly<Record<string, unknown>>) => parseFields(asked.sessionMark, raw);
type Mark = ReturnType<typeof parseMark> extends Result<infer T> ? T : never;

/** Why attendance of a session cannot be taken. */
function hindrance(session: KnownSession, status: string, today: CivilDate): Problem | undefined {
  const closure = findActivityClosure(status);
  if (closure) return closure;
  if (status === 'planned') return problem('cannotApply', ['Abra primero la inscripción de la actividad.']);
  return session.date > today
    ? problem(
        'cannotApply',
        [`La sesión es el ${formatDate(session.date)}: todavía no ha llegado.`],
        'session',
      )
    : undefined;
}

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

/** An enrolment after its tick: a session stands in one of its lists or in none. */
function marked(row: KnownEnrolment, session: string, mark: Mark['mark']): KnownEnrolment {
  const set = (held: readonly string[] = [], isIn: boolean): string[] | undefined => {
    const others = held.filter((id) => id !== session);
    const next = isIn ? [...others, session].sort() : others;
    return next.length === 0 ? undefined : next;
  };
  return {
    ...row,
    attended: set(row.attended, mark === 'present'),
    excused: set(row.excused, mark === 'excused'),
  };
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
    const why = hindrance(session, activity.status, today);
    if (why) return fail(why);
    const rows = enrolmentsOf(snapshot.enrolments.all, activity.id);
    const problems = wrongMarks(input.marks, new Map(rows.map((row) => [row.id, row])));
    if (problems.length > 0) return fail(...problems);
    const marks = new Map(input.marks.map(({ enrolment, mark }) => [enrolment, mark]));
    const after = rows.map((row) => {
      const mark = marks.get(row.id);
      return mark === undefined ? row : marked(row, session.id, mark);
    });
    const attendees = after.filter(
      ({ status, attended }) => status === 'enrolled' && attended?.includes(session.id),
    ).length;
    const sessions = sessionsOf(snapshot.sessions.all, activity.id).map((each) =>
      each.id === session.id ? { ...each, attendees } : each,
    );
    return succeed({
      changes: [
        ...after.map(({ id, attended, excused }) => update(enrolments, id, { attended, excused })),
        ...hourChanges(after, sessions),
        update(activitySessions, session.id, { attendees }),
        update(activities, activity.id, spanOf(sessions, activity.status)),
      ],
      output: { id: session.id, activity: activity.id, attendees },
    });
  },
});
