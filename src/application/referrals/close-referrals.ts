/** What a request does to its referrals: going on by itself it ends them, passing to somebody else it takes them along. */
import { isOver, type Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { referrals } from '../../domain/tables';
import { update, type Change } from '../kernel/operation';
import { columns } from '../kernel/reads';

/** Columns that tell which referrals of a request are still open. */
export const openReferralReads = columns(
  referrals,
  'status',
  'request',
  'responsible',
  'outcome',
  'answeredOn',
  'voided',
);

type Open = Pick<Row<typeof referrals>, 'id' | 'status' | 'request' | 'voided'>;

/** What was never answered stays so: it says what happened. */
const open = new Set<string>(['prepared', 'sent', 'accepted']);

const isOpen = ({ status, voided }: Open): boolean => !voided && open.has(status);

/** With an answer to the request the referral was attended; otherwise, or when it never left, it is without effect. */
export const closeReferrals = (
  request: string,
  answer: string | undefined,
  rows: readonly Open[],
  today: CivilDate,
): Change[] =>
  rows
    .filter((row) => row.request === request && isOpen(row))
    .map(({ id, status }) =>
      update(
        referrals,
        id,
        answer === undefined || status === 'prepared'
          ? { status: 'dropped' }
          : { status: 'attended', outcome: answer, answeredOn: today },
      ),
    );

/** Whoever has the request asks the institution too; what is over stays with whoever saw to it. */
export const passReferrals = (
  request: string,
  responsible: string,
  rows: readonly Open[],
  reason: string,
): Change[] =>
  rows
    .filter((row) => row.request === request && !row.voided && !isOver(referrals, row.status))
    .map(({ id }) => update(referrals, id, { responsible }, reason));
