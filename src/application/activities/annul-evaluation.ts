/** Leaves one evaluation out of what an activity's say together, and counts it again: its row stays, and says why. */
import { problem } from '../../domain/problems';
import { fail, succeed, type Result } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { referenceIn } from '../../domain/schema/parse';
import { activities, evaluations } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { codeKey } from '../../domain/text/normalise';
import { parseAbout } from '../kernel/about-record';
import { defineOperation, update, type Change } from '../kernel/operation';
import { columns, type SnapshotOf } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';

const reads = {
  activities: columns(activities, 'title', 'voided'),
  evaluations: columns(evaluations, 'activity', 'voided', 'voidReason'),
};

type Snapshot = SnapshotOf<typeof reads>;

/** The activity and the one of its evaluations that is meant, however its code was typed. */
function findEvaluation({ activities: known, evaluations: rows }: Snapshot, id: string, said: string) {
  const activity = known.find(id);
  if (!activity || activity.voided) return fail(unknownRecord(activities, id));
  const code = codeKey(referenceIn(said));
  const evaluation = rows.all.find((row) => row.activity === id && codeKey(row.id) === code);
  return evaluation
    ? succeed({ activity, evaluation })
    : fail(problem('cannotApply', [`«${said}» no es una evaluación de ${id}.`], 'evaluation'));
}

interface Settled {
  readonly changes: readonly Change[];
  readonly output: { readonly id: string; readonly title: string };
}

/** The only change that is made: whether it counts. */
function settle(
  snapshot: Snapshot,
  id: string,
  said: string,
  reason: string,
  counts: boolean,
): Result<Settled> {
  const found = findEvaluation(snapshot, id, said);
  if (!found.ok) return found;
  const { activity, evaluation } = found.value;
  if (evaluation.voided !== counts) {
    const already = counts ? 'ya cuenta' : 'ya está anulada';
    return fail(problem('cannotApply', [`${evaluation.id} ${already}.`], 'evaluation'));
  }
  const patch = { voided: !counts, voidReason: counts ? undefined : reason };
  return succeed({
    changes: [update(evaluations, evaluation.id, patch, reason)],
    output: { id, title: `${activity.title}: ${evaluation.id}` },
  });
}

export const annulEvaluation = defineOperation({
  name: 'annulEvaluation',
  title: 'Anular una evaluación',
  roles: officeRoles,
  reads,
  creates: [],
  parse: (raw) => parseAbout({ ...asked.evaluation, ...asked.reason }, raw),
  decide: ({ snapshot, input: { id, fields } }) =>
    settle(snapshot, id, fields.evaluation, fields.reason, false),
});

export const restoreEvaluation = defineOperation({
  name: 'restoreEvaluation',
  title: 'Volver a contar una evaluación',
  roles: officeRoles,
  reads,
  creates: [],
  parse: (raw) => parseAbout(asked.evaluation, raw),
  decide: ({ snapshot, input: { id, fields } }) =>
    settle(snapshot, id, fields.evaluation, 'Vuelve a contar.', true),
});
