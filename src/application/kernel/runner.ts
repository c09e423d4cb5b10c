/** The five steps of every operation: lock, one read, one pure decision, one atomic commit, release. */
import { fail, succeed, type Result } from '../../domain/result';
import { problem } from '../../domain/problems';
import type { CivilDate, CivilDateTime } from '../../domain/schema/values';
import { counters, receipts, settings, staff, tables } from '../../domain/tables';
import { addMinutes, dateOf } from '../../domain/time/civil-datetime';
import type { Ports, TableRead, WriteBatch } from '../ports';
import { findActor } from './actor';
import { findAnnulled } from './annulled';
import { assemble, journalRow, leaseMinutes, type ClaimedEffect, type CommandMark } from './batch';
import { IdSource } from './ids';
import type { Actor, Change, Decision, Operation, Query } from './operation';
import type { Reads } from './reads';
import { settingsFrom, type SettingsView } from './settings';
import { Look, mergeReads, orRowGone } from './snapshot';

/** How long a person waits for the registry before being told that it is busy. */
const patience = 20_000;

/** A command as it reaches the runner. */
export interface Command {
  readonly raw: Readonly<Record<string, unknown>>;
  /** The same key never acts twice. */
  readonly key: string;
  readonly source: CommandMark['source'];
  /** Nothing follows in this execution: the lock ends with it, and the round trip of releasing it is saved. */
  readonly last?: boolean;
}

export interface Done<O> {
  readonly output: O;
  /** Effects this execution has claimed and should perform now. */
  readonly claimed: readonly ClaimedEffect[];
}

const houseReads: readonly TableRead[] = [{ table: staff }, { table: settings }];
/** What is called by its name in the cells of others: every commit writes such cells. */
const namingReads = tables.flatMap((table): TableRead[] =>
  table.namedBy === undefined ? [] : [{ table, fields: ['id', table.namedBy] }],
);

const commandReads: readonly TableRead[] = [
  ...houseReads,
  ...namingReads,
  // Only which commands were done: what they answered is read in the rare case that one comes again.
  { table: receipts, fields: ['id'] },
  { table: counters },
];

/** What a use case reads; records read in part also bring their version, which a change needs, and whether they were annulled. */
const withVersions = (reads: readonly TableRead[]): TableRead[] =>
  reads.map((read) =>
    read.fields && read.table.record
      ? { ...read, fields: [...new Set([...read.fields, 'version', 'voided'])] }
      : read,
  );

/** Runs one operation. Bad input is refused before the lock is asked for. */
export function runOperation<R extends Reads, I, O>(
  ports: Ports,
  operation: Operation<R, I, O>,
  command: Command,
): Result<Done<O>> {
  const input = operation.parse(command.raw);
  if (!input.ok) return input;
  if (!ports.lock.acquire(patience)) return fail(problem('busy', []));
  try {
    return decideAndCommit(ports, operation, input.value, command);
  } finally {
    if (!command.last) ports.lock.release();
  }
}

function decideAndCommit<R extends Reads, I, O>(
  ports: Ports,
  operation: Operation<R, I, O>,
  input: I,
  command: Command,
): Result<Done<O>> {
  const needs = operation.needs?.(input) ?? Object.values(operation.reads);
  const read = ports.registry.read(mergeReads(commandReads, withVersions(needs)));
  if (!read.ok) return read;
  const look = new Look(read.value);
  if (look.find(receipts.name, command.key)) return repeatAnswer(ports, command.key);
  const scene = setScene(ports, look, operation);
  if (!scene.ok) return scene;
  const { actor, now } = scene.value;
  const ids = new IdSource(look, now.slice(0, 4));
  const decision = orRowGone(() =>
    operation.decide({
      ...scene.value,
      snapshot: look.snapshot(operation.reads),
      input,
      newId: (table) => ids.next(table),
    }),
  );
  if (!decision.ok) return decision;
  const stale = findStale(decision.value, command.raw, look);
  if (stale) return fail(problem('changedMeanwhile', [`${stale.table.singular} ${stale.id}`]));
  // The house itself goes on with what the field sends: a person looks at it in the Bandeja.
  const annulled =
    actor.role === 'system' ? undefined : findAnnulled(decision.value.changes, command.raw, look);
  if (annulled) return fail(annulled);
  const mark: CommandMark = {
    key: command.key,
    operation: operation.name,
    title: operation.title,
    actor,
    now,
    source: command.source,
  };
  return commitDecision(ports, decision.value, mark, look, ids);
}

/** The record a person corrects, when somebody else has changed it since the version the person was shown. */
function findStale(
  decision: Decision<unknown>,
  raw: Command['raw'],
  look: Look,
): Pick<Change, 'table' | 'id'> | undefined {
  const shown = raw['version'];
  if (typeof shown !== 'number') return undefined;
  return decision.changes.find(
    ({ kind, table, id }) =>
      kind === 'update' && id === raw['id'] && look.find(table.name, id)?.values['version'] !== shown,
  );
}

/** What the command answered when it was done. */
function repeatAnswer<O>(ports: Ports, key: string): Result<Done<O>> {
  const read = ports.registry.read([{ table: receipts, fields: ['id', 'output'] }]);
  if (!read.ok) return read;
  const output = new Look(read.value).find(receipts.name, key)?.values['output'];
  return succeed({ output: JSON.parse(typeof output === 'string' ? output : 'null') as O, claimed: [] });
}

function commitDecision<O>(
  ports: Ports,
  decision: Decision<O>,
  mark: CommandMark,
  look: Look,
  ids: IdSource,
): Result<Done<O>> {
  const { batch, claimed } = assemble(decision, mark, look, ids, addMinutes(mark.now, leaseMinutes));
  const gone = commitBatch(ports, batch, mark);
  if (gone.length > 0) return fail(problem('changedMeanwhile', [gone.join(', ')]));
  return succeed({ output: decision.output, claimed });
}

/** Commits, and mends at once what landed on rows that a person moved. Returns ids of records that are gone. */
function commitBatch(ports: Ports, batch: WriteBatch, mark: CommandMark): readonly string[] {
  const displaced = ports.registry.commit(batch);
  if (displaced.length === 0) return [];
  const lines = displaced.map(({ update, foundId }, index) =>
    journalRow(mark, 1000 + index, {
      table: update.table.sheet,
      record: foundId || update.id,
      action: 'repair',
      changes: { expected: update.id, found: foundId, fields: Object.keys(update.values) },
      reason: 'Una persona movió filas mientras se guardaba; cada registro recuperó sus datos.',
    }),
  );
  return ports.registry.mend(displaced, lines);
}

interface Scene {
  readonly actor: Actor;
  readonly now: CivilDateTime;
  readonly today: CivilDate;
  readonly settings: SettingsView;
}

function setScene(ports: Ports, look: Look, subject: Pick<Operation, 'title' | 'roles'>): Result<Scene> {
  const actor = findActor(ports, look, subject);
  if (!actor.ok) return actor;
  const now = ports.clock.now();
  const rows = look
    .rows(settings.name)
    .map((row) => ({ id: row.id, value: row.values['value'] as string | undefined }));
  return succeed({ actor: actor.value, now, today: dateOf(now), settings: settingsFrom(rows) });
}

/** Answers a query: one read, no lock. */
export function runQuery<R extends Reads, I, O>(
  ports: Ports,
  query: Query<R, I, O>,
  raw: Readonly<Record<string, unknown>>,
): Result<O> {
  const input = query.parse(raw);
  if (!input.ok) return input;
  const needs = query.needs?.(input.value) ?? Object.values(query.reads);
  const read = ports.registry.read(mergeReads(houseReads, needs));
  if (!read.ok) return read;
  const look = new Look(read.value);
  const scene = setScene(ports, look, query);
  if (!scene.ok) return scene;
  return orRowGone(() =>
    query.answer({ ...scene.value, snapshot: look.snapshot(query.reads), input: input.value }),
  );
}
