/** Being in touch with people about their matters. */
export { findSubject, recordContact, type KnownMatters } from './record-contact';
