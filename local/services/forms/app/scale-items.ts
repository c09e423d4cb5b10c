/** Questions answered on a scale or in a grid. */
import { GoogleError } from '../../../runtime/errors';
import type { ClassSpec, Costs, NoInvention } from '../../../runtime/facade';
import type { Answer } from '../forms';
import { texts } from './choice';
import { formClass, questionCosts, QuestionHandle, type ItemClass } from './item-handle';
import { exposeItemResponse, type ItemResponseImpl } from './item-response';
import { validationBehind } from './validations';

export class ScaleItem extends QuestionHandle {
  createResponse(...args: unknown[]): ItemResponseImpl {
    this.require('createResponse', args, [['number']]);
    const [lower, upper] = this.item().bounds;
    const value = Number(args[0]);
    if (!Number.isInteger(value) || value < lower || value > upper) {
      throw new GoogleError('Invalid response submitted to scale question.');
    }
    return exposeItemResponse(this.execution, this.formId, this.itemId, String(value));
  }

  getLeftLabel(): string {
    return this.item().labels[0];
  }

  getLowerBound(): number {
    return this.item().bounds[0];
  }

  getRightLabel(): string {
    return this.item().labels[1];
  }

  getUpperBound(): number {
    return this.item().bounds[1];
  }

  setBounds(...args: unknown[]): this {
    this.require('setBounds', args, [['number', 'number']]);
    const [lower, upper] = args as [number, number];
    if (lower !== 0 && lower !== 1) throw new GoogleError('Invalid argument: lower');
    if (!Number.isInteger(upper) || upper < 3 || upper > 10) throw new GoogleError('Invalid argument: upper');
    return this.change({ bounds: [lower, upper] });
  }

  setLabels(...args: unknown[]): this {
    this.require('setLabels', args, [['text', 'text']]);
    return this.change({ labels: [String(args[0]), String(args[1])] });
  }

  protected spec(): ClassSpec<never> {
    return scaleItem.spec;
  }
}

export const scaleItem: ItemClass<ScaleItem> = {
  kind: 'SCALE',
  handle: ScaleItem,
  spec: {
    ...formClass('ScaleItem'),
    costs: {
      ...questionCosts,
      createResponse: 'handle',
      getLeftLabel: 'handle',
      getLowerBound: 'handle',
      getRightLabel: 'handle',
      getUpperBound: 'handle',
      setBounds: 'formSetter',
      setLabels: 'formSetter',
    },
  },
};

abstract class AnyGrid extends QuestionHandle {
  protected abstract readonly made: 'Grid' | 'CheckboxGrid';

  clearValidation(): this {
    return this.change({ validation: undefined });
  }

  createResponse(...args: unknown[]): ItemResponseImpl {
    this.require('createResponse', args, [['array']]);
    const { rows, columns } = this.item();
    const given = args[0] as unknown[];
    const fits = (value: unknown): boolean => columns.includes(String(value));
    if (given.length !== rows.length || !given.every((row) => this.isRow(row, fits))) {
      throw new GoogleError('Invalid response submitted to grid question.');
    }
    const answer = given.map((row) => (row === '' ? null : row)) as Answer;
    return exposeItemResponse(this.execution, this.formId, this.itemId, answer);
  }

  getColumns(): readonly string[] {
    return this.item().columns;
  }

  getRows(): readonly string[] {
    return this.item().rows;
  }

  setColumns(...args: unknown[]): this {
    return this.change({ columns: texts(args, `FormApp.${this.made}Item.setColumns`, 'columns') });
  }

  setRows(...args: unknown[]): this {
    return this.change({ rows: texts(args, `FormApp.${this.made}Item.setRows`, 'rows') });
  }

  setValidation(...args: unknown[]): this {
    const method = `FormApp.${this.made}Item.setValidation`;
    return this.change({ validation: validationBehind(args[0], this.made, method) });
  }

  protected abstract isRow(row: unknown, fits: (value: unknown) => boolean): boolean;
}

const gridCosts: Costs<AnyGrid> = {
  ...questionCosts,
  clearValidation: 'formSetter',
  createResponse: 'handle',
  getColumns: 'handle',
  getRows: 'handle',
  setColumns: 'formChoices',
  setRows: 'formChoices',
  setValidation: 'formSetter',
};

export class GridItem extends AnyGrid {
  protected readonly made = 'Grid';

  protected isRow(row: unknown, fits: (value: unknown) => boolean): boolean {
    return row === null || row === '' || fits(row);
  }

  protected spec(): ClassSpec<never> {
    return gridItem.spec;
  }
}

export const gridItem: ItemClass<GridItem> = {
  kind: 'GRID',
  handle: GridItem,
  spec: { ...formClass('GridItem'), costs: gridCosts },
};

export class CheckboxGridItem extends AnyGrid {
  protected readonly made = 'CheckboxGrid';

  protected isRow(row: unknown, fits: (value: unknown) => boolean): boolean {
    return row === null || (Array.isArray(row) && row.every(fits));
  }

  protected spec(): ClassSpec<never> {
    return checkboxGridItem.spec;
  }
}

export const checkboxGridItem: ItemClass<CheckboxGridItem> = {
  kind: 'CHECKBOX_GRID',
  handle: CheckboxGridItem,
  spec: { ...formClass('CheckboxGridItem'), costs: gridCosts },
};

/** Compile-time: no method that Google lacks. */
const noInvention: [
  NoInvention<ScaleItem, GoogleAppsScript.Forms.ScaleItem>,
  NoInvention<GridItem, GoogleAppsScript.Forms.GridItem>,
  NoInvention<CheckboxGridItem, GoogleAppsScript.Forms.CheckboxGridItem>,
] = [true, true, true];
void noInvention;
