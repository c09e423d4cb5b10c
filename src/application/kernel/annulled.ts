/** Nothing is done with what was annulled: not by a window that still shows it, nor by a code that somebody remembers. */
import { problem, type Problem } from '../../domain/problems';
import type { Table } from '../../domain/schema/table';
import type { Change } from './operation';
import type { Look } from './snapshot';

type Raw = Readonly<Record<string, unknown>>;

const valuesOf = (change: Change): Raw => (change.kind === 'insert' ? change.row : change.patch);

/** Whether the record stays annulled: the very changes may bring it back. */
function staysAnnulled(table: Table, id: string, changes: readonly Change[], look: Look): boolean {
  if (look.find(table.name, id)?.values['voided'] !== true) return false;
  return !changes.some(
    (change) => change.table === table && change.id === id && valuesOf(change)['voided'] === false,
  );
}

/** References that a change writes, each with its field; those that stood there before are left in peace. */
function writtenReferences(change: Change, look: Look): [field: string, target: Table, id: string][] {
  const before = look.find(change.table.name, change.id)?.values ?? {};
  return Object.entries(valuesOf(change)).flatMap(([name, value]) => {
    const target = change.table.fields[name]?.target?.();
    const held = new Set([before[name]].flat());
    return target
      ? [value]
          .flat()
          .flatMap((id) => (typeof id === 'string' && !held.has(id) ? [[name, target, id] as const] : []))
      : [];
  }) as [string, Table, string][];
}

/** The first annulled record that a person's command changes, or makes another refer to; undefined when there is none. */
export function findAnnulled(changes: readonly Change[], raw: Raw, look: Look): Problem | undefined {
  for (const change of changes) {
    const { table, id } = change;
    const asked = Object.keys(raw).find((field) => raw[field] === id);
    if (change.kind === 'update' && asked !== undefined && staysAnnulled(table, id, changes, look)) {
      return problem('annulled', [table.singular, id], asked);
    }
    for (const [field, target, referred] of writtenReferences(change, look)) {
      if (staysAnnulled(target, referred, changes, look)) {
        return problem('annulled', [target.singular, referred], field);
      }
    }
  }
  return undefined;
}
