/** What happened to a record, told from the journal: who, when, what, from what to what. */
import type { Field } from '../../domain/schema/field';
import { formatValue, type NameOf } from '../../domain/schema/format';
import { recordFieldNames, type Table } from '../../domain/schema/table';
import { journal } from '../../domain/tables';
import type { RecordSnapshot } from './record-reads';
import type { HistoryLine } from './shown';

type Entry = RecordSnapshot['journal']['all'][number];
type Changes = Readonly<Record<string, unknown>>;

const untold = new Set<string>(['id', ...recordFieldNames]);

function changesIn(text: string): Changes {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? (parsed as Changes) : {};
  } catch {
    // A person may have touched the journal; the line is told without its changes.
    return {};
  }
}

/** A creation notes values, a change pairs of before and after. */
const pairOf = (action: string, value: unknown): readonly [unknown, unknown] =>
  action !== 'create' && Array.isArray(value) && value.length === 2
    ? [value[0], value[1]]
    : [undefined, value];

function tellChanges(entry: Entry, fields: Readonly<Record<string, Field>>, nameOf: NameOf) {
  return Object.entries(changesIn(entry.changes)).flatMap(([name, value]) => {
    const field = fields[name];
    if (!field || field.hidden || untold.has(name)) return [];
    const [before, after] = pairOf(entry.action, value).map((each) => formatValue(field, each, nameOf));
    return [{ label: field.label, before: before ?? '', after: after ?? '' }];
  });
}

/** Newest first. `most` lines at most. */
export function tellHistory(
  table: Table,
  snapshot: Pick<RecordSnapshot, 'journal' | 'staff'>,
  id: string,
  nameOf: NameOf,
  most: number,
): HistoryLine[] {
  return snapshot.journal.all
    .filter(({ record }) => record === id)
    .slice(-most)
    .reverse()
    .map((entry) => ({
      at: formatValue(journal.fields.at, entry.at),
      actor: entry.actor === 'sistema' ? 'Sistema' : (snapshot.staff.find(entry.actor)?.name ?? entry.actor),
      title: entry.operation,
      ...(entry.reason === undefined ? {} : { reason: entry.reason }),
      changes: tellChanges(entry, table.fields, nameOf),
    }));
}
