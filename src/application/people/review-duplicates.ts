/** The night's look for people registered twice: who changed lately, a slice of everybody else, and the pairs already known. */
import { findSuspects, suspect } from '../../domain/matching/suspects';
import { succeed } from '../../domain/result';
import type { Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { duplicatePairs } from '../../domain/tables';
import { addDays, dayNumber } from '../../domain/time/civil-date';
import { defineOperation, insert, update, type Change } from '../kernel/operation';
import { all, type SnapshotOf } from '../kernel/reads';
import { runOperation } from '../kernel/runner';
import type { Ports } from '../ports';
import { datedPersonKeys } from './person-draft';
import { describePair, openPair, pairKey, seenOf } from './pair-draft';

/** People compared with everybody in one night: a registry of fifty thousand is gone through in twenty. */
const sliceSize = 2_500;
/** More new pairs than these in one night nobody reads; the likeliest come first, the others another night. */
const mostNew = 100;
/** The list stays one that people can finish. */
const mostOpen = 500;
/** Days that count as lately: two, so that a night without a run loses nobody. */
const lately = 2;

const reads = { people: datedPersonKeys, pairs: all(duplicatePairs) };

type Snapshot = SnapshotOf<typeof reads>;
type Person = Snapshot['people']['all'][number];
type Pair = Row<typeof duplicatePairs>;

/** Who is compared tonight. No place is kept of how far the last night came: the date says whose turn it is. */
function chosenTonight(rows: readonly Person[], today: CivilDate): Set<string> {
  const slices = Math.max(1, Math.ceil(rows.length / sliceSize));
  const turn = (dayNumber(today) % slices) * sliceSize;
  const since: string = addDays(today, -lately);
  // Whoever was typed into the sheet by hand has no date, and counts as changed.
  const changed = rows.filter(({ updatedAt }) => !(updatedAt < since)).slice(-sliceSize);
  return new Set([...rows.slice(turn, turn + sliceSize), ...changed].map(({ id }) => id));
}

/** What became of a pair that is known, once the data of the two have changed. */
function reviewPair(pair: Pair, find: (id: string) => Person | undefined): Change[] {
  if (pair.status === 'merged') return [];
  const [first, second] = [find(pair.first), find(pair.second)];
  if (!first || !second)
    return pair.status === 'open' ? [update(duplicatePairs, pair.id, { status: 'gone' })] : [];
  const seen = seenOf(first, second);
  if (seen === pair.seen) return [];
  const match = suspect(first, second);
  if (!match) {
    const status = pair.status === 'open' ? 'gone' : pair.status;
    return [update(duplicatePairs, pair.id, { status, seen })];
  }
  const reason = pair.status === 'open' ? undefined : 'Cambiaron los datos de una de las dos personas.';
  return [update(duplicatePairs, pair.id, { status: 'open', ...describePair(first, second, match) }, reason)];
}

function newPairs(snapshot: Snapshot, living: readonly Person[], today: CivilDate) {
  const known = new Set(snapshot.pairs.all.map(({ first, second }) => pairKey(first, second)));
  const open = snapshot.pairs.all.filter(({ status }) => status === 'open').length;
  const chosen = chosenTonight(living, today);
  return findSuspects(living, ({ id }) => chosen.has(id))
    .filter(({ first, second }) => !known.has(pairKey(first.id, second.id)))
    .slice(0, Math.max(0, Math.min(mostNew, mostOpen - open)));
}

export const reviewDuplicates = defineOperation({
  name: 'reviewDuplicates',
  title: 'Buscar posibles duplicados',
  roles: ['system'],
  reads,
  creates: [duplicatePairs],
  parse: () => succeed(undefined),
  decide({ snapshot, today, newId }) {
    const living = snapshot.people.all.filter(({ voided }) => !voided);
    const byId = new Map(living.map((row) => [row.id, row]));
    const reviewed = snapshot.pairs.all.flatMap((pair) => reviewPair(pair, (id) => byId.get(id)));
    const found = newPairs(snapshot, living, today).map(({ first, second, match }) =>
      insert(duplicatePairs, newId(duplicatePairs), openPair(first, second, match)),
    );
    return succeed({
      changes: [...reviewed, ...found],
      output: { found: found.length, reviewed: reviewed.length },
    });
  },
});

/** The night's look. A second one finds nothing new: what is known is not found again. */
export function lookForDuplicates(ports: Ports): void {
  const key = ports.identity.newKey();
  runOperation(ports, reviewDuplicates, { raw: {}, key, source: 'system' });
}
