/** Rectangles of whole cells (value, formula, note, format, rule) taken out of a sheet and put somewhere else. */
import { offsetFormula } from './formula-references';
import {
  formatAt,
  formulaAt,
  mapLayer,
  noteAt,
  storedValue,
  validationAt,
  writeCell,
  writeNote,
  type CellValue,
} from './grid';
import type { Rect } from './rects';
import type { CellFormat, ValidationRule } from './schema';
import type { SheetState } from './spreadsheets';

export interface Cell {
  readonly value: CellValue;
  readonly formula: string | undefined;
  readonly note: string;
  readonly format: CellFormat | undefined;
  readonly validation: ValidationRule | undefined;
  /** Where it was taken from, so that relative references can follow. */
  readonly row: number;
  readonly column: number;
}

export interface Parts {
  readonly values?: boolean;
  readonly formulas?: boolean;
  readonly formats?: boolean;
  readonly notes?: boolean;
  readonly validations?: boolean;
}

export const everyPart: Parts = {
  values: true,
  formulas: true,
  formats: true,
  notes: true,
  validations: true,
};

export function takeBlock(sheet: SheetState, rect: Rect): Cell[][] {
  const block: Cell[][] = [];
  for (let row = rect.startRow; row < rect.endRow; row += 1) {
    const cells: Cell[] = [];
    for (let column = rect.startColumn; column < rect.endColumn; column += 1) {
      cells.push({
        value: storedValue(sheet, row, column),
        formula: formulaAt(sheet, row, column),
        note: noteAt(sheet, row, column),
        format: formatAt(sheet, row, column),
        validation: validationAt(sheet, row, column),
        row,
        column,
      });
    }
    block.push(cells);
  }
  return block;
}

/** Puts a block down with its top left corner at a place; the caller has checked that it fits. */
export function putBlock(
  sheet: SheetState,
  startRow: number,
  startColumn: number,
  block: readonly (readonly Cell[])[],
  parts: Parts = everyPart,
  moveReferences = true,
): void {
  block.forEach((cells, r) =>
    cells.forEach((cell, c) => {
      const row = startRow + r;
      const column = startColumn + c;
      if (parts.formulas && cell.formula !== undefined) {
        const formula = moveReferences
          ? offsetFormula(cell.formula, row - cell.row, column - cell.column)
          : cell.formula;
        writeCell(sheet, row, column, '', formula);
      } else if (parts.values) {
        writeCell(sheet, row, column, cell.value);
      }
      if (parts.notes) writeNote(sheet, row, column, cell.note);
      const here = { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
      if (parts.formats && formatAt(sheet, row, column) !== cell.format) {
        mapLayer(sheet, sheet.formats, here, () => cell.format);
      }
      if (parts.validations && validationAt(sheet, row, column) !== cell.validation) {
        mapLayer(sheet, sheet.validations, here, () => cell.validation);
      }
    }),
  );
}

/** Empties the chosen parts of a rectangle; values and formulas go together. */
export function clearBlock(sheet: SheetState, rect: Rect, parts: Parts): void {
  const lastRow = Math.min(rect.endRow, sheet.rows.length);
  for (let row = rect.startRow; row < lastRow; row += 1) {
    const width = parts.notes
      ? rect.endColumn
      : Math.min(rect.endColumn, sheet.rows[row]?.values.length ?? 0);
    for (let column = width - 1; column >= rect.startColumn; column -= 1) {
      if (parts.values) writeCell(sheet, row, column, '');
      if (parts.notes) writeNote(sheet, row, column, '');
    }
  }
  if (parts.formats) mapLayer(sheet, sheet.formats, rect, () => undefined);
  if (parts.validations) mapLayer(sheet, sheet.validations, rect, () => undefined);
}
