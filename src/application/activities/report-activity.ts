/** Writes down what became of an activity: topics, what was hard, what it cost; with its attendance complete it counts as held. */
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import type { Patch, Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { activities } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { parseFields } from '../../domain/schema/parse';
import { defineOperation, update, type Change } from '../kernel/operation';
import { unknownRecord } from '../kernel/unknown-record';
import { findActivityClosure, sessionsOf, spanOf, type KnownSession } from './activity-draft';
import { missingForActivity, stillToCome, type GuardedActivity } from './activity-guards';
import { activityColumns, sessionColumns } from './activity-reads';
import { mayPromise } from './record-commitments';

/** What is told of an activity that is over. */
type ClosingFacts = Pick<
  Patch<typeof activities>,
  Exclude<keyof typeof asked.closing, 'activity'> & keyof Patch<typeof activities>
>;

type Reported = GuardedActivity & Pick<Row<typeof activities>, 'id' | 'status'>;

/** Why nothing can be told of it yet, or any more. */
export function findClosingObstacle(
  activity: Pick<Reported, 'status' | 'ends'>,
  today: CivilDate,
): Problem | undefined {
  const { status } = activity;
  const closure = findActivityClosure(status);
  if (closure) return closure;
  if (!mayPromise(status)) {
    return problem('guardNotMet', ['que la actividad esté confirmada, en curso o realizada']);
  }
  const [ahead] = stillToCome(activity, today);
  return ahead === undefined ? undefined : problem('guardNotMet', [ahead]);
}

/** What the telling of it changes, and what it still lacks to count as held. */
export function drawClosing(
  activity: Reported,
  sessions: readonly KnownSession[],
  facts: ClosingFacts,
  today: CivilDate,
): { readonly change: Change; readonly warnings: string[] } {
  const missing = missingForActivity(activity, 'held', today);
  const status = missing.length === 0 ? 'held' : 'underway';
  return {
    change: update(activities, activity.id, { ...facts, status, ...spanOf(sessions, status) }),
    warnings: missing.map((what) => `Falta ${what}: anótela para que la actividad conste como realizada.`),
  };
}

export const reportActivity = defineOperation({
  name: 'reportActivity',
  title: 'Anotar el cierre',
  roles: officeRoles,
  reads: { activities: activityColumns, sessions: sessionColumns },
  creates: [],
  parse: (raw) => parseFields(asked.closing, raw),
  decide({ snapshot, input: { activity: id, ...facts }, today }) {
    const activity = snapshot.activities.find(id);
    if (!activity || activity.voided) return fail(unknownRecord(activities, id, 'activity'));
    const obstacle = findClosingObstacle(activity, today);
    if (obstacle) return fail({ ...obstacle, field: 'activity' });
    const { change, warnings } = drawClosing(activity, sessionsOf(snapshot.sessions.all, id), facts, today);
    return succeed({ changes: [change], output: { id, title: activity.title, warnings } });
  },
});
