/** Reads only the rows that match: the columns that tell which, then those rows and no others. */
import type { RowFilter, TableRead } from '../../application/ports';
import { referenceIn } from '../../domain/schema/parse';
import type { Table } from '../../domain/schema/table';
import { split, type Cell } from './cells';
import { columnLetters, columnRuns, quoted, type Positions } from './tab-layout';
import { TabView, type Values } from './tab-view';

/** A plan for one table: its ranges, and how to find a cell in what they bring. */
export interface Plan {
  readonly read: TableRead;
  readonly ranges: readonly string[];
  view(values: readonly Values[], positions: Positions): TabView;
}

/** The read that tells which rows match. */
export const scoutOf = ({ table }: TableRead, where: RowFilter): TableRead => ({
  table,
  fields: ['id', ...listOf(where.field), ...(where.following ?? [])],
});

const listOf = (one: string | readonly string[]): readonly string[] =>
  typeof one === 'string' ? [one] : one;

/** The text of a cell as a filter has it: of a reference its code alone. */
function soughtIn({ fields }: Table, field: string, cell: Cell | undefined): string {
  const text = String(cell ?? '').trim();
  return fields[field]?.kind === 'ref' ? referenceIn(text) : text;
}

/** Whether any of the filtered fields holds what is looked for. */
const holds = (table: Table, cellOf: (field: string) => Cell | undefined, where: RowFilter): boolean =>
  listOf(where.field).some((field) => listOf(where.is).includes(soughtIn(table, field, cellOf(field))));

/** The ids that the matching rows name where the filter says to follow them. */
const followed = (scout: TabView, rows: readonly number[], where: RowFilter): ReadonlySet<string> =>
  new Set(
    rows.flatMap((row) =>
      (where.following ?? []).flatMap((field) => split(scout.raw(row, field) ?? '').map(referenceIn)),
    ),
  );

/** The plan for the rows that a scout found; none for reads without a filter. */
export function matchingPlan(read: TableRead, scout: TabView | undefined): Plan[] {
  const { table, where } = read;
  if (!where || !scout) return [];
  const matching = scout.rows
    .map(({ position }) => position)
    .filter((row) => holds(table, (field) => scout.raw(row, field), where))
    .slice(-where.most);
  const named = followed(scout, matching, where);
  const rows = scout.rows
    .filter(({ id, position }) => named.has(id) || matching.includes(position))
    .map(({ position }) => position);
  const runs = columnRuns(rows);
  const last = columnLetters(Math.max(...scout.positions.values()));
  return [
    {
      read,
      ranges: runs.map((run) => `${quoted(table.sheet)}!A${run.first + 1}:${last}${run.last + 1}`),
      view(values, positions) {
        const cells = new Map<number, readonly Cell[]>();
        const ids = positions.get('id') ?? 0;
        runs.forEach(({ first }, index) =>
          values[index]?.forEach((row, offset) => {
            // A person may have moved rows between the two looks.
            const isNamed = named.has(String(row[ids] ?? '').trim());
            if (isNamed || holds(table, (field) => row[positions.get(field) ?? 0], where))
              cells.set(first + offset, row);
          }),
        );
        const cellAt = (row: number, at: number): Cell | undefined => cells.get(row)?.[at];
        return new TabView(read, positions, cellAt, Math.max(0, ...rows) + 1);
      },
    },
  ];
}
