/** The attendance of one session: when it may be taken, and what changes with it in the session, its activity and everybody's hours. */
import { hasPlace, type Quotas } from '../../domain/activities/places';
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed, type Result } from '../../domain/result';
import { formatDate } from '../../domain/schema/format';
import type { Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { activities, activitySessions, enrolments } from '../../domain/tables';
import { insert, update, type Change } from '../kernel/operation';
import { findActivityClosure, sessionsOf, spanOf, type KnownSession } from './activity-draft';
import { countsOf, enrolmentsOf, hourChanges, type KnownEnrolment } from './enrolment-rows';

export type Mark = 'present' | 'excused' | 'absent';

/** Why attendance of a session cannot be taken. */
export function findHindrance(session: KnownSession, status: string, today: CivilDate): Problem | undefined {
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

/** An enrolment after its tick: a session stands in one of its lists or in none. */
export function marked(row: KnownEnrolment, session: string, mark: Mark): KnownEnrolment {
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

type KnownActivity = Pick<Row<typeof activities>, 'id' | 'status'>;

/** The changes that a list of marked enrolments brings; `after` are all of the activity. */
export function attendanceChanges(
  after: readonly KnownEnrolment[],
  session: KnownSession,
  { id, status }: KnownActivity,
  all: readonly KnownSession[],
): { readonly changes: Change[]; readonly attendees: number } {
  const attendees = after.filter(
    (row) => row.status === 'enrolled' && row.attended?.includes(session.id),
  ).length;
  const sessions = sessionsOf(all, id).map((each) =>
    each.id === session.id ? { ...each, attendees } : each,
  );
  return {
    attendees,
    changes: [
      ...after.map((row) => update(enrolments, row.id, { attended: row.attended, excused: row.excused })),
      ...hourChanges(after, sessions),
      update(activitySessions, session.id, { attendees }),
      update(activities, id, spanOf(sessions, status)),
    ],
  };
}

/** Somebody who is there: known by now, and for whom they come. */
interface Arrival {
  readonly person: string;
  readonly organisation: string | undefined;
}

interface ArrivalScene {
  readonly sessions: readonly KnownSession[];
  readonly enrolments: readonly KnownEnrolment[];
  readonly today: CivilDate;
  readonly newId: (table: typeof enrolments) => string;
}

/** Somebody signs at the door of a session. Who is not enrolled takes a place when there is one; else the office decides. */
export function draftArrival(
  { person, organisation }: Arrival,
  session: KnownSession,
  activity: KnownActivity & Quotas,
  { sessions, enrolments: known, today, newId }: ArrivalScene,
): Result<Change[]> {
  const hindrance = findHindrance(session, activity.status, today);
  if (hindrance) return fail(hindrance);
  const seats = enrolmentsOf(known, activity.id);
  const held = seats.find((seat) => seat.person === person && seat.status !== 'withdrawn');
  if (held?.status === 'waiting' || (!held && !hasPlace(seats, organisation, activity))) {
    return fail(problem('cannotApply', [`No tiene cupo en ${activity.id}: decida si se le inscribe.`]));
  }
  const seat: KnownEnrolment = held ?? {
    id: newId(enrolments),
    activity: activity.id,
    person,
    organisation,
    status: 'enrolled',
    attended: undefined,
    excused: undefined,
    voided: false,
  };
  const after = [...seats.filter(({ id }) => id !== seat.id), marked(seat, session.id, 'present')];
  const { changes } = attendanceChanges(after, session, activity, sessions);
  if (held) return succeed(changes);
  const row = {
    activity: activity.id,
    person,
    organisation,
    status: 'enrolled',
    minutes: 0,
    share: 0,
  } as const;
  return succeed([
    insert(enrolments, seat.id, row),
    ...changes,
    update(activities, activity.id, countsOf(after)),
  ]);
}
