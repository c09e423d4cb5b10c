/** The fields of a record as a person reads them, with links to the records they name. */
import type { Field } from '../../domain/schema/field';
import { formatDate, formatValue, type NameOf } from '../../domain/schema/format';
import { recordFieldNames, type Table } from '../../domain/schema/table';
import { placeName } from '../../domain/territory/place-name';
import { isRecordKind } from '../../domain/tables/openable';
import type { RecordSnapshot } from './record-reads';
import type { Link, ShownField, TypedRecord } from './shown';

type Values = Readonly<Record<string, unknown>>;

type Board = Pick<RecordSnapshot['boards']['all'][number], 'starts' | 'ends'>;

/** Boards have no name: within their organisation they are told by their years. */
const boardTerm = (board: Board | undefined): string | undefined =>
  board && `del ${formatDate(board.starts)} al ${formatDate(board.ends)}`;

/** Names of what records refer to, from what was read; the code where it was not. */
export function namesFrom(snapshot: RecordSnapshot): NameOf {
  const finders: Readonly<Record<string, (id: string) => string | undefined>> = {
    person: (id) => snapshot.people.find(id)?.fullName,
    organisation: (id) => snapshot.organisations.find(id)?.name,
    board: (id) => boardTerm(snapshot.boards.find(id)),
    meeting: (id) => snapshot.meetings.find(id)?.title,
    activity: (id) => snapshot.activities.find(id)?.title,
    request: (id) => snapshot.requests.find(id)?.title,
    household: (id) => snapshot.households.find(id)?.reference,
    institution: (id) => snapshot.institutions.find(id)?.name,
    workshop: (id) => snapshot.workshops.find(id)?.title,
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

function linksOf(field: Field, value: unknown, nameOf: NameOf): Link[] {
  const kind = field.target?.().name ?? '';
  if (!isRecordKind(kind)) return [];
  const ids: readonly unknown[] = Array.isArray(value) ? value : [value];
  return ids.map(String).map((id) => ({ kind, id, title: nameOf(kind, id) }));
}

/** Filled fields in the order of the declaration, technical ones left out. */
export function shownFields(table: Table, row: Values, nameOf: NameOf): ShownField[] {
  return Object.entries(table.fields).flatMap(([name, field]): ShownField[] => {
    const value = row[name];
    const text = formatValue(field, value, nameOf);
    if (stamps.has(name) || field.hidden || name === table.states?.field || text === '') return [];
    const links = linksOf(field, value, nameOf);
    const shown: ShownField = { field: name, label: field.label, text };
    if (links.length > 0) return [{ ...shown, links }];
    return [field.kind === 'url' ? { ...shown, url: text } : shown];
  });
}

/** Raw values by field, technical ones left out. */
export const rawValues = (table: Table, row: Values): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(table.fields).flatMap(([name, field]) =>
      stamps.has(name) || field.hidden || row[name] === undefined ? [] : [[name, row[name]]],
    ),
  );

/** A value as the control of its field holds it: 14/03/2026, «Sí», the key of an option, an id. */
function asTyped(field: Field, value: unknown): string | readonly string[] {
  if (Array.isArray(value)) return value.map(String);
  const isKey = field.kind === 'choice' || field.kind === 'ref';
  return isKey && typeof value === 'string' ? value : formatValue(field, value).replace(/^RD\$/, '');
}

/** What a form about the record begins with. */
export function typedRecord(table: Table, row: Values, nameOf: NameOf): TypedRecord {
  const fields = Object.entries(table.fields).filter(([name, { hidden }]) => !stamps.has(name) && !hidden);
  const names = fields.flatMap(([name, { target }]) => {
    const ids: readonly unknown[] = [row[name] ?? []].flat();
    return target ? ids.map(String).map((id) => [id, nameOf(target().name, id)] as const) : [];
  });
  return {
    values: Object.fromEntries(fields.map(([name, field]) => [name, asTyped(field, row[name])])),
    names: Object.fromEntries(names),
  };
}
