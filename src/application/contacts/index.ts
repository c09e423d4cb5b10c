/** Being in touch with people about their matters. */
export { findSubject, matters, recordContact, type KnownMatters } from './record-contact';
