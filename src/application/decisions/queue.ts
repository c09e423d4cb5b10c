/** What waits for the authority: open requests that only it can decide, the most pressing first. */
import { isOver } from '../../domain/schema/table';
import { requests } from '../../domain/tables';
import { columns, type SnapshotOf } from '../kernel/reads';

/** Columns that tell what waits for a decision, and in which order. */
export const queueReads = columns(
  requests,
  'status',
  'happenedOn',
  'category',
  'territory',
  'needsAuthority',
  'priority',
  'confidential',
  'supporters',
  'decision',
  'decisionWords',
  'responsible',
  'decidedOn',
  'voided',
);

export type Undecided = SnapshotOf<{ requests: typeof queueReads }>['requests']['all'][number];

/** Whether a request is still to be decided; what was put off waits again. */
export const isUndecided = ({
  status,
  needsAuthority,
  decision,
  voided,
}: Pick<Undecided, 'status' | 'needsAuthority' | 'decision' | 'voided'>): boolean =>
  needsAuthority &&
  !voided &&
  !isOver(requests, status) &&
  (decision === undefined || decision === 'deferred');

/** What the authority said no to and nobody has told yet to whoever asked. */
export const isRejected = ({
  status,
  decision,
  voided,
}: Pick<Undecided, 'status' | 'decision' | 'voided'>): boolean =>
  decision === 'rejected' && !voided && !isOver(requests, status);

const urgency = { urgent: 0, high: 1, normal: 2 } as const;

/** Urgent first; among equals, those whom most back, and then who has waited longest. */
const byWeight = (a: Undecided, b: Undecided): number =>
  urgency[a.priority] - urgency[b.priority] ||
  b.supporters - a.supporters ||
  (a.happenedOn < b.happenedOn ? -1 : a.happenedOn > b.happenedOn ? 1 : 0);

/** The queue in the order in which it is put before the authority. */
export const queueOf = <R extends Undecided>(rows: readonly R[]): R[] =>
  rows.filter(isUndecided).sort(byWeight);

/** As many as one page holds. */
export const onePage = 8;
