/** Everything that waits for somebody, from every table that declares a duty: one derivation for home, mail and lists. */
import { officeRoles, type Role } from '../../domain/roles';
import type { About, Duty } from '../../domain/schema/duty';
import type { Table } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { staff } from '../../domain/tables';
import { findKindOfCode } from '../../domain/tables/openable';
import { placeName } from '../../domain/territory/place-name';
import { daysBetween } from '../../domain/time/civil-date';
import { textIn } from '../kernel/raw';
import {
  dutiful,
  follow,
  isOpen,
  labelsOfPlace,
  rowsOf,
  titlePath,
  wordsAt,
  type Source,
  type Values,
  type Views,
} from './duty-sources';
import { isAtWork, ownersIn } from './owners';

/** A record that waits, until when, and for whom. */
export interface DueItem {
  readonly table: Table;
  readonly duty: Duty;
  readonly id: string;
  /** What it is called by outside the Sheet: its code, or that of what it is about. */
  readonly code: string;
  readonly row: Values;
  /** What names the record, or the record that it is about. */
  readonly title: string;
  /** What is to be done, where the title does not say it. */
  readonly task: string | undefined;
  readonly due: CivilDate;
  /** Somebody of the team; undefined when it is the office's. */
  readonly owner: string | undefined;
  /** Its place in words; '' when it has none. */
  readonly place: string;
  /** Even the place is not to be told outside the Sheet. */
  readonly discreet: boolean;
}

function waits({ table, duty }: Source, row: Values): boolean {
  if (row['voided'] === true || textIn(row, duty.due) === '') return false;
  return !duty.states || !table.states || duty.states.includes(textIn(row, table.states.field));
}

/** What names the row, where it is, and what is kept untold of it. */
function describe(snapshot: Views, { table, duty }: Source, row: Values) {
  const places = labelsOfPlace(duty).map((way) => wordsAt(snapshot, table, row, way));
  return {
    code: textIn(row, 'id'),
    title: wordsAt(snapshot, table, row, titlePath(table)),
    task: duty.task,
    place: placeName(places.find((label) => label !== '') ?? ''),
    discreet: duty.discreet !== undefined && follow(snapshot, table, row, duty.discreet) === true,
  };
}

/** The same of a row that is about another: the other names it, and keeps it untold. Nothing when the other is over. */
function describeAbout(snapshot: Views, source: Source, about: About, row: Values) {
  const code = textIn(row, about.subject);
  const kind = findKindOfCode(code);
  const matter = dutiful.find(({ table }) => table.name === kind);
  const other = matter && rowsOf(snapshot, matter.table).find(code);
  if (!matter || !other || !isOpen(matter.table, other)) return undefined;
  const { title, discreet } = describe(snapshot, matter, other);
  const said = textIn(row, about.said);
  return {
    ...describe(snapshot, source, row),
    code,
    title,
    discreet,
    ...(said === '' ? {} : { task: said }),
  };
}

/** Of the rows about the same the last one, by their day. */
function lastAbout({ subject, on }: About, rows: readonly Values[]): Values[] {
  const last = new Map<string, Values>();
  const sortKey = (row: Values): string => `${textIn(row, on)} ${textIn(row, 'id')}`;
  for (const row of rows) {
    const known = last.get(textIn(row, subject));
    if (row['voided'] !== true && (!known || sortKey(known) < sortKey(row)))
      last.set(textIn(row, subject), row);
  }
  return [...last.values()];
}

/** Everything with a date that waits for somebody. */
export function dueItems(snapshot: Views): DueItem[] {
  const ownerOf = ownersIn(rowsOf(snapshot, staff).all.filter(isAtWork));
  return dutiful.flatMap((source) => {
    const { table, duty } = source;
    const { all } = rowsOf(snapshot, table);
    return (duty.about ? lastAbout(duty.about, all) : all)
      .filter((row) => waits(source, row))
      .flatMap((row): DueItem[] => {
        const said = duty.about
          ? describeAbout(snapshot, source, duty.about, row)
          : describe(snapshot, source, row);
        const owner = ownerOf(duty.owner === undefined ? '' : textIn(row, duty.owner));
        const due = textIn(row, duty.due) as CivilDate;
        return said ? [{ table, duty, id: textIn(row, 'id'), row, due, owner, ...said }] : [];
      });
  });
}

/** What one person sees to: their own, and the office's when they work there. */
export function itemsOf<T extends Pick<DueItem, 'owner'>>(
  { id, role }: { readonly id: string; readonly role: Role | 'system' },
  items: readonly T[],
): T[] {
  const isOffice = (officeRoles as readonly string[]).includes(role);
  return items.filter(({ owner }) => owner === id || (owner === undefined && isOffice));
}

/** Days late at which the coordinator is told, and at which it goes into the authority's report. */
export const escalation = { coordinator: 3, report: 10 } as const;

/** Promises that are so many days late or more. */
export const lateItems = (items: readonly DueItem[], days: number, today: CivilDate): DueItem[] =>
  items.filter(({ duty, due }) => duty.promise && daysBetween(due, today) >= days);
