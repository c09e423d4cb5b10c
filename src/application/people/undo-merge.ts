/** Takes a merge back from the journal: every cell that it wrote, as long as none of them has changed since. */
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import type { Row, Table } from '../../domain/schema/table';
import { journal, tables } from '../../domain/tables';
import { defineOperation, type Update } from '../kernel/operation';
import { textIn } from '../kernel/raw';
import { all } from '../kernel/reads';
import { mergeReason } from './merge-draft';
import { mergePeople, mergeReads, needsOfMerge } from './merge-people';

type Line = Row<typeof journal>;
type Pairs = Readonly<Record<string, readonly [before: unknown, after: unknown]>>;

/** More changed cells than these are counted, not told. */
const mostTold = 4;

interface Undoing {
  /** The record that was merged into the other. */
  readonly drop: string;
  readonly keep: string;
}

const reads = { ...mergeReads, journalEntry: all(journal) };

/** The lines of the last merge of these two: an earlier one was taken back already. */
function lastMerge(lines: readonly Line[]): Line[] {
  const own = lines.filter(({ operation }) => operation === mergePeople.title);
  const last = own[own.length - 1]?.commandKey;
  return own.filter(({ commandKey }) => commandKey === last);
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

interface Written {
  readonly table: Table;
  readonly id: string;
  readonly cells: Pairs;
}

/** What a line of the journal says was written. */
function readLine({ table: sheet, record, changes }: Line): Written {
  const table = tables.find((each) => each.sheet === sheet);
  if (!table) throw new Error(`La bitácora nombra la hoja «${sheet}», que no existe.`);
  return { table, id: record, cells: JSON.parse(changes) as Pairs };
}

/** «la solicitud SOL-2026-00031 (Persona solicitante)» for every cell that is no longer as the merge left it. */
function changedSince(written: readonly Written[], find: (table: Table, id: string) => Values | undefined) {
  return written.flatMap(({ table, id, cells }) => {
    const row = find(table, id);
    const moved = Object.entries(cells).filter(([field, [, after]]) => !same(row?.[field], after));
    const labels = moved.map(([field]) => table.fields[field]?.label ?? field);
    return labels.length > 0 ? [`${table.singular} ${id} (${labels.join(', ')})`] : [];
  });
}

type Values = Readonly<Record<string, unknown>>;

export const undoMerge = defineOperation({
  name: 'undoMerge',
  title: 'Deshacer fusión',
  roles: ['coordinator'],
  reads,
  needs: ({ drop, keep }: Undoing) => [
    ...needsOfMerge({ drop, keep, take: [] }),
    {
      table: journal,
      where: { field: 'reason', is: mergeReason(drop, keep), most: Number.MAX_SAFE_INTEGER },
    },
  ],
  creates: [],
  parse: (raw) => succeed({ drop: textIn(raw, 'id'), keep: textIn(raw, 'into') }),
  decide({ snapshot, input: { drop, keep } }) {
    if (snapshot.person.find(drop)?.mergedInto !== keep) {
      return fail(problem('cannotApply', [`La ficha ${drop} no está fusionada en ${keep}.`], 'id'));
    }
    const written = lastMerge(snapshot.journalEntry.all).map(readLine);
    const views = snapshot as unknown as Readonly<Record<string, { find(id: string): Values | undefined }>>;
    const changed = changedSince(written, ({ name }, id) => views[name]?.find(id));
    if (changed.length > 0) {
      const told = changed.slice(0, mostTold).join('; ');
      const others = changed.length > mostTold ? ` y ${changed.length - mostTold} más` : '';
      const why = `No se puede deshacer, porque después de la fusión cambió: ${told}${others}. Corrija a mano lo que haga falta.`;
      return fail(problem('cannotApply', [why], 'id'));
    }
    const reason = `Se deshizo la fusión de ${drop} en ${keep}.`;
    const changes = written.map(({ table, id, cells }): Update => {
      const before = Object.entries(cells).map(([field, [value]]) => [field, value ?? undefined]);
      return { kind: 'update', table, id, patch: Object.fromEntries(before), reason };
    });
    return succeed({ changes, output: { id: drop, restored: changes.length } });
  },
});
