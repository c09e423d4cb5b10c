/** What queries show: plain words and codes, ready for the sidebar to draw. */
import type { FieldShape } from '../../domain/schema/field';
import type { Tone } from '../../domain/schema/state-machine';
import type { CivilDate } from '../../domain/schema/values';
import type { RecordKind } from '../../domain/tables/openable';

export interface Hit {
  readonly kind: RecordKind;
  readonly id: string;
  readonly title: string;
  /** What tells it from others of the same name: place, state, date. */
  readonly detail: string;
}

export interface Found {
  readonly hits: readonly Hit[];
  /** How many more would match. */
  readonly more: number;
}

/** A field in which two records of one person differ. */
export interface MergeChoice {
  /** What a merge names when the other record's word is taken. */
  readonly name: string;
  readonly label: string;
  readonly keep: string;
  readonly drop: string;
  /** Whoever says something, where the other is silent. */
  readonly suggested: 'keep' | 'drop';
}

/** What a merge would do. */
export interface MergePreview {
  readonly keep: { readonly id: string; readonly title: string };
  readonly drop: { readonly id: string; readonly title: string };
  readonly choices: readonly MergeChoice[];
  /** Rows to lead over, by tab. */
  readonly references: readonly { readonly sheet: string; readonly count: number }[];
  readonly warnings: readonly string[];
}

/** Something that waits for a person: a request owed an answer, an agreement, a meeting, a mandate that ends. */
export interface Task {
  readonly kind: RecordKind;
  /** Record to open. */
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  /** Where it is; '' when nowhere. */
  readonly place: string;
  /** `YYYY-MM-DD`. */
  readonly due: string;
  readonly tone: Tone;
}

/** A short word on a record, with its colour. */
export interface Mark {
  readonly label: string;
  readonly tone: Tone;
}

/** An organisation whose board must be renewed. */
export interface Renewal {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly mark: Mark;
}

export interface WaitingEntry {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly reasons: readonly string[];
}

/** An outbox row that went wrong and needs a person. */
export interface Trouble {
  readonly id: string;
  /** «Correo», «Documento». */
  readonly title: string;
  readonly record: string;
  /** State and last error, in words. */
  readonly detail: string;
}

export interface Home {
  /** The day by which all of it is told. */
  readonly date: CivilDate;
  readonly me: { readonly id: string; readonly name: string; readonly role: string };
  /** Whose work is shown: one's own and the office's, or everybody's. */
  readonly whose: 'mine' | 'all';
  readonly overdue: readonly Task[];
  readonly today: readonly Task[];
  /** The next 14 days. */
  readonly next: readonly Task[];
  /** How many there are in all; the lists stop at the first forty. */
  readonly totals: { readonly overdue: number; readonly today: number; readonly next: number };
  readonly inbox: { readonly waiting: number; readonly entries: readonly WaitingEntry[] };
  readonly trouble: readonly Trouble[];
  /** Boards over, over within 90 days, or missing; and how many there are in all. */
  readonly renewals: readonly Renewal[];
  readonly toRenew: number;
  /** How much waits for a decision of the authority. */
  readonly undecided: number;
  /** How much is so late that it goes into the authority's report. */
  readonly reportable: number;
}

/** Lists that can be asked for. */
export type ListName =
  | 'report'
  | 'weekPlan'
  | 'workload'
  | 'planner'
  | 'territories'
  | 'institutions'
  | 'duplicates'
  | 'fulfilment'
  | 'households'
  | 'dataUpdates'
  | 'training'
  | 'workshops'
  | 'replyTexts'
  | 'categoryHandlers';

/** A form that something leads to, with what is known already. */
export interface FilledForm {
  readonly form:
    | 'activity'
    | 'board'
    | 'categoryHandler'
    | 'closing'
    | 'commitments'
    | 'courseSupport'
    | 'enrolment'
    | 'household'
    | 'institution'
    | 'meeting'
    | 'reassign'
    | 'replyText'
    | 'session'
    | 'workshop';
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  /** Names of the records among the values, by code. */
  readonly names: Readonly<Record<string, string>>;
}

/** A form that a list or one of its rows leads to. */
export interface NextForm extends FilledForm {
  readonly label: string;
}

/** How well a board is prepared for what it does, and the workshop for what it lacks. */
export interface BoardTraining {
  readonly lines: readonly string[];
  readonly next: NextForm | undefined;
}

export interface ListRow {
  /** Heading it stands under; '' for none. */
  readonly group: string;
  /** Small line above: code, date. */
  readonly over: string;
  readonly title: string;
  readonly detail: string;
  /** How full the bar is that pictures it beside the others of its group, 0 to 1. */
  readonly bar?: number;
  readonly opens?: { readonly kind: RecordKind; readonly id: string } | undefined;
  readonly next?: NextForm;
}

/** What of a list can be printed, and what was. */
export interface ListPapers {
  /** Each made by an operation about one record. */
  readonly makes: readonly { readonly operation: string; readonly label: string; readonly id: string }[];
  readonly documents: readonly ShownDocument[];
}

export interface ShownList {
  readonly name: ListName;
  readonly title: string;
  readonly hint: string;
  readonly empty: string;
  readonly rows: readonly ListRow[];
  /** How many more there are. */
  readonly more: number;
  readonly next?: NextForm;
  readonly papers?: ListPapers;
}

/** A record named by another, which can be opened. */
export interface Link {
  readonly kind: RecordKind;
  readonly id: string;
  readonly title: string;
}

export interface ShownField {
  readonly field: string;
  readonly label: string;
  readonly text: string;
  /** The records it names. */
  readonly links?: readonly Link[];
  /** An address outside the registry: a document, a map. */
  readonly url?: string;
  /** How full the bar is that pictures it, 0 to 1. */
  readonly bar?: number;
}

/** A transition that the current state and the person's role allow. */
export interface Action {
  readonly operation: string;
  /** What the operation needs besides the id: `{ to: 'held' }`. */
  readonly input?: Readonly<Record<string, string>>;
  /** What it proposes for the fields it asks for, as a person would write it. */
  readonly proposed?: Readonly<Record<string, string>>;
  readonly label: string;
  /** A reason is owed. */
  readonly reason: boolean;
  /** What is still missing, in words: «acta de elección». Empty when it can be done now. */
  readonly missing: readonly string[];
}

/** An action with what it asks a person for; without any field, and without a form that it opens, it is done at once. */
export interface AskingAction extends Action {
  readonly opens?: FilledForm | undefined;
  readonly asks: Readonly<Record<string, FieldShape>>;
}

/** A record as a form holds it: values as people write them, keys of options, ids; and what those ids name. */
export interface TypedRecord {
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  readonly names: Readonly<Record<string, string>>;
}

export interface Related {
  readonly kind: RecordKind;
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  /** «Directiva», «Solicitud», «Reunión». */
  readonly relation: string;
}

export interface HistoryLine {
  /** «03/03/2026 10:00 a. m.». */
  readonly at: string;
  readonly actor: string;
  /** «Registrar solicitud». */
  readonly title: string;
  readonly reason?: string;
  readonly changes: readonly {
    readonly label: string;
    readonly before: string;
    readonly after: string;
  }[];
}

export interface State {
  readonly code: string;
  readonly label: string;
  readonly tone: Tone;
}

export interface OpenedRecord {
  readonly kind: RecordKind;
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly state?: State;
  /** Whether nothing is done with it any more: it was annulled, or merged into another. */
  readonly isAnnulled: boolean;
  /** Short words on how it stands beyond its state. */
  readonly marks: readonly Mark[];
  /** What a person should know before acting on it. */
  readonly warnings: readonly string[];
  /** Filled fields only, in the order of the declaration. */
  readonly fields: readonly ShownField[];
  readonly typed: TypedRecord;
  readonly actions: readonly AskingAction[];
  readonly related: readonly Related[];
  /** Newest first. */
  readonly documents: readonly ShownDocument[];
  /** Newest first, at most fifty. */
  readonly history: readonly HistoryLine[];
}

export interface ShownOfficer {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly role: string;
  /** «hasta 13/08/2025» and why, when they left. */
  readonly detail: string;
  /** Whether nobody has said yet that they left. */
  readonly isHolding: boolean;
}

export interface ShownBoard {
  readonly id: string;
  readonly state: State;
  /** When it was elected, since when and until when it served, and until when its mandate ran. */
  readonly detail: string;
  /** What its papers still lack: «acta de elección». */
  readonly missing: readonly string[];
  readonly version: number;
  /** Raw values of what may be completed later. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Names of the records among them, by code. */
  readonly names: Readonly<Record<string, string>>;
  readonly officers: readonly ShownOfficer[];
  /** Whether offices may be left and taken: it is the one in office. */
  readonly isInOffice: boolean;
  /** Offices without a holder, by key. */
  readonly vacant: readonly string[];
}

export interface ShownDocument {
  readonly id: string;
  readonly folio: string;
  /** «Acta de reunión». */
  readonly title: string;
  readonly edition: number;
  readonly state: string;
  readonly link?: string;
  readonly pdfLink?: string;
  /** The scan with its signatures. */
  readonly signedLink?: string;
  /** «Aprobado el 12/03/2026 por Altagracia Marte»; '' until then. */
  readonly stations: string;
}

export interface Option {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
}
