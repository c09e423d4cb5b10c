/** Meetings that took place, whatever became of their acta. */
export const heldStates: ReadonlySet<string> = new Set(['held', 'draft', 'review', 'approved', 'signed']);
