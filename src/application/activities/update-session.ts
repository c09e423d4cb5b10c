/** Mends a session, or takes it out: the span of the activity and everybody's hours follow. */
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { formatDate } from '../../domain/schema/format';
import type { Patch } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { cleanParagraph } from '../../domain/text/normalise';
import { activities, activitySessions } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { parseSaid, restate } from '../kernel/about-record';
import { defineOperation, update, type Change } from '../kernel/operation';
import type { SnapshotOf } from '../kernel/reads';
import { textIn } from '../kernel/raw';
import { unknownRecord } from '../kernel/unknown-record';
import {
  checkSession,
  findActivityClosure,
  sessionRow,
  sessionsOf,
  spanOf,
  type KnownSession,
  type SessionFacts,
} from './activity-draft';
import { activityColumns, enrolmentColumns, sessionColumns } from './activity-reads';
import { enrolmentsOf, hourChanges } from './enrolment-rows';

const reads = { activities: activityColumns, sessions: sessionColumns, enrolments: enrolmentColumns };

type Snapshot = SnapshotOf<typeof reads>;

/** A session whose activity still takes changes, or why not. */
function openSession(snapshot: Snapshot, id: string) {
  const session = snapshot.sessions.find(id);
  if (!session || session.voided) return fail(unknownRecord(activitySessions, id));
  const activity = snapshot.activities.get(session.activity);
  const closure = findActivityClosure(activity.status);
  if (closure) return fail(closure);
  const others = sessionsOf(snapshot.sessions.all, activity.id).filter((each) => each.id !== id);
  return succeed({ session, activity, others });
}

/** What follows for the activity and its people from the sessions that are left. */
const consequences = (
  snapshot: Snapshot,
  { id, status }: Snapshot['activities']['all'][number],
  sessions: readonly KnownSession[],
): Change[] => [
  update(activities, id, spanOf(sessions, status)),
  ...hourChanges(enrolmentsOf(snapshot.enrolments.all, id), sessions),
];

/** A day on which people were seen already has not still to come; it may stay as it was. */
function wrongWithDay(held: KnownSession, facts: SessionFacts, today: CivilDate): Problem[] {
  if (held.attendees === undefined || facts.date <= today) return [];
  return [problem('cannotApply', ['Ya se anotó su asistencia: no puede ser en un día por venir.'], 'date')];
}

export const updateSession = defineOperation({
  name: 'updateSession',
  title: 'Corregir sesión',
  roles: officeRoles,
  reads,
  creates: [],
  parse: (raw) => parseSaid(asked.session, raw),
  decide({ snapshot, input: { id, said }, today }) {
    const open = openSession(snapshot, id);
    if (!open.ok) return open;
    const { session, activity, others } = open.value;
    const held = { ...session, sessionTopic: session.topic, alreadyHeld: undefined };
    const facts = restate(asked.session, held, said);
    const stays = facts.date === session.date && session.date < today;
    const problems = [
      ...checkSession(stays ? { ...facts, alreadyHeld: true } : facts, others, today),
      ...wrongWithDay(session, facts, today),
    ];
    if (problems.length > 0) return fail(...problems);
    const patch: Patch<typeof activitySessions> = sessionRow(activity.id, facts);
    const after = { ...session, ...sessionRow(activity.id, facts) };
    return succeed({
      changes: [update(activitySessions, id, patch), ...consequences(snapshot, activity, [...others, after])],
      output: { id, activity: activity.id, title: `${activity.title}, ${formatDate(facts.date)}` },
    });
  },
});

export const removeSession = defineOperation({
  name: 'removeSession',
  title: 'Quitar sesión',
  roles: officeRoles,
  reads,
  creates: [],
  parse(raw) {
    const reason = cleanParagraph(textIn(raw, 'reason'));
    return reason === ''
      ? fail(problem('reasonRequired', ['Quitar sesión'], 'reason'))
      : succeed({ id: textIn(raw, 'id'), reason });
  },
  decide({ snapshot, input: { id, reason } }) {
    const open = openSession(snapshot, id);
    if (!open.ok) return open;
    const { session, activity, others } = open.value;
    if (session.attendees !== undefined) {
      return fail(problem('cannotApply', ['Ya se anotó su asistencia: no se puede quitar.'], 'id'));
    }
    if (others.length === 0) {
      const why = 'Es la única sesión: cambie su fecha, o posponga la actividad.';
      return fail(problem('cannotApply', [why], 'id'));
    }
    return succeed({
      changes: [
        update(activitySessions, id, { voided: true, voidReason: reason }, reason),
        ...consequences(snapshot, activity, others),
      ],
      output: { id, activity: activity.id, title: activity.title },
    });
  },
});
