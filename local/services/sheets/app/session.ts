/** What SpreadsheetApp keeps during one execution: writes not yet sent, and the rules for sending them. */
import { GoogleError } from '../../../runtime/errors';
import type { Execution } from '../../../runtime/execution';
import { accessOf, findFile } from '../../drive/files';
import { touch } from '../access';
import { findSheetById, getSpreadsheet, type SheetState, type SpreadsheetState } from '../spreadsheets';

interface Write {
  readonly spreadsheetId: string;
  readonly cells: number;
  readonly apply: (state: SpreadsheetState) => void;
}

export const appScopes = [
  'https://www.googleapis.com/auth/spreadsheets',
  'https://www.googleapis.com/auth/spreadsheets.currentonly',
];

const sessions = new WeakMap<Execution, AppSession>();

/**
 * Setters are collected and sent together by the next read, by SpreadsheetApp.flush or at the end of the execution
 * (fact 22). Until then neither the Sheets API nor any other execution sees them, and a kill loses them.
 */
export class AppSession {
  private pending: Write[] = [];
  private watchesEnd = false;

  private constructor(private readonly execution: Execution) {}

  static of(execution: Execution): AppSession {
    const known = sessions.get(execution) ?? new AppSession(execution);
    sessions.set(execution, known);
    return known;
  }

  /** The workbook without sending what is pending: for its geometry and names, which setters cannot change. */
  peek(spreadsheetId: string): SpreadsheetState {
    touch(this.execution, spreadsheetId);
    return getSpreadsheet(this.execution.world, spreadsheetId);
  }

  /** The workbook with everything this execution wrote. */
  read(spreadsheetId: string): SpreadsheetState {
    this.flush();
    return this.peek(spreadsheetId);
  }

  /** Remembers a write; what Google refuses about its contents surfaces when it is sent (fact 20). */
  buffer(spreadsheetId: string, cells: number, apply: Write['apply']): void {
    this.requireWriter(spreadsheetId);
    this.peek(spreadsheetId);
    this.pending.push({ spreadsheetId, cells, apply });
    if (this.watchesEnd) return;
    this.watchesEnd = true;
    this.execution.onEnd(() => this.flushAtEnd());
  }

  /** Changes the workbook at once, after sending what is pending. */
  change<T>(spreadsheetId: string, effect: (state: SpreadsheetState) => T): T {
    this.requireWriter(spreadsheetId);
    const result = effect(this.read(spreadsheetId));
    this.markModified(spreadsheetId);
    return result;
  }

  /** Sends pending writes in order. One that fails is dropped whole, and so are those after it; those before it stay. */
  flush(explicit = false): void {
    if (this.pending.length === 0) return;
    const writes = this.pending.splice(0);
    const { gate, world } = this.execution;
    const cells = writes.reduce((sum, write) => sum + write.cells, 0);
    if (!explicit) gate.charge(this.execution, 'flush', 0, 1);
    gate.charge(this.execution, 'flush', cells);
    gate.countCells(this.execution, 'cellsWritten', cells);
    for (const { spreadsheetId, apply } of writes) {
      apply(getSpreadsheet(world, spreadsheetId));
      this.markModified(spreadsheetId);
    }
  }

  /** The last sending is a call like any other: it can fail and the execution can die at it. */
  private flushAtEnd(): void {
    if (this.pending.length === 0) return;
    const spec = { service: 'SpreadsheetApp', method: 'flush', cost: 'flush', scopes: [] } as const;
    this.execution.gate.pass(this.execution, spec, () => this.flush(true));
  }

  private markModified(spreadsheetId: string): void {
    const file = findFile(this.execution.world, spreadsheetId);
    if (file) file.modifiedTime = this.execution.world.now;
  }

  requireWriter(spreadsheetId: string): void {
    const role = accessOf(this.execution.world, spreadsheetId, this.execution.effectiveUser);
    if (role !== 'owner' && role !== 'writer') {
      throw new GoogleError('You do not have permission to perform that action.');
    }
  }

  chargeRead(cells: number): void {
    this.execution.gate.countCells(this.execution, 'cellsRead', cells);
    if (cells > 0) this.execution.gate.charge(this.execution, 'sheetRead', cells);
  }
}

/** The tab, or Google's error for one that was deleted meanwhile. */
export function tabOf(state: SpreadsheetState, sheetId: number): SheetState {
  const sheet = findSheetById(state, sheetId);
  if (!sheet) throw new GoogleError(`Sheet ${sheetId} not found`);
  return sheet;
}
