/** What was agreed or promised, as a form tells it one a line: read, and written down where it is not yet. */
import type { CivilDate } from '../../domain/schema/values';
import { searchKey } from '../../domain/text/normalise';
import type { Change } from '../kernel/operation';
import { draftAgreements, readAgreementLines, type AgreedIn, type AgreementFacts } from '../meetings';
import { valueOf, type Filled } from './filled';
import type { IntakeScene } from './scene';
import type { Findings } from './verdict';

/** The lines of a question; none is due before the day on which it was agreed. What is wrong goes back with its line. */
export function readAgreed(
  filled: Filled,
  question: string,
  agreedOn: CivilDate | undefined,
  scene: IntakeScene,
  findings: Findings,
): readonly AgreementFacts[] {
  const text = valueOf<string>(filled, question);
  if (text === undefined) return [];
  const known = { staff: scene.team, organisations: scene.organisations, people: scene.people };
  const read = readAgreementLines(text, known, question);
  if (!read.ok) {
    findings.sendBackAll(read.problems);
    return [];
  }
  for (const { text: agreed, due } of read.value) {
    if (agreedOn !== undefined && due < agreedOn) {
      findings.sendBack(`«${agreed}»: la fecha de compromiso es anterior a lo que reporta.`, question);
    }
  }
  return read.value;
}

/** Those that are not written down yet: a report corrected twice does not double them. */
export function newAgreements(
  agreedIn: AgreedIn,
  facts: readonly AgreementFacts[],
  scene: IntakeScene,
): Change[] {
  const isThere = (row: IntakeScene['agreements'][number]): boolean =>
    'meeting' in agreedIn ? row.meeting === agreedIn.meeting : row.activity === agreedIn.activity;
  const held = new Set(scene.agreements.filter(isThere).map(({ text }) => searchKey(text ?? '')));
  const fresh = facts.filter(({ text }) => !held.has(searchKey(text)));
  return draftAgreements(agreedIn, fresh, scene.newId);
}
