/** CacheService: text kept for a while, by script, document or user. Source: docs/platform.md facts 37, 38. */
import { projectOf } from '../../runtime/accounts';
import { GoogleError } from '../../runtime/errors';
import type { Execution } from '../../runtime/execution';
import { expose, type ClassSpec, type NoInvention, type ServiceRoom } from '../../runtime/facade';
import { requireArguments } from '../../runtime/signatures';
import { entriesOf, storesSlice } from '../../runtime/stores';
import type { World } from '../../runtime/world';

interface Entry {
  readonly value: string;
  /** Epoch milliseconds. */
  readonly until: number;
}

/** By store: `script`, `document` or `user:<e-mail>`. */
export const cacheSlice = storesSlice<Entry>('cache');

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

  get(key: unknown): string | null {
    requireArguments([key], [['text']], 'CacheService.Cache.get');
    return this.findValue(String(key)) ?? null;
  }

  getAll(keys: unknown[]): Record<string, string> {
    requireArguments([keys], [['array']], 'CacheService.Cache.getAll');
    const found = keys.map((key) => [String(key), this.findValue(String(key))] as const);
    return Object.fromEntries(found.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
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

  remove(key: unknown): null {
    requireArguments([key], [['text']], 'CacheService.Cache.remove');
    this.entries().delete(String(key));
    return null;
  }

  removeAll(keys: unknown[]): null {
    requireArguments([keys], [['array']], 'CacheService.Cache.removeAll');
    for (const key of keys) this.entries().delete(String(key));
    return null;
  }

  private entries(): Map<string, Entry> {
    return entriesOf(this.world.get(cacheSlice), this.store);
  }

  private findValue(key: string): string | undefined {
    checkKey(key);
    const entry = this.entries().get(key);
    if (!entry || entry.until > this.world.now) return entry?.value;
    this.entries().delete(key);
    return undefined;
  }

  private keep(key: string, value: string, seconds = defaultSeconds): void {
    checkKey(key);
    if (Buffer.byteLength(value) > longestValue) throw new GoogleError('Argument too large: value');
    const kept = Math.min(Math.max(seconds, 1), mostSeconds);
    const entries = this.entries();
    entries.set(key, { value, until: this.world.now + kept * 1000 });
    if (entries.size <= mostEntries) return;
    // The entries nearest to their end go first.
    const oldest = [...entries].sort(([, a], [, b]) => a.until - b.until);
    for (const [old] of oldest.slice(0, entries.size - entriesAfterOverflow)) entries.delete(old);
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
const noInvention: [
  NoInvention<CacheImpl, GoogleAppsScript.Cache.Cache>,
  NoInvention<CacheServiceImpl, GoogleAppsScript.Cache.CacheService>,
] = [true, true];
void noInvention;

export const cacheRoom: ServiceRoom = {
  globals: (execution) => ({
    CacheService: expose(execution, new CacheServiceImpl(execution), serviceSpec),
  }),
};
