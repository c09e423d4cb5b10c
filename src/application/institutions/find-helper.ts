/** The institution that can help, when it is in the directory and works. */
import { problem, type Problem } from '../../domain/problems';
import type { Row } from '../../domain/schema/table';
import { institutions } from '../../domain/tables';
import { columns } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';

/** Columns that say who can help and how. */
export const helperReads = columns(institutions, 'name', 'phone', 'bring', 'active', 'voided');

type Helper = Pick<Row<typeof institutions>, 'id' | 'name' | 'phone' | 'bring' | 'active' | 'voided'>;

export interface Directory {
  find(id: string): Helper | undefined;
}

/** What stands in the way of sending somebody there; the problem stands at `field`. */
export function checkHelper(id: string, directory: Directory, field: string): Problem[] {
  const row = directory.find(id);
  if (!row || row.voided) return [unknownRecord(institutions, id, field)];
  return row.active ? [] : [problem('cannotApply', [`${row.name} ya no está activa: elija otra.`], field)];
}
