/** Intake: form answers into records, and the Bandeja where what is doubtful waits for a person. */
export { doorLink } from './door-link';
export { drain, formsDueAt } from './drain';
export { openInboxEntry, type OpenedEntry } from './open-entry';
export { receiveCorrections, receiveResponses } from './receive-responses';
export { joinInboxEntry } from './join-entry';
export { applyInboxEntry, rejectInboxEntry } from './settle-entries';
