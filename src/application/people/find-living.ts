/** The person whom something new can be about: known, kept, and alive. */
import { problem, type Problem } from '../../domain/problems';
import type { Row } from '../../domain/schema/table';
import { people } from '../../domain/tables';
import { unknownRecord } from '../kernel/unknown-record';

type Known = Pick<Row<typeof people>, 'fullName' | 'lifeState' | 'voided'>;

interface People<P> {
  find(id: string): P | undefined;
}

/** The person of that code, when alive and kept; else why not, at the field where the code was given. */
export function findLiving<P extends Known>(rows: People<P>, id: string, field: string): P | Problem {
  const row = rows.find(id);
  if (!row || row.voided) return unknownRecord(people, id, field);
  return row.lifeState === 'deceased'
    ? problem('cannotApply', [`${row.fullName} está anotada como fallecida.`], field)
    : row;
}

export const isProblem = (found: object): found is Problem => 'message' in found;
