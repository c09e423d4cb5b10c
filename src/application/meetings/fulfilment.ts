/** How an organisation keeps its word: of what it took upon itself, what was done in time, and what is late. */
import type { Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import type { agreements } from '../../domain/tables';
import { responsibleOrganisation } from '../organisations/mandates';
import { isOwed } from './agreement-draft';

type Promised = Pick<
  Row<typeof agreements>,
  'responsibleKind' | 'responsible' | 'responsibleOrganisation' | 'status' | 'due' | 'voided'
>;
type Bodies = Parameters<typeof responsibleOrganisation>[1];

/** The living agreements that an organisation answers for. */
export function promisedBy<P extends Promised>(
  rows: readonly P[],
  organisation: string,
  bodies: Bodies,
): P[] {
  const own = bodies.filter(({ id }) => id === organisation);
  return rows.filter((row) => !row.voided && responsibleOrganisation(row, own) !== undefined);
}

interface Fulfilment {
  readonly done: number;
  /** What should be done by now. */
  readonly expected: number;
  readonly late: number;
  /** From 0 to 1. */
  readonly share: number;
}

/**
 * Counts what should be done by now: what was dropped was not broken, and what is not yet due is not owed. Undefined when
 * nothing had to be done so far.
 */
export function fulfilmentOf(promises: readonly Promised[], today: CivilDate): Fulfilment | undefined {
  const done = promises.filter(({ status }) => status === 'fulfilled').length;
  const broken = promises.filter(({ status }) => status === 'unfulfilled').length;
  const late = promises.filter((row) => isOwed(row) && row.due < today).length;
  const expected = done + broken + late;
  return expected === 0 ? undefined : { done, expected, late, share: done / expected };
}

/** «3 de 4 cumplidos (75 %); 1 vencido»; '' when nothing had to be done so far. */
export function tellFulfilment(promises: readonly Promised[], today: CivilDate): string {
  const found = fulfilmentOf(promises, today);
  if (!found) return '';
  const { done, expected, late, share } = found;
  const lateWords = late === 0 ? '' : late === 1 ? '; 1 vencido' : `; ${late} vencidos`;
  return `${done} de ${expected} ${expected === 1 ? 'cumplido' : 'cumplidos'} (${Math.round(share * 100)} %)${lateWords}`;
}
