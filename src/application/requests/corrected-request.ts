/** What follows when the category or the place of a request is corrected: how it is called, until when it is answered, whose it is. */
import { routeRequest, type StaffFacts } from '../../domain/routing/route-request';
import { labelOf } from '../../domain/schema/catalogue';
import type { Patch, Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import type { requests } from '../../domain/tables';
import {
  requestCategories,
  type Handler,
  type RequestCategory,
} from '../../domain/tables/request-catalogues';
import { dateOf } from '../../domain/time/civil-datetime';
import type { DaysOff } from '../../domain/time/working-days';
import { dueFrom } from './request-dates';

type Request = Row<typeof requests>;
type Change = Patch<typeof requests>;
type Matter = Pick<Request, 'category' | 'territory'>;

export interface CorrectionScene {
  readonly today: CivilDate;
  readonly daysOff: DaysOff;
  readonly team: readonly StaffFacts[];
  readonly handlerOf: (category: RequestCategory) => Handler;
  readonly sectorOf: (territory: string) => string;
}

/** Nobody has begun on it. */
const entering = new Set<string>(['received', 'classified', 'assigned']);

/** The day of its answer moves while its clock has run as it began: not after it stood still or began anew. */
function dueAfter(row: Request, { category }: Matter, { daysOff }: CorrectionScene): Change {
  const entered = dateOf(row.createdAt);
  const asItBegan = row.due === dueFrom(row.category, entered, daysOff);
  return asItBegan ? { due: dueFrom(category, entered, daysOff) } : {};
}

/** It goes to whom it should have gone, unless somebody has begun on it or it was given to another by hand. */
function ownerAfter(
  row: Request,
  next: Matter,
  { team, today, handlerOf, sectorOf }: CorrectionScene,
): Change {
  const routeOf = ({ category, territory }: Matter) =>
    routeRequest({ category, handler: handlerOf(category), sector: sectorOf(territory) }, team, today);
  if (!entering.has(row.status) || routeOf(row).responsible?.id !== row.responsible) return {};
  const { responsible, explanation } = routeOf(next);
  return responsible ? { responsible: responsible.id, routing: explanation } : {};
}

export const consequencesOfCorrection = (row: Request, next: Matter, scene: CorrectionScene): Change => ({
  ...(row.category === next.category
    ? {}
    : { title: labelOf(requestCategories, next.category), ...dueAfter(row, next, scene) }),
  ...(row.category === next.category && row.territory === next.territory ? {} : ownerAfter(row, next, scene)),
});
