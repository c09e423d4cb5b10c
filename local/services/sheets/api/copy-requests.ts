/** Requests that carry cells around: copyPaste, cutPaste, sortRange, findReplace. */
import { GoogleError } from '../../../runtime/errors';
import { clearBlock, everyPart, putBlock, takeBlock, type Cell, type Parts } from '../blocks';
import { formulaAt, storedValue, writeCell, type CellValue } from '../grid';
import { cellsOf, heightOf, wholeGrid, widthOf, type Rect } from '../rects';
import { clip } from '../rects';
import type { Request } from '../schema';
import { sortRect } from '../sorting';
import type { SheetState } from '../spreadsheets';
import { findMatcher } from '../finding';
import { claim, placeOf, sheetOf, type Applier, type Draft } from './draft';

type Body<K extends keyof Request> = NonNullable<Request[K]>;

const partsOf: Readonly<Record<string, Parts>> = {
  PASTE_NORMAL: everyPart,
  PASTE_NO_BORDERS: everyPart,
  PASTE_VALUES: { values: true },
  PASTE_FORMAT: { formats: true },
  PASTE_FORMULA: { values: true, formulas: true },
  PASTE_DATA_VALIDATION: { validations: true },
  PASTE_CONDITIONAL_FORMATTING: {},
};

/** The parts of Google's paste types. */
export const pasteParts = (type: string | undefined): Parts => partsOf[type ?? 'PASTE_NORMAL'] ?? everyPart;

export const copyPaste: Applier<Body<'copyPaste'>> = (draft, request) => {
  const from = placeOf(draft, request.source);
  const to = placeOf(draft, request.destination);
  const block = oriented(takeBlock(from.sheet, from.rect), request.pasteOrientation === 'TRANSPOSE');
  pasteOver(draft, to.sheet, to.rect, block, pasteParts(request.pasteType));
};

const oriented = (block: Cell[][], transpose: boolean): Cell[][] =>
  transpose ? (block[0] ?? []).map((_, column) => block.map((cells) => cells[column]!)) : block;

/** Repeats a block over a target: whole repetitions only, never fewer than one (fact 16). */
export function repetitions(
  block: readonly (readonly Cell[])[],
  target: Rect,
): { down: number; right: number } {
  const times = (room: number, size: number): number => (room % size === 0 ? Math.max(1, room / size) : 1);
  return {
    down: times(heightOf(target), block.length),
    right: times(widthOf(target), block[0]?.length ?? 1),
  };
}

function pasteOver(draft: Draft, sheet: SheetState, target: Rect, block: Cell[][], parts: Parts): void {
  const { down, right } = repetitions(block, target);
  const height = block.length;
  const width = block[0]?.length ?? 0;
  const rect = {
    ...target,
    endRow: target.startRow + height * down,
    endColumn: target.startColumn + width * right,
  };
  if (rect.endRow > sheet.rowCount || rect.endColumn > sheet.columnCount) {
    throw new GoogleError('The pasted range is outside the dimensions of the sheet.');
  }
  claim(draft, sheet, rect, cellsOf(rect));
  for (let r = 0; r < down; r += 1) {
    for (let c = 0; c < right; c += 1) {
      putBlock(sheet, rect.startRow + r * height, rect.startColumn + c * width, block, parts);
    }
  }
}

export const cutPaste: Applier<Body<'cutPaste'>> = (draft, request) => {
  const from = placeOf(draft, request.source);
  const target = sheetOf(draft, request.destination?.sheetId);
  const startRow = request.destination?.rowIndex ?? 0;
  const startColumn = request.destination?.columnIndex ?? 0;
  const rect = {
    startRow,
    endRow: startRow + heightOf(from.rect),
    startColumn,
    endColumn: startColumn + widthOf(from.rect),
  };
  if (rect.endRow > target.rowCount || rect.endColumn > target.columnCount) {
    throw new GoogleError('The pasted range is outside the dimensions of the sheet.');
  }
  claim(draft, from.sheet, from.rect, cellsOf(from.rect));
  claim(draft, target, rect, cellsOf(rect));
  const parts = pasteParts(request.pasteType);
  const block = takeBlock(from.sheet, from.rect);
  clearBlock(from.sheet, from.rect, parts);
  putBlock(target, startRow, startColumn, block, parts, false);
};

export const sortRange: Applier<Body<'sortRange'>> = (draft, request) => {
  const { sheet, rect } = placeOf(draft, request.range);
  claim(draft, sheet, rect, cellsOf(rect));
  const keys = (request.sortSpecs ?? []).map((spec) => ({
    column: spec.dimensionIndex ?? 0,
    ascending: spec.sortOrder !== 'DESCENDING',
  }));
  if (keys.length === 0) throw new GoogleError('At least one sort spec must be specified.');
  sortRect(draft.state, sheet, rect, keys);
};

export const findReplace: Applier<Body<'findReplace'>> = (draft, request) => {
  const places = scopeOf(draft, request);
  const replace = matcherOf(request);
  const count = { valuesChanged: 0, formulasChanged: 0, occurrencesChanged: 0 };
  const rows = new Set<string>();
  const sheets = new Set<number>();
  for (const { sheet, row, column, formula, value } of filledCells(places)) {
    if (formula !== undefined && !request.includeFormulas) continue;
    const { text, occurrences } = replace(formula ?? String(value));
    if (occurrences === 0) continue;
    claim(draft, sheet, { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 }, 1);
    if (formula === undefined) writeCell(sheet, row, column, text);
    else writeCell(sheet, row, column, '', text);
    count[formula === undefined ? 'valuesChanged' : 'formulasChanged'] += 1;
    count.occurrencesChanged += occurrences;
    rows.add(`${sheet.id}:${row}`);
    sheets.add(sheet.id);
  }
  return { findReplace: { ...count, rowsChanged: rows.size, sheetsChanged: sheets.size } };
};

function matcherOf(
  request: Body<'findReplace'>,
): (text: string) => ReturnType<ReturnType<typeof findMatcher>> {
  const { find = '', replacement = '', matchCase = false } = request;
  const { matchEntireCell: entireCell = false, searchByRegex: regex = false } = request;
  const replace = findMatcher({ find, matchCase, entireCell, regex });
  return (text) => replace(text, replacement);
}

interface FilledCell {
  readonly sheet: SheetState;
  readonly row: number;
  readonly column: number;
  readonly formula: string | undefined;
  readonly value: CellValue;
}

/** The cells of some places that hold a value or a formula. */
function* filledCells(places: readonly { sheet: SheetState; rect: Rect }[]): Iterable<FilledCell> {
  for (const { sheet, rect } of places) {
    const area = clip(rect, { rowCount: sheet.rows.length, columnCount: sheet.columnCount });
    for (let row = area.startRow; row < area.endRow; row += 1) {
      for (let column = area.startColumn; column < area.endColumn; column += 1) {
        const formula = formulaAt(sheet, row, column);
        const value = storedValue(sheet, row, column);
        if (formula !== undefined || value !== '') yield { sheet, row, column, formula, value };
      }
    }
  }
}

function scopeOf(draft: Draft, request: Body<'findReplace'>): { sheet: SheetState; rect: Rect }[] {
  if (request.allSheets) return draft.state.sheets.map((sheet) => ({ sheet, rect: wholeGrid }));
  if (request.range) return [placeOf(draft, request.range)];
  return [{ sheet: sheetOf(draft, request.sheetId), rect: wholeGrid }];
}
