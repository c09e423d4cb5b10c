/** Table and TableRow: rows that can be copied and filled, borders, column widths. */
import { GoogleError } from '../../../runtime/errors';
import { expose, type ClassSpec, type NoInvention } from '../../../runtime/facade';
import { requireArguments } from '../../../runtime/signatures';
import { cellNode, DocNode } from '../node';
import { editScopes, type DocSession } from '../session';
import { ContainerImpl, containerCosts } from './container';
import { detachedIn, type ElementImpl } from './element';
import { widen } from './table-cell';

const isNothing = (value: unknown): boolean => value === undefined || value === null;

export class TableImpl extends ContainerImpl {
  protected readonly className = 'Table';

  appendTableRow(row?: unknown): ElementImpl {
    return this.putRow(this.node.children.length, row, 'appendTableRow');
  }

  clear(): this {
    this.session.requireEdit();
    this.node.empty();
    return this.facade();
  }

  getBorderColor(): string | null {
    return this.attribute('BORDER_COLOR') as string | null;
  }

  getBorderWidth(): number | null {
    return this.attribute('BORDER_WIDTH') as number | null;
  }

  getCell(rowIndex: number, cellIndex: number): ElementImpl {
    requireArguments([rowIndex, cellIndex], [['number', 'number']], this.named('getCell'));
    return this.shown(childAt(childAt(this.node, rowIndex), cellIndex));
  }

  getColumnWidth(columnIndex: number): number | null {
    return this.node.columnWidths[columnIndex] ?? null;
  }

  getNumRows(): number {
    return this.node.children.length;
  }

  getRow(rowIndex: number): ElementImpl {
    requireArguments([rowIndex], [['number']], this.named('getRow'));
    return this.shown(childAt(this.node, rowIndex));
  }

  insertTableRow(index: number, row?: unknown): ElementImpl {
    return this.putRow(index, row, 'insertTableRow');
  }

  removeRow(rowIndex: number): ElementImpl {
    const row = childAt(this.node, rowIndex);
    this.session.requireEdit();
    row.detach();
    return this.shown(row);
  }

  setBorderColor(color: string): this {
    return this.set('BORDER_COLOR', color);
  }

  setBorderWidth(points: number): this {
    return this.set('BORDER_WIDTH', points);
  }

  setColumnWidth(columnIndex: number, points: number): this {
    requireArguments([columnIndex, points], [['number', 'number']], this.named('setColumnWidth'));
    this.session.requireEdit();
    widen(this.node, columnIndex, points);
    return this.facade();
  }

  private putRow(index: number, row: unknown, method: string): ElementImpl {
    const node = isNothing(row) ? new DocNode('TABLE_ROW') : detachedIn(row, 'TABLE_ROW', this.named(method));
    this.put(index, node);
    return this.shown(node);
  }
}

export class TableRowImpl extends ContainerImpl {
  protected readonly className = 'TableRow';

  appendTableCell(cell?: unknown): ElementImpl {
    return this.putCell(this.node.children.length, cell, 'appendTableCell');
  }

  clear(): this {
    this.session.requireEdit();
    this.node.empty();
    return this.facade();
  }

  getCell(cellIndex: number): ElementImpl {
    requireArguments([cellIndex], [['number']], this.named('getCell'));
    return this.shown(childAt(this.node, cellIndex));
  }

  getMinimumHeight(): number | null {
    return this.attribute('MINIMUM_HEIGHT') as number | null;
  }

  getNumCells(): number {
    return this.node.children.length;
  }

  getParentTable(): ElementImpl | null {
    return this.getParent();
  }

  insertTableCell(index: number, cell?: unknown): ElementImpl {
    return this.putCell(index, cell, 'insertTableCell');
  }

  removeCell(cellIndex: number): ElementImpl {
    const cell = childAt(this.node, cellIndex);
    this.session.requireEdit();
    cell.detach();
    return this.shown(cell);
  }

  setMinimumHeight(points: number): this {
    return this.set('MINIMUM_HEIGHT', points);
  }

  private putCell(index: number, cell: unknown, method: string): ElementImpl {
    const node =
      typeof cell === 'object' && cell !== null
        ? detachedIn(cell, 'TABLE_CELL', this.named(method))
        : cellNode(isNothing(cell) ? '' : String(cell));
    this.put(index, node);
    return this.shown(node);
  }
}

function childAt(node: DocNode, index: number): DocNode {
  const child = node.children[index];
  if (child) return child;
  throw new GoogleError(
    `Child index (${index}) must be less than the number of child elements (${node.children.length}).`,
  );
}

const tableSpec: ClassSpec<TableImpl> = {
  service: 'DocumentApp',
  className: 'Table',
  costs: {
    ...containerCosts,
    appendTableRow: 'docEdit',
    clear: 'docEdit',
    getBorderColor: 'handle',
    getBorderWidth: 'handle',
    getCell: 'handle',
    getColumnWidth: 'handle',
    getNumRows: 'handle',
    getRow: 'handle',
    insertTableRow: 'docEdit',
    removeRow: 'docEdit',
    setBorderColor: 'docEdit',
    setBorderWidth: 'docEdit',
    setColumnWidth: 'docEdit',
  },
  scopes: editScopes,
};

const rowSpec: ClassSpec<TableRowImpl> = {
  service: 'DocumentApp',
  className: 'TableRow',
  costs: {
    ...containerCosts,
    appendTableCell: 'docEdit',
    clear: 'docEdit',
    getCell: 'handle',
    getMinimumHeight: 'handle',
    getNumCells: 'handle',
    getParentTable: 'handle',
    insertTableCell: 'docEdit',
    removeCell: 'docEdit',
    setMinimumHeight: 'docEdit',
  },
  scopes: editScopes,
};

/** Compile-time: no method that Google lacks. */
const inventsNothing: [
  NoInvention<TableImpl, GoogleAppsScript.Document.Table>,
  NoInvention<TableRowImpl, GoogleAppsScript.Document.TableRow>,
] = [true, true];
void inventsNothing;

export const exposeTable = (session: DocSession, node: DocNode): TableImpl =>
  expose(session.execution, new TableImpl(session, node), tableSpec);

export const exposeRow = (session: DocSession, node: DocNode): TableRowImpl =>
  expose(session.execution, new TableRowImpl(session, node), rowSpec);
