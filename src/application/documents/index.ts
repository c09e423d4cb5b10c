/** Documents: what fills them, and where their links land. */
export { actaReads, agreementsOf, assembleActa, pendingBefore, withoutNames } from './acta-values';
export { settleDocument, settleDocumentReads } from './settle-document';
