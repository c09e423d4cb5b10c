/** Makes one person of two records: both survive, every reference leads to the one that stays, in one commit. */
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import type { Row } from '../../domain/schema/table';
import { duplicatePairs, householdMembers, households, people } from '../../domain/tables';
import { defineOperation, update, type Change, type Context } from '../kernel/operation';
import { textIn } from '../kernel/raw';
import { all, columns } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';
import type { TableRead } from '../ports';
import { choosable, mergedPerson, mergeReason } from './merge-draft';
import { peopleRead, referenceReads, repoint, type AnyView, type Repointed } from './repoint';

type Person = Row<typeof people>;
type Pair = Row<typeof duplicatePairs>;

/** Which record stays, which goes, and of what the one that goes knows better. */
export interface Merge {
  readonly keep: string;
  readonly drop: string;
  readonly take: readonly string[];
}

export function parseMerge(raw: Readonly<Record<string, unknown>>): Merge {
  const take = raw['take'];
  return {
    keep: textIn(raw, 'keep'),
    drop: textIn(raw, 'drop'),
    take: Array.isArray(take) ? take.map(String) : [],
  };
}

/** By name of table, as the rows to lead over are looked for. */
export const mergeReads = {
  ...referenceReads,
  household: columns(households, 'head', 'members', 'voided', 'voidReason'),
  person: all(people),
  duplicatePair: all(duplicatePairs),
};

const pairsRead = (drop: string): TableRead => ({
  table: duplicatePairs,
  where: { field: ['first', 'second'], is: drop, most: Number.MAX_SAFE_INTEGER },
});

/** Two rows of people, the pairs of the one who goes, and the columns that may name anybody. */
export const needsOfMerge = ({ keep, drop }: Merge): TableRead[] => [
  peopleRead(keep, drop),
  pairsRead(drop),
  ...Object.values(referenceReads),
  mergeReads.household,
];

interface PeopleView {
  find(id: string | undefined): Person | undefined;
}

/** Why these two cannot become one; nothing when they can. */
export function obstaclesToMerge(known: PeopleView, { keep, drop, take }: Merge): Problem[] {
  if (keep === drop) return [problem('cannotApply', ['Elija dos fichas distintas.'], 'drop')];
  const problems: Problem[] = [];
  for (const [field, id] of [
    ['keep', keep],
    ['drop', drop],
  ] as const) {
    const row = known.find(id);
    if (!row) problems.push(unknownRecord(people, id, field));
    else if (row.voided)
      problems.push(problem('cannotApply', [`La ficha ${id} está anulada o ya fue fusionada.`], field));
  }
  const [one, other] = [known.find(keep)?.household, known.find(drop)?.household];
  if (one !== undefined && other !== undefined && one !== other) {
    const why = `Viven en hogares distintos (${one} y ${other}): anote primero la salida de uno.`;
    problems.push(problem('cannotApply', [why], 'drop'));
  }
  const unknown = take.find((each) => !choosable.some(({ name }) => name === each));
  return unknown === undefined
    ? problems
    : [...problems, problem('unknownRecord', ['Datos', unknown], 'take')];
}

/** Both lived in one household: it has one member fewer than it counted. */
function recount(
  led: readonly Repointed[],
  household: { readonly id: string; readonly members: number } | undefined,
  reason: string,
) {
  const isFewer = led.some(({ table, isSecond }) => isSecond && table === householdMembers);
  return household && isFewer
    ? [update(households, household.id, { members: household.members - 1 }, reason)]
    : [];
}

/** The pair of the two is settled; other pairs of the one who goes no longer mean anything. */
function settlePairs(
  pairs: readonly Pair[],
  { keep, drop }: Merge,
  context: Pick<Context<never, never>, 'actor' | 'now'>,
) {
  const reason = mergeReason(drop, keep);
  return pairs.flatMap((pair): Change[] => {
    const isOfBoth = [pair.first, pair.second].includes(keep);
    if (isOfBoth) {
      const decided = { decidedBy: context.actor.id, decidedAt: context.now, decisionReason: reason };
      return [update(duplicatePairs, pair.id, { status: 'merged', ...decided }, reason)];
    }
    return pair.status === 'open' ? [update(duplicatePairs, pair.id, { status: 'gone' }, reason)] : [];
  });
}

export const mergePeople = defineOperation({
  name: 'mergePeople',
  title: 'Fusionar personas',
  roles: ['coordinator'],
  reads: mergeReads,
  needs: needsOfMerge,
  creates: [],
  parse: (raw) => succeed(parseMerge(raw)),
  decide({ snapshot, input, actor, now }) {
    const problems = obstaclesToMerge(snapshot.person, input);
    if (problems.length > 0) return fail(...problems);
    const { keep, drop } = input;
    const reason = mergeReason(drop, keep);
    const views = snapshot as unknown as Readonly<Record<string, AnyView | undefined>>;
    const merged = mergedPerson(snapshot.person.get(keep), snapshot.person.get(drop), input.take);
    const led = repoint(views, snapshot.person, drop, keep);
    return succeed({
      changes: [
        update(people, keep, merged, reason),
        update(
          people,
          drop,
          { recordState: 'merged', mergedInto: keep, voided: true, voidReason: `Fusionada en ${keep}.` },
          reason,
        ),
        ...led.map(({ table, id, patch }): Change => ({ kind: 'update', table, id, patch, reason })),
        ...recount(led, snapshot.household.find(snapshot.person.get(keep).household), reason),
        ...settlePairs(snapshot.duplicatePair.all, input, { actor, now }),
      ],
      output: { id: keep, title: merged.fullName, references: led.length },
    });
  },
});
