/** What a decision of the authority does to its request, and who is told of it. */
import { routeRequest } from '../../domain/routing/route-request';
import { labelOf } from '../../domain/schema/catalogue';
import type { Patch } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { categoryHandlers, requests, staff, territories } from '../../domain/tables';
import { decisions } from '../../domain/tables/request-catalogues';
import { placeOf } from '../../domain/territory/place-name';
import type { Actor, Effect } from '../kernel/operation';
import { all, columns, type SnapshotOf } from '../kernel/reads';
import { handlerOf, tellDecided } from '../requests';
import { queueReads, type Undecided } from './queue';

export const decidedReads = {
  requests: queueReads,
  staff: all(staff),
  territories: columns(territories, 'label', 'sector'),
  categoryHandlers: all(categoryHandlers),
};

type Snapshot = SnapshotOf<typeof decidedReads>;

/** One box ticked on the page. */
export interface Decided {
  readonly request: string;
  readonly decision: 'approved' | 'deferred' | 'rejected';
  readonly words: string | undefined;
}

/** Once approved somebody may begin. */
const beginning = new Set<string>(['received', 'classified', 'assigned']);

/** Whoever has it; of what nobody has yet, whom routing leads to. */
function ownerOf(row: Undecided, snapshot: Snapshot, today: CivilDate): Patch<typeof requests> {
  if (row.responsible !== undefined) return {};
  const matter = {
    category: row.category,
    handler: handlerOf(snapshot.categoryHandlers.all, row.category),
    sector: snapshot.territories.find(row.territory)?.sector ?? 'none',
  };
  const team = snapshot.staff.all.filter(({ voided }) => !voided);
  const { responsible, explanation } = routeRequest(matter, team, today);
  return responsible ? { responsible: responsible.id, routing: explanation } : {};
}

/** What changes in the request: approved, it begins, and has somebody who begins. */
export function patchOf(
  { decision, words }: Decided,
  row: Undecided,
  snapshot: Snapshot,
  today: CivilDate,
): Patch<typeof requests> {
  const starts = decision === 'approved' && beginning.has(row.status);
  const owner = starts ? ownerOf(row, snapshot, today) : {};
  const begins = starts && (owner.responsible ?? row.responsible) !== undefined;
  return {
    decision,
    decisionWords: words,
    decidedOn: today,
    ...owner,
    ...(begins ? { status: 'inProgress' as const } : {}),
  };
}

/** One mail to each who has some of them. */
export function noticesOf(
  decided: readonly Undecided[],
  { staff: team, territories: places }: Snapshot,
  actor: Actor,
): Effect[] {
  const owners = [...new Set(decided.map(({ responsible }) => responsible))];
  return owners.flatMap((owner) => {
    const own = decided
      .filter(({ responsible }) => responsible === owner)
      .map((row) => ({
        ...row,
        place: placeOf(places, row.territory),
        decision: labelOf(decisions, row.decision ?? ''),
      }));
    return tellDecided(own, team.find(owner), actor);
  });
}
