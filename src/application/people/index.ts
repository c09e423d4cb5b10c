/** People: registering, correcting, and knowing them again. */
export { registerPerson, updatePerson } from './register-person';
export {
  completePerson,
  documentOf,
  findKnown,
  personKeys,
  personWarnings,
  type PersonDraft,
} from './person-draft';
