/** LockService: one execution at a time, by script, document or user. Source: docs/platform.md facts 38 to 40. */
import { projectOf } from '../../runtime/accounts';
import { GoogleError } from '../../runtime/errors';
import type { Execution } from '../../runtime/execution';
import { expose, type ClassSpec, type NoInvention, type ServiceRoom } from '../../runtime/facade';
import { requireArguments } from '../../runtime/signatures';
import type { Slice } from '../../runtime/world';

/** Who holds which lock. Executions do not outlive the process nor belong to a clone, so neither do locks. */
const lockSlice: Slice<Map<string, Execution>> = {
  name: 'locks',
  create: () => new Map(),
  clone: () => new Map(),
  save: () => null,
  load: () => new Map(),
};

export class LockImpl {
  private forget: (() => void) | undefined;

  constructor(
    private readonly execution: Execution,
    private readonly name: string,
  ) {}

  hasLock(): boolean {
    return this.holder() === this.execution;
  }

  releaseLock(): void {
    if (!this.hasLock()) return;
    this.forget?.();
    this.free();
  }

  tryLock(timeoutInMillis: number): boolean {
    requireArguments([timeoutInMillis], [['number']], 'LockService.Lock.tryLock');
    return this.acquire(timeoutInMillis);
  }

  waitLock(timeoutInMillis: number): void {
    requireArguments([timeoutInMillis], [['number']], 'LockService.Lock.waitLock');
    if (!this.acquire(timeoutInMillis)) {
      throw new GoogleError('Lock timeout: another process was holding the lock for too long.');
    }
  }

  /** The live execution that holds the lock. A killed one has lost it. */
  private holder(): Execution | undefined {
    const holder = this.execution.world.get(lockSlice).get(this.name);
    return holder?.killed === undefined ? holder : undefined;
  }

  /**
   * Whoever finds the lock held here is an execution within the holder's own (nothing else runs meanwhile in one
   * process), so waiting cannot help: the whole time passes and the lock is not had.
   */
  private acquire(timeout: number): boolean {
    if (timeout < 0) return false;
    const holder = this.holder();
    if (holder === this.execution) return true;
    if (holder) {
      this.execution.gate.wait(this.execution, timeout);
      return false;
    }
    this.execution.world.get(lockSlice).set(this.name, this.execution);
    this.forget = this.execution.holdLock(() => this.free());
    return true;
  }

  private free(): void {
    const locks = this.execution.world.get(lockSlice);
    if (locks.get(this.name) === this.execution) locks.delete(this.name);
  }
}

const lockSpec: ClassSpec<LockImpl> = {
  service: 'LockService',
  className: 'Lock',
  costs: { hasLock: 'free', releaseLock: 'lock', tryLock: 'lock', waitLock: 'lock' },
  scopes: [],
};

export class LockServiceImpl {
  constructor(private readonly execution: Execution) {}

  getDocumentLock(): LockImpl | null {
    return projectOf(this.execution.world).spreadsheetId === '' ? null : this.open('document');
  }

  getScriptLock(): LockImpl {
    return this.open('script');
  }

  getUserLock(): LockImpl {
    return this.open(`user:${this.execution.effectiveUser}`);
  }

  private open(name: string): LockImpl {
    return expose(this.execution, new LockImpl(this.execution, name), lockSpec);
  }
}

const serviceSpec: ClassSpec<LockServiceImpl> = {
  service: 'LockService',
  className: '',
  costs: { getDocumentLock: 'free', getScriptLock: 'free', getUserLock: 'free' },
  scopes: [],
};

/** Compile-time: no method that Google lacks. */
const noInvention: [
  NoInvention<LockImpl, GoogleAppsScript.Lock.Lock>,
  NoInvention<LockServiceImpl, GoogleAppsScript.Lock.LockService>,
] = [true, true];
void noInvention;

export const lockRoom: ServiceRoom = {
  globals: (execution) => ({
    LockService: expose(execution, new LockServiceImpl(execution), serviceSpec),
  }),
};
