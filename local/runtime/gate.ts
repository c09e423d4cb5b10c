/** The one gate that every service call of every execution passes: counted, costed, authorised, and breakable by tests. */
import { latencies, type CostClass } from './costs';
import { ExecutionKilled } from './errors';
import type { Execution } from './execution';

/** One service call as the gate sees it. */
export interface Call {
  /** 1-based position among the calls of this execution. */
  readonly index: number;
  readonly execution: Execution;
  /** e.g. `SpreadsheetApp` or `Sheets`. */
  readonly service: string;
  /** e.g. `Range.getValues`. */
  readonly method: string;
  readonly cost: CostClass;
  readonly roundTrip: boolean;
}

/** What a test or the desk may do at a call. Throwing from a hook makes the call fail with that error. */
export interface GateHooks {
  /** Before the effect. May throw a GoogleError (transient failure), kill, or run another execution. */
  before?(call: Call): void;
  /** After the effect, before the script sees the result. */
  after?(call: Call): void;
}

/** Figures of one execution or of a whole workspace. */
export interface Tally {
  calls: number;
  roundTrips: number;
  cellsRead: number;
  cellsWritten: number;
  milliseconds: number;
}

export const emptyTally = (): Tally => ({
  calls: 0,
  roundTrips: 0,
  cellsRead: 0,
  cellsWritten: 0,
  milliseconds: 0,
});

export interface CallSpec {
  readonly service: string;
  readonly method: string;
  readonly cost: CostClass;
  /** OAuth scopes of which one must be granted; empty = none needed. */
  readonly scopes: readonly string[];
}

/** Six minutes, as Google gives an execution; 30 seconds for a simple trigger. */
export const executionLimit = 360_000;
export const simpleTriggerLimit = 30_000;

export class Gate {
  readonly total: Tally = emptyTally();
  hooks: GateHooks = {};
  private uncounted = 0;

  /** Runs `effect` as one service call of `execution`. */
  pass<T>(execution: Execution, spec: CallSpec, effect: () => T): T {
    if (execution.killed) throw new ExecutionKilled(execution.killed);
    if (this.uncounted > 0) return effect();
    const latency = latencies[spec.cost];
    execution.tally.calls += 1;
    this.total.calls += 1;
    const call: Call = {
      index: execution.tally.calls,
      execution,
      service: spec.service,
      method: spec.method,
      cost: spec.cost,
      roundTrip: latency.roundTrip,
    };
    execution.authorise(spec);
    this.hooks.before?.(call);
    if (execution.killed) throw new ExecutionKilled(execution.killed);
    const result = effect();
    this.charge(execution, spec.cost, 0, latency.roundTrip ? 1 : 0);
    this.hooks.after?.(call);
    if (execution.killed) throw new ExecutionKilled(execution.killed);
    return result;
  }

  /**
   * Lets Google's own machinery use service objects (building a trigger's event, reading the id of a handed-over file):
   * no call is counted, costed, authorised or shown to the hooks.
   */
  uncountedly<T>(work: () => T): T {
    this.uncounted += 1;
    try {
      return work();
    } finally {
      this.uncounted -= 1;
    }
  }

  /** Adds time (and round trips) to an execution: services call it for cells, responses and choices carried. */
  charge(execution: Execution, cost: CostClass, units: number, roundTrips = 0): void {
    if (this.uncounted > 0) return;
    const latency = latencies[cost];
    const milliseconds = units === 0 ? latency.base : units * latency.perUnit;
    for (const tally of [this.total, execution.tally]) {
      tally.milliseconds += milliseconds;
      tally.roundTrips += roundTrips;
    }
    execution.elapse(milliseconds);
  }

  /** Lets an execution wait (sleep, a lock held by another): modelled time without work. */
  wait(execution: Execution, milliseconds: number): void {
    for (const tally of [this.total, execution.tally]) tally.milliseconds += milliseconds;
    execution.elapse(milliseconds);
  }

  countCells(execution: Execution, kind: 'cellsRead' | 'cellsWritten', cells: number): void {
    if (this.uncounted > 0) return;
    this.total[kind] += cells;
    execution.tally[kind] += cells;
  }

  /** Ends an execution here: this call and all later ones of it throw, whatever the script catches. */
  kill(execution: Execution, why = 'Exceeded maximum execution time'): never {
    execution.killed = why;
    throw new ExecutionKilled(why);
  }
}
