/** Runs one function of the bundle in a fresh context, as Google does for every click, call and trigger. */
import type { Execution as LoggedExecution, RunResult, UiAnswer } from '../api';
import { append, appendedSlice } from './appended';
import type { Bundle } from './bundle';
import { makeContext, type ScriptContext } from './context';
import { ExecutionKilled, GoogleError } from './errors';
import { Execution, type ExecutionKind } from './execution';
import type { ServiceRoom } from './facade';
import { emptyTally, type Gate } from './gate';
import { consoleText } from './log-text';
import { carry, hostRealm } from './realm';
import type { World } from './world';

/** The newest executions a Workspace remembers. */
const kept = 5000;

export const executionLog = {
  ...appendedSlice<LoggedExecution>('executions', kept),
  // It tells what happened, not what is.
  same: () => true,
};

/** One request to run a function. */
export interface Start {
  readonly functionName: string;
  readonly kind: ExecutionKind;
  readonly effectiveUser: string;
  readonly activeUser: string;
  readonly answers?: readonly UiAnswer[];
  /** The arguments, made when the execution exists; they are carried into its realm. */
  args(execution: Execution): readonly unknown[];
  /** How the result leaves; by default as plain data of this process. */
  encode?(value: unknown): unknown;
}

interface Failure {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
}

/** An error of any realm, or anything else that a script may throw, as the person sees it. */
export function describeFailure(error: unknown): Failure {
  const thrown = String(error);
  if (typeof error !== 'object' || error === null) return { name: 'Error', message: thrown };
  const { name = 'Error', message = thrown, stack } = error as Partial<Failure>;
  const shown = { name, message };
  return typeof stack === 'string' ? { ...shown, stack } : shown;
}

/** What a function returned, as plain data; undefined for what cannot be copied (a cycle). */
function bringHome(value: unknown): unknown {
  try {
    return carry(value, hostRealm);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const advancedServices: Readonly<Record<string, string>> = { Sheets: 'sheets', Drive: 'drive', Docs: 'docs' };

export class Executor {
  private depth = 0;

  constructor(
    readonly world: World,
    readonly gate: Gate,
    private readonly bundle: Bundle,
    private readonly rooms: readonly ServiceRoom[],
  ) {}

  /** Runs a function. A missing one fails as Google fails it. */
  run(start: Start): RunResult {
    return this.attempt(start, true) as RunResult;
  }

  /** Runs a function if the bundle has it (simple triggers, google.script.run). */
  runIfPresent(start: Start): RunResult | undefined {
    return this.attempt(start, false);
  }

  /** Logs a run that Google did not even start. */
  refuse(run: { functionName: string; kind: ExecutionKind; as: string }, error: string): void {
    const id = this.world.newId('e', 20);
    const entry = { ...run, id, startedAt: this.world.now, tally: emptyTally(), error, killed: false };
    append(this.world.get(executionLog), entry, kept);
  }

  /** The services as this process's own objects, for a script outside any bundle. */
  globals(options: { as: string; auth?: 'full' | 'limited' }): Record<string, unknown> {
    const limited = options.auth === 'limited';
    const execution = new Execution({
      world: this.world,
      gate: this.gate,
      realm: hostRealm,
      kind: limited ? 'simpleTrigger' : 'editor',
      functionName: '',
      effectiveUser: options.as,
      activeUser: limited ? '' : options.as,
      scopes: this.bundle.scopes,
      html: this.bundle.html,
      depth: this.depth,
    });
    return this.globalsOf(execution);
  }

  private attempt(start: Start, required: boolean): RunResult | undefined {
    let execution: Execution | undefined;
    const context = makeContext({
      now: () => Math.floor(this.world.now),
      seed: this.world.newNumber(),
      write: (level, args) => execution?.logs.push(consoleText(level, args)),
    });
    execution = new Execution({
      ...start,
      world: this.world,
      gate: this.gate,
      realm: context.realm,
      scopes: this.bundle.scopes,
      html: this.bundle.html,
      depth: this.depth,
    });
    this.depth += 1;
    try {
      return this.execute(start, required, execution, context);
    } finally {
      execution.dropLocks();
      this.depth -= 1;
    }
  }

  private execute(
    start: Start,
    required: boolean,
    execution: Execution,
    context: ScriptContext,
  ): RunResult | undefined {
    let value: unknown;
    let failure: Failure | undefined;
    try {
      const globals = this.globalsOf(execution);
      for (const [name, service] of Object.entries(globals)) context.define(name, service);
      for (const script of this.bundle.scripts) context.load(script);
      const fn = context.findFunction(start.functionName);
      if (!fn && !required) return undefined;
      this.gate.charge(execution, 'executionStart', 0);
      if (!fn || start.functionName.endsWith('_')) {
        throw new GoogleError(`Script function not found: ${start.functionName}`);
      }
      const args = this.gate.uncountedly(() => start.args(execution));
      value = context.call(
        fn,
        args.map((arg) => carry(arg, context.realm)),
      );
      value = start.encode ? start.encode(value) : bringHome(value);
    } catch (error) {
      failure = describeFailure(error);
    }
    const failedAtEnd = this.finish(execution);
    if (execution.killed !== undefined) {
      value = undefined;
      failure = { name: 'Exception', message: execution.killed };
    } else {
      failure ??= failedAtEnd;
    }
    return this.conclude(execution, value, failure);
  }

  /** What Google does at a natural end; its failure is the execution's. */
  private finish(execution: Execution): Failure | undefined {
    try {
      execution.finish();
      return undefined;
    } catch (error) {
      if (error instanceof ExecutionKilled) return undefined;
      return describeFailure(error);
    }
  }

  private conclude(execution: Execution, value: unknown, failure: Failure | undefined): RunResult {
    const tally = { ...execution.tally };
    const killed = execution.killed !== undefined;
    append(
      this.world.get(executionLog),
      {
        id: execution.id,
        functionName: execution.functionName,
        kind: execution.kind,
        as: execution.effectiveUser,
        startedAt: execution.startedAt,
        tally,
        killed,
        ...(failure ? { error: failure.message } : {}),
      },
      kept,
    );
    return {
      value: failure ? undefined : value,
      ...(failure ? { error: failure } : {}),
      killed,
      tally,
      logs: [...execution.logs],
      shown: [...execution.shown],
    };
  }

  /** Advanced services appear only where the manifest enables them, under the name it gives. */
  private globalsOf(execution: Execution): Record<string, unknown> {
    const all: Record<string, unknown> = {};
    for (const room of this.rooms) {
      for (const [name, service] of Object.entries(room.globals(execution))) {
        const advanced = advancedServices[name];
        const shownAs = advanced === undefined ? name : this.bundle.advancedServices[advanced];
        if (shownAs !== undefined) all[shownAs] = service;
      }
    }
    execution.globals = all;
    return all;
  }
}
