/** Writes down what became of an activity: topics, what was hard, what it cost; with its attendance complete it counts as held. */
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { optional } from '../../domain/schema/field';
import type { Patch, Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { activities } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { parseSaid, restate } from '../kernel/about-record';
import { defineOperation, update } from '../kernel/operation';
import { columns } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';
import { checkCosts, findActivityClosure } from './activity-draft';
import { missingForActivity, stillToCome, type GuardedActivity } from './activity-guards';
import { closingColumns, columnsOfActivity } from './activity-reads';
import { mayPromise } from './record-commitments';

/** What is told of an activity that is over. */
export type ClosingFacts = Pick<
  Patch<typeof activities>,
  Exclude<keyof typeof asked.closing, 'activity'> & keyof Patch<typeof activities>
>;

type Reported = GuardedActivity & Pick<Row<typeof activities>, 'status' | 'due'>;

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

/** What the telling of it changes, and what it still lacks to count as held: with nothing lacking it waits to be closed. */
export function drawClosing(
  activity: Reported,
  facts: ClosingFacts,
  today: CivilDate,
): { readonly patch: Patch<typeof activities>; readonly warnings: string[] } {
  const missing = missingForActivity(activity, 'held', today);
  const isHeld = missing.length === 0;
  return {
    patch: {
      ...facts,
      status: isHeld ? 'held' : 'underway',
      due: isHeld ? activity.ends : activity.due,
    },
    warnings: missing.map((what) => `Falta ${what}: anótela para que la actividad conste como realizada.`),
  };
}

const { activity: _activity, ...told } = asked.closing;

/** Told once more, only what is said anew changes; the topics are owed the first time. */
const closing = { ...told, topics: optional(told.topics) };

export const reportActivity = defineOperation({
  name: 'reportActivity',
  title: 'Anotar el cierre',
  roles: officeRoles,
  reads: {
    activities: columns(activities, ...columnsOfActivity, ...closingColumns),
  },
  creates: [],
  parse: (raw) => parseSaid(closing, { ...raw, id: raw['activity'] }),
  decide({ snapshot, input: { id, said }, today }) {
    const activity = snapshot.activities.find(id);
    if (!activity || activity.voided) return fail(unknownRecord(activities, id, 'activity'));
    const obstacle = findClosingObstacle(activity, today);
    if (obstacle) return fail({ ...obstacle, field: 'activity' });
    const facts = restate(closing, activity, said);
    const wrong = [
      ...(facts.topics === undefined ? [problem('required', [told.topics.label], 'topics')] : []),
      ...checkCosts(facts),
    ];
    if (wrong.length > 0) return fail(...wrong);
    const { patch, warnings } = drawClosing(activity, facts, today);
    return succeed({
      changes: [update(activities, id, patch)],
      output: { id, title: activity.title, warnings },
    });
  },
});
