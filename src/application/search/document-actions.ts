/** The documents that may be made of a record in its present state, and those that were made. */
import { labelOf } from '../../domain/schema/catalogue';
import { formatDate } from '../../domain/schema/format';
import { documents } from '../../domain/tables';
import { documentStates, documentTypes, type DocumentType } from '../../domain/tables/document-catalogues';
import type { RecordKind } from '../../domain/tables/openable';
import { invitingStates } from '../activities';
import { grantsLetter, letterStates, paperStates, reportStates } from '../documents';
import { columns, type SnapshotOf } from '../kernel/reads';
import type { Action, ShownDocument } from './shown';
import { line } from './wording';

type Values = Readonly<Record<string, unknown>>;

/** What other tables know of the record. */
export interface Known {
  /** An organisation promised something that would stand in its matrix. */
  readonly promises?: boolean;
  /** Somebody was spoken with face to face about it. */
  readonly isVisited?: boolean;
}

interface Offer {
  readonly operation: string;
  readonly label: string;
  readonly offered: (row: Values, known: Known) => boolean;
  /** Whether the document says why and nobody has said it yet, so the person is asked. */
  readonly reason?: (row: Values) => boolean;
  /** What must be done first. */
  readonly missing?: (row: Values) => readonly string[];
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
      operation: 'orderMeetingFolder',
      label: 'Pedir carpeta para fotos y anexos',
      offered: ({ status, folder }) =>
        folder === undefined && !inStates(['cancelled', 'notHeld'])({ status }),
    },
    {
      operation: 'makeNotHeldRecord',
      label: 'Hacer la constancia',
      offered: inStates(paperStates.makeNotHeldRecord),
      reason: ({ moveReason }) => moveReason === undefined,
    },
    {
      operation: 'makeAttendanceProof',
      label: 'Hacer una constancia de asistencia',
      offered: inStates(paperStates.makeAttendanceProof),
      missing: ({ attendeesTotal }) => (attendeesTotal === undefined ? ['anotar la asistencia'] : []),
    },
  ],
  activity: [
    {
      operation: 'makeInvitations',
      label: 'Hacer las cartas de invitación',
      offered: (row) =>
        inStates(invitingStates)(row) && (row['host'] !== undefined || row['organisations'] !== undefined),
    },
    {
      operation: 'makeCertificates',
      label: 'Hacer los certificados',
      offered: inStates(['held', 'closed']),
    },
    {
      operation: 'makeActivityReport',
      label: 'Hacer el informe',
      offered: inStates(reportStates),
      missing: ({ topics }) => (topics === undefined ? ['anotar el cierre'] : []),
    },
  ],
  organisation: [
    {
      operation: 'makeBriefing',
      label: 'Hacer la ficha de barrio',
      offered: ({ status }) => status !== 'dissolved',
    },
    {
      operation: 'makeRegistrationProof',
      label: 'Hacer la certificación de registro',
      offered: ({ registration }) => registration === 'registered',
    },
    {
      operation: 'makeAgreementMatrix',
      label: 'Hacer la matriz de acuerdos',
      offered: (_row, { promises }) => promises === true,
    },
  ],
  agreement: [
    {
      operation: 'makeResponsibleMatrix',
      label: 'Hacer la matriz de su responsable',
      // An organisation has it on its own ficha.
      offered: ({ responsibleKind }) => responsibleKind !== 'organisation',
      missing: ({ responsibleKind }) =>
        responsibleKind === 'unidentified' ? ['identificar al responsable'] : [],
    },
  ],
  courseSupport: [
    { operation: 'makeSupportLetter', label: 'Hacer la carta de apoyo', offered: grantsLetter },
  ],
  request: [
    {
      operation: 'makeReceipt',
      label: 'Hacer el comprobante',
      offered: ({ status }) => status !== 'voided',
    },
    {
      operation: 'makeVisitProof',
      label: 'Hacer la constancia de visita',
      offered: ({ status, requesterPerson }, { isVisited }) =>
        status !== 'voided' && requesterPerson !== undefined && isVisited === true,
    },
  ],
  referral: [
    {
      operation: 'makeReferralLetter',
      label: 'Hacer la carta de referimiento',
      offered: inStates(letterStates),
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
export const documentActions = (kind: RecordKind, row: Values, known: Known): Action[] => [
  ...(offers[kind] ?? [])
    .filter(({ offered }) => offered(row, known))
    .map(({ operation, label, reason, missing }) => ({
      operation,
      label,
      reason: reason?.(row) ?? false,
      missing: missing?.(row) ?? [],
    })),
  ...(kind === 'meeting' ? briefings(row) : []),
];

/** What the lists of documents show. */
export const documentReads = columns(
  documents,
  'status',
  'folio',
  'type',
  'subject',
  'person',
  'edition',
  'link',
  'pdfLink',
  'approvedOn',
  'approvedBy',
  'signedOn',
  'signedLink',
  'voided',
);

type Register = SnapshotOf<{ documents: typeof documentReads }>['documents'];

/** «Aprobado el 12/03/2026 por Altagracia Marte · Firmado el 14/03/2026». */
const stationsOf = ({ approvedOn, approvedBy, signedOn }: Register['all'][number]): string =>
  [
    approvedOn === undefined ? '' : `Aprobado el ${formatDate(approvedOn)} por ${approvedBy ?? ''}`,
    signedOn === undefined ? '' : `Firmado el ${formatDate(signedOn)}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');

interface People {
  find(id: string | undefined): { readonly fullName: string } | undefined;
}

/** «Constancia de asistencia · María Peralta». */
const titleOf = ({ type, person }: Register['all'][number], people: People): string =>
  line(labelOf(documentTypes, type), people.find(person)?.fullName);

/** Documents about a record, or for that person, the newest first; of one type, or of all. */
export const documentsAbout = (
  { documents: register, people }: { readonly documents: Pick<Register, 'all'>; readonly people: People },
  record: string,
  only?: DocumentType,
): ShownDocument[] =>
  register.all
    .filter(({ subject, person }) => subject === record || person === record)
    .filter(({ type, voided }) => !voided && (only ?? type) === type)
    .reverse()
    .map((row) => {
      const { id, folio, edition, status, link, pdfLink, signedLink } = row;
      return {
        id,
        folio,
        title: titleOf(row, people),
        edition,
        state: labelOf(documentStates, status),
        stations: stationsOf(row),
        ...(link === undefined ? {} : { link }),
        ...(pdfLink === undefined ? {} : { pdfLink }),
        ...(signedLink === undefined ? {} : { signedLink }),
      };
    });
