/** Whom a request leads to by its category and place, as the registry stands: for its entry, its correction, its reopening, a decision. */
import { routeRequest, type Route, type StaffFacts } from '../../domain/routing/route-request';
import type { Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { categoryHandlers, staff, territories, type requests } from '../../domain/tables';
import { all, columns } from '../kernel/reads';
import { handlerOf } from './save-category-handler';

/** What routing has to read. */
export const routingReads = {
  staff: all(staff),
  territories: columns(territories, 'label', 'sector'),
  categoryHandlers: all(categoryHandlers),
};

/** As much of a snapshot as it looks at: other reads of the same tables will do. */
interface Known {
  readonly staff: { readonly all: readonly (StaffFacts & { readonly voided: boolean })[] };
  readonly territories: { find(id: string): Pick<Row<typeof territories>, 'sector'> | undefined };
  readonly categoryHandlers: { readonly all: Parameters<typeof handlerOf>[0] };
}

/** Finds who takes a matter that comes up on a day, and says why. */
export type Router = (
  matter: Pick<Row<typeof requests>, 'category' | 'territory'>,
  today: CivilDate,
) => Route;

export const routerOf =
  ({ staff: everybody, territories: places, categoryHandlers: handlers }: Known): Router =>
  ({ category, territory }, today) => {
    const handler = handlerOf(handlers.all, category);
    const sector = places.find(territory)?.sector ?? 'none';
    const team = everybody.all.filter(({ voided }) => !voided);
    return routeRequest({ category, handler, sector }, team, today);
  };
