/** What only the authority can decide: the queue, its page, and the decisions typed back. */
export { decisionQueue } from './decision-queue';
export { prepareDecisions } from './prepare-decisions';
export { recordDecisions } from './record-decisions';
