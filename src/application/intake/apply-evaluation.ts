/** F13 into one evaluation: the activity by its code, the answers as they are, and nothing of who gave them. */
import { evaluationIn } from '../../domain/forms/evaluation-form';
import { labelOf } from '../../domain/schema/catalogue';
import { referenceIn } from '../../domain/schema/parse';
import { evaluations } from '../../domain/tables';
import { activityStates } from '../../domain/tables/activity-catalogues';
import { placeOf } from '../../domain/territory/place-name';
import { draftEvaluation, mayBeEvaluated } from '../activities';
import { insert, type Change } from '../kernel/operation';
import type { Applier, Correction } from './applier';
import { correctRecord } from './correction';
import { findByCode } from './find-by-code';
import { requiredValue, type Filled } from './filled';
import type { IntakeScene } from './scene';
import { Findings, type Verdict } from './verdict';

type Activity = IntakeScene['activities'][number];

/** The activity of the code. Nobody can be asked what they meant: every doubt is the office's. */
function findActivity(filled: Filled, scene: IntakeScene, findings: Findings): Activity | undefined {
  for (const { message, field } of filled.read.problems) findings.ask(message, field);
  if (!findings.clear) return undefined;
  const said = requiredValue<string>(filled, 'activity');
  const activity = findByCode(scene.activities, referenceIn(said));
  if (!activity) findings.ask(`La actividad «${said}» no existe.`, 'activity');
  else if (!mayBeEvaluated(activity.status)) {
    const state = labelOf(activityStates, activity.status);
    findings.ask(`${activity.id} está en «${state}»: se evalúa cuando haya empezado.`, 'activity');
  }
  return findings.clear ? activity : undefined;
}

const ready = (
  target: string,
  { territory }: Activity,
  scene: IntakeScene,
  changes: readonly Change[],
): Verdict => ({
  kind: 'ready',
  table: evaluations,
  target,
  place: placeOf(scene.territories, territory),
  changes,
  warnings: [],
});

const rowOf = (activity: Activity, { read }: Filled, { today }: IntakeScene) =>
  draftEvaluation(activity, evaluationIn(read.values), today);

function register(filled: Filled, scene: IntakeScene): Verdict {
  const findings = new Findings();
  const activity = findActivity(filled, scene, findings);
  if (!activity) return findings.waiting();
  const id = scene.newId(evaluations);
  return ready(id, activity, scene, [insert(evaluations, id, rowOf(activity, filled, scene))]);
}

/** The form offers no way back to an answer; where somebody gave it one, the answer that was counted is the one that changes. */
function correct({ filled, scene, records, target }: Correction): Verdict {
  const findings = new Findings();
  const activity = findActivity(filled, scene, findings);
  const row = records.evaluations.find(target);
  if (!row) findings.ask(`${target} ya no está en «${evaluations.sheet}».`);
  if (!activity || !row) return findings.waiting();
  const changes = correctRecord(evaluations, row, rowOf(activity, filled, scene), filled, findings);
  return findings.clear ? ready(target, activity, scene, changes) : findings.waiting();
}

export const evaluationApplier: Applier = { register, correct };
