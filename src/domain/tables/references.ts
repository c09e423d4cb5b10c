/** Who refers to whom, derived from the declarations, so that no list kept by hand can forget a column. */
import type { Table } from '../schema/table';
import { tables } from './index';

export interface Reference {
  readonly table: Table;
  /** Its columns that name records of the target. */
  readonly fields: readonly string[];
}

const refersTo = (target: Table, { fields }: Table): string[] =>
  Object.keys(fields).filter(
    (name) => fields[name]?.target?.().name === target.name && fields[name]?.keptInMerge !== true,
  );

/** Every table that names records of the target, and where; columns that keep what they named are no such place. */
export const referencesTo = (target: Table): Reference[] =>
  tables.flatMap((table) => {
    const fields = refersTo(target, table);
    return fields.length > 0 ? [{ table, fields }] : [];
  });
