/** Writes down how effects ended: the outbox row, and on the record the links of what was made. */
import { succeed } from '../../domain/result';
import { addDays } from '../../domain/time/civil-date';
import { dateOf, addMinutes } from '../../domain/time/civil-datetime';
import type { CivilDateTime } from '../../domain/schema/values';
import { outbox } from '../../domain/tables';
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
      if (outcome.status === 'done' && outcome.made && row.kind === 'document') {
        changes.push(...settleDocument(snapshot, row.record, outcome.made));
      } else if (outcome.status === 'failed' && row.kind === 'document') {
        changes.push(...settleFailure(snapshot, row.record));
      }
    }
    return succeed({ changes, output: { settled: input.length } });
  },
});
