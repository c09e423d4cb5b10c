/** A Range's rules: data validation and check boxes. */
import { behind } from '../../../runtime/facade';
import { refuseArguments } from '../../../runtime/signatures';
import { mapLayer, storedValue, validationAt, writeCell, type CellValue } from '../grid';
import { intern } from '../intern';
import type { Rect } from '../rects';
import type { ValidationRule } from '../schema';
import type { SheetState } from '../spreadsheets';
import { DataValidation, exposeValidation } from './data-validation';
import type { Range } from './range';
import { RangeFormats } from './range-formats';
import { checkTable } from './range-values';

const cellRect = (row: number, column: number): Rect => ({
  startRow: row,
  endRow: row + 1,
  startColumn: column,
  endColumn: column + 1,
});

export abstract class RangeRules extends RangeFormats {
  getDataValidation(): DataValidation | null {
    return this.readFirst((_state, sheet, row, column) => this.ruleOf(sheet, row, column));
  }

  getDataValidations(): (DataValidation | null)[][] {
    return this.readEach((_state, sheet, row, column) => this.ruleOf(sheet, row, column));
  }

  private ruleOf(sheet: SheetState, row: number, column: number): DataValidation | null {
    const rule = validationAt(sheet, row, column);
    return rule ? exposeValidation(this.execution, this.spreadsheetId, rule) : null;
  }

  /** null removes the rule. */
  setDataValidation(rule: unknown): Range {
    const own = this.ruleBehind(rule, 'setDataValidation');
    return this.buffer((_state, sheet) => mapLayer(sheet, sheet.validations, this.rect, () => own));
  }

  setDataValidations(rules: unknown): Range {
    const table = checkTable(rules, this.size, 'SpreadsheetApp.Range.setDataValidations');
    const own = table.map((row) => row.map((rule) => this.ruleBehind(rule, 'setDataValidations')));
    return this.buffer((_state, sheet) =>
      this.forEachCell((row, column, r, c) => {
        mapLayer(sheet, sheet.validations, cellRect(row, column), () => own[r]?.[c]);
      }),
    );
  }

  private ruleBehind(rule: unknown, method: string): ValidationRule | undefined {
    if (rule === null || rule === undefined) return undefined;
    return (behind(rule, DataValidation) ?? refuseArguments([rule], `SpreadsheetApp.Range.${method}`)).rule;
  }

  clearDataValidations(): Range {
    return this.buffer((_state, sheet) => mapLayer(sheet, sheet.validations, this.rect, () => undefined));
  }

  /** Check boxes are born unticked (fact 31). */
  insertCheckboxes(...values: unknown[]): Range {
    if (values.length > 2) refuseArguments(values, 'SpreadsheetApp.Range.insertCheckboxes');
    const operands = values.map((value) => ({ userEnteredValue: String(value) }));
    const rule = intern({
      condition: { type: 'BOOLEAN', ...(operands.length > 0 ? { values: operands } : {}) },
      strict: true,
      showCustomUi: true,
    });
    const unchecked = values.length === 0 ? false : ((values[1] ?? '') as CellValue);
    return this.buffer((_state, sheet) => {
      mapLayer(sheet, sheet.validations, this.rect, () => rule);
      this.forEachCell((row, column) => {
        const value = storedValue(sheet, row, column);
        if (values.length === 0 && typeof value === 'boolean') return;
        writeCell(sheet, row, column, unchecked);
      });
    });
  }

  removeCheckboxes(): Range {
    return this.buffer((_state, sheet) =>
      this.forEachCell((row, column) => {
        if (validationAt(sheet, row, column)?.condition?.type !== 'BOOLEAN') return;
        mapLayer(sheet, sheet.validations, cellRect(row, column), () => undefined);
        writeCell(sheet, row, column, '');
      }),
    );
  }

  /** null when the range is mixed or holds something else than check boxes (fact 31). */
  isChecked(): boolean | null {
    const states = this.readEach((_state, sheet, row, column, value) => {
      const { condition } = validationAt(sheet, row, column) ?? {};
      if (condition?.type !== 'BOOLEAN') return null;
      const checked = condition.values?.[0]?.userEnteredValue;
      return checked === undefined ? value === true : String(value) === checked;
    }).flat();
    const [first = null] = states;
    return states.every((state) => state === first) ? first : null;
  }

  check(): Range {
    return this.tick(true);
  }

  uncheck(): Range {
    return this.tick(false);
  }

  private tick(checked: boolean): Range {
    return this.buffer((_state, sheet) =>
      this.forEachCell((row, column) => {
        const { condition } = validationAt(sheet, row, column) ?? {};
        if (condition?.type !== 'BOOLEAN') return;
        const custom = condition.values?.[checked ? 0 : 1]?.userEnteredValue;
        writeCell(sheet, row, column, condition.values ? (custom ?? '') : checked);
      }),
    );
  }
}
