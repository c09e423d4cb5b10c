/** One run of a script function: who runs it, how, with which rights, for how long. */
import type { Shown, UiAnswer } from '../api';
import type { CallSpec, Gate, Tally } from './gate';
import { emptyTally, executionLimit, simpleTriggerLimit } from './gate';
import { ExecutionKilled, GoogleError } from './errors';
import { projectOf } from './accounts';
import type { Realm } from './realm';
import { inSpanish } from './spanish';
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
  /** What the person will answer to alerts and prompts, in order. */
  readonly answers?: readonly UiAnswer[];
  /** HTML files of the bundle by name. */
  readonly html?: Readonly<Record<string, string>>;
  /** How many executions were under way when this one began: 0 for one that a person or trigger started by itself. */
  readonly depth?: number;
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
  readonly html: Readonly<Record<string, string>>;
  readonly depth: number;
  readonly startedAt: number;
  readonly id: string;
  readonly tally: Tally = emptyTally();
  readonly logs: string[] = [];
  /** Why the execution was ended from outside; undefined while it may go on. */
  killed: string | undefined;
  /** What appeared on the person's screen, in order. */
  readonly shown: Shown[] = [];
  /** The rooms' globals as this execution sees them, for Google's own machinery (events). */
  globals: Readonly<Record<string, unknown>> = {};
  private readonly endings: (() => void)[] = [];
  private readonly lockReleases = new Set<() => void>();
  private readonly answers: UiAnswer[];

  constructor(options: ExecutionOptions) {
    this.world = options.world;
    this.gate = options.gate;
    this.realm = options.realm;
    this.kind = options.kind;
    this.functionName = options.functionName;
    this.effectiveUser = options.effectiveUser;
    this.activeUser = options.activeUser;
    this.scopes = options.scopes;
    this.html = options.html ?? {};
    this.depth = options.depth ?? 0;
    this.answers = [...(options.answers ?? [])];
    this.startedAt = options.world.now;
    this.id = options.world.newId('e', 20);
  }

  /** Whether a person is looking at the Sheet's window (menus, sidebar, dialogs are possible). */
  get hasUi(): boolean {
    return ['menu', 'sidebar', 'simpleTrigger', 'editor'].includes(this.kind);
  }

  /** Google's error in the language of the account. */
  worded(error: GoogleError): GoogleError {
    return projectOf(this.world).language === 'es' ? new GoogleError(inSpanish(error.message)) : error;
  }

  /** Puts something on the person's screen. */
  show(item: Shown): void {
    this.shown.push(item);
  }

  /** What the person answers to the next alert or prompt; undefined when nothing was arranged. */
  takeAnswer(): UiAnswer | undefined {
    return this.answers.shift();
  }

  /** Remembers how to give a lock back; returns the way to forget it again. */
  holdLock(release: () => void): () => void {
    this.lockReleases.add(release);
    return () => void this.lockReleases.delete(release);
  }

  /** Gives every lock back: at the end, killed or not, and while an alert or prompt waits for the person. */
  dropLocks(): void {
    for (const release of this.lockReleases) release();
    this.lockReleases.clear();
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

/** Services a simple trigger may call without authorisation: the file it is bound to; Session, which tells it nothing. */
const simpleTriggerMay = new Set(['SpreadsheetApp', 'Session']);
