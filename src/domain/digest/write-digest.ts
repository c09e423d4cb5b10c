/** The morning mail of one person: what is overdue, due today and near, by code and place only; nothing when nothing waits. */
import { formatDate } from '../schema/format';
import type { CivilDate } from '../schema/values';
import { searchKey } from '../text/normalise';
import { addDays, daysBetween } from '../time/civil-date';

/** Something with a date that waits for somebody. */
export interface DigestItem {
  /** Code of the record: nothing else says what it is. */
  readonly code: string;
  /** '' where even the place is not to be told. */
  readonly place: string;
  readonly due: CivilDate;
}

export interface Digest {
  readonly subject: string;
  readonly body: string;
}

/** Days ahead that the digest looks. */
const nearDays = 14;
/** Codes named in one line. */
const mostCodes = 12;

const days = (count: number): string => (count === 1 ? '1 día' : `${count} días`);

function lineOf({ code, place, due }: DigestItem, today: CivilDate): string {
  const where = place === '' ? code : `${code}, ${place}`;
  if (due < today) return `• ${where}: venció el ${formatDate(due)}, hace ${days(daysBetween(due, today))}.`;
  return due === today ? `• ${where}` : `• ${where}: ${formatDate(due)}.`;
}

/** By place, so that one trip serves several; in a place, what has waited longest first. */
const byPlace = (a: DigestItem, b: DigestItem): number =>
  order(searchKey(a.place), searchKey(b.place)) || order(a.due, b.due);

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function section(title: string, items: readonly DigestItem[], today: CivilDate): string[] {
  if (items.length === 0) return [];
  return [`${title} (${items.length})`, ...[...items].sort(byPlace).map((item) => lineOf(item, today)), ''];
}

/** «Con atraso en el departamento, 3 días o más: 2 (SOL-…, SOL-…); 10 días o más: 1 (SOL-…).»; '' when nothing is so late. */
export function escalationLine(
  items: readonly DigestItem[],
  limits: readonly number[],
  today: CivilDate,
): string {
  const parts = limits.flatMap((limit) => {
    const late = items.filter(({ due }) => daysBetween(due, today) >= limit).map(({ code }) => code);
    if (late.length === 0) return [];
    const rest = late.length > mostCodes ? ` y ${late.length - mostCodes} más` : '';
    return [`${limit} días o más: ${late.length} (${late.slice(0, mostCodes).join(', ')}${rest})`];
  });
  return parts.length === 0 ? '' : `Con atraso en el departamento, ${parts.join('; ')}.`;
}

/** The digest of one person; undefined when there is nothing to say. `escalation` is '' except for the coordinator. */
export function writeDigest(
  own: readonly DigestItem[],
  escalation: string,
  today: CivilDate,
  /** Organisations whose board must be renewed, told of on their days. */
  boards: readonly DigestItem[] = [],
): Digest | undefined {
  const limit = addDays(today, nearDays);
  const overdue = own.filter(({ due }) => due < today);
  const now = own.filter(({ due }) => due === today);
  const next = own.filter(({ due }) => due > today && due <= limit);
  if (overdue.length + now.length + next.length + boards.length === 0 && escalation === '') return undefined;
  return {
    subject: `Su trabajo del ${formatDate(today)}: ${overdue.length} con atraso, ${now.length} para hoy`,
    body: [
      'Buenos días:',
      '',
      ...section('Con atraso', overdue, today),
      ...section('Para hoy', now, today),
      ...section(`Próximos ${nearDays} días`, next, today),
      ...section('Directivas que vencen', boards, today),
      ...(escalation === '' ? [] : [escalation, '']),
      'Departamento de Coordinación Social',
    ].join('\n'),
  };
}
