/** Turns a decision into the one atomic commit: rows, journal, receipt, outbox and counters together. */
import type { Table } from '../../domain/schema/table';
import type { CivilDateTime } from '../../domain/schema/values';
import { journal, outbox, receipts } from '../../domain/tables';
import type { RowInsert, RowUpdate, WriteBatch } from '../ports';
import type { IdSource } from './ids';
import type { Actor, Change, Decision, Effect } from './operation';
import type { Look } from './snapshot';

type Values = Record<string, unknown>;

/** What the commit must say about itself. */
export interface CommandMark {
  /** Idempotency key of the command. */
  readonly key: string;
  readonly operation: string;
  readonly title: string;
  readonly actor: Actor;
  readonly now: CivilDateTime;
  /** How records made by this command came in. */
  readonly source: 'manual' | 'form' | 'import' | 'system';
}

/** An outbox row as this execution already holds it: claimed, to be performed right after the commit. */
export interface ClaimedEffect {
  readonly id: string;
  readonly effect: Effect;
  readonly attempts: number;
}

interface Draft {
  readonly table: Table;
  readonly id: string;
  readonly before: Readonly<Values> | undefined;
  readonly values: Values;
  reason: string | undefined;
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Folds the changes of a decision into one draft per record, so that a record is written once. */
function foldChanges(changes: readonly Change[], look: Look): Draft[] {
  const drafts = new Map<string, Draft>();
  for (const change of changes) {
    const key = `${change.table.name} ${change.id}`;
    const held = drafts.get(key);
    if (change.kind === 'insert') {
      if (held) throw new Error(`${key} se crea dos veces.`);
      const values: Values = { id: change.id, ...change.row };
      drafts.set(key, { table: change.table, id: change.id, before: undefined, values, reason: undefined });
      continue;
    }
    const draft = held ?? openDraft(change.table, change.id, look);
    Object.assign(draft.values, change.patch);
    draft.reason = change.reason ?? draft.reason;
    drafts.set(key, draft);
  }
  return [...drafts.values()];
}

function openDraft(table: Table, id: string, look: Look): Draft {
  const stored = look.find(table.name, id);
  if (!stored) throw new Error(`${table.name} ${id} no se leyó antes de cambiarlo.`);
  return { table, id, before: stored.values, values: {}, reason: undefined };
}

/** The fields of a draft that really change. */
function differing(draft: Draft): Values {
  if (!draft.before) return draft.values;
  const before = draft.before;
  return Object.fromEntries(
    Object.entries(draft.values).filter(([field, value]) => !same(before[field], value)),
  );
}

function stampInsert(draft: Draft, mark: CommandMark): RowInsert {
  if (!draft.table.record) return { table: draft.table, values: draft.values };
  const stamps: Values = {
    createdAt: mark.now,
    createdBy: mark.actor.id,
    updatedAt: mark.now,
    updatedBy: mark.actor.id,
    source: mark.source,
    version: 1,
    voided: false,
  };
  return { table: draft.table, values: { ...stamps, ...draft.values } };
}

function stampUpdate(draft: Draft, changed: Values, mark: CommandMark, look: Look): RowUpdate {
  const stored = look.find(draft.table.name, draft.id);
  if (!stored) throw new Error(`${draft.id} desapareció de la lectura.`);
  const version = typeof draft.before?.['version'] === 'number' ? draft.before['version'] : 0;
  // What the house moves on by itself, as days pass, is nobody's: whoever wrote it last is still that.
  const author = mark.source === 'system' ? {} : { updatedBy: mark.actor.id };
  const stamps = draft.table.record ? { updatedAt: mark.now, ...author, version: version + 1 } : {};
  return { table: draft.table, id: draft.id, position: stored.position, values: { ...changed, ...stamps } };
}

export interface JournalLine {
  readonly table: string;
  readonly record: string;
  readonly action: 'create' | 'update' | 'transition' | 'void' | 'repair';
  readonly changes: unknown;
  readonly reason?: string | undefined;
}

/** One line of the journal: who, when, what, on which record, before and after, why. */
export function journalRow(mark: CommandMark, index: number, line: JournalLine): RowInsert {
  return {
    table: journal,
    values: {
      id: `${mark.key}#${index}`,
      at: mark.now,
      actor: mark.actor.id,
      operation: mark.title,
      action: line.action,
      table: line.table,
      record: line.record,
      changes: JSON.stringify(line.changes),
      reason: line.reason,
      commandKey: mark.key,
    },
  };
}

/** What one journal cell may carry; Google allows 50,000 characters. */
const mostJournalled = 45_000;

/** The changes of a record as journal lines that each fit their cell: long texts go on lines of their own. */
function splitChanges(changes: Values): Values[] {
  const parts: Values[] = [];
  let part: Values = {};
  let length = 2;
  for (const [field, value] of Object.entries(changes)) {
    const own = JSON.stringify(field).length + (JSON.stringify(value) ?? '').length + 2;
    if (length + own > mostJournalled && length > 2) {
      parts.push(part);
      part = {};
      length = 2;
    }
    part[field] = value;
    length += own;
  }
  return [...parts, part];
}

function actionOf(draft: Draft, changed: Values): 'create' | 'update' | 'transition' | 'void' {
  if (!draft.before) return 'create';
  if (changed['voided'] === true) return 'void';
  return draft.table.states && draft.table.states.field in changed ? 'transition' : 'update';
}

/** Seven minutes: longer than any execution can live, so that a live claim is never taken over. */
const leaseMinutes = 7;

/** Assembles the batch of one command. `lease` is the moment the claims on its effects run out. */
export function assemble(
  decision: Decision<unknown>,
  mark: CommandMark,
  look: Look,
  ids: IdSource,
  lease: CivilDateTime,
): { batch: WriteBatch; claimed: ClaimedEffect[] } {
  const inserts: RowInsert[] = [];
  const updates: RowUpdate[] = [];
  const lines: RowInsert[] = [];
  for (const draft of foldChanges(decision.changes, look)) {
    const changed = differing(draft);
    if (Object.keys(changed).length === 0) continue;
    if (draft.before) updates.push(stampUpdate(draft, changed, mark, look));
    else inserts.push(stampInsert(draft, mark));
    const before = draft.before;
    const changes = before
      ? Object.fromEntries(
          Object.keys(changed).map((field) => [field, [before[field] ?? null, changed[field] ?? null]]),
        )
      : changed;
    for (const part of splitChanges(changes)) {
      lines.push(
        journalRow(mark, lines.length + 1, {
          table: draft.table.sheet,
          record: draft.id,
          action: actionOf(draft, changed),
          changes: part,
          reason: draft.reason,
        }),
      );
    }
  }
  const owed = (decision.effects ?? []).map((effect, index) => ({
    id: `${mark.key}!${index + 1}`,
    effect,
    attempts: 1,
  }));
  const claimed = owed.filter(({ effect }) => effect.later !== true);
  const moved = ids.writes();
  return {
    claimed,
    batch: {
      inserts: [
        ...inserts,
        ...moved.inserts,
        ...lines,
        ...owed.map(({ id, effect }) => outboxRow(id, effect, mark, lease)),
        receiptRow(decision, mark),
      ],
      updates: [...updates, ...moved.updates],
    },
  };
}

function outboxRow(id: string, effect: Effect, mark: CommandMark, lease: CivilDateTime): RowInsert {
  return {
    table: outbox,
    values: {
      id,
      kind: effect.kind,
      table: effect.table.sheet,
      record: effect.record,
      payload: JSON.stringify(effect.payload),
      ...(effect.later === true
        ? { status: 'pending', attempts: 0 }
        : { status: 'claimed', attempts: 1, leaseUntil: lease }),
      createdAt: mark.now,
    },
  };
}

function receiptRow(decision: Decision<unknown>, mark: CommandMark): RowInsert {
  return {
    table: receipts,
    values: {
      id: mark.key,
      operation: mark.operation,
      actor: mark.actor.id,
      at: mark.now,
      output: JSON.stringify(decision.output ?? null),
    },
  };
}

export { leaseMinutes };
