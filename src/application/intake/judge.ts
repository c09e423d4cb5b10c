/** Judges one response: a new one by its form's applier, a corrected one against what its earlier edition led to. */
import type { Change } from '../kernel/operation';
import type { FormName } from '../../domain/forms';
import type { Records } from './applier';
import { appliers } from './appliers';
import { isWaiting, type EntryKey } from './entries';
import type { Filled } from './filled';
import type { IntakeScene } from './scene';
import { Findings, type Verdict } from './verdict';

/** A response together with what is known of its earlier editions. */
export interface Case {
  readonly formName: FormName;
  readonly filled: Filled;
  readonly responseId: string;
  readonly earlier: EntryKey | undefined;
}

/** Whether judging needs whole records: the response corrects one that was applied. */
export const isCorrection = (earlier: Pick<EntryKey, 'status' | 'target'> | undefined): boolean =>
  earlier?.status === 'applied' && earlier.target !== undefined;

/** The earlier edition was settled by a person: another look is theirs. */
function askAgain(earlier: EntryKey): Verdict {
  const findings = new Findings();
  const what = earlier.status === 'rejected' ? 'rechazada' : `unida a ${earlier.target ?? 'otro registro'}`;
  findings.ask(`Corrige la respuesta ${earlier.id}, que ya fue ${what}.`);
  return findings.waiting();
}

/** The verdict on a response. `records` must be there for corrections. */
export function judge(
  { formName, filled, responseId, earlier }: Case,
  scene: IntakeScene,
  records: Records | undefined,
): Verdict {
  const applier = appliers[formName];
  if (!earlier || isWaiting(earlier.status)) return applier.register(filled, scene);
  if (!isCorrection(earlier)) {
    return filled.decisions.confirmed ? applier.register(filled, scene) : askAgain(earlier);
  }
  if (!records) throw new Error(`La corrección de ${earlier.id} necesita los registros completos.`);
  return applier.correct({ filled, scene, records, target: earlier.target ?? '', responseId });
}

/** Marks the records a response makes with where they came from. */
export const fromForm = (changes: readonly Change[], responseId: string): Change[] =>
  changes.map((change) =>
    change.kind === 'insert' && change.table.record
      ? { ...change, row: { ...change.row, source: 'form', sourceRef: responseId } }
      : change,
  );
