/** Where the links of a made document land: its row in Documentos, and the record it is about. */
import { documents, meetings } from '../../domain/tables';
import { update, type Change } from '../kernel/operation';
import { columns, type SnapshotOf } from '../kernel/reads';
import type { MadeDocument } from '../ports';

/** What settling has to read. */
export const settleDocumentReads = {
  documents: columns(documents, 'status', 'link', 'pdfLink', 'fileId'),
  meetings: columns(meetings, 'minutes', 'minutesLink', 'folder'),
};

/** A document that was given up says so, unless another edition has taken its place. */
export function settleFailure(snapshot: SnapshotOf<typeof settleDocumentReads>, record: string): Change[] {
  return snapshot.documents.find(record)?.status === 'inProgress'
    ? [update(documents, record, { status: 'failed' })]
    : [];
}

/** The changes that a made document owes. `record` is its id in Documentos; an edition already replaced keeps its state. */
export function settleDocument(
  snapshot: SnapshotOf<typeof settleDocumentReads>,
  record: string,
  made: MadeDocument,
): Change[] {
  const row = snapshot.documents.find(record);
  if (!row) return [];
  const links = { link: made.docUrl, pdfLink: made.pdfUrl, fileId: made.docId };
  const status = row.status === 'inProgress' || row.status === 'failed' ? 'draft' : row.status;
  const subjects = snapshot.meetings.all.filter(({ minutes }) => minutes === record);
  return [
    update(documents, record, { ...links, status }),
    ...subjects.map(({ id }) => update(meetings, id, { minutesLink: made.docUrl })),
  ];
}
