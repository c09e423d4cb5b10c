/** The one state of a local Workspace: a clock, an id source and named slices that services own. */
import { sameJson } from './differences';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * A part of the world owned by one service. `clone` must be cheap (copy-on-write for anything large): proof tests
 * clone a full registry thousands of times. `save`/`load` go to and from plain JSON.
 */
export interface Slice<S> {
  readonly name: string;
  create(): S;
  clone(state: S): S;
  save(state: S): Json;
  load(json: Json): S;
  /** Whether two states hold the same. Without it, what is saved of them is compared. */
  same?(one: S, other: S): boolean;
  /**
   * For a slice too large to be compared whole after every action: what changed since the last call (or since it was
   * created, loaded or saved), undefined when nothing did. Goes with `applyChanges`.
   */
  takeChanges?(state: S): Json | undefined;
  /** Repeats on a loaded state what `takeChanges` told. */
  applyChanges?(state: S, changes: Json): void;
}

/** A slice whose state is small plain JSON data. */
export function plainSlice<S>(name: string, create: () => S): Slice<S> {
  return {
    name,
    create,
    clone: (state) => structuredClone(state),
    save: (state) => state as unknown as Json,
    load: (json) => json as unknown as S,
  };
}

/** A world as plain JSON. */
export interface SavedWorld {
  now: number;
  serial: number;
  slices: Record<string, Json>;
  /** By slice: what `takeChanges` told since `slices` was saved. */
  changes: Record<string, Json[]>;
}

export class World {
  /** Milliseconds since the epoch: the only clock there is. */
  now: number;
  private serial: number;
  private readonly states = new Map<string, { slice: Slice<unknown>; state: unknown }>();
  /** Saved slices nobody has asked for yet. */
  private pending: Record<string, Json> = {};
  /** Changes since the snapshot of slices nobody has asked for yet, oldest first. */
  private pendingChanges: Record<string, Json[]> = {};

  constructor(now: number, serial = 0) {
    this.now = now;
    this.serial = serial;
  }

  /** The state of a slice, created (or loaded from the saved world) at first use. Mutate it in place. */
  get<S>(slice: Slice<S>): S {
    const held = this.states.get(slice.name);
    if (held) return held.state as S;
    const saved = this.pending[slice.name];
    const state = saved === undefined ? slice.create() : slice.load(saved);
    for (const changes of this.pendingChanges[slice.name] ?? []) slice.applyChanges?.(state, changes);
    delete this.pending[slice.name];
    delete this.pendingChanges[slice.name];
    this.states.set(slice.name, { slice: slice as Slice<unknown>, state });
    return state;
  }

  /** A new opaque id in Google's look, the same sequence in every run. */
  newId(prefix = '1', length = 33): string {
    this.serial += 1;
    let seed = (this.serial * 2654435761) >>> 0;
    let id = prefix;
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
    while (id.length < length - 6) {
      seed = (Math.imul(seed ^ (seed >>> 15), 2246822519) + 374761393) >>> 0;
      id += alphabet[seed % alphabet.length];
    }
    return id + this.serial.toString(36).padStart(6, '0');
  }

  /** A small positive integer, unique in this world (item ids, sheet ids, entry ids). */
  newNumber(): number {
    this.serial += 1;
    return ((this.serial * 48271) % 2147483647) + this.serial;
  }

  /** The slices in use. Saved ones that nobody asked for have not changed. */
  *used(): Iterable<{ readonly slice: Slice<unknown>; readonly state: unknown }> {
    yield* this.states.values();
  }

  /** How many ids were given out. */
  get issued(): number {
    return this.serial;
  }

  /**
   * Whether another world holds the same and will give out the same ids: all but the clock, and what a slice says does
   * not count.
   */
  sameAs(other: World): boolean {
    if (this.serial !== other.serial) return false;
    const slices = new Map([...this.used(), ...other.used()].map(({ slice }) => [slice.name, slice]));
    for (const slice of slices.values()) {
      const [one, another] = [this.get(slice), other.get(slice)];
      const same = slice.same?.(one, another) ?? sameJson(slice.save(one), slice.save(another));
      if (!same) return false;
    }
    // Saved slices that neither has used.
    return sameJson(this.pending, other.pending) && sameJson(this.pendingChanges, other.pendingChanges);
  }

  clone(): World {
    const copy = new World(this.now, this.serial);
    copy.pending = { ...this.pending };
    copy.pendingChanges = { ...this.pendingChanges };
    for (const [name, { slice, state }] of this.states) {
      copy.states.set(name, { slice, state: slice.clone(state) });
    }
    return copy;
  }

  toJSON(): SavedWorld {
    const slices: Record<string, Json> = { ...this.pending };
    for (const [name, { slice, state }] of this.states) slices[name] = slice.save(state);
    return { now: this.now, serial: this.serial, slices, changes: { ...this.pendingChanges } };
  }

  static fromJSON(saved: SavedWorld): World {
    const world = new World(saved.now, saved.serial);
    world.pending = { ...saved.slices };
    world.pendingChanges = { ...saved.changes };
    return world;
  }
}
