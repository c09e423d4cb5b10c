/** The clock of a request's answer: it stands still while the applicant is waited for, and starts anew when it is reopened. */
import type { CivilDate } from '../../domain/schema/values';
import type { Patch, Row } from '../../domain/schema/table';
import type { requests } from '../../domain/tables';
import { categoryRules, type RequestCategory } from '../../domain/tables/request-catalogues';
import { addWorkingDays, countWorkingDays, type DaysOff } from '../../domain/time/working-days';

type Dated = Pick<Row<typeof requests>, 'status' | 'due' | 'waitingSince'>;
type Dates = Pick<Patch<typeof requests>, 'due' | 'waitingSince' | 'reviewOn'>;

/** Nobody is waited for. */
export const notWaiting: Dates = { waitingSince: undefined, reviewOn: undefined };

/** The day by which a request of a category that enters today is owed an answer (domain model §4.5). */
export const dueFrom = (category: RequestCategory, today: CivilDate, daysOff: DaysOff): CivilDate =>
  addWorkingDays(today, categoryRules[category].workingDays, daysOff);

/** The due date moves by the working days that the applicant took. */
export function resumeClock(row: Dated, today: CivilDate, daysOff: DaysOff): Dates {
  if (row.status !== 'waiting') return {};
  if (row.waitingSince === undefined || row.due === undefined) return notWaiting;
  const waited = countWorkingDays(row.waitingSince, today, daysOff);
  return { ...notWaiting, due: addWorkingDays(row.due, waited, daysOff) };
}

/** The answer's clock stops; whoever is already waited for, only the day changes on which they are asked again. */
export const pauseClock = (row: Dated, today: CivilDate, reviewOn: CivilDate): Dates =>
  row.status === 'waiting' ? { reviewOn } : { waitingSince: today, reviewOn };
