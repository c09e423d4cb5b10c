/** Documents: their kinds, what fills them, how they are made, and where their links land. */
export { actaReads, agreementsOf, assembleActa, pendingBefore, withoutNames } from './acta-values';
export { makesDocument } from './make-document';
export { makeAttendanceList, makeConvocation, makeNotHeldRecord, paperStates } from './meeting-papers';
export { settleDocument, settleDocumentReads } from './settle-document';
