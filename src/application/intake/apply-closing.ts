/** F7 into the closing of an activity: what was done in it, and what those who took part promised. */
import { formatDuration } from '../../domain/schema/format';
import { referenceIn } from '../../domain/schema/parse';
import type { Patch } from '../../domain/schema/table';
import type { Centavos } from '../../domain/schema/values';
import { activities } from '../../domain/tables';
import { placeOf } from '../../domain/territory/place-name';
import { checkCosts, drawClosing, findClosingObstacle, type ClosingFacts } from '../activities';
import { update, type Change } from '../kernel/operation';
import { newAgreements, readAgreed } from './agreed-lines';
import type { Applier, Correction } from './applier';
import { correctRecord } from './correction';
import { findByCode } from './find-by-code';
import { requiredValue, sendBackProblems, valueOf, type Filled } from './filled';
import { findRegistrar } from './registrar';
import type { IntakeScene } from './scene';
import { Findings, type Verdict } from './verdict';

type Activity = IntakeScene['activities'][number];

/** The activity of the code, while its closing may be told. */
function findActivity(filled: Filled, scene: IntakeScene, findings: Findings): Activity | undefined {
  const said = filled.decisions.people['target'] ?? requiredValue<string>(filled, 'activity');
  const activity = findByCode(scene.activities, referenceIn(said));
  if (!activity) {
    findings.ask(`La actividad «${said}» no existe.`, 'activity');
    return undefined;
  }
  const obstacle = findClosingObstacle(activity, scene.today);
  if (obstacle) findings.ask(`${activity.id}: ${obstacle.message}`, 'activity');
  return activity;
}

/** The registry counts sessions and hours by itself: where the promoter counts others, one of the two must be put right. */
function compareCounts({ id, sessions, minutes }: Activity, filled: Filled, findings: Findings): void {
  if (filled.decisions.confirmed) return;
  const told = requiredValue<number>(filled, 'sessions');
  const hours = requiredValue<number>(filled, 'hours');
  if (told !== sessions) {
    findings.ask(`${id} tiene ${sessions} en «Sesiones»; el cierre dice ${told}.`, 'sessions');
  }
  // Hours are told rounded, and nobody rounds by a whole one.
  if (Math.abs(hours * 60 - minutes) >= 60) {
    findings.ask(`${id} suma ${formatDuration(minutes)}; el cierre dice ${hours} h.`, 'hours');
  }
}

/** What is told; what is left blank is what the office wrote before. */
const factsOf = (filled: Filled, held: Activity): ClosingFacts => ({
  topics: requiredValue<string>(filled, 'topics'),
  learnings: valueOf<string>(filled, 'learnings') ?? held.learnings,
  difficulties: valueOf<string>(filled, 'difficulties') ?? held.difficulties,
  cost: valueOf<Centavos>(filled, 'cost') ?? held.cost,
  transport: valueOf<Centavos>(filled, 'transport') ?? held.transport,
  photosLink: valueOf<string>(filled, 'photosLink') ?? held.photosLink,
});

interface Told {
  readonly activity: Activity;
  readonly patch: Patch<typeof activities>;
  /** What was promised and is not written down yet. */
  readonly promises: readonly Change[];
}

/** What the answer tells of which activity; undefined when it cannot be applied, with the reasons among the findings. */
function readClosing(filled: Filled, scene: IntakeScene, findings: Findings): Told | undefined {
  sendBackProblems(filled, findings);
  findRegistrar(filled, scene, findings);
  if (!findings.clear) return undefined;
  const activity = findActivity(filled, scene, findings);
  if (!activity) return undefined;
  compareCounts(activity, filled, findings);
  const promised = readAgreed(filled, 'commitments', activity.ends, scene, findings);
  const facts = factsOf(filled, activity);
  findings.sendBackAll(checkCosts(facts));
  if (!findings.clear) return undefined;
  const { patch, warnings } = drawClosing(activity, facts, scene.today);
  findings.warn(...warnings);
  return { activity, patch, promises: newAgreements({ activity: activity.id }, promised, scene) };
}

const ready = (
  { activity: { id, territory } }: Told,
  changes: readonly Change[],
  scene: IntakeScene,
  { warnings }: Findings,
): Verdict => ({
  kind: 'ready',
  table: activities,
  target: id,
  place: placeOf(scene.territories, territory),
  changes,
  warnings,
});

function register(filled: Filled, scene: IntakeScene): Verdict {
  const findings = new Findings();
  const told = readClosing(filled, scene, findings);
  if (told?.activity.topics !== undefined && !filled.decisions.confirmed) {
    findings.ask(`${told.activity.id} ya tiene su cierre: revise si es el mismo.`, 'activity');
  }
  if (!told || !findings.clear) return findings.waiting();
  return ready(told, [update(activities, told.activity.id, told.patch), ...told.promises], scene, findings);
}

/** A correction rewrites what was told and adds promises; those it leaves out are not deleted. */
function correct({ filled, scene, records, target }: Correction): Verdict {
  const findings = new Findings();
  const told = readClosing(filled, scene, findings);
  const row = records.activities.find(target);
  if (told && told.activity.id !== target) {
    findings.ask(`La respuesta era de ${target} y ahora dice ${told.activity.id}.`, 'activity');
  }
  if (!told || !row || !findings.clear) return findings.waiting();
  const own = correctRecord(activities, row, told.patch, filled, findings);
  if (!findings.clear) return findings.waiting();
  return ready(told, [...own, ...told.promises], scene, findings);
}

export const closingApplier: Applier = { register, correct };
