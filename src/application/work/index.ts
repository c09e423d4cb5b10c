/** What waits for whom: the one derivation of due things. */
export { dueItems, escalation, itemsOf, lateItems, workReads, type DueItem } from './due-items';
