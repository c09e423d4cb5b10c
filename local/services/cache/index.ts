/** CacheService: text kept for a while, by script, document or user. Source: PLATFORM facts 37, 38. */
import { projectOf } from '../../runtime/accounts';
import { GoogleError } from '../../runtime/errors';
import type { Execution } from '../../runtime/execution';
import { expose, type ClassSpec, type NoInvention, type ServiceRoom } from '../../runtime/facade';
import { requireArguments } from '../../runtime/signatures';
import type { Slice, World } from '../../runtime/world';

interface Entry {
  readonly value: string;
  /** Epoch milliseconds. */
  readonly until: number;
}

type Stores = Record<string, Record<string, Entry>>;

/** By store: `script`, `document` or `user:<e-mail>`; keys in the order they were put. */
export const cacheSlice: Slice<Stores> = {
  name: 'cache',
  create: () => ({}),
  clone: (stores) => Object.fromEntries(Object.entries(stores).map(([name, store]) => [name, { ...store }])),
  save: (stores) => stores as never,
  load: (json) => json as unknown as Stores,
};

const longestKey = 250;
const longestValue = 100 * 1024;
const defaultSeconds = 600;
const mostSeconds = 21_600;
const mostEntries = 1000;
/** How many stay when a store overflows. */
const entriesAfterOverflow = 900;

export class CacheImpl {
  private readonly world: World;

  constructor(
    execution: Execution,
    private readonly store: string,
  ) {
    this.world = execution.world;
  }

  get(key: string): string | null {
    requireArguments([key], [['text']], 'CacheService.Cache.get');
    return this.findValue(String(key)) ?? null;
  }

  getAll(keys: string[]): Record<string, string> {
    requireArguments([keys], [['array']], 'CacheService.Cache.getAll');
    const hits: Record<string, string> = {};
    for (const key of keys) {
      const value = this.findValue(String(key));
      if (value !== undefined) hits[key] = value;
    }
    return hits;
  }

  put(...args: unknown[]): null {
    requireArguments(
      args,
      [
        ['text', 'text'],
        ['text', 'text', 'number'],
      ],
      'CacheService.Cache.put',
    );
    this.keep(String(args[0]), String(args[1]), args[2] as number | undefined);
    return null;
  }

  putAll(...args: unknown[]): null {
    requireArguments(args, [['object'], ['object', 'number']], 'CacheService.Cache.putAll');
    for (const [key, value] of Object.entries(args[0] as object)) {
      this.keep(key, String(value), args[1] as number | undefined);
    }
    return null;
  }

  remove(key: string): null {
    requireArguments([key], [['text']], 'CacheService.Cache.remove');
    delete this.entries()[key];
    return null;
  }

  removeAll(keys: string[]): null {
    requireArguments([keys], [['array']], 'CacheService.Cache.removeAll');
    for (const key of keys) delete this.entries()[key];
    return null;
  }

  private entries(): Record<string, Entry> {
    return (this.world.get(cacheSlice)[this.store] ??= {});
  }

  private findValue(key: string): string | undefined {
    checkKey(key);
    const entry = this.entries()[key];
    if (entry && entry.until <= this.world.now) delete this.entries()[key];
    return entry && entry.until > this.world.now ? entry.value : undefined;
  }

  private keep(key: string, value: string, seconds = defaultSeconds): void {
    checkKey(key);
    if (Buffer.byteLength(value) > longestValue) throw new GoogleError('Argument too large: value');
    const kept = Math.min(Math.max(seconds, 1), mostSeconds);
    const entries = this.entries();
    entries[key] = { value, until: this.world.now + kept * 1000 };
    const keys = Object.keys(entries);
    if (keys.length <= mostEntries) return;
    // The entries nearest to their end go first.
    keys.sort((a, b) => (entries[a]?.until ?? 0) - (entries[b]?.until ?? 0));
    for (const old of keys.slice(0, keys.length - entriesAfterOverflow)) delete entries[old];
  }
}

function checkKey(key: string): void {
  if (key.length > longestKey) throw new GoogleError('Argument too large: key');
}

const cacheSpec: ClassSpec<CacheImpl> = {
  service: 'CacheService',
  className: 'Cache',
  costs: {
    get: 'cacheGet',
    getAll: 'cacheGet',
    put: 'cachePut',
    putAll: 'cachePut',
    remove: 'cachePut',
    removeAll: 'cachePut',
  },
  scopes: [],
};

export class CacheServiceImpl {
  constructor(private readonly execution: Execution) {}

  getDocumentCache(): CacheImpl | null {
    return projectOf(this.execution.world).spreadsheetId === '' ? null : this.open('document');
  }

  getScriptCache(): CacheImpl {
    return this.open('script');
  }

  getUserCache(): CacheImpl {
    return this.open(`user:${this.execution.effectiveUser}`);
  }

  private open(store: string): CacheImpl {
    return expose(this.execution, new CacheImpl(this.execution, store), cacheSpec);
  }
}

const serviceSpec: ClassSpec<CacheServiceImpl> = {
  service: 'CacheService',
  className: '',
  costs: { getDocumentCache: 'free', getScriptCache: 'free', getUserCache: 'free' },
  scopes: [],
};

/** Compile-time: no method that Google lacks. */
export const cacheInventsNothing: [
  NoInvention<CacheImpl, GoogleAppsScript.Cache.Cache>,
  NoInvention<CacheServiceImpl, GoogleAppsScript.Cache.CacheService>,
] = [true, true];

export const cacheRoom: ServiceRoom = {
  globals: (execution) => ({
    CacheService: expose(execution, new CacheServiceImpl(execution), serviceSpec),
  }),
};
