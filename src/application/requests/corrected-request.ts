/** What follows when the category or the place of a request is corrected: how it is called, until when it is answered, whose it is. */
import { labelOf } from '../../domain/schema/catalogue';
import type { Patch, Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import type { requests } from '../../domain/tables';
import { notBegun, requestCategories } from '../../domain/tables/request-catalogues';
import { dateOf } from '../../domain/time/civil-datetime';
import type { DaysOff } from '../../domain/time/working-days';
import { dueFrom } from './request-dates';
import type { Router } from './routing';

type Request = Row<typeof requests>;
type Change = Patch<typeof requests>;
type Matter = Pick<Request, 'category' | 'territory'>;

export interface CorrectionScene {
  readonly today: CivilDate;
  readonly daysOff: DaysOff;
  readonly routeOf: Router;
}

/** The day of its answer moves while its clock has run as it began: not after it stood still or began anew. */
function dueAfter(row: Request, { category }: Matter, { daysOff }: CorrectionScene): Change {
  const entered = dateOf(row.createdAt);
  const asItBegan = row.due === dueFrom(row.category, entered, daysOff);
  return asItBegan ? { due: dueFrom(category, entered, daysOff) } : {};
}

/** It goes to whom it should have gone, unless somebody has begun on it or it was given to another by hand. */
function ownerAfter(row: Request, next: Matter, { today, routeOf }: CorrectionScene): Change {
  if (!notBegun.has(row.status) || routeOf(row, today).responsible?.id !== row.responsible) return {};
  const { responsible, explanation } = routeOf(next, today);
  return responsible ? { responsible: responsible.id, routing: explanation } : {};
}

export const consequencesOfCorrection = (row: Request, next: Matter, scene: CorrectionScene): Change => ({
  ...(row.category === next.category
    ? {}
    : { title: labelOf(requestCategories, next.category), ...dueAfter(row, next, scene) }),
  ...(row.category === next.category && row.territory === next.territory ? {} : ownerAfter(row, next, scene)),
});
