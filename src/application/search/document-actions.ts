/** The documents that may be made of a record in its present state, and those that were made. */
import { labelOf } from '../../domain/schema/catalogue';
import type { Row } from '../../domain/schema/table';
import type { documents } from '../../domain/tables';
import { documentStates, documentTypes, type DocumentType } from '../../domain/tables/document-catalogues';
import type { RecordKind } from '../../domain/tables/openable';
import { paperStates } from '../documents';
import type { Action, ShownDocument } from './shown';

type Values = Readonly<Record<string, unknown>>;

interface Offer {
  readonly operation: string;
  readonly label: string;
  readonly offered: (row: Values) => boolean;
  /** The document says why, so the person is asked. */
  readonly reason?: true;
}

const inStates =
  (states: readonly string[]) =>
  ({ status }: Values): boolean =>
    states.includes(String(status));

const offers: Readonly<Partial<Record<RecordKind, readonly Offer[]>>> = {
  meeting: [
    {
      operation: 'makeConvocation',
      label: 'Hacer la convocatoria',
      offered: inStates(paperStates.makeConvocation),
    },
    {
      operation: 'makeAttendanceList',
      label: 'Hacer la lista de asistencia',
      offered: inStates(paperStates.makeAttendanceList),
    },
    {
      operation: 'makeNotHeldRecord',
      label: 'Hacer la constancia',
      offered: inStates(paperStates.makeNotHeldRecord),
      reason: true,
    },
  ],
  organisation: [
    {
      operation: 'makeBriefing',
      label: 'Hacer la ficha de barrio',
      offered: ({ status }) => status !== 'dissolved',
    },
  ],
  request: [
    {
      operation: 'makeReceipt',
      label: 'Hacer el comprobante',
      offered: ({ status }) => status !== 'voided',
    },
  ],
};

/** Before the authority meets organisations, it may read the ficha de barrio of each. */
function briefings({ type, status, organisations }: Values): Action[] {
  const isAhead = inStates(paperStates.makeConvocation)({ status });
  if (type !== 'authority' || !isAhead || !Array.isArray(organisations)) return [];
  return organisations.map((id: string) => ({
    operation: 'makeBriefing',
    input: { id },
    label: `Hacer la ficha de barrio de ${id}`,
    reason: false,
    missing: [],
  }));
}

/** What may be made of it now. */
export const documentActions = (kind: RecordKind, row: Values): Action[] => [
  ...(offers[kind] ?? [])
    .filter(({ offered }) => offered(row))
    .map(({ operation, label, reason = false }) => ({ operation, label, reason, missing: [] })),
  ...(kind === 'meeting' ? briefings(row) : []),
];

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
