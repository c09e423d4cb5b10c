/** What the institution said: the request ends with its answer, or comes back to whoever looks after it. */
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { optional } from '../../domain/schema/field';
import type { Patch } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { referrals, requests } from '../../domain/tables';
import { defineOperation, update } from '../kernel/operation';
import { all, columns } from '../kernel/reads';
import { checkTransition, parseTransitionWith } from '../kernel/transition';
import { unknownRecord } from '../kernel/unknown-record';

/** What may be filled in together with the answer. */
const alongside = { outcome: optional(referrals.fields.outcome) };

/** What the answer of the institution does to the request that waits for it. */
function requestAfter(to: string, outcome: string | undefined, today: CivilDate): Patch<typeof requests> {
  if (to === 'accepted') return {};
  if (to === 'attended') return { status: 'attended', answer: outcome, closedOn: today };
  return { status: 'inProgress' };
}

export const changeReferralState = defineOperation({
  name: 'changeReferralState',
  title: 'Anotar qué dijo la institución',
  roles: officeRoles,
  reads: { referrals: all(referrals), requests: columns(requests, 'status', 'answer', 'closedOn') },
  creates: [],
  parse: (raw) => parseTransitionWith(alongside, raw),
  decide({ snapshot, input, actor, today }) {
    const row = snapshot.referrals.find(input.id);
    if (!row) return fail(unknownRecord(referrals, input.id));
    const outcome = input.given.outcome ?? row.outcome;
    const move = checkTransition(referrals, { ...row, outcome }, input, actor.role);
    if (!move.ok) return move;
    const status = input.to as typeof row.status;
    const request = snapshot.requests.find(row.request);
    const after = requestAfter(status, outcome, today);
    return succeed({
      changes: [
        update(
          referrals,
          row.id,
          { status, outcome, ...(status === 'accepted' ? {} : { answeredOn: today }) },
          input.reason,
        ),
        // Somebody may have closed the request meanwhile: then only the referral ends.
        ...(request?.status === 'referred' ? [update(requests, request.id, after, input.reason)] : []),
      ],
      output: { id: row.id, status },
    });
  },
});
