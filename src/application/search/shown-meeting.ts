/** What meeting mode shows: whom to tick, the quorum, the agenda, what was agreed and the documents. */
import type { Quorum as FoundQuorum, QuorumRule } from '../../domain/meetings/quorum';
import type { Action, ShownDocument, State } from './shown';

/** Somebody who may be ticked. */
export interface AttendeeCandidate {
  readonly person: string;
  readonly name: string;
  readonly nickname: string;
  readonly organisation: string;
  readonly organisationName: string;
  /** «Presidente(a)»; '' for who holds none. */
  readonly position: string;
}

export interface ShownAttendance extends AttendeeCandidate {
  readonly id: string;
  readonly condition: string;
  /** «4:05 p. m.»; '' where it is not known. */
  readonly arrived: string;
}

export interface ShownAgreement {
  readonly id: string;
  readonly text: string;
  readonly responsibleKind: string;
  readonly responsible: string;
  /** `YYYY-MM-DD`. */
  readonly due: string;
  readonly priority: string;
  readonly state: State;
  /** Past its date and not finished. */
  readonly late: boolean;
  /** Meeting that made it. */
  readonly meeting: string | undefined;
}

/** Numbers of the meeting as they stand. */
export interface Quorum {
  readonly present: number;
  readonly women: number;
  readonly men: number;
  readonly organisations: number;
  readonly result: FoundQuorum;
  /** What each call asks for: the page counts on with it as people are ticked. */
  readonly rule: QuorumRule;
  /** The hours of the calls. */
  readonly calls: string;
  /** «Todavía no hay quórum: 5 personas presentes; faltan 2.» */
  readonly sentence: string;
}

/** Somebody called to a meeting. */
export interface ShownInvitation {
  readonly id: string;
  readonly name: string;
  /** Office and organisation. */
  readonly detail: string;
  /** «WhatsApp · 03/03/2026 10:00 a. m. · Asistirá»; '' until they are told. */
  readonly told: string;
  /** Opens WhatsApp with the text written; only with a telephone. */
  readonly whatsApp?: string;
}

/** A point of the agenda. */
export interface ShownPoint {
  readonly id: string;
  /** Whether it is the first point of every meeting: what was agreed before and is still owed. */
  readonly isFollowUp: boolean;
  readonly title: string;
  readonly presenter?: string;
  readonly minutes?: number;
  readonly development?: string;
  readonly conclusion?: string;
  readonly votesFor?: number;
  readonly votesAgainst?: number;
  readonly abstentions?: number;
  /** «14 a favor, 2 en contra, 1 abstención»; '' where nothing was voted. */
  readonly votes: string;
}

export interface MeetingBoard {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly state: State;
  /** Why nothing of it may be changed now; absent while it may. */
  readonly shut?: string;
  /** Date, place and convenor in words. */
  readonly detail: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly quorum: Quorum;
  readonly candidates: readonly AttendeeCandidate[];
  readonly attendances: readonly ShownAttendance[];
  readonly agenda: readonly ShownPoint[];
  readonly agreements: readonly ShownAgreement[];
  /** Agreements of earlier meetings that those convened still owe. */
  readonly pending: readonly ShownAgreement[];
  /** Photographs and papers, with their kind in words. */
  readonly annexes: readonly {
    readonly id: string;
    readonly caption: string;
    readonly kind: string;
    readonly link: string;
  }[];
  readonly documents: readonly ShownDocument[];
  readonly actions: readonly Action[];
  /** Boards past their mandate and what else a person should know before the meeting. */
  readonly warnings: readonly string[];
}
