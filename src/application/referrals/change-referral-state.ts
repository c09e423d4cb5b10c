/** What becomes of a referral: sent, asked again, answered or not; its request ends, comes back to its owner, or leaves once more. */
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { optional } from '../../domain/schema/field';
import type { Patch, Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { holidays, referrals, requests } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { daysOffOf } from '../../domain/time/working-days';
import { defineOperation, update, type Change } from '../kernel/operation';
import { all, columns } from '../kernel/reads';
import { checkTransition, parseTransitionWith } from '../kernel/transition';
import { unknownRecord } from '../kernel/unknown-record';
import { checkReviewDay, reviewDay } from '../work';

type Referral = Row<typeof referrals>;
type Request = Pick<Row<typeof requests>, 'id' | 'status' | 'responsible'>;

/** What may be filled in together with the move. */
const alongside = { outcome: optional(referrals.fields.outcome), ...asked.review };

/** Nobody answered, and it is sent once more. */
const leavesAgain = ({ status }: Referral, to: Referral['status']): boolean =>
  status === 'unanswered' && to === 'sent';

/** What the move does to the referral itself, besides the state. */
function consequencesOf(
  row: Referral,
  to: Referral['status'],
  today: CivilDate,
  reviewOn: CivilDate,
): Patch<typeof referrals> {
  if (to === 'sent' && row.status !== 'sent') return { sentOn: today, reviewOn };
  if (to === 'sent' || to === 'accepted') return { reviewOn };
  return to === 'attended' || to === 'rejected' ? { answeredOn: today } : {};
}

/** What the move does to the request: nothing while it is waited for, nor when somebody closed it meanwhile. */
function requestAfter(
  row: Referral,
  request: Request | undefined,
  to: Referral['status'],
  outcome: string | undefined,
  today: CivilDate,
): Patch<typeof requests> | undefined {
  if (leavesAgain(row, to)) return { status: 'referred' };
  if (request?.status !== 'referred' || row.status === 'unanswered') return undefined;
  if (to === 'attended') return { status: 'attended', answer: outcome, closedOn: today };
  return to === 'sent' || to === 'accepted' ? undefined : { status: 'inProgress' };
}

/** The day that was said when it was prepared; none when it left so late that the day is gone. */
const dayKept = ({ status, reviewOn }: Referral, today: CivilDate): CivilDate | undefined =>
  status === 'prepared' && reviewOn !== undefined && reviewOn > today ? reviewOn : undefined;

/** Only a need that somebody here works on leaves once more. */
const mayLeave = ({ status }: Request): boolean => status === 'assigned' || status === 'inProgress';

export const changeReferralState = defineOperation({
  name: 'changeReferralState',
  title: 'Anotar qué pasó con la derivación',
  roles: officeRoles,
  reads: {
    referrals: all(referrals),
    requests: columns(requests, 'status', 'responsible', 'answer', 'closedOn'),
    holidays: all(holidays),
  },
  creates: [],
  parse: (raw) => parseTransitionWith(alongside, raw),
  decide({ snapshot, input, actor, today, settings }) {
    const row = snapshot.referrals.find(input.id);
    if (!row) return fail(unknownRecord(referrals, input.id));
    const outcome = input.given.outcome ?? row.outcome;
    const move = checkTransition(referrals, { ...row, outcome }, input, actor.role);
    if (!move.ok) return move;
    const wrong = checkReviewDay(input.given.reviewOn, today);
    if (wrong.length > 0) return fail(...wrong);
    const to = input.to as Referral['status'];
    const request = snapshot.requests.find(row.request);
    if (leavesAgain(row, to) && (!request || !mayLeave(request))) {
      return fail(problem('cannotApply', [`${row.request} ya no está en gestión: no se envía de nuevo.`]));
    }
    const said = input.given.reviewOn ?? dayKept(row, today);
    const reviewOn = reviewDay(said, 'referralReviewDays', {
      today,
      settings,
      daysOff: daysOffOf(snapshot.holidays.all),
    });
    const patch = {
      status: to,
      outcome,
      ...consequencesOf(row, to, today, reviewOn),
      // By then it may be somebody else's.
      ...(leavesAgain(row, to) ? { responsible: request?.responsible } : {}),
    };
    const after = requestAfter(row, request, to, outcome, today);
    const changes: Change[] = [update(referrals, row.id, patch, input.reason)];
    if (after) changes.push(update(requests, row.request, after, input.reason));
    return succeed({ changes, output: { id: row.id, status: to } });
  },
});
