/** People: registering, correcting, and knowing them again. */
export { decideDuplicate } from './decide-duplicate';
export { mergePeople } from './merge-people';
export { undoMerge } from './undo-merge';
export { lookForDuplicates, reviewDuplicates } from './review-duplicates';
export { settledPairs, type PairedPerson } from './pair-draft';
export { recordConsent } from './record-consent';
export { registerPerson, updatePerson } from './register-person';
export {
  completePerson,
  documentOf,
  findKnown,
  personKeys,
  personWarnings,
  type PersonDraft,
} from './person-draft';
