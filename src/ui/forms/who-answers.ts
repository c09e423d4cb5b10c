/** Who answers for an agreement: asked for by the kind of responsible, so that only one of the lists is shown. */
import { oneOf, type DraftValues } from '../fields/draft-values';
import type { Condition } from './layout';

/** Chosen from the registry. */
const chosenFor = (kind: string): Condition => ({
  when: (values) => oneOf(values['responsibleKind']) === kind,
  owed: kind !== 'municipal',
});

/** Whoever no list holds: an institution, or a municipal unit that is not on it. The authority needs no name. */
function isNamedInWords(values: DraftValues): boolean {
  const kind = oneOf(values['responsibleKind']);
  return (
    kind === 'institution' ||
    kind === 'unidentified' ||
    (kind === 'municipal' && oneOf(values['responsibleUnit']) === '')
  );
}

/** By field, in the order in which they stand. */
export const whoAnswers = {
  responsibleStaff: chosenFor('staff'),
  responsibleOrganisation: chosenFor('organisation'),
  responsiblePerson: chosenFor('person'),
  responsibleUnit: chosenFor('municipal'),
  responsible: { when: isNamedInWords, owed: true },
} as const satisfies Readonly<Record<string, Condition>>;
