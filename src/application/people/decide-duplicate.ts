/** Somebody decides about a pair: the two are different people, or are to be looked at once more. */
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import type { Patch } from '../../domain/schema/table';
import { duplicatePairs } from '../../domain/tables';
import { defineOperation, update } from '../kernel/operation';
import { all } from '../kernel/reads';
import { checkTransition, parseTransition } from '../kernel/transition';

export const decideDuplicate = defineOperation({
  name: 'decideDuplicate',
  title: 'Decidir sobre posibles duplicados',
  roles: officeRoles,
  reads: { pairs: all(duplicatePairs) },
  creates: [],
  parse: parseTransition,
  decide({ snapshot, input, actor, now }) {
    const pair = snapshot.pairs.find(input.id);
    if (!pair) return fail(problem('unknownRecord', [duplicatePairs.sheet, input.id], 'id'));
    const move = checkTransition(duplicatePairs, pair, input, actor.role);
    if (!move.ok) return move;
    const decision: Patch<typeof duplicatePairs> =
      input.to === 'distinct'
        ? { status: 'distinct', decidedBy: actor.id, decidedAt: now, decisionReason: input.reason }
        : { status: 'open', decidedBy: undefined, decidedAt: undefined, decisionReason: undefined };
    return succeed({
      changes: [update(duplicatePairs, pair.id, decision, input.reason)],
      output: { id: pair.id, status: input.to },
    });
  },
});
