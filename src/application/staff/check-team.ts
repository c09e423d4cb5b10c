/** What must stay true of the team whoever comes or goes. */
import { problem, type Problem } from '../../domain/problems';
import type { Row } from '../../domain/schema/table';
import type { staff } from '../../domain/tables';

type StaffRow = Row<typeof staff>;

/** Somebody must always be able to open the door: the last active coordinator stays. The problem stands at `field`. */
export function checkCoordinators(
  rows: readonly StaffRow[],
  id: string,
  next: Pick<StaffRow, 'role' | 'active'>,
  field: string,
): Problem[] {
  if (next.active && next.role === 'coordinator') return [];
  const others = rows.some((row) => row.id !== id && row.active && row.role === 'coordinator' && !row.voided);
  const why = 'Debe quedar al menos una persona activa con el rol de coordinación.';
  return others ? [] : [problem('cannotApply', [why], field)];
}
