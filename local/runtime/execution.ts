/** One run of a script function: who runs it, how, with which rights, for how long. */
import type { CallSpec, Gate, Tally } from './gate';
import { emptyTally, executionLimit, simpleTriggerLimit } from './gate';
import { ExecutionKilled, GoogleError } from './errors';
import type { Realm } from './realm';
import type { World } from './world';

/** How an execution was started: decides its rights and its clock. */
export type ExecutionKind =
  'menu' | 'sidebar' | 'simpleTrigger' | 'installableTrigger' | 'clock' | 'form' | 'editor';

export interface ExecutionOptions {
  readonly world: World;
  readonly gate: Gate;
  readonly realm: Realm;
  readonly kind: ExecutionKind;
  /** The function that was asked for. */
  readonly functionName: string;
  /** E-mail of the account whose rights apply (Session.getEffectiveUser). */
  readonly effectiveUser: string;
  /** E-mail of the person at the keyboard, '' where Google does not tell (Session.getActiveUser). */
  readonly activeUser: string;
  /** Scopes of the manifest. */
  readonly scopes: readonly string[];
}

export class Execution {
  readonly world: World;
  readonly gate: Gate;
  readonly realm: Realm;
  readonly kind: ExecutionKind;
  readonly functionName: string;
  readonly effectiveUser: string;
  readonly activeUser: string;
  readonly scopes: readonly string[];
  readonly startedAt: number;
  readonly id: string;
  readonly tally: Tally = emptyTally();
  readonly logs: string[] = [];
  /** Why the execution was ended from outside; undefined while it may go on. */
  killed: string | undefined;
  private readonly endings: (() => void)[] = [];

  constructor(options: ExecutionOptions) {
    this.world = options.world;
    this.gate = options.gate;
    this.realm = options.realm;
    this.kind = options.kind;
    this.functionName = options.functionName;
    this.effectiveUser = options.effectiveUser;
    this.activeUser = options.activeUser;
    this.scopes = options.scopes;
    this.startedAt = options.world.now;
    this.id = options.world.newId('e', 20);
  }

  /** Whether a person is looking at the Sheet's window (menus, sidebar, dialogs are possible). */
  get hasUi(): boolean {
    return this.kind === 'menu' || this.kind === 'simpleTrigger' || this.kind === 'editor';
  }

  /** Throws Google's refusal where the auth mode or the manifest does not allow a call. */
  authorise(spec: CallSpec): void {
    if (spec.scopes.length === 0) return;
    const required = `Required permissions: ${spec.scopes.join(' || ')}`;
    if (this.kind === 'simpleTrigger' && !simpleTriggerMay.has(spec.service)) {
      throw new GoogleError(`You do not have permission to call ${spec.service}.${spec.method}. ${required}`);
    }
    if (!spec.scopes.some((scope) => this.scopes.includes(scope))) {
      throw new GoogleError(
        `Specified permissions are not sufficient to call ${spec.service}.${spec.method}. ${required}`,
      );
    }
  }

  /** Lets modelled time pass for this execution; ends it at its limit. */
  elapse(milliseconds: number): void {
    this.world.now += milliseconds;
    const limit = this.kind === 'simpleTrigger' ? simpleTriggerLimit : executionLimit;
    if (this.tally.milliseconds > limit && this.killed === undefined) {
      this.killed = 'Exceeded maximum execution time';
      throw new ExecutionKilled(this.killed);
    }
  }

  /** Work Google does when a script ends by itself or by an error (save open documents), not when it is killed. */
  onEnd(ending: () => void): void {
    this.endings.push(ending);
  }

  /** Runs the endings once, in order. */
  finish(): void {
    if (this.killed !== undefined) return;
    for (const ending of this.endings.splice(0)) ending();
  }
}

/** Services a simple trigger may call on the file it is bound to, without authorisation. */
const simpleTriggerMay = new Set(['SpreadsheetApp']);
