/** Being in touch with people about their matters. */
export { findSubject, matters, recordContact, wrongWithNext, type KnownMatters } from './record-contact';
