/** What a use case reads, declared as data: whole tables, or some columns of large ones; and what it then sees. */
import type { Row, Table } from '../../domain/schema/table';

export interface ReadSpec<T extends Table = Table, K extends string = string> {
  readonly table: T;
  /** Absent: every column. `id` is always among the columns read. */
  readonly fields?: readonly K[];
}

export type Reads = Readonly<Record<string, ReadSpec>>;

type FieldName<T extends Table> = keyof T['fields'] & string;

/** The whole table: for small ones, and for those whose rows are shown. */
export const all = <T extends Table>(table: T): ReadSpec<T, FieldName<T>> => ({ table });

/** Some columns: keeps the cells read of large tables few. */
export const columns = <T extends Table, K extends FieldName<T>>(
  table: T,
  ...fields: readonly K[]
): ReadSpec<T, K | 'id'> => ({ table, fields: ['id' as K, ...fields] });

/** The rows of one table in one snapshot; parsed when first looked at. */
export interface RowsView<R> {
  readonly all: readonly R[];
  find(id: string | undefined): R | undefined;
  /** For references that the rules guarantee: where somebody deleted the row by hand, the use case ends and says so. */
  get(id: string): R;
}

type ViewOf<S> = S extends ReadSpec<infer T, infer K> ? RowsView<Pick<Row<T>, K & keyof Row<T>>> : never;

export type SnapshotOf<R extends Reads> = { readonly [K in keyof R]: ViewOf<R[K]> };
