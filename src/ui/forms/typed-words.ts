/** Carries what was looked for in vain into the form that registers it. */
import { findCedula, findPhone } from '../../domain/identity/documents';
import { splitName } from '../../domain/intake/lines';
import { properName } from '../../domain/text/normalise';
import type { DraftValues } from '../fields/draft-values';

/** A name, a cédula or a telephone, told apart by its look. */
export function typedFromWords(of: string, words: string): DraftValues {
  const looked = words.trim();
  if (looked === '') return {};
  if (of === 'organisation' || of === 'meeting') return { [of === 'meeting' ? 'title' : 'name']: looked };
  if (of !== 'person') return {};
  const cedula = findCedula(looked);
  if (cedula && !/[a-z]/i.test(looked)) return { documentKind: 'cedula', documentNumber: cedula };
  const phone = findPhone(looked);
  if (phone) return { phone };
  if (/\d/.test(looked)) return {};
  const { givenNames, firstSurname, secondSurname } = splitName(properName(looked));
  return { givenNames, firstSurname, secondSurname: secondSurname ?? '' };
}
