/** Follows an agreement up: begun, fulfilled, put off to another date, or not fulfilled and why. */
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import type { Patch, Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { agreements } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { defineOperation, update } from '../kernel/operation';
import { all } from '../kernel/reads';
import { checkTransition, parseTransitionWith } from '../kernel/transition';
import { unknownRecord } from '../kernel/unknown-record';
import { missingForAgreement } from './agreement-guards';

type Agreement = Row<typeof agreements>;

/** What is wrong with the new date of an agreement: none given, one that has passed, or the one it had. */
function wrongWithNewDate(row: Agreement, newDue: CivilDate | undefined, today: CivilDate): Problem[] {
  const { label } = asked.agreementChange.newDue;
  if (newDue === undefined) return [problem('required', [label], 'newDue')];
  if (newDue < today) return [problem('dateInPast', [label], 'newDue')];
  return newDue === row.due
    ? [problem('cannotApply', ['La nueva fecha es la misma que ya tenía.'], 'newDue')]
    : [];
}

/** What stands in the way beyond the machine itself, each at its field. `row` holds what was given along with the move. */
function obstaclesTo(row: Agreement, to: string, newDue: CivilDate | undefined, today: CivilDate): Problem[] {
  if (to === 'rescheduled') return wrongWithNewDate(row, newDue, today);
  const problems = missingForAgreement(row, to).map((what) => problem('guardNotMet', [what], 'evidence'));
  if (to === 'fulfilled' && row.fulfilledOn !== undefined && row.fulfilledOn > today) {
    problems.push(problem('dateInFuture', [agreements.fields.fulfilledOn.label], 'fulfilledOn'));
  }
  return problems;
}

export const changeAgreementState = defineOperation({
  name: 'changeAgreementState',
  title: 'Dar seguimiento al acuerdo',
  roles: officeRoles,
  reads: { agreements: all(agreements) },
  creates: [],
  parse: (raw) => parseTransitionWith(asked.agreementChange, raw),
  decide({ snapshot, input, actor, today }) {
    const row = snapshot.agreements.find(input.id);
    if (!row || row.voided) return fail(unknownRecord(agreements, input.id));
    const { newDue, fulfilledOn, evidence } = input.given;
    const facts = {
      ...(evidence === undefined ? {} : { evidence }),
      ...(input.to === 'fulfilled' && fulfilledOn !== undefined ? { fulfilledOn } : {}),
    };
    const after = { ...row, ...facts };
    const move = checkTransition(agreements, after, input, actor.role);
    if (!move.ok) return move;
    const problems = obstaclesTo(after, input.to, newDue, today);
    if (problems.length > 0) return fail(...problems);
    const patch: Patch<typeof agreements> = {
      ...facts,
      status: input.to as Agreement['status'],
      // The first promise stays in `originalDue`; each later one is counted, and told by the journal.
      ...(input.to === 'rescheduled' ? { due: newDue, reschedulings: row.reschedulings + 1 } : {}),
    };
    return succeed({
      changes: [update(agreements, row.id, patch, input.reason)],
      output: { id: row.id, status: input.to },
    });
  },
});
