/** A kind of document as data: its template, its name, where it goes, and how one is composed from one look at the registry. */
import type { OwnData, TemplateDeclaration } from '../../domain/documents';
import type { Result } from '../../domain/result';
import type { Role } from '../../domain/roles';
import type { Table } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import type { Change, Context } from '../kernel/operation';
import type { Reads } from '../kernel/reads';
import type { DocumentRequest } from '../ports';

/** A record of which a document is asked. */
export interface Subject {
  readonly id: string;
}

/** What a kind composes a document from. */
export type Composition<R extends Reads, I> = Omit<Context<R, I>, 'newId'>;

/** One of the people about whose part in a record a document is made. */
export interface Recipient {
  readonly person: string;
  /** The code of the row in which the person takes part: `ASI-2026-00012`. */
  readonly code: string;
}

export interface Composed<T extends TemplateDeclaration> {
  readonly data: OwnData<T>;
  /** The same with less in it, for an order that does not fit in its cell, and what the person is told of it. */
  readonly shorter?: { readonly data: OwnData<T>; readonly warning: string };
  /** What the person should know of the document as it is. */
  readonly warnings?: readonly string[];
  /** What the subject is called, told back to the person; it stays out of the file's name. */
  readonly title: string;
  /** The file is called after the folio, this place and this date: codes and places, never the nature of a need. */
  readonly place: string;
  readonly date: CivilDate;
  /** Whom it is for, where each person has one of their own: its folio is made of the code given here. */
  readonly recipient?: Recipient;
  /** What else the making of it changes. */
  readonly changes?: (document: string) => readonly Change[];
}

export interface DocumentKind<T extends TemplateDeclaration, R extends Reads, I extends Subject> {
  /** Name of the operation that makes it: `makeActa`. */
  readonly name: string;
  /** «Hacer el acta». */
  readonly title: string;
  readonly roles: readonly Role[];
  readonly template: T;
  /** First word of the file's name: «Acta». */
  readonly called: string;
  /** Sets the folios of this kind apart from others about the same record: «A» in REU-2026-0007-A1. */
  readonly letter: string;
  readonly subject: Table;
  readonly folder: DocumentRequest['folder'];
  readonly pdf: boolean;
  readonly reads: R;
  readonly parse: (raw: Readonly<Record<string, unknown>>) => Result<I>;
  /** Everything the document says, or why it cannot be made now. */
  compose(composition: Composition<R, I>): Result<Composed<T>>;
}
