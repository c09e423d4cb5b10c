/** The registry on the bound spreadsheet: one read, one atomic write, and mending where a person moved rows in between. */
import type {
  Displacement,
  Registry,
  RowInsert,
  RowUpdate,
  StoredRows,
  TableRead,
  WriteBatch,
} from '../../application/ports';
import { succeed, type Result } from '../../domain/result';
import type { Table } from '../../domain/schema/table';
import { journal } from '../../domain/tables';
import type { Reference } from '../../domain/tables/references';
import { isMisnamed, type Cell } from './cells';
import { getRanges, readTables, type Reading } from './reading';
import { placesAlone, referenceTextWith, type FindName, type ReferenceText } from './reference-text';
import { declaredPositions, locateColumns, quoted, type Positions } from './tab-layout';
import type { Values } from './tab-view';
import { changedCells, insertRequests, rowRequests, sendRequests } from './writing';

/** A person who goes on moving rows is outwaited this many times. */
const mostMendings = 3;

const nothingRead: Reading = { views: new Map(), positionsOf: declaredPositions };

/** What records are called: as this batch writes it, or else as it was read. */
function namesIn({ views }: Reading, { inserts, updates }: WriteBatch): FindName {
  const rows = [...inserts.map((row) => ({ ...row, id: String(row.values['id']) })), ...updates];
  const written = new Map(
    rows.map(({ table, id, values }) => [`${table.name} ${id}`, values[table.namedBy ?? '']] as const),
  );
  return (target, id) => {
    const read = (): unknown => views.get(target.name)?.find(id)?.values[target.namedBy ?? ''];
    const name = written.get(`${target.name} ${id}`) ?? read();
    return typeof name === 'string' ? name : undefined;
  };
}

export class SheetRegistry implements Registry {
  private last: Reading = nothingRead;
  /** How the cells of the last commit refer to records; what it left to mend is written alike. */
  private referenceText: ReferenceText = placesAlone;

  constructor(private readonly spreadsheetId: () => string) {}

  read(reads: readonly TableRead[]): Result<readonly StoredRows[]> {
    const reading = readTables(this.spreadsheetId(), reads);
    if (!reading.ok) return reading;
    this.last = reading.value;
    return succeed(reads.map(({ table }) => ({ table, rows: this.last.views.get(table.name)?.rows ?? [] })));
  }

  /**
   * The header of a tab and some of its rows as they stand, `first` counted from 1. The same read tells where the journal's
   * columns are, so that what is inserted next goes under them; where that header is spoilt, they are taken as declared.
   */
  readRows(table: Table, first: number, count: number): { header: readonly Cell[]; rows: Values } {
    const sheet = quoted(table.sheet);
    const [header, rows, journalHeader] = getRanges(this.spreadsheetId(), [
      `${sheet}!1:1`,
      `${sheet}!${first}:${first + count - 1}`,
      `${quoted(journal.sheet)}!1:1`,
    ]);
    const { positions, missing } = locateColumns(journal, journalHeader?.[0] ?? []);
    this.last =
      missing.length === 0
        ? {
            ...nothingRead,
            positionsOf: (each) => (each === journal ? positions : declaredPositions(each)),
          }
        : nothingRead;
    return { header: header?.[0] ?? [], rows: rows ?? [] };
  }

  /** A record of the last read, when it was among what was read. */
  findRead(table: Table, id: string): Readonly<Record<string, unknown>> | undefined {
    return this.last.views.get(table.name)?.find(id)?.values;
  }

  /**
   * Rows of the last read whose cells refer to a record by another name than it has by now, or by its code alone, with the
   * values to write anew. What somebody typed that is no record stays as it is.
   */
  misnamed(references: readonly Reference[]): RowUpdate[] {
    const findName = namesIn(this.last, { inserts: [], updates: [] });
    return references.flatMap(({ table, fields }) => {
      const view = this.last.views.get(table.name);
      return (view?.rows ?? []).flatMap(({ id, position, values }) => {
        const stale = fields.filter((field) => {
          const declared = table.fields[field];
          return declared && isMisnamed(declared, values[field], view?.raw(position, field), findName);
        });
        const again = Object.fromEntries(stale.map((field) => [field, values[field]]));
        return stale.length === 0 ? [] : [{ table, id, position, values: again }];
      });
    });
  }

  commit(batch: WriteBatch): readonly Displacement[] {
    const { inserts, updates } = batch;
    const { positionsOf } = this.last;
    this.referenceText = referenceTextWith(namesIn(this.last, batch));
    const requests = [
      ...updates.flatMap((update) =>
        rowRequests(
          update.table,
          update.position,
          changedCells(update, positionsOf(update.table), this.referenceText),
        ),
      ),
      ...insertRequests(inserts, positionsOf, this.referenceText),
    ];
    return sendRequests(this.spreadsheetId(), requests, updates, positionsOf);
  }

  mend(displaced: readonly Displacement[], inserts: readonly RowInsert[]): readonly string[] {
    const before = this.last;
    const gone = new Set<string>();
    let open = displaced;
    let lines = inserts;
    for (let round = 0; open.length > 0 && round < mostMendings; round += 1) {
      open = this.mendOnce(before, open, lines, gone);
      lines = [];
    }
    return [...gone];
  }

  /** Reads where the rows now stand, gives the hit rows their cells back, writes the updates to their own rows. */
  private mendOnce(
    before: Reading,
    displaced: readonly Displacement[],
    inserts: readonly RowInsert[],
    gone: Set<string>,
  ): readonly Displacement[] {
    const touched = new Map<Table, Set<string>>();
    for (const { update } of displaced) {
      const fields = touched.get(update.table) ?? new Set<string>();
      for (const field of Object.keys(update.values)) fields.add(field);
      touched.set(update.table, fields);
    }
    const fresh = readTables(
      this.spreadsheetId(),
      [...touched].map(([table, fields]) => ({ table, fields: [...fields] })),
    );
    if (!fresh.ok) throw new Error(fresh.problems.map(({ message }) => message).join(' '));
    this.last = fresh.value;
    const { positionsOf } = this.last;
    const restores = displaced.flatMap((each) =>
      this.restoreRequests(before, each, positionsOf(each.update.table)),
    );
    const moved = displaced.flatMap(({ update }) => this.relocate(update, gone));
    const requests = [
      ...restores,
      ...moved.flatMap((update) =>
        rowRequests(
          update.table,
          update.position,
          changedCells(update, positionsOf(update.table), this.referenceText),
        ),
      ),
      ...insertRequests(inserts, positionsOf, this.referenceText),
    ];
    return sendRequests(this.spreadsheetId(), requests, moved, positionsOf);
  }

  /** The row that was hit gets the cells it had when this execution read it; a blank row is emptied again. */
  private restoreRequests(before: Reading, { update, foundId }: Displacement, positions: Positions) {
    const now = this.last.views.get(update.table.name)?.find(foundId);
    const then = before.views.get(update.table.name);
    const was = then?.find(foundId);
    const row = now?.position ?? update.position;
    const cells = new Map<number, Cell>();
    for (const field of Object.keys(update.values)) {
      const column = positions.get(field);
      if (column !== undefined) cells.set(column, (was && then?.raw(was.position, field)) ?? '');
    }
    return rowRequests(update.table, row, cells);
  }

  private relocate(update: RowUpdate, gone: Set<string>): RowUpdate[] {
    const stored = this.last.views.get(update.table.name)?.find(update.id);
    if (stored) return [{ ...update, position: stored.position }];
    gone.add(update.id);
    return [];
  }
}
