/** A use case as data: who may, what it reads, and one pure decision over a snapshot. */
import type { Result } from '../../domain/result';
import type { Role } from '../../domain/roles';
import type { NewRow, Patch, Table } from '../../domain/schema/table';
import type { CivilDate, CivilDateTime } from '../../domain/schema/values';
import type { TableRead } from '../ports';
import type { Reads, SnapshotOf } from './reads';
import type { SettingsView } from './settings';

/** The person (or the house itself) in whose name an operation runs. */
export interface Actor {
  /** Staff id; 'sistema' for triggers. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role | 'system';
}

export interface Insert {
  readonly kind: 'insert';
  readonly table: Table;
  readonly id: string;
  readonly row: Readonly<Record<string, unknown>>;
}

export interface Update {
  readonly kind: 'update';
  readonly table: Table;
  readonly id: string;
  readonly patch: Readonly<Record<string, unknown>>;
  readonly reason: string | undefined;
}

export type Change = Insert | Update;

/** A new record. Its id comes from `context.newId(table)`. */
export const insert = <T extends Table>(table: T, id: string, row: NewRow<T>): Insert => ({
  kind: 'insert',
  table,
  id,
  row,
});

/** A change to some fields of a record; only fields that really differ are written. */
export const update = <T extends Table>(table: T, id: string, patch: Patch<T>, reason?: string): Update => ({
  kind: 'update',
  table,
  id,
  patch,
  reason,
});

/** Something that must happen outside the Sheet after the commit: an outbox row. */
export interface Effect {
  readonly kind: 'document' | 'mail' | 'choices' | 'folder';
  /** The record it is about. */
  readonly table: Table;
  readonly record: string;
  /** Plain JSON that its handler needs; never more personal data than the thing itself carries. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** Left to the next sweep instead of being performed by the execution that commits it. */
  readonly later?: boolean;
}

export interface Decision<O> {
  readonly changes: readonly Change[];
  readonly effects?: readonly Effect[];
  /** What the caller is told; plain JSON. */
  readonly output: O;
}

export interface Context<R extends Reads, I> {
  readonly snapshot: SnapshotOf<R>;
  readonly input: I;
  readonly actor: Actor;
  readonly now: CivilDateTime;
  readonly today: CivilDate;
  readonly settings: SettingsView;
  /** The next id of a table the operation `creates`; a new one at each call. */
  readonly newId: (table: Table) => string;
}

export interface Operation<R extends Reads = Reads, I = unknown, O = unknown> {
  readonly name: string;
  /** What it does, in Spanish, for the journal and for refusals: «Registrar organización». */
  readonly title: string;
  readonly roles: readonly (Role | 'system')[];
  readonly reads: R;
  /** What of `reads` this input needs, rows filtered where that is enough; what is left out is seen empty. Absent: all. */
  readonly needs?: (input: I) => readonly TableRead[];
  /** Tables it may insert into. */
  readonly creates: readonly Table[];
  /** Turns what came over the door into typed input, or says what is wrong with which field. */
  readonly parse: (raw: Readonly<Record<string, unknown>>) => Result<I>;
  decide(context: Context<R, I>): Result<Decision<O>>;
}

export const defineOperation = <R extends Reads, I, O>(operation: Operation<R, I, O>): Operation<R, I, O> =>
  operation;

/** A question to the registry: one read, no lock, no change. */
export interface Query<R extends Reads = Reads, I = unknown, O = unknown> {
  readonly name: string;
  readonly title: string;
  readonly roles: readonly (Role | 'system')[];
  readonly reads: R;
  readonly parse: (raw: Readonly<Record<string, unknown>>) => Result<I>;
  /** What of `reads` this input needs, rows filtered where that is enough; what is left out is seen empty. Absent: all. */
  readonly needs?: (input: I) => readonly TableRead[];
  answer(context: Omit<Context<R, I>, 'newId'>): Result<O>;
}

export const defineQuery = <R extends Reads, I, O>(query: Query<R, I, O>): Query<R, I, O> => query;
