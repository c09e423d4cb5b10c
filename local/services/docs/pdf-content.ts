/** The bytes of a PDF made inside a script: the document as it was, to be drawn when somebody downloads it. */
import type { StoredDocument } from './model';

const mark = '%PDF-1.7\n% Workspace local: se dibuja al descargarlo\n';

/** A script waits for no promise, and drawing pages takes one: so the file holds what is to be drawn. */
export const pdfContent = (document: StoredDocument): Uint8Array =>
  new TextEncoder().encode(mark + JSON.stringify(document));

/** The document in bytes that `pdfContent` made; undefined for any other bytes. */
export function documentInPdf(bytes: Uint8Array): StoredDocument | undefined {
  const decoder = new TextDecoder();
  if (decoder.decode(bytes.subarray(0, mark.length)) !== mark) return undefined;
  return JSON.parse(decoder.decode(bytes.subarray(mark.length))) as StoredDocument;
}
