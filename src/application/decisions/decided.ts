/** What a decision of the authority does to its request, and who is told of it. */
import { labelOf } from '../../domain/schema/catalogue';
import type { Patch } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import type { requests } from '../../domain/tables';
import { decisions, notBegun } from '../../domain/tables/request-catalogues';
import { placeOf } from '../../domain/territory/place-name';
import type { Actor, Effect } from '../kernel/operation';
import type { SnapshotOf } from '../kernel/reads';
import { routerOf, routingReads, tellDecided } from '../requests';
import { queueReads, type Undecided } from './queue';

export const decidedReads = { requests: queueReads, ...routingReads };

type Snapshot = SnapshotOf<typeof decidedReads>;

/** One box ticked on the page. */
export interface Decided {
  readonly request: string;
  readonly decision: 'approved' | 'deferred' | 'rejected';
  readonly words: string | undefined;
}

/** Whoever has it; of what nobody has yet, whom routing leads to. */
function ownerOf(row: Undecided, snapshot: Snapshot, today: CivilDate): Patch<typeof requests> {
  if (row.responsible !== undefined) return {};
  const { responsible, explanation } = routerOf(snapshot)(row, today);
  return responsible ? { responsible: responsible.id, routing: explanation } : {};
}

/** What changes in the request: approved, it begins, and has somebody who begins. */
export function patchOf(
  { decision, words }: Decided,
  row: Undecided,
  snapshot: Snapshot,
  today: CivilDate,
): Patch<typeof requests> {
  const starts = decision === 'approved' && notBegun.has(row.status);
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
