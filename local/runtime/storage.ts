/** Keeps a world in a folder: an atomic snapshot plus a journal of what changed since, so that a kill loses nothing. */
import {
  appendFileSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { applyDifference, Comparison, type Difference } from './differences';
import { World, type Json, type SavedWorld } from './world';

/** One line of the journal: what one action changed. */
interface JournalLine {
  /** Which snapshot it follows: lines of an earlier one were already in the snapshot. */
  readonly generation: number;
  readonly now: number;
  readonly serial: number;
  /** Slices that were compared. */
  readonly differences: Record<string, Difference>;
  /** Slices that tell their changes themselves, in order. */
  readonly changes: Record<string, Json>;
}

interface Snapshot {
  readonly generation: number;
  readonly world: SavedWorld;
}

/** Journal bytes after which the next snapshot is due. */
const longJournal = 16_000_000;

export class Storage {
  private generation = 0;
  private journalBytes = 0;
  private written = { now: NaN, serial: NaN };
  private readonly known = new Map<string, Comparison>();
  private readonly worldFile: string;
  private readonly journalFile: string;

  private constructor(folder: string) {
    this.worldFile = join(folder, 'world.json');
    this.journalFile = join(folder, 'journal.jsonl');
  }

  /** Opens a folder, made if need be. `world` is undefined when it holds none yet. */
  static open(folder: string): { readonly storage: Storage; readonly world: World | undefined } {
    mkdirSync(folder, { recursive: true });
    const storage = new Storage(folder);
    if (!existsSync(storage.worldFile)) return { storage, world: undefined };
    const { generation, world } = JSON.parse(readFileSync(storage.worldFile, 'utf8')) as Snapshot;
    storage.generation = generation;
    for (const line of storage.readJournal()) {
      world.now = line.now;
      world.serial = line.serial;
      for (const [name, difference] of Object.entries(line.differences)) {
        world.slices[name] = applyDifference(world.slices[name], difference);
      }
      for (const [name, changes] of Object.entries(line.changes)) (world.changes[name] ??= []).push(changes);
    }
    return { storage, world: World.fromJSON(world) };
  }

  /** Writes the whole world and starts the journal afresh. The old pair stays whole until the new one is in place. */
  snapshot(world: World): void {
    for (const { slice, state } of world.used()) {
      if (slice.takeChanges) slice.takeChanges(state);
      else this.comparison(slice.name).take(slice.save(state));
    }
    this.generation += 1;
    const next = `${this.worldFile}.tmp`;
    const file = openSync(next, 'w');
    try {
      writeSync(file, JSON.stringify({ generation: this.generation, world: world.toJSON() }));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(next, this.worldFile);
    writeFileSync(this.journalFile, '');
    this.journalBytes = 0;
  }

  /** Appends what changed since the last call. */
  record(world: World): void {
    const differences: Record<string, Difference> = {};
    const changes: Record<string, Json> = {};
    for (const { slice, state } of world.used()) {
      if (slice.takeChanges) {
        const change = slice.takeChanges(state);
        if (change !== undefined) changes[slice.name] = change;
      } else {
        const difference = this.comparison(slice.name).take(slice.save(state));
        if (difference) differences[slice.name] = difference;
      }
    }
    const { now, issued: serial } = world;
    const unchanged = Object.keys(differences).length + Object.keys(changes).length === 0;
    if (unchanged && now === this.written.now && serial === this.written.serial) return;
    this.written = { now, serial };
    const line: JournalLine = { generation: this.generation, now, serial, differences, changes };
    const text = `${JSON.stringify(line)}\n`;
    appendFileSync(this.journalFile, text);
    this.journalBytes += text.length;
    if (this.journalBytes > longJournal) this.snapshot(world);
  }

  private comparison(name: string): Comparison {
    let comparison = this.known.get(name);
    if (!comparison) this.known.set(name, (comparison = new Comparison()));
    return comparison;
  }

  /** The whole lines of this snapshot. A torn last line (a kill in the midst of writing) is cut off the file. */
  private readJournal(): JournalLine[] {
    if (!existsSync(this.journalFile)) return [];
    const text = readFileSync(this.journalFile, 'utf8');
    const end = text.lastIndexOf('\n') + 1;
    const whole = text.slice(0, end);
    if (end < text.length) truncateSync(this.journalFile, Buffer.byteLength(whole));
    this.journalBytes = whole.length;
    return whole
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as JournalLine)
      .filter((line) => line.generation === this.generation);
  }
}
