/** Takes the outbox rows that are due, so that one execution and no other performs them. */
import { succeed } from '../../domain/result';
import type { CivilDateTime } from '../../domain/schema/values';
import type { Row } from '../../domain/schema/table';
import { outbox, tableByName, tables } from '../../domain/tables';
import { addMinutes } from '../../domain/time/civil-datetime';
import { leaseMinutes, type ClaimedEffect } from '../kernel/batch';
import { defineOperation, update, type Change, type Effect } from '../kernel/operation';
import { all } from '../kernel/reads';

type OutboxRow = Row<typeof outbox>;

/** At most this many effects in one execution: each document takes seconds. */
const mostAtOnce = 10;

/** Whether a row may be taken now: waiting and due, or claimed by an execution that must be dead by now. */
export const isDue = (row: Pick<OutboxRow, 'status' | 'leaseUntil'>, now: CivilDateTime): boolean =>
  ['pending', 'deferred', 'claimed'].includes(row.status) &&
  (row.leaseUntil === undefined || row.leaseUntil <= now);

/** A mail whose sender died may have gone out: it is shown to staff instead of sent again. */
const isUncertain = (row: OutboxRow): boolean => row.kind === 'mail' && row.status === 'claimed';

const tableOfSheet = (sheet: string) =>
  tables.find((table) => table.sheet === sheet) ?? tableByName('document');

const effectOf = (row: OutboxRow): Effect => ({
  kind: row.kind,
  table: tableOfSheet(row.table),
  record: row.record,
  payload: JSON.parse(row.payload ?? '{}') as Record<string, unknown>,
});

/** Claims what is due. The output names the rows taken; their payloads, which never change, the caller has read already. */
export const claimEffects = defineOperation({
  name: 'claimEffects',
  title: 'Tomar pendientes',
  roles: ['system'],
  reads: { outbox: all(outbox) },
  creates: [],
  parse: () => succeed(undefined),
  decide({ snapshot, now }) {
    const due = snapshot.outbox.all.filter((row) => isDue(row, now)).slice(0, mostAtOnce);
    const changes: Change[] = due.map((row) =>
      isUncertain(row)
        ? update(outbox, row.id, {
            status: 'unknown',
            lastError: 'El envío quedó a medias: no se repite solo.',
          })
        : update(outbox, row.id, {
            status: 'claimed',
            attempts: row.attempts + 1,
            leaseUntil: addMinutes(now, leaseMinutes),
          }),
    );
    const taken = due
      .filter((row) => !isUncertain(row))
      .map(({ id, attempts }) => ({ id, attempts: attempts + 1 }));
    return succeed({ changes, output: { taken } });
  },
});

/** Rows taken, as the performer needs them. */
export const claimedFrom = (
  rows: readonly OutboxRow[],
  taken: readonly { id: string; attempts: number }[],
): ClaimedEffect[] =>
  taken.flatMap(({ id, attempts }) => {
    const row = rows.find((each) => each.id === id);
    return row ? [{ id, attempts, effect: effectOf(row) }] : [];
  });
