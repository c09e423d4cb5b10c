/** Slices that only grow (mail sent, executions run): cheap to clone and saved as what was added. */
import type { Json, Slice } from './world';

/** Entries in order; those too old to keep are let go from the front. */
export interface Appended<T> {
  readonly entries: T[];
  /** How many entries were ever added. */
  count: number;
  /** How many of them the journal already has. */
  saved: number;
}

interface Additions {
  readonly added: Json[];
}

/** A slice of entries that never change once added; `keep` bounds how many stay (the newest). */
export function appendedSlice<T>(name: string, keep = Infinity): Slice<Appended<T>> {
  const trim = (state: Appended<T>): void => {
    if (state.entries.length > keep) state.entries.splice(0, state.entries.length - keep);
  };
  return {
    name,
    create: () => ({ entries: [], count: 0, saved: 0 }),
    clone: (state) => ({ ...state, entries: [...state.entries] }),
    save: (state) => ({ entries: state.entries as unknown as Json[], count: state.count }),
    load(json) {
      const { entries, count } = json as unknown as { entries: T[]; count: number };
      return { entries: [...entries], count, saved: count };
    },
    takeChanges(state) {
      const fresh = state.count - state.saved;
      if (fresh === 0) return undefined;
      state.saved = state.count;
      trim(state);
      return { added: state.entries.slice(-fresh) as unknown as Json[] };
    },
    applyChanges(state, changes) {
      const { added } = changes as unknown as Additions;
      state.entries.push(...(added as unknown as T[]));
      state.count += added.length;
      state.saved = state.count;
      trim(state);
    },
  };
}

/** Adds an entry. Frozen, since clones share it. */
export function append<T extends object>(state: Appended<T>, entry: T, keep = Infinity): void {
  state.entries.push(Object.freeze(entry));
  state.count += 1;
  if (state.entries.length > 2 * keep) state.entries.splice(0, state.entries.length - keep);
}
