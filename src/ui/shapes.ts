/** What the views are told by the server, named. */
import type { Tone } from '../domain/schema/state-machine';
import type { CivilDate } from '../domain/schema/values';
import type { RecordKind } from './frame/navigation';
import type { Output } from './rpc';

export interface Option {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
}

export interface Found {
  readonly kind: RecordKind;
  readonly id: string;
  readonly title: string;
  readonly detail: string;
}

/** Something that waits for a person, with its date. */
export interface Task {
  readonly kind: string;
  readonly id: string;
  /** Code of the record to open for it. */
  readonly opens?: string;
  readonly title: string;
  readonly detail: string;
  readonly due: CivilDate;
  readonly tone: Tone;
}

export interface InboxLine {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly reasons: readonly string[];
}

export interface Home {
  readonly me: { readonly id: string; readonly name: string; readonly role: string };
  readonly date: CivilDate;
  readonly overdue: readonly Task[];
  readonly today: readonly Task[];
  readonly next: readonly Task[];
  readonly inbox: { readonly waiting: number; readonly entries: readonly InboxLine[] };
  readonly trouble: readonly string[];
}

export interface Action {
  readonly operation: string;
  readonly input?: Readonly<Record<string, unknown>>;
  readonly label: string;
  /** Whether a reason is owed. */
  readonly reason: boolean;
  /** Labels of what is still missing. */
  readonly missing: readonly string[];
}

export interface OpenedRecord {
  readonly kind: RecordKind;
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly state?: { readonly code: string; readonly label: string; readonly tone: Tone };
  readonly fields: readonly {
    readonly field: string;
    readonly label: string;
    readonly text: string;
    readonly link?: string;
  }[];
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  readonly actions: readonly Action[];
  readonly related: readonly { kind: string; id: string; title: string; detail: string }[];
  readonly history: readonly {
    readonly at: string;
    readonly actor: string;
    readonly operation: string;
    readonly changes: readonly string[];
    readonly reason?: string;
  }[];
}

export type OpenedEntry = Output<'openInboxEntry'>;

export interface Answers {
  readonly find: { readonly hits: readonly Found[]; readonly more: number };
  readonly home: Home;
  readonly openRecord: OpenedRecord;
  readonly options: { readonly options: readonly Option[] };
  readonly registerMeeting: { readonly id: string; readonly title: string };
}
