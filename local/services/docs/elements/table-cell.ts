/** TableCell: a cell with its paragraphs, its look and its place in the table. */
import { expose, type ClassSpec, type EnumValue, type NoInvention } from '../../../runtime/facade';
import { refuseArguments, requireArguments } from '../../../runtime/signatures';
import { VerticalAlignment } from '../enums';
import type { AttributeName } from '../model';
import type { DocNode } from '../node';
import { editScopes, type DocSession } from '../session';
import { BlocksImpl, blocksCosts } from './blocks';
import type { ElementImpl } from './element';

export class TableCellImpl extends BlocksImpl {
  protected readonly className = 'TableCell';

  getBackgroundColor(): string | null {
    return this.attribute('BACKGROUND_COLOR') as string | null;
  }

  getColSpan(): number {
    return 1;
  }

  getPaddingBottom(): number | null {
    return this.attribute('PADDING_BOTTOM') as number | null;
  }

  getPaddingLeft(): number | null {
    return this.attribute('PADDING_LEFT') as number | null;
  }

  getPaddingRight(): number | null {
    return this.attribute('PADDING_RIGHT') as number | null;
  }

  getPaddingTop(): number | null {
    return this.attribute('PADDING_TOP') as number | null;
  }

  getParentRow(): ElementImpl | null {
    return this.getParent();
  }

  getParentTable(): ElementImpl | null {
    const table = this.node.parent?.parent;
    return table ? this.shown(table) : null;
  }

  getRowSpan(): number {
    return 1;
  }

  getVerticalAlignment(): EnumValue | null {
    return this.attribute('VERTICAL_ALIGNMENT') as EnumValue | null;
  }

  /** Of its column. */
  getWidth(): number | null {
    return this.node.parent?.parent?.columnWidths[this.node.index] ?? null;
  }

  setBackgroundColor(color: string): this {
    return this.set('BACKGROUND_COLOR', color);
  }

  setPaddingBottom(points: number): this {
    return this.setPadding('PADDING_BOTTOM', points, 'setPaddingBottom');
  }

  setPaddingLeft(points: number): this {
    return this.setPadding('PADDING_LEFT', points, 'setPaddingLeft');
  }

  setPaddingRight(points: number): this {
    return this.setPadding('PADDING_RIGHT', points, 'setPaddingRight');
  }

  setPaddingTop(points: number): this {
    return this.setPadding('PADDING_TOP', points, 'setPaddingTop');
  }

  setVerticalAlignment(alignment: unknown): this {
    if (!(Object.values(VerticalAlignment) as unknown[]).includes(alignment)) {
      refuseArguments([alignment], this.named('setVerticalAlignment'));
    }
    return this.set('VERTICAL_ALIGNMENT', alignment);
  }

  /** Of its whole column. */
  setWidth(points: number): this {
    requireArguments([points], [['number']], this.named('setWidth'));
    this.session.requireEdit();
    const table = this.node.parent?.parent;
    if (table) widen(table, this.node.index, points);
    return this.facade();
  }

  private setPadding(name: AttributeName, points: number, method: string): this {
    requireArguments([points], [['number']], this.named(method));
    return this.set(name, points);
  }
}

/** Sets the width of one column; those before it that have none stay shared out. */
export function widen(table: DocNode, columnIndex: number, points: number): void {
  const widths = [...table.columnWidths];
  while (widths.length <= columnIndex) widths.push(null);
  widths[columnIndex] = points;
  table.columnWidths = widths;
}

const cellSpec: ClassSpec<TableCellImpl> = {
  service: 'DocumentApp',
  className: 'TableCell',
  costs: {
    ...blocksCosts,
    getBackgroundColor: 'handle',
    getColSpan: 'handle',
    getPaddingBottom: 'handle',
    getPaddingLeft: 'handle',
    getPaddingRight: 'handle',
    getPaddingTop: 'handle',
    getParentRow: 'handle',
    getParentTable: 'handle',
    getRowSpan: 'handle',
    getVerticalAlignment: 'handle',
    getWidth: 'handle',
    setBackgroundColor: 'docEdit',
    setPaddingBottom: 'docEdit',
    setPaddingLeft: 'docEdit',
    setPaddingRight: 'docEdit',
    setPaddingTop: 'docEdit',
    setVerticalAlignment: 'docEdit',
    setWidth: 'docEdit',
  },
  scopes: editScopes,
};

/** Compile-time: no method that Google lacks. */
const inventsNothing: NoInvention<TableCellImpl, GoogleAppsScript.Document.TableCell> = true;
void inventsNothing;

export const exposeCell = (session: DocSession, node: DocNode): TableCellImpl =>
  expose(session.execution, new TableCellImpl(session, node), cellSpec);
