/** The days on which a stay begins and ends: in a household, among the members of an organisation. */
import { problem, type Problem } from '../../domain/problems';
import type { Field } from '../../domain/schema/field';
import type { CivilDate } from '../../domain/schema/values';

/** The fields of a table of stays. */
interface StayFields {
  readonly from: Field;
  readonly until: Field;
}

/** What is wrong with the day of a change: it has not come yet, or lies before the stay began. */
export function wrongWithStay(
  { from, until }: StayFields,
  day: CivilDate,
  today: CivilDate,
  field: string,
  since?: CivilDate,
): Problem[] {
  if (day > today) {
    return [problem('dateInFuture', [field === 'from' ? from.label : until.label], field)];
  }
  return since !== undefined && day < since ? [problem('dateOrder', [from.label, until.label], field)] : [];
}
