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

interface Waiting {
  readonly responses: readonly FormResponseRecord[];
  readonly received: ReceivedEntries;
}

/** The responses of the named forms that the registry has not seen, oldest first. */
function unseen(ports: Ports, formNames: readonly string[]): Waiting | undefined {
  const read = ports.registry.read([
    { table: formBindings, fields: ['id', 'formId', 'items', 'cursor'] },
    { table: inbox, fields: [...(entryKeys.fields ?? [])] },
  ]);
  if (!read.ok) return undefined;
  const [bindings, entries] = read.value;
  const received = new ReceivedEntries(
    (entries?.rows ?? []).map(({ values }) => values as unknown as EntryKey),
  );
  const responses = (bindings?.rows ?? [])
    .filter(({ id }) => formNames.includes(id))
    .map(({ values }) => values as unknown as BindingRow)
    .flatMap((row) => {
      const binding = bindingOf(row);
      const since = row.cursor === undefined ? undefined : isoBefore(row.cursor, overlapMinutes);
      return binding ? [...ports.forms.responses(binding, since)] : [];
    })
    .filter((response) => !received.has(response))
    .sort((a, b) => (a.submittedAt < b.submittedAt ? -1 : 1));
  return { responses, received };
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
  const waiting = unseen(ports, formNames);
  if (!waiting) return nothing;
  let total = nothing;
  for (let from = 0; from < waiting.responses.length; from += mostAtOnce) {
    if (from > 0 && ports.clock.remaining() < leastTime) break;
    const done = receive(ports, waiting.responses.slice(from, from + mostAtOnce), waiting.received);
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
