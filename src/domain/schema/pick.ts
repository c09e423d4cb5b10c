/** The part of a table that a person is asked for, for operations, sidebar and forms alike. */
import type { Table } from './table';

/** Some fields of a table, by name. */
export function pickFields<T extends Table, K extends keyof T['fields'] & string>(
  table: T,
  ...names: readonly K[]
): { readonly [P in K]: T['fields'][P] } {
  const entries = names.map((name) => [name, table.fields[name]] as const);
  return Object.fromEntries(entries) as { readonly [P in K]: T['fields'][P] };
}
