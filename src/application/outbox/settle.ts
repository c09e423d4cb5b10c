/** Writes down how effects ended: the outbox row, and on the record the links of what was made. */
import { succeed } from '../../domain/result';
import { addDays } from '../../domain/time/civil-date';
import { dateOf, addMinutes } from '../../domain/time/civil-datetime';
import type { CivilDateTime } from '../../domain/schema/values';
import type { Row } from '../../domain/schema/table';
import { meetings, outbox } from '../../domain/tables';
import { settleDocument, settleDocumentReads, settleFailure } from '../documents';
import { defineOperation, update, type Change } from '../kernel/operation';
import { all } from '../kernel/reads';
import type { Outcome } from './perform';

/** Minutes before a failed attempt is tried again. */
const retryMinutes = 10;

/** When a row may be taken again: a failure in ten minutes, an exhausted quota tomorrow. */
function notBefore(status: Outcome['status'], now: CivilDateTime): CivilDateTime | undefined {
  if (status === 'pending') return addMinutes(now, retryMinutes);
  if (status === 'deferred') return `${addDays(dateOf(now), 1)}T00:05:00` as CivilDateTime;
  return undefined;
}

type Owing = Pick<Row<typeof outbox>, 'kind' | 'record'>;

/** What a record owes to how the making of its document or its folder ended. */
function owedTo(
  { kind, record }: Owing,
  { status, made }: Outcome,
  snapshot: Parameters<typeof settleDocument>[0],
): Change[] {
  if (kind === 'folder') return made ? [update(meetings, record, { folder: made.docUrl })] : [];
  if (kind !== 'document') return [];
  if (status === 'failed') return settleFailure(snapshot, record);
  return status === 'done' && made ? settleDocument(snapshot, record, made) : [];
}

/** Settles the outcomes of one execution in one commit. A row that another execution settled already is left alone. */
export const settleEffects = defineOperation({
  name: 'settleEffects',
  title: 'Cerrar pendientes',
  roles: ['system'],
  reads: { outbox: all(outbox), ...settleDocumentReads },
  creates: [],
  parse: (raw) => succeed(raw['outcomes'] as readonly Outcome[]),
  decide({ snapshot, input, now }) {
    const changes: Change[] = [];
    for (const outcome of input) {
      const row = snapshot.outbox.find(outcome.id);
      if (!row || row.status === 'done') continue;
      changes.push(
        update(outbox, row.id, {
          status: outcome.status,
          leaseUntil: notBefore(outcome.status, now),
          lastError: outcome.error,
          ...(outcome.status === 'done'
            ? { settledAt: now, result: outcome.made?.docUrl, payload: undefined }
            : {}),
        }),
      );
      changes.push(...owedTo(row, outcome, snapshot));
    }
    return succeed({ changes, output: { settled: input.length } });
  },
});
