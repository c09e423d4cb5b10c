/** One local Workspace: a world, the bundle that runs in it, and what people do there. */
import type {
  AnsweringActor,
  Actor,
  CellBlock,
  Execution as LoggedExecution,
  ExportFormat,
  FileInfo,
  FormAnswers,
  FormOpening,
  FormSending,
  FormTurn,
  FormView,
  ItemAnswers,
  MailMessage,
  RefusedCell,
  RunResult,
  Shown,
  Workspace,
} from '../api';
import { accessOf } from '../services/drive/files';
import { projectOf } from './accounts';
import type { Bundle } from './bundle';
import { byHand, refusedByClient } from './by-hand';
import { Doorbells, heldSlice } from './doorbells';
import { GoogleError } from './errors';
import { executionLog, Executor, type Start } from './executor';
import { Gate } from './gate';
import type { CellChange, CellsEdit, Rooms } from './rooms';
import { SheetBells } from './sheet-bells';
import { encodeArguments, IllegalArgument } from './sidebar-arguments';
import { encodeResult } from './sidebar-calls';
import type { Storage } from './storage';
import type { World } from './world';

/** What reads the world for people and tests, beyond what the runtime knows itself. */
export interface Views {
  files(world: World): readonly FileInfo[];
  outbox(world: World): readonly MailMessage[];
  exportAs(world: World, fileId: string, format: ExportFormat): Promise<Uint8Array>;
}

export interface WorkspaceParts {
  readonly world: World;
  readonly bundle: Bundle;
  readonly rooms: Rooms;
  readonly views: Views;
  /** Absent for a world in memory. */
  readonly storage?: Storage;
}

/** What appeared on a person's screen. */
interface Screen {
  readonly shown: readonly Shown[];
}

export class LocalWorkspace implements Workspace {
  readonly gate = new Gate();
  readonly spreadsheetId: string;
  /** For the desk, which shows more of the world than a script can ask for. Change it within `act` only. */
  readonly world: World;
  private readonly watchers = new Set<() => void>();
  private readonly executor: Executor;
  private readonly doorbells: Doorbells;
  private readonly bells: SheetBells;
  private depth = 0;

  constructor(private readonly parts: WorkspaceParts) {
    const { world, bundle, rooms } = parts;
    this.world = world;
    this.spreadsheetId = projectOf(world).spreadsheetId;
    this.executor = new Executor(world, this.gate, bundle, rooms.services);
    this.doorbells = new Doorbells(world, this.executor, rooms);
    this.bells = new SheetBells(world, this.executor, this.doorbells);
  }

  now(): number {
    return this.world.now;
  }

  run(fn: string, args: readonly unknown[], actor: AnsweringActor): RunResult {
    this.requireAccess(actor);
    return this.act(() => this.executor.run(byHand('menu', fn, actor, args)));
  }

  callFromSidebar(fn: string, args: readonly unknown[], actor: AnsweringActor): RunResult {
    this.requireAccess(actor);
    let sent: unknown[];
    try {
      sent = encodeArguments(args);
    } catch (error) {
      if (error instanceof IllegalArgument) return refusedByClient('Error', error.message);
      throw error;
    }
    // Google's client object has no function whose name ends in _ nor one the script lacks.
    const start: Start = { ...byHand('sidebar', fn, actor, sent), encode: encodeResult };
    const result = fn.endsWith('_') ? undefined : this.act(() => this.executor.runIfPresent(start));
    return result ?? refusedByClient('TypeError', `google.script.run.${fn} is not a function`);
  }

  open(actor: Actor): RunResult {
    this.requireAccess(actor);
    return this.act(() => this.bells.opened(actor));
  }

  submitForm(form: string, answers: FormAnswers, actor: Actor): string {
    return this.act(() => {
      const submitted = this.parts.rooms.forms.submitAnswers(this.world, form, answers, actor.as);
      this.doorbells.submitted(submitted);
      return submitted.responseId;
    });
  }

  editResponse(form: string, responseId: string, answers: FormAnswers, actor: Actor): void {
    this.act(() => {
      const { forms } = this.parts.rooms;
      this.doorbells.submitted(forms.editAnswers(this.world, form, responseId, answers, actor.as));
    });
  }

  readForm(form: string, actor: Actor, opening: FormOpening = {}): FormView {
    return this.act(() => this.parts.rooms.forms.describe(this.world, form, actor.as, opening));
  }

  turnPage(form: string, page: number, answers: ItemAnswers): FormTurn {
    return this.parts.rooms.forms.turnPage(this.world, form, page, answers);
  }

  sendForm(form: string, answers: ItemAnswers, actor: Actor, responseId?: string): FormSending {
    return this.act(() => {
      const sent = this.parts.rooms.forms.sendItems(this.world, form, answers, actor.as, responseId);
      if ('complaints' in sent) return sent;
      this.doorbells.submitted(sent);
      return { formId: sent.formId, responseId: sent.responseId };
    });
  }

  editCell(sheet: string, a1: string, value: string, actor: Actor): void {
    this.requireAccess(actor);
    this.act(() => {
      const { sheets } = this.parts.rooms;
      const edit = sheets.typeCell(this.world, this.spreadsheetId, sheet, a1, value, actor.as);
      this.bells.edited(sheet, edit, actor);
    });
  }

  enterCells(sheet: string, block: CellBlock, actor: Actor): readonly RefusedCell[] {
    return this.enter(sheet, block, actor).refused;
  }

  /** As `enterCells`; also what changed, to take it back, and what the simple onEdit put on the person's screen. */
  enter(sheet: string, block: CellBlock, actor: Actor): Omit<CellsEdit, 'edit'> & Screen {
    this.requireAccess(actor);
    return this.act(() => {
      const { sheets } = this.parts.rooms;
      const { edit, ...done } = sheets.enterCells(this.world, this.spreadsheetId, sheet, block, actor.as);
      return { ...done, shown: edit ? this.bells.edited(sheet, edit, actor) : [] };
    });
  }

  /** A person takes back what `enter` changed. Throws when the cells have changed since. */
  undo(sheet: string, changes: readonly CellChange[], actor: Actor): Screen {
    this.requireAccess(actor);
    return this.act(() => {
      const { sheets } = this.parts.rooms;
      const edit = sheets.restoreCells(this.world, this.spreadsheetId, sheet, changes, actor.as);
      return { shown: this.bells.edited(sheet, edit, actor) };
    });
  }

  sortRows(sheet: string, column: number, actor: Actor, descending = false): void {
    this.workOnRows('OTHER', actor, () =>
      this.parts.rooms.sheets.sortRows(this.world, this.spreadsheetId, sheet, column, actor.as, descending),
    );
  }

  insertRows(sheet: string, before: number, count: number, actor: Actor): void {
    this.workOnRows('INSERT_ROW', actor, () =>
      this.parts.rooms.sheets.insertRows(this.world, this.spreadsheetId, sheet, before, count, actor.as),
    );
  }

  deleteRows(sheet: string, first: number, count: number, actor: Actor): void {
    this.workOnRows('REMOVE_ROW', actor, () =>
      this.parts.rooms.sheets.deleteRows(this.world, this.spreadsheetId, sheet, first, count, actor.as),
    );
  }

  moveRows(sheet: string, first: number, count: number, before: number, actor: Actor): void {
    this.workOnRows('OTHER', actor, () =>
      this.parts.rooms.sheets.moveRows(this.world, this.spreadsheetId, sheet, first, count, before, actor.as),
    );
  }

  advance(milliseconds: number): void {
    const until = this.world.now + milliseconds;
    while (this.act(() => this.doorbells.fireDue(until)));
    this.act(() => {
      this.world.now = Math.max(this.world.now, until);
    });
  }

  holdTriggers(on: boolean): void {
    this.act(() => {
      this.world.get(heldSlice).holding = on;
    });
  }

  heldTriggers(): number {
    return this.world.get(heldSlice).held.length;
  }

  deliverTriggers(order?: readonly number[]): void {
    this.act(() => this.doorbells.deliverHeld(order));
  }

  globals(options: { as: string; auth?: 'full' | 'limited' }): Record<string, unknown> {
    return this.executor.globals(options);
  }

  get outbox(): readonly MailMessage[] {
    return this.parts.views.outbox(this.world);
  }

  get files(): readonly FileInfo[] {
    return this.parts.views.files(this.world);
  }

  get executions(): readonly LoggedExecution[] {
    return this.world.get(executionLog).entries;
  }

  sheet(name: string): string[][] {
    return this.parts.rooms.sheets.displayValues(this.world, this.spreadsheetId, name);
  }

  sheetValues(name: string): unknown[][] {
    return this.parts.rooms.sheets.rawValues(this.world, this.spreadsheetId, name);
  }

  sheetNames(): string[] {
    return this.parts.rooms.sheets.sheetNames(this.world, this.spreadsheetId);
  }

  snapshot(): unknown {
    return structuredClone(this.world.toJSON());
  }

  clone(): Workspace {
    const { bundle, rooms, views } = this.parts;
    return new LocalWorkspace({ bundle, rooms, views, world: this.world.clone() });
  }

  sameAs(other: Workspace): boolean {
    return other instanceof LocalWorkspace && this.world.sameAs(other.world);
  }

  exportAs(fileId: string, format: ExportFormat): Promise<Uint8Array> {
    return this.parts.views.exportAs(this.world, fileId, format);
  }

  save(): void {
    this.parts.storage?.snapshot(this.world);
  }

  close(): void {
    this.save();
  }

  /** One thing that happens; when the outermost is over, what it changed goes to the journal, even if it failed. */
  act<T>(work: () => T): T {
    this.depth += 1;
    try {
      return work();
    } finally {
      this.depth -= 1;
      if (this.depth === 0) {
        this.parts.storage?.record(this.world);
        for (const tell of this.watchers) tell();
      }
    }
  }

  /** Calls `tell` after everything that happens here; returns the way to stop it. */
  watch(tell: () => void): () => void {
    this.watchers.add(tell);
    return () => void this.watchers.delete(tell);
  }

  private requireAccess(actor: Actor): void {
    if (accessOf(this.world, this.spreadsheetId, actor.as) === undefined) {
      throw new GoogleError(`Necesitas acceso: ${actor.as} no puede abrir esta hoja de cálculo.`);
    }
  }

  private workOnRows(changeType: string, actor: Actor, work: () => void): void {
    this.requireAccess(actor);
    this.act(() => {
      work();
      this.bells.changed(changeType, actor);
    });
  }
}
