/** One tab as it was read: which rows are records, where each stands, and its raw cells for when something must be put back. */
import type { StoredRow, TableRead } from '../../application/ports';
import type { Table } from '../../domain/schema/table';
import { readCell, readRecordCell, type Cell } from './cells';
import type { Positions } from './tab-layout';

type RawRow = readonly Cell[];

/** Cells of a range, row by row. */
export type Values = readonly RawRow[];

/** A record whose cells are parsed when somebody looks. */
class LazyRow implements StoredRow {
  private parsed: Readonly<Record<string, unknown>> | undefined;

  constructor(
    readonly id: string,
    readonly position: number,
    private readonly view: TabView,
  ) {}

  get values(): Readonly<Record<string, unknown>> {
    this.parsed ??= this.view.parse(this.position);
    return this.parsed;
  }
}

export class TabView {
  readonly table: Table;
  readonly rows: readonly StoredRow[];
  private readonly byId = new Map<string, StoredRow>();

  /**
   * @param columns absolute column → the cells of that column, row 0 being the header
   */
  constructor(
    read: TableRead,
    readonly positions: Positions,
    private readonly cellAt: (row: number, column: number) => Cell | undefined,
    rowCount: number,
  ) {
    this.table = read.table;
    this.fields = read.fields ?? Object.keys(read.table.fields);
    const idColumn = positions.get('id') ?? 0;
    const rows: StoredRow[] = [];
    for (let row = 1; row < rowCount; row += 1) {
      const id = String(cellAt(row, idColumn) ?? '').trim();
      if (id === '') continue;
      const stored = new LazyRow(id, row, this);
      rows.push(stored);
      if (!this.byId.has(id)) this.byId.set(id, stored);
    }
    this.rows = rows;
  }

  private readonly fields: readonly string[];

  find(id: string): StoredRow | undefined {
    return this.byId.get(id);
  }

  parse(row: number): Readonly<Record<string, unknown>> {
    const values: Record<string, unknown> = {};
    const read = this.table.record ? readRecordCell : readCell;
    for (const name of this.fields) {
      const field = this.table.fields[name];
      if (field) values[name] = read(field, this.raw(row, name));
    }
    return values;
  }

  /** The cell as it was read; undefined when empty or not read. */
  raw(row: number, field: string): Cell | undefined {
    const column = this.positions.get(field);
    return column === undefined ? undefined : this.cellAt(row, column);
  }
}

/** Cells of a whole-tab range. */
export const wholeTab =
  (values: Values) =>
  (row: number, column: number): Cell | undefined =>
    values[row]?.[column];
