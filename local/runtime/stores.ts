/** Named stores of keyed entries (properties, cache): any key is allowed, also `toString` and `__proto__`. */
import type { Json, Slice } from './world';

export type Stores<V> = Map<string, Map<string, V>>;

/** A slice of stores whose entries are plain JSON that never changes in place. */
export function storesSlice<V>(name: string): Slice<Stores<V>> {
  return {
    name,
    create: () => new Map(),
    clone: (stores) => new Map([...stores].map(([store, entries]) => [store, new Map(entries)])),
    save: (stores) =>
      Object.fromEntries(
        [...stores].map(([store, entries]) => [store, Object.fromEntries(entries) as unknown as Json]),
      ),
    load: (json) =>
      new Map(
        Object.entries(json as Record<string, Record<string, V>>).map(([store, entries]) => [
          store,
          new Map(Object.entries(entries)),
        ]),
      ),
  };
}

/** The entries of a store, made at first use. */
export function entriesOf<V>(stores: Stores<V>, store: string): Map<string, V> {
  let entries = stores.get(store);
  if (!entries) stores.set(store, (entries = new Map<string, V>()));
  return entries;
}
