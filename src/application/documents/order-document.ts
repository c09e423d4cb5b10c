/** Orders one document: its folio and edition, its row in Documentos and the order that waits in Pendientes. */
import { fillTemplate, type OwnData, type TemplateDeclaration } from '../../domain/documents';
import { problem } from '../../domain/problems';
import { fail, succeed, type Result } from '../../domain/result';
import { documents } from '../../domain/tables';
import { longDate } from '../../domain/words/numbers';
import { insert, update, type Change, type Effect } from '../kernel/operation';
import { columns, type SnapshotOf } from '../kernel/reads';
import type { DocumentRequest } from '../ports';
import type { Composed, DocumentKind, Recipient, Subject } from './document-kind';
import { houseReads, wholeData, type Occasion } from './house-data';

/** What ordering a document has to read. */
export const orderReads = {
  documents: columns(documents, 'status', 'type', 'subject', 'person', 'edition'),
  ...houseReads,
};

type Kind<T extends TemplateDeclaration> = Pick<
  DocumentKind<T, never, Subject>,
  'template' | 'called' | 'letter' | 'subject' | 'folder' | 'pdf'
>;

/** The place of a document among those of its kind about the same record. */
export interface Edition {
  readonly number: number;
  readonly folio: string;
  /** Ids of the documents that it replaces. */
  readonly former: readonly string[];
}

/** «REU-2026-0007-A1»: the record's code, the letter of the kind, the edition. */
export const folioOf = (subject: string, letter: string, edition: number): string =>
  `${subject}-${letter}${edition}`;

type Register = SnapshotOf<typeof orderReads>['documents'];
type Numbering = Pick<Kind<TemplateDeclaration>, 'template' | 'letter'>;

/** The documents of the last edition about a record, for that person where each has their own; none before the first. */
function lastEdition({ template: { name } }: Numbering, register: Register, subject: string, whom?: string) {
  const editions = register.all.filter(
    ({ type, subject: of, person }) => type === name && of === subject && person === whom,
  );
  const number = Math.max(0, ...editions.map(({ edition }) => edition));
  // One that was annulled stays so: nothing takes its place but its number.
  const standing = editions.filter(({ edition, status }) => edition === number && status !== 'voided');
  return { number, ids: standing.map(({ id }) => id) };
}

/** The next edition of a document about a record, or about the part that a person takes in it. */
export function nextEdition(
  kind: Numbering,
  register: Register,
  subject: string,
  recipient?: Recipient,
): Edition {
  const last = lastEdition(kind, register, subject, recipient?.person);
  const number = last.number + 1;
  const folio = folioOf(recipient?.code ?? subject, kind.letter, number);
  return { number, folio, former: last.ids };
}

/** The same edition in so many documents, its parts: «ACT-2026-0003-T1.2». What was replaced, the first replaces. */
export const partsOf = (edition: Edition, count: number): Edition[] =>
  count === 1
    ? [edition]
    : Array.from({ length: count }, (_, index) => ({
        number: edition.number,
        folio: `${edition.folio}.${index + 1}`,
        former: index === 0 ? edition.former : [],
      }));

/** An order for one document. */
interface Order {
  /** The record that it is about. */
  readonly subject: string;
  readonly edition: Edition;
  /** Its id in Documentos. */
  readonly id: string;
  readonly occasion: Occasion;
}

/** What ordering a document commits. */
export interface OrderedDocument {
  readonly changes: readonly Change[];
  readonly effect: Effect;
  readonly warnings: readonly string[];
}

type Payload = Omit<DocumentRequest, 'token' | 'retry'>;

/** The order waits in one cell of Pendientes, which holds 50,000 characters; JSON escapes take some. */
const mostCharacters = 45_000;
const fits = (payload: Payload): boolean => JSON.stringify(payload).length <= mostCharacters;

function payloadOf<T extends TemplateDeclaration>(
  { template, called, folder, pdf }: Kind<T>,
  { place, date }: Composed<T>,
  data: OwnData<T>,
  { edition: { folio }, occasion }: Order,
): Payload {
  const title = [`${called} ${folio}`, place, longDate(date)].filter((each) => each !== '').join(' · ');
  return {
    template: template.name,
    title,
    ...fillTemplate(template, wholeData(data, folio, occasion)),
    folder,
    pdf,
  };
}

/** The row and the order of a composed document; the edition before it is marked as replaced. */
export function orderDocument<T extends TemplateDeclaration>(
  kind: Kind<T>,
  composed: Composed<T>,
  order: Order,
): Result<OrderedDocument> {
  const { subject, edition, id, occasion } = order;
  const whole = payloadOf(kind, composed, composed.data, order);
  const { shorter } = composed;
  const payload = fits(whole) || !shorter ? whole : payloadOf(kind, composed, shorter.data, order);
  if (!fits(payload)) {
    return fail(
      problem('cannotApply', ['Los textos no caben en el documento: acorte los más largos.'], 'id'),
    );
  }
  const { number, folio, former } = edition;
  return succeed({
    changes: [
      insert(documents, id, {
        status: 'inProgress',
        folio,
        type: kind.template.name,
        subjectTable: kind.subject.sheet,
        subject,
        person: composed.recipient?.person,
        edition: number,
        madeBy: occasion.actor.name,
        replaces: former[0],
      }),
      ...former.map((each) => update(documents, each, { status: 'replaced' })),
      ...(composed.changes?.(id) ?? []),
    ],
    effect: { kind: 'document', table: documents, record: id, payload: { ...payload } },
    warnings: [...(composed.warnings ?? []), ...(payload === whole || !shorter ? [] : [shorter.warning])],
  });
}
