/** Carries what was looked for in vain into the form that registers it. */
import { personInWords } from '../../domain/intake/person-words';
import type { DraftValues } from '../fields/draft-values';

/** The words as the fields of that form: nothing typed in the search is typed again. */
export function typedFromWords(of: string, words: string): DraftValues {
  const looked = words.trim();
  if (looked === '') return {};
  if (of === 'meeting') return { title: looked };
  if (of === 'organisation' || of === 'institution') return { name: looked };
  if (of !== 'person') return {};
  const person = personInWords(looked);
  return { ...person, ...(person.documentNumber === undefined ? {} : { documentKind: 'cedula' }) };
}
