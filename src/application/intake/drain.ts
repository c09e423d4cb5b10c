/** Empties the forms' own response stores into the registry: what every doorbell and every sweep does. */
import type { Row } from '../../domain/schema/table';
import type { CivilDateTime } from '../../domain/schema/values';
import { formBindings, inbox } from '../../domain/tables';
import type { ClaimedEffect } from '../kernel/batch';
import { runOperation } from '../kernel/runner';
import { bindingOf } from '../form-binding';
import type { FormResponseRecord, Ports } from '../ports';
import { entryKeys, ReceivedEntries, type EntryKey } from './entries';
import { isCorrection } from './judge';
import { receiveCorrections, receiveResponses } from './receive-responses';
import { isoBefore } from './response';

/** What one drain did. */
export interface Drained {
  /** Mails to promoters that this execution has claimed and should send now. */
  readonly claimed: readonly ClaimedEffect[];
  /** Responses received now, for the first time or corrected. */
  readonly received: number;
  readonly applied: number;
  /** Responses that wait in the Bandeja. */
  readonly waiting: number;
}

const nothing: Drained = { claimed: [], received: 0, applied: 0, waiting: 0 };

/** Minutes before the last response read that are looked at again: stores show their answers late and out of order. */
const overlapMinutes = 60;

/** Most responses in one commit: Google wants a batch of moderate size, and the execution has six minutes. */
const mostAtOnce = 200;

/** Least time an execution must have left to begin another group, in milliseconds. */
const leastTime = 90_000;

type BindingRow = Pick<Row<typeof formBindings>, 'id' | 'formId' | 'items' | 'cursor'>;

/** What the named forms hold since they were last read; the Bandeja is left alone, so that a quiet sweep stays cheap. */
function fetch(ports: Ports, formNames: readonly string[]): FormResponseRecord[] {
  const read = ports.registry.read([{ table: formBindings, fields: ['id', 'formId', 'items', 'cursor'] }]);
  if (!read.ok) return [];
  return (read.value[0]?.rows ?? [])
    .filter(({ id }) => formNames.includes(id))
    .map(({ values }) => values as unknown as BindingRow)
    .flatMap((row) => {
      const binding = bindingOf(row);
      const since = row.cursor === undefined ? undefined : isoBefore(row.cursor, overlapMinutes);
      return binding ? [...ports.forms.responses(binding, since)] : [];
    });
}

/** What the Bandeja has received; undefined when the registry cannot be read. */
function readReceived(ports: Ports): ReceivedEntries | undefined {
  const read = ports.registry.read([{ table: inbox, fields: [...(entryKeys.fields ?? [])] }]);
  const rows = read.ok ? (read.value[0]?.rows ?? []) : [];
  return read.ok ? new ReceivedEntries(rows.map(({ values }) => values as unknown as EntryKey)) : undefined;
}

/** Commits one group; undefined when the registry is busy or damaged: the next doorbell or sweep tries again. */
function receive(
  ports: Ports,
  group: readonly FormResponseRecord[],
  received: ReceivedEntries,
): Drained | undefined {
  const corrects = group.some(({ responseId }) => isCorrection(received.find(responseId)));
  const operation = corrects ? receiveCorrections : receiveResponses;
  const key = ports.identity.newKey();
  const done = runOperation(ports, operation as typeof receiveResponses, {
    raw: { responses: group },
    key,
    source: 'form',
  });
  return done.ok ? { ...done.value.output, claimed: done.value.claimed } : undefined;
}

/**
 * Receives what the named forms hold and the registry has not seen. One commit for all; none, and nothing moves, when
 * there is nothing new.
 */
export function drain(ports: Ports, formNames: readonly string[]): Drained {
  const fetched = fetch(ports, formNames);
  const received = fetched.length > 0 ? readReceived(ports) : undefined;
  if (!received) return nothing;
  const fresh = fetched
    .filter((response) => !received.has(response))
    .sort((a, b) => (a.submittedAt < b.submittedAt ? -1 : 1));
  let total = nothing;
  for (let from = 0; from < fresh.length; from += mostAtOnce) {
    if (from > 0 && ports.clock.remaining() < leastTime) break;
    const done = receive(ports, fresh.slice(from, from + mostAtOnce), received);
    if (!done) break;
    total = {
      claimed: [...total.claimed, ...done.claimed],
      received: total.received + done.received,
      applied: total.applied + done.applied,
      waiting: total.waiting + done.waiting,
    };
  }
  return total;
}

/** Minutes between two sweeps. */
const sweepMinutes = 10;

/** The forms whose turn it is: one a sweep, so that a quiet day costs few trigger minutes however many forms there are. */
export function formsDueAt(now: CivilDateTime, names: readonly string[]): string[] {
  const minutes = Number(now.slice(11, 13)) * 60 + Number(now.slice(14, 16));
  const name = names[Math.floor(minutes / sweepMinutes) % Math.max(1, names.length)];
  return name === undefined ? [] : [name];
}
