/** The documents that may be made of a record in its present state, and those that were made. */
import { labelOf } from '../../domain/schema/catalogue';
import type { Row } from '../../domain/schema/table';
import type { documents } from '../../domain/tables';
import { documentStates, documentTypes, type DocumentType } from '../../domain/tables/document-catalogues';
import type { RecordKind } from '../../domain/tables/openable';
import { paperStates } from '../documents';
import type { Action, ShownDocument } from './shown';

interface Offer {
  readonly operation: string;
  readonly label: string;
  readonly states: readonly string[];
  /** The document says why, so the person is asked. */
  readonly reason?: true;
}

const offers: Readonly<Partial<Record<RecordKind, readonly Offer[]>>> = {
  meeting: [
    { operation: 'makeConvocation', label: 'Hacer la convocatoria', states: paperStates.makeConvocation },
    {
      operation: 'makeAttendanceList',
      label: 'Hacer la lista de asistencia',
      states: paperStates.makeAttendanceList,
    },
    {
      operation: 'makeNotHeldRecord',
      label: 'Hacer la constancia',
      states: paperStates.makeNotHeldRecord,
      reason: true,
    },
  ],
};

/** What may be made of it now. */
export const documentActions = (kind: RecordKind, status: unknown): Action[] =>
  (offers[kind] ?? [])
    .filter(({ states }) => states.includes(String(status)))
    .map(({ operation, label, reason = false }) => ({ operation, label, reason, missing: [] }));

type Register = Pick<
  Row<typeof documents>,
  'id' | 'status' | 'folio' | 'type' | 'subject' | 'edition' | 'link' | 'pdfLink' | 'voided'
>;

/** Documents about a record, the newest first; of one type, or of all. */
export const documentsAbout = (
  register: { readonly all: readonly Register[] },
  record: string,
  only?: DocumentType,
): ShownDocument[] =>
  register.all
    .filter(({ subject, type, voided }) => subject === record && !voided && (only ?? type) === type)
    .reverse()
    .map(({ id, folio, type, edition, status, link, pdfLink }) => ({
      id,
      folio,
      title: labelOf(documentTypes, type),
      edition,
      state: labelOf(documentStates, status),
      ...(link === undefined ? {} : { link }),
      ...(pdfLink === undefined ? {} : { pdfLink }),
    }));
