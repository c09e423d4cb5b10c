/** What a person puts into cells by hand: one that is typed, many that are pasted or cleared, and taking that back. */
import type { CellBlock, RefusedCell } from '../../api';
import { GoogleError } from '../../runtime/errors';
import type { CellChange, CellEdit, CellsEdit, HeldCell } from '../../runtime/rooms';
import type { World } from '../../runtime/world';
import { cellsText, columnLetters, parseCells } from './a1';
import { readTyped, storeTyped } from './entering';
import { valueAt } from './evaluation';
import { formatAt, formulaAt, storedValue, validationAt, writeCell, type CellValue } from './grid';
import { displayText } from './number-format';
import { openForWork, openTab, type OpenTab } from './open-tab';
import { isInside, type Rect } from './rects';
import { select } from './selection';
import { growGrid } from './sizes';
import type { SheetState } from './spreadsheets';
import type { Typed } from './typing';
import { choicesOf, fits } from './validation';

/** The text onEdit gets for a value (fact 86): dates as serial numbers, nothing for an empty cell. */
const eventText = (value: CellValue): string | undefined => {
  if (value === '') return undefined;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
};

function cellOf(a1: string): Rect {
  const rect = parseCells(a1);
  if (!rect || rect.endRow - rect.startRow !== 1 || rect.endColumn - rect.startColumn !== 1) {
    throw new GoogleError(`«${a1}» no es una celda.`);
  }
  return rect;
}

/** What Google says of a value that a strict rule does not let in; undefined when it may stay. */
function complaintOf(
  { state, sheet }: OpenTab,
  row: number,
  column: number,
  value: CellValue,
  now: number,
): string | undefined {
  const rule = validationAt(sheet, row, column);
  if (!rule?.strict) return undefined;
  const shown = displayText(value, formatAt(sheet, row, column), state.locale);
  if (fits(state, sheet, rule, value, shown, now)) return undefined;
  const choices = choicesOf(state, sheet, rule);
  const hint =
    rule.inputMessage ?? (choices && `Please enter one of the following values: ${choices.join(', ')}`);
  const place = `${columnLetters(column + 1)}${row + 1}`;
  return `The data you entered in cell ${place} violates the data validation rules set on this cell.${hint ? ` ${hint}` : ''}`;
}

interface Entry {
  readonly row: number;
  readonly column: number;
  readonly typed: Typed;
}

const entriesOf = ({ state, sheet }: OpenTab, { column, rows }: CellBlock, now: number): Entry[] =>
  rows.flatMap(({ row, texts }) =>
    texts.map((text, index) => {
      const at = column - 1 + index;
      return { row: row - 1, column: at, typed: readTyped(state, sheet, row - 1, at, text, now) };
    }),
  );

/** The smallest rectangle around cells: the range that onEdit tells. */
function around(cells: readonly { readonly row: number; readonly column: number }[]): Rect {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), 0);
  return {
    startRow: least(rows),
    endRow: most(rows) + 1,
    startColumn: least(columns),
    endColumn: most(columns) + 1,
  };
}

const heldAt = (sheet: SheetState, row: number, column: number): HeldCell => {
  const formula = formulaAt(sheet, row, column);
  return { value: storedValue(sheet, row, column), ...(formula === undefined ? {} : { formula }) };
};

function store(sheet: SheetState, { row, column, typed }: Entry): CellChange {
  const before = heldAt(sheet, row, column);
  storeTyped(sheet, row, column, typed);
  return { row, column, before, after: heldAt(sheet, row, column) };
}

/**
 * A person enters a block of texts at once. What a strict rule refuses keeps what it had and is told; the rest is stored.
 * onEdit hears of one range, with values only when that is a single cell (fact 86). The grid grows to hold the block, as
 * Google's does for a paste.
 */
export function enterCells(
  world: World,
  spreadsheetId: string,
  title: string,
  block: CellBlock,
  email: string,
): CellsEdit {
  const cells = block.rows.flatMap(({ row, texts }) =>
    texts.map((_, index) => ({ row: row - 1, column: block.column - 1 + index })),
  );
  if (cells.length === 0) return { refused: [], changes: [] };
  const whole = around(cells);
  const tab = openForWork(world, spreadsheetId, title, whole, email);
  const refused: RefusedCell[] = [];
  const accepted = entriesOf(tab, block, world.now).filter(({ row, column, typed }) => {
    if (typed.formula !== undefined) return true;
    const message = complaintOf(tab, row, column, typed.value, world.now);
    if (message !== undefined) refused.push({ cell: `${columnLetters(column + 1)}${row + 1}`, message });
    return message === undefined;
  });
  select(world, spreadsheetId, email, tab.sheet.id, whole);
  if (accepted.length === 0) return { refused, changes: [] };
  const { state, sheet } = tab;
  if (!isInside(whole, sheet)) {
    growGrid(
      state,
      sheet,
      Math.max(sheet.rowCount, whole.endRow),
      Math.max(sheet.columnCount, whole.endColumn),
    );
  }
  let changes: readonly CellChange[] = [];
  const edit = edited(tab, accepted, () => {
    changes = accepted.map((entry) => store(sheet, entry));
  });
  return { refused, changes, edit };
}

/** Changes cells and tells it as onEdit hears it. */
function edited(
  { state, sheet }: OpenTab,
  cells: readonly { readonly row: number; readonly column: number }[],
  work: () => void,
): CellEdit {
  const [first] = cells;
  const only = cells.length === 1 ? first : undefined;
  const text = (): string | undefined => only && eventText(valueAt(state, sheet, only.row, only.column));
  const oldValue = text();
  work();
  const value = text();
  return {
    range: cellsText(around(cells)),
    ...(value === undefined ? {} : { value }),
    ...(oldValue === undefined ? {} : { oldValue }),
  };
}

/** A person types into one cell of the grid. Throws what Google says when it is refused. */
export function typeCell(
  world: World,
  spreadsheetId: string,
  title: string,
  a1: string,
  text: string,
  email: string,
): CellEdit {
  const rect = cellOf(a1);
  if (!isInside(rect, openTab(world, spreadsheetId, title).sheet)) {
    throw new GoogleError('The coordinates of the range are outside the dimensions of the sheet.');
  }
  const block = { column: rect.startColumn + 1, rows: [{ row: rect.startRow + 1, texts: [text] }] };
  const { refused, edit } = enterCells(world, spreadsheetId, title, block, email);
  if (!edit) throw new GoogleError(refused[0]?.message ?? 'Range not found');
  return edit;
}

const sameContent = (a: HeldCell, b: HeldCell): boolean => a.value === b.value && a.formula === b.formula;

/** A person takes an edit of theirs back: an edit like any other. Throws when the cells changed in the meantime. */
export function restoreCells(
  world: World,
  spreadsheetId: string,
  title: string,
  changes: readonly CellChange[],
  email: string,
): CellEdit {
  const rect = around(changes);
  const tab = openForWork(world, spreadsheetId, title, rect, email);
  const { sheet } = tab;
  const untouched = changes.every(({ row, column, after }) => sameContent(heldAt(sheet, row, column), after));
  if (!untouched) {
    throw new GoogleError(
      'Esas celdas cambiaron después, así que ya no se puede deshacer. Corríjalas a mano.',
    );
  }
  select(world, spreadsheetId, email, sheet.id, rect);
  return edited(tab, changes, () => {
    for (const { row, column, before } of changes) {
      writeCell(sheet, row, column, before.value, before.formula);
    }
  });
}
