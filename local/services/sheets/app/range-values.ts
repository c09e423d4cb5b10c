/** A Range's contents: values, displayed texts, formulas and notes. */
import { textOrBlank } from '../../base/text';
import { GoogleError } from '../../../runtime/errors';
import { isDate } from '../../../runtime/realm';
import { refuseArguments } from '../../../runtime/signatures';
import { columnLetters } from '../a1';
import { clearBlock } from '../blocks';
import { readTyped, storeTyped } from '../entering';
import { rowReader } from '../evaluation';
import { formatAt, formulaAt, noteAt, validationAt, writeNote, type CellValue } from '../grid';
import { displayText, kindOf } from '../number-format';
import { rulesOf } from '../locales';
import { cellsOf } from '../rects';
import { epochOf, serialOf } from '../serials';
import type { CellFormat } from '../schema';
import type { SheetState, SpreadsheetState } from '../spreadsheets';
import type { Typed } from '../typing';
import { fits } from '../validation';
import { RangePlace } from './range-place';
import type { Range } from './range';

/** What getValues gives for a cell: a Date where the format shows a date or a time (facts 23 and 28). */
function valueForScript(value: CellValue, format: CellFormat | undefined, timeZone: string): unknown {
  if (typeof value !== 'number') return value;
  const kind = kindOf(format);
  return kind === 'DATE' || kind === 'DATE_TIME' || kind === 'TIME'
    ? new Date(epochOf(value, timeZone))
    : value;
}

/** What a value of a script becomes in a cell; texts are parsed as if typed (fact 23). */
export function typedValue(
  state: SpreadsheetState,
  sheet: SheetState,
  row: number,
  column: number,
  value: unknown,
  now: number,
): Typed {
  if (value === null || value === undefined) return { value: '' };
  if (typeof value === 'string') return readTyped(state, sheet, row, column, value, now);
  if (isDate(value)) {
    const serial = serialOf(value.getTime(), state.timeZone);
    const rules = rulesOf(state.locale);
    const pattern = Number.isInteger(serial)
      ? { type: 'DATE', pattern: rules.datePattern }
      : { type: 'DATE_TIME', pattern: rules.dateTimePattern };
    return { value: serial, pattern };
  }
  if (typeof value === 'number' && !Number.isFinite(value)) return { value: '#NUM!' };
  return { value: value as CellValue };
}

/** What one cell can hold. */
export const isScalar = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  ['string', 'number', 'boolean'].includes(typeof value) ||
  isDate(value);

/** Refuses data that is not a rectangle of this range's size (facts 2 and 3). */
export function checkTable(
  values: unknown,
  size: { readonly rows: number; readonly columns: number },
  method: string,
): unknown[][] {
  if (!Array.isArray(values) || !values.every(Array.isArray)) return refuseArguments([values], method);
  const mismatch = (lane: string, has: number, range: number): GoogleError =>
    new GoogleError(
      `The number of ${lane} in the data does not match the number of ${lane} in the range. The data has ${has} but the range has ${range}.`,
    );
  if (values.length !== size.rows) throw mismatch('rows', values.length, size.rows);
  for (const row of values as unknown[][]) {
    if (row.length !== size.columns) throw mismatch('columns', row.length, size.columns);
  }
  return values as unknown[][];
}

export abstract class RangeValues extends RangePlace {
  protected get size(): { rows: number; columns: number } {
    return { rows: this.getNumRows(), columns: this.getNumColumns() };
  }

  /** One thing for every cell, read after everything pending was sent. */
  protected readEach<T>(
    read: (state: SpreadsheetState, sheet: SheetState, row: number, column: number, value: CellValue) => T,
  ): T[][] {
    const { state, sheet } = this.current();
    const values = rowReader(state, sheet);
    const table: T[][] = [];
    for (let row = this.rect.startRow; row < this.rect.endRow; row += 1) {
      const line = values(row);
      const cells: T[] = [];
      for (let column = this.rect.startColumn; column < this.rect.endColumn; column += 1) {
        cells.push(read(state, sheet, row, column, line[column] ?? ''));
      }
      table.push(cells);
    }
    this.session.chargeRead(cellsOf(this.rect));
    return table;
  }

  /** One thing for the top left cell. */
  protected readFirst<T>(
    read: (state: SpreadsheetState, sheet: SheetState, row: number, column: number, value: CellValue) => T,
  ): T {
    const { state, sheet } = this.current();
    const { startRow, startColumn } = this.rect;
    this.session.chargeRead(1);
    return read(state, sheet, startRow, startColumn, rowReader(state, sheet)(startRow)[startColumn] ?? '');
  }

  getValue(): unknown {
    return this.readFirst((state, sheet, row, column, value) =>
      valueForScript(value, formatAt(sheet, row, column), state.timeZone),
    );
  }

  getValues(): unknown[][] {
    return this.readEach((state, sheet, row, column, value) =>
      valueForScript(value, formatAt(sheet, row, column), state.timeZone),
    );
  }

  getDisplayValue(): string {
    return this.readFirst(shownText);
  }

  getDisplayValues(): string[][] {
    return this.readEach(shownText);
  }

  getFormula(): string {
    return this.readFirst((_state, sheet, row, column) => formulaAt(sheet, row, column) ?? '');
  }

  getFormulas(): string[][] {
    return this.readEach((_state, sheet, row, column) => formulaAt(sheet, row, column) ?? '');
  }

  getNote(): string {
    return this.readFirst((_state, sheet, row, column) => noteAt(sheet, row, column));
  }

  getNotes(): string[][] {
    return this.readEach((_state, sheet, row, column) => noteAt(sheet, row, column));
  }

  isBlank(): boolean {
    return this.readEach(
      (_state, sheet, row, column, value) => value === '' && formulaAt(sheet, row, column) === undefined,
    ).every((row) => row.every(Boolean));
  }

  /** Fills every cell of the range (fact 21). */
  setValue(...args: unknown[]): Range {
    if (args.length !== 1 || !isScalar(args[0])) refuseArguments(args, 'SpreadsheetApp.Range.setValue');
    return this.write(() => args[0]);
  }

  setValues(...args: unknown[]): Range {
    const values = checkTable(args[0], this.size, 'SpreadsheetApp.Range.setValues');
    const scalars = args.length === 1 && values.every((row) => row.every(isScalar));
    if (!scalars) refuseArguments(args, 'SpreadsheetApp.Range.setValues');
    return this.write((row, column) => values[row]?.[column]);
  }

  setFormula(formula: string): Range {
    if (typeof formula !== 'string') refuseArguments([formula], 'SpreadsheetApp.Range.setFormula');
    return this.write(() => withEquals(formula));
  }

  setFormulas(formulas: string[][]): Range {
    const values = checkTable(formulas, this.size, 'SpreadsheetApp.Range.setFormulas');
    return this.write((row, column) => withEquals(textOrBlank(values[row]?.[column])));
  }

  setNote(note: string | null): Range {
    return this.buffer((_state, sheet) =>
      this.forEachCell((row, column) => writeNote(sheet, row, column, textOrBlank(note))),
    );
  }

  /** Numbers come out with a decimal, unlike setNote (fact 18). */
  setNotes(notes: unknown[][]): Range {
    const values = checkTable(notes, this.size, 'SpreadsheetApp.Range.setNotes');
    const textOf = (note: unknown): string => {
      return typeof note === 'number' && Number.isInteger(note) ? note.toFixed(1) : textOrBlank(note);
    };
    return this.buffer((_state, sheet) =>
      this.forEachCell((row, column, r, c) => writeNote(sheet, row, column, textOf(values[r]?.[c]))),
    );
  }

  clearContent(): Range {
    return this.buffer((_state, sheet) => clearBlock(sheet, this.rect, { values: true }));
  }

  clearNote(): Range {
    return this.buffer((_state, sheet) => clearBlock(sheet, this.rect, { notes: true }));
  }

  protected forEachCell(visit: (row: number, column: number, r: number, c: number) => void): void {
    const { startRow, endRow, startColumn, endColumn } = this.rect;
    for (let row = startRow; row < endRow; row += 1) {
      for (let column = startColumn; column < endColumn; column += 1) {
        visit(row, column, row - startRow, column - startColumn);
      }
    }
  }

  /** Writes all cells or, when one of them breaks a strict rule, none (fact 20). */
  private write(valueFor: (r: number, c: number) => unknown): Range {
    return this.buffer((state, sheet) => {
      const { now } = this.execution.world;
      const entries: { row: number; column: number; typed: Typed }[] = [];
      this.forEachCell((row, column, r, c) => {
        const typed = typedValue(state, sheet, row, column, valueFor(r, c), now);
        requireValid(state, sheet, row, column, typed, now);
        entries.push({ row, column, typed });
      });
      for (const { row, column, typed } of entries) storeTyped(sheet, row, column, typed);
    });
  }
}

const shownText = (
  state: SpreadsheetState,
  sheet: SheetState,
  row: number,
  column: number,
  value: CellValue,
): string => (value === '' ? '' : displayText(value, formatAt(sheet, row, column), state.locale));

/** Formula text without '=' gets one (fact 27); '' empties the cell. */
const withEquals = (formula: string): string =>
  formula === '' || formula.startsWith('=') ? formula : `=${formula}`;

/** Throws Google's refusal when a value breaks the strict rule of its cell (fact 20). */
export function requireValid(
  state: SpreadsheetState,
  sheet: SheetState,
  row: number,
  column: number,
  typed: Typed,
  now: number,
): void {
  const rule = validationAt(sheet, row, column);
  if (!rule?.strict || typed.formula !== undefined) return;
  const shown = displayText(typed.value, formatAt(sheet, row, column), state.locale);
  if (fits(state, sheet, rule, typed.value, shown, now)) return;
  throw new GoogleError(
    `The data you entered in cell ${columnLetters(column + 1)}${row + 1} violates the data validation rules set on this cell.`,
  );
}
