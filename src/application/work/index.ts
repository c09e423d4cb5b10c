/** What waits for whom: the one derivation of due things, and of what may change hands. */
export { dueItems, escalation, itemsOf, lateItems, type DueItem } from './due-items';
export { workReads } from './duty-sources';
export { fieldReads, fieldWeek } from './field-week';
export { ownedItems, ownedReads, type OwnedItem } from './owned-items';
export { isAtWork } from './owners';
export { checkReviewDay, reviewDay } from './review-day';
