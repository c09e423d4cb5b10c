/** What the use cases need of the world outside, in their own words; `workspace/` answers each with Google Workspace. */
import type { FormDeclaration } from '../domain/schema/form';
import type { Result } from '../domain/result';
import type { Table } from '../domain/schema/table';
import type { CivilDateTime } from '../domain/schema/values';

/** One stored record. `position` is opaque and valid only until the commit of the same locked section. */
export interface StoredRow {
  readonly id: string;
  readonly position: number;
  /** Typed values by field, parsed at first access. Only the fields that were read are present. */
  readonly values: Readonly<Record<string, unknown>>;
}

export interface TableRead {
  readonly table: Table;
  readonly fields?: readonly string[];
  /** Only the rows that hold exactly one of these texts: costs one more round trip, once for all reads that have it. */
  readonly where?: RowFilter;
}

export interface RowFilter {
  /** A row is among them when any of these fields holds it. */
  readonly field: string | readonly string[];
  readonly is: string | readonly string[];
  /** The last so many of them. */
  readonly most: number;
  /** References to rows of the same table: those that the matching rows name in these fields come along, at no further trip. */
  readonly following?: readonly string[];
}

export interface StoredRows {
  readonly table: Table;
  readonly rows: readonly StoredRow[];
}

export interface RowInsert {
  readonly table: Table;
  /** Typed values by field, id included. */
  readonly values: Readonly<Record<string, unknown>>;
}

export interface RowUpdate {
  readonly table: Table;
  readonly id: string;
  readonly position: number;
  /** Only the fields that change; undefined empties the cell. */
  readonly values: Readonly<Record<string, unknown>>;
}

export interface WriteBatch {
  readonly inserts: readonly RowInsert[];
  readonly updates: readonly RowUpdate[];
}

/** An update that landed on another row because a person moved rows between read and commit. */
export interface Displacement {
  readonly update: RowUpdate;
  /** Id found where the update landed; '' for a blank row. */
  readonly foundId: string;
}

export interface Registry {
  /** One round trip for any number of tables; one more where rows are filtered, or a person has reordered columns. */
  read(reads: readonly TableRead[]): Result<readonly StoredRows[]>;
  /** One atomic round trip: everything or nothing. Tells which updates landed on a moved row. */
  commit(batch: WriteBatch): readonly Displacement[];
  /**
   * Puts displaced updates right: gives the row that was hit its former cells back and writes the update where its record
   * now stands. `inserts` (journal lines) go in the same commit. Returns the ids whose record is gone.
   */
  mend(displaced: readonly Displacement[], inserts: readonly RowInsert[]): readonly string[];
}

/** One writer at a time for the whole registry. */
export interface RegistryLock {
  /** False when the registry stayed busy for `milliseconds`. */
  acquire(milliseconds: number): boolean;
  release(): void;
}

export interface Clock {
  now(): CivilDateTime;
  /** Milliseconds this execution has left before Google ends it. */
  remaining(): number;
}

export interface Identity {
  /** E-mail of the person at the keyboard; '' when Google does not tell. */
  activeEmail(): string;
  /** E-mail of the account whose rights this execution has. */
  effectiveEmail(): string;
  /** A key that no other command has. */
  newKey(): string;
}

/** One answer of the field as the form's own store holds it. */
export interface FormResponseRecord {
  readonly formName: string;
  readonly responseId: string;
  /** ISO moment of the last submission: a later one under the same id is an edit. */
  readonly submittedAt: string;
  readonly email: string;
  /** By question key. */
  readonly answers: Readonly<Record<string, string | readonly string[]>>;
  readonly editUrl: string;
}

/** Where a form lives and how its items map to questions. */
export interface FormBinding {
  readonly declaration: FormDeclaration;
  readonly formId: string;
  /** Question key → item id. */
  readonly items: Readonly<Record<string, number>>;
}

export interface FormGateway {
  /** Responses submitted at or after `since` (ISO); all of them when absent. */
  responses(binding: FormBinding, since: string | undefined): readonly FormResponseRecord[];
  /** Sets the choices of synced questions; labels by question key. */
  setChoices(binding: FormBinding, choices: Readonly<Record<string, readonly string[]>>): void;
  /** How a link names the answer to each question, `entry.1234567`; `samples` gives each an answer that it takes. */
  entryNames(
    binding: FormBinding,
    samples: Readonly<Record<string, string>>,
  ): Readonly<Record<string, string>>;
}

/** A document to be made from a template. */
export interface DocumentRequest {
  /** Idempotency token: a document already made with it is found again, never made twice. */
  readonly token: string;
  /** True when an earlier attempt may have left a document behind: look for it by the token first. */
  readonly retry: boolean;
  /** Template name, e.g. `acta`. */
  readonly template: string;
  readonly title: string;
  /** Scalar placeholders. */
  readonly values: Readonly<Record<string, string>>;
  /** Conditions: whether `{{?name}}` blocks stay. */
  readonly conditions: Readonly<Record<string, boolean>>;
  /** Repeating blocks: `{{#name}}` rows. */
  readonly lists: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
  /** Which folder receives it: the one that the authority may read, or the office's own. */
  readonly folder: 'authority' | 'office';
  readonly pdf: boolean;
}

/** A folder to be made in the office's own. */
export interface FolderRequest extends Pick<DocumentRequest, 'token' | 'retry'> {
  readonly name: string;
}

export interface MadeDocument {
  readonly docId: string;
  readonly docUrl: string;
  readonly pdfUrl: string | undefined;
}

export interface DocumentGateway {
  /** Makes the document, or gives the one made earlier with the same token. */
  make(request: DocumentRequest): Result<MadeDocument>;
  /** Makes the folder, or gives the one made earlier with the same token; its id and link stand as a document's. */
  makeFolder(request: FolderRequest): Result<MadeDocument>;
  /** Keeps in mind what was made, when the registry could not take its links: the next attempt gives this one. */
  remember(token: string, made: MadeDocument): void;
}

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

export interface Mailer {
  /** Recipients that may still be mailed today. */
  remaining(): number;
  send(mail: Mail): void;
}

/** Small durable facts of the installation: ids of folders, templates, forms. */
export interface Installation {
  /** Id of a made thing by role, e.g. `folder:authority`, `template:acta`. */
  find(role: string): string | undefined;
}

export interface Ports {
  readonly registry: Registry;
  readonly lock: RegistryLock;
  readonly clock: Clock;
  readonly identity: Identity;
  readonly forms: FormGateway;
  readonly documents: DocumentGateway;
  readonly mailer: Mailer;
  readonly installation: Installation;
}
