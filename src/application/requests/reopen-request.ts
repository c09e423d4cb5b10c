/** A request opened again: a new answer is owed by whoever had it, or by whom routing finds when they are away or gone. */
import { isAvailable, type StaffFacts } from '../../domain/routing/route-request';
import type { Patch, Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import type { requests } from '../../domain/tables';
import type { DaysOff } from '../../domain/time/working-days';
import { dueFrom } from './request-dates';
import type { Router } from './routing';

type Request = Row<typeof requests>;

export interface ReopeningScene {
  readonly today: CivilDate;
  readonly daysOff: DaysOff;
  /** Whoever had it. */
  readonly former: StaffFacts | undefined;
  readonly routeOf: Router;
}

type Owner = Pick<Patch<typeof requests>, 'responsible' | 'routing'>;

/** Whoever was chosen, else whoever had it, else whom its category and place lead to now. */
function ownerOf(row: Request, chosen: string | undefined, scene: ReopeningScene): Owner {
  const { former, today, routeOf } = scene;
  if (chosen !== undefined) return { responsible: chosen };
  if (former && isAvailable(former, today)) return {};
  const { responsible, explanation } = routeOf(row, today);
  return { responsible: responsible?.id ?? row.responsible, routing: explanation };
}

/** What reopening does to a request; what the first answer said stays in the journal. */
export const reopen = (
  row: Request,
  chosen: string | undefined,
  scene: ReopeningScene,
): Patch<typeof requests> => ({
  ...ownerOf(row, chosen, scene),
  reopenings: row.reopenings + 1,
  due: dueFrom(row.category, scene.today, scene.daysOff),
  closedOn: undefined,
  answer: undefined,
  closingReason: undefined,
  referredTo: undefined,
  whoCanHelp: undefined,
  decision: undefined,
  decisionWords: undefined,
  decidedOn: undefined,
});
