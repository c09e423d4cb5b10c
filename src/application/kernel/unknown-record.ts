/** The refusal of a code that no record has, in the words of its table's declaration. */
import { problem, type Problem } from '../../domain/problems';
import { nounOf, type Table } from '../../domain/schema/table';

/** «No se encuentra «SOL-2026-00099» en «Solicitud».» `field` is where the code was given. */
export const unknownRecord = (table: Table, id: string, field = 'id'): Problem =>
  problem('unknownRecord', [nounOf(table), id], field);
