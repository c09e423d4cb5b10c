/** What only the authority can decide: the queue, its page, and the decisions typed back. */
export { decisionQueue } from './decision-queue';
export { makeDecisionSheet } from './make-decision-sheet';
export { recordDecisions } from './record-decisions';
