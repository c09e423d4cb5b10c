/** The fields of a record as a person reads them, with links to the records they name. */
import type { Field } from '../../domain/schema/field';
import { formatValue, type NameOf } from '../../domain/schema/format';
import { recordFieldNames, type Table } from '../../domain/schema/table';
import { placeName } from '../../domain/territory/place-name';
import type { RecordSnapshot } from './record-reads';
import type { Link, ShownField } from './shown';
import { isRecordKind } from './wording';

type Values = Readonly<Record<string, unknown>>;

/** Names of what records refer to, from what was read; the code where it was not. */
export function namesFrom(snapshot: RecordSnapshot): NameOf {
  const finders: Readonly<Record<string, (id: string) => string | undefined>> = {
    person: (id) => snapshot.people.find(id)?.fullName,
    organisation: (id) => snapshot.organisations.find(id)?.name,
    meeting: (id) => snapshot.meetings.find(id)?.title,
    request: (id) => snapshot.requests.find(id)?.title,
    household: (id) => snapshot.households.find(id)?.reference,
    staff: (id) => snapshot.staff.find(id)?.name,
    document: (id) => snapshot.documents.find(id)?.folio,
    territory(id) {
      const label = snapshot.territories.find(id)?.label;
      return label === undefined ? undefined : placeName(label);
    },
  };
  return (table, id) => finders[table]?.(id) ?? id;
}

/** Columns about the row itself, which the history tells better. */
const stamps = new Set<string>(['id', ...recordFieldNames.filter((name) => name !== 'voidReason')]);

function linkOf(field: Field, value: unknown, nameOf: NameOf): Link | undefined {
  const kind = field.kind === 'ref' ? field.target?.().name : undefined;
  return kind !== undefined && isRecordKind(kind) && typeof value === 'string'
    ? { kind, id: value, title: nameOf(kind, value) }
    : undefined;
}

/** Filled fields in the order of the declaration, technical ones left out. */
export function shownFields(table: Table, row: Values, nameOf: NameOf): ShownField[] {
  return Object.entries(table.fields).flatMap(([name, field]): ShownField[] => {
    const value = row[name];
    const text = formatValue(field, value, nameOf);
    if (stamps.has(name) || field.hidden || name === table.states?.field || text === '') return [];
    const link = linkOf(field, value, nameOf);
    const shown: ShownField = { field: name, label: field.label, text };
    if (link) return [{ ...shown, link }];
    return [field.kind === 'url' ? { ...shown, url: text } : shown];
  });
}

/** Raw values for the edit form. */
export const rawValues = (table: Table, row: Values): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(table.fields).flatMap(([name, field]) =>
      stamps.has(name) || field.hidden || row[name] === undefined ? [] : [[name, row[name]]],
    ),
  );
