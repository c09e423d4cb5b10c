/** The one way documents are made: from a kind, the operation that orders it in one commit and lets the outbox make it once. */
import type { TemplateDeclaration } from '../../domain/documents';
import { succeed } from '../../domain/result';
import { documents } from '../../domain/tables';
import { defineOperation, type Context, type Operation } from '../kernel/operation';
import type { Reads } from '../kernel/reads';
import type { DocumentKind, Subject } from './document-kind';
import { orderReads, nextEdition, orderDocument } from './order-document';

export interface Ordered {
  /** The record that the document is about. */
  readonly id: string;
  readonly title: string;
  /** Id in Documentos. */
  readonly document: string;
  readonly folio: string;
  readonly edition: number;
  readonly warnings: readonly string[];
}

/** The operation that makes documents of a kind. */
export function makesDocument<T extends TemplateDeclaration, R extends Reads, I extends Subject>(
  kind: DocumentKind<T, R, I>,
): Operation<R & typeof orderReads, I, Ordered> {
  const { name, title, roles, reads, parse } = kind;
  return defineOperation({
    name,
    title,
    roles,
    reads: { ...reads, ...orderReads },
    creates: [documents],
    parse,
    decide(context) {
      const { input, newId } = context;
      const occasion = context as unknown as Context<typeof orderReads, I>;
      const composed = kind.compose(context as unknown as Context<R, I>);
      if (!composed.ok) return composed;
      const edition = nextEdition(kind, occasion.snapshot.documents, input.id, composed.value.recipient);
      const id = newId(documents);
      const order = orderDocument(kind, composed.value, {
        subject: input.id,
        edition,
        id,
        occasion,
      });
      if (!order.ok) return order;
      const { changes, effect, warnings } = order.value;
      return succeed({
        changes,
        effects: [effect],
        output: {
          id: input.id,
          title: composed.value.title,
          document: id,
          folio: edition.folio,
          edition: edition.number,
          warnings,
        },
      });
    },
  });
}
