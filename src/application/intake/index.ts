/** Intake: form answers into records, and the Bandeja where what is doubtful waits for a person. */
export { drain, formsDueAt, type Drained } from './drain';
export { openInboxEntry, type AnsweredQuestion, type OpenedEntry } from './open-entry';
export { receiveCorrections, receiveResponses } from './receive-responses';
export { applyInboxEntry, joinInboxEntry, rejectInboxEntry, type SettledEntry } from './settle-entries';
export type { Candidate } from './verdict';
