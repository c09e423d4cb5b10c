/** Being in touch with people about their matters. */
export {
  findSubject,
  latestFirst,
  matters,
  recordContact,
  wrongWithNext,
  type KnownMatters,
} from './record-contact';
