/** What the runtime asks of the rooms of services: globals for scripts, and what people do by hand in Sheets and Forms. */
import type {
  CellBlock,
  FormAnswers,
  FormComplaint,
  FormOpening,
  FormTurn,
  FormView,
  ItemAnswers,
  RefusedCell,
} from '../api';
import type { Execution } from './execution';
import type { ServiceRoom } from './facade';
import type { World } from './world';

/** What a person changed, as onEdit tells it: values are absent where Google leaves them undefined. */
export interface CellEdit {
  /** A1 notation within its tab. */
  readonly range: string;
  readonly value?: string;
  readonly oldValue?: string;
}

/** What a cell holds, whatever it shows. */
export interface HeldCell {
  readonly value: string | number | boolean;
  readonly formula?: string;
}

/** A cell, by zero-based row and column, before and after an edit. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly before: HeldCell;
  readonly after: HeldCell;
}

/** What became of a block that a person entered. */
export interface CellsEdit {
  readonly refused: readonly RefusedCell[];
  readonly changes: readonly CellChange[];
  /** Absent when nothing was let in. */
  readonly edit?: CellEdit;
}

/** A person's own work in a spreadsheet. Each throws a GoogleError with what the person would see. */
export interface SheetPeople {
  createSpreadsheet(
    world: World,
    options: {
      readonly name: string;
      readonly owner: string;
      readonly locale: string;
      readonly timeZone: string;
    },
  ): string;
  typeCell(
    world: World,
    spreadsheetId: string,
    sheet: string,
    a1: string,
    value: string,
    email: string,
  ): CellEdit;
  enterCells(world: World, spreadsheetId: string, sheet: string, block: CellBlock, email: string): CellsEdit;
  /** Takes an edit back. */
  restoreCells(
    world: World,
    spreadsheetId: string,
    sheet: string,
    changes: readonly CellChange[],
    email: string,
  ): CellEdit;
  sortRows(
    world: World,
    spreadsheetId: string,
    sheet: string,
    column: number,
    email: string,
    descending?: boolean,
  ): void;
  insertRows(
    world: World,
    spreadsheetId: string,
    sheet: string,
    before: number,
    count: number,
    email: string,
  ): void;
  deleteRows(
    world: World,
    spreadsheetId: string,
    sheet: string,
    first: number,
    count: number,
    email: string,
  ): void;
  moveRows(
    world: World,
    spreadsheetId: string,
    sheet: string,
    first: number,
    count: number,
    before: number,
    email: string,
  ): void;
  displayValues(world: World, spreadsheetId: string, sheet: string): string[][];
  rawValues(world: World, spreadsheetId: string, sheet: string): unknown[][];
  sheetNames(world: World, spreadsheetId: string): string[];
}

/** The row that a form with a destination left in its sheet. */
export interface LinkedRow {
  readonly spreadsheetId: string;
  readonly sheet: string;
  /** 1-based. */
  readonly row: number;
  readonly values: readonly string[];
  readonly namedValues: Readonly<Record<string, readonly string[]>>;
}

/** A response as it was sent or edited. */
export interface Submitted {
  readonly formId: string;
  readonly responseId: string;
  /** Present when the form has a spreadsheet as its destination. */
  readonly linkedRow?: LinkedRow;
}

/** What a form says at the questions of the page that it would not let the person leave. */
export interface Stopped {
  readonly complaints: readonly FormComplaint[];
  readonly page: number;
}

/** A person's own work in a published form. Each throws a GoogleError with what the form would say. */
export interface FormPeople {
  submitAnswers(world: World, form: string, answers: FormAnswers, email: string): Submitted;
  editAnswers(world: World, form: string, responseId: string, answers: FormAnswers, email: string): Submitted;
  /** The form as this person opens it. */
  describe(world: World, form: string, email: string, opening?: FormOpening): FormView;
  /** Leaves a page of the form. */
  turnPage(world: World, form: string, page: number, answers: ItemAnswers): FormTurn;
  /** Sends a new response or, with `responseId`, an edited one. */
  sendItems(
    world: World,
    form: string,
    answers: ItemAnswers,
    email: string,
    responseId?: string,
  ): Submitted | Stopped;
  /** `{response, source}` as facades of this execution. */
  responseEvent(execution: Execution, formId: string, responseId: string): Record<string, unknown>;
}

/** Everything the runtime is given. */
export interface Rooms {
  readonly services: readonly ServiceRoom[];
  readonly sheets: SheetPeople;
  readonly forms: FormPeople;
}
