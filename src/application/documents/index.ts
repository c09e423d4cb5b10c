/** Documents: what fills them, and where their links land. */
export { settleDocument, settleDocumentReads } from './settle-document';
