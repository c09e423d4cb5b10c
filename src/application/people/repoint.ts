/** Leads every reference to one person over to another, wherever the declarations say that there is one. */
import { people } from '../../domain/tables';
import { referencesTo, type Reference } from '../../domain/tables/references';
import type { Table } from '../../domain/schema/table';
import type { Update } from '../kernel/operation';
import type { ReadSpec } from '../kernel/reads';
import type { TableRead } from '../ports';

type Values = Readonly<Record<string, unknown>>;

/** Rows of one table as a snapshot shows them. */
export interface AnyView {
  readonly all: readonly Values[];
}

/** The other tables that name people; people themselves are read row by row. */
export const references: readonly Reference[] = referencesTo(people).filter(({ table }) => table !== people);
const ownReferences = referencesTo(people).find(({ table }) => table === people)?.fields ?? [];

/** What has to be read to find those references, by name of table. */
export const referenceReads: Readonly<Record<string, ReadSpec>> = Object.fromEntries(
  references.map(({ table, fields }) => [
    table.name,
    {
      table,
      fields: [
        ...new Set([
          'id',
          ...fields,
          ...(table.once ?? []),
          ...(table.record ? ['voided', 'voidReason'] : []),
        ]),
      ],
    },
  ]),
);

/** The two people whole, and whoever was merged into one of them before. */
export const peopleRead = (...ids: readonly string[]): TableRead => ({
  table: people,
  where: { field: ['id', ...ownReferences], is: ids, most: Number.MAX_SAFE_INTEGER },
});

const renamed = (value: unknown, from: string, to: string): unknown =>
  Array.isArray(value)
    ? [...new Set(value.map((each: unknown) => (each === from ? to : each)))]
    : value === from
      ? to
      : value;

const names = (value: unknown, id: string): boolean =>
  value === id || (Array.isArray(value) && value.includes(id));

const keyOf = ({ once = [] }: Table, row: Values): string => JSON.stringify(once.map((field) => row[field]));

/** The rows of one table that name the one who goes, as they will be. */
function repointedIn({ table, fields }: Reference, rows: readonly Values[], drop: string, keep: string) {
  const standing = new Set(
    table.once ? rows.filter(({ voided }) => voided !== true).map((row) => keyOf(table, row)) : [],
  );
  return rows
    .filter((row) => fields.some((field) => names(row[field], drop)))
    .map((row) => {
      const patch = Object.fromEntries(
        fields
          .filter((field) => names(row[field], drop))
          .map((field) => [field, renamed(row[field], drop, keep)]),
      );
      const isSecond =
        table.once && row['voided'] !== true && standing.has(keyOf(table, { ...row, ...patch }));
      return {
        table,
        id: String(row['id']),
        isSecond: isSecond === true,
        patch: isSecond ? { ...patch, voided: true, voidReason: `Repetida al fusionar ${drop}.` } : patch,
      };
    });
}

/** A row that names the one who goes. */
export interface Repointed extends Pick<Update, 'table' | 'id' | 'patch'> {
  /** The one who stays stands there already: this row is voided. */
  readonly isSecond: boolean;
}

/** Every row that names the one who goes, led over to the one who stays. */
export function repoint(
  views: Readonly<Record<string, AnyView | undefined>>,
  persons: AnyView,
  drop: string,
  keep: string,
): Repointed[] {
  const own = { table: people, fields: ownReferences };
  return [
    ...references.flatMap((each) => repointedIn(each, views[each.table.name]?.all ?? [], drop, keep)),
    ...repointedIn(own, persons.all, drop, keep),
  ];
}
