/** Orders one document: its folio and edition, its row in Documentos and the order that waits in Pendientes. */
import { fillTemplate, type OwnData, type TemplateDeclaration } from '../../domain/documents';
import { problem } from '../../domain/problems';
import { fail, succeed, type Result } from '../../domain/result';
import { documents } from '../../domain/tables';
import { longDate } from '../../domain/words/numbers';
import { insert, update, type Change, type Effect } from '../kernel/operation';
import { columns, type SnapshotOf } from '../kernel/reads';
import type { DocumentRequest } from '../ports';
import type { Composed, DocumentKind, Subject } from './document-kind';
import { houseReads, wholeData, type Occasion } from './house-data';

/** What ordering a document has to read. */
export const orderReads = {
  documents: columns(documents, 'status', 'type', 'subject', 'edition'),
  ...houseReads,
};

type Register = SnapshotOf<typeof orderReads>['documents'];
type Kind<T extends TemplateDeclaration> = Pick<
  DocumentKind<T, never, Subject>,
  'template' | 'called' | 'letter' | 'subject' | 'folder' | 'pdf'
>;

/** The place of a document among those of its kind about the same record. */
export interface Edition {
  readonly number: number;
  readonly folio: string;
  /** Id of the edition that it replaces. */
  readonly former: string | undefined;
}

/** «REU-2026-0007-A1»: the record's code, the letter of the kind, the edition. */
export const folioOf = (subject: string, letter: string, edition: number): string =>
  `${subject}-${letter}${edition}`;

/** The next edition of a document about a record. */
export function nextEdition(
  { template, letter }: Kind<TemplateDeclaration>,
  register: Register,
  subject: string,
): Edition {
  const editions = register.all.filter((row) => row.type === template.name && row.subject === subject);
  const former = editions.sort((a, b) => a.edition - b.edition).pop();
  const number = (former?.edition ?? 0) + 1;
  return { number, folio: folioOf(subject, letter, number), former: former?.id };
}

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
interface Ordered {
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
): Result<Ordered> {
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
        edition: number,
        madeBy: occasion.actor.name,
        replaces: former,
      }),
      ...(former === undefined ? [] : [update(documents, former, { status: 'replaced' })]),
      ...(composed.changes?.(id) ?? []),
    ],
    effect: { kind: 'document', table: documents, record: id, payload: { ...payload } },
    warnings: payload === whole || !shorter ? [] : [shorter.warning],
  });
}
