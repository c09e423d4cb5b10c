/** The morning mail of one person: what is overdue, due today and near, by code and place only; nothing when nothing waits. */
import { planWeek, stopsOf, weekOf } from '../planning/week-plan';
import { formatDate } from '../schema/format';
import type { CivilDate } from '../schema/values';
import { addDays, daysBetween } from '../time/civil-date';
import { counted } from '../words/counted';

/** Something with a date that waits for somebody. */
export interface DigestItem {
  /** Code of the record: nothing else says what it is. */
  readonly code: string;
  /** '' where even the place is not to be told. */
  readonly place: string;
  readonly due: CivilDate;
  /** Where a visit about it is noted, its code already written; absent for what nobody visits. */
  readonly visitAt?: string | undefined;
}

export interface Digest {
  readonly subject: string;
  readonly body: string;
}

/** Days ahead that the digest looks. */
const nearDays = 14;
/** Codes named in one line. */
const mostCodes = 12;

/** The place stands above it, in its heading. */
function lineOf({ code, due }: DigestItem, today: CivilDate): string {
  if (due < today)
    return `• ${code}: venció el ${formatDate(due)}, hace ${counted(daysBetween(due, today), 'día')}.`;
  return due === today ? `• ${code}` : `• ${code}: ${formatDate(due)}.`;
}

/** With where its visit is noted, on a line of its own: a telephone opens it at a touch. */
const withVisit = (item: DigestItem, today: CivilDate): string =>
  [lineOf(item, today), ...(item.visitAt === undefined ? [] : [`  Anotar la visita: ${item.visitAt}`])].join(
    '\n',
  );

/** What has no place, or none that may be told. */
const elsewhere = 'Otros asuntos';

/** Under the name of each place, so that one trip serves several; what has no place needs no heading where it stands alone. */
function section(title: string, items: readonly DigestItem[], today: CivilDate): string[] {
  if (items.length === 0) return [];
  const stops = stopsOf(items);
  const isNamed = stops.some(({ place }) => place !== '');
  return [
    `${title} (${items.length})`,
    ...stops.flatMap(({ place, items: here }) => [
      ...(isNamed ? [place === '' ? `${elsewhere}:` : `En ${place}:`] : []),
      ...here.map((item) => lineOf(item, today)),
    ]),
    '',
  ];
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

/** Until when the digest looks ahead. */
const horizon = (today: CivilDate): CivilDate => addDays(today, nearDays);

/** What the mail of a person says of their work, and what its subject says. */
interface Told {
  readonly subject: string;
  readonly sections: readonly string[];
}

/** By when it falls: overdue, today, near. */
function tellDay(own: readonly DigestItem[], today: CivilDate): Told {
  const overdue = own.filter(({ due }) => due < today);
  const now = own.filter(({ due }) => due === today);
  const next = own.filter(({ due }) => due > today && due <= horizon(today));
  const counts = (
    [
      [overdue, 'con atraso'],
      [now, 'para hoy'],
      [next, `en los próximos ${nearDays} días`],
    ] as const
  ).flatMap(([items, when]) => (items.length === 0 ? [] : [`${items.length} ${when}`]));
  return {
    subject: [`Su trabajo del ${formatDate(today)}`, counts.join(', ')]
      .filter((part) => part !== '')
      .join(': '),
    sections: [
      ...section('Con atraso', overdue, today),
      ...section('Para hoy', now, today),
      ...section(`Próximos ${nearDays} días`, next, today),
    ],
  };
}

/** By place for the trips of the week; what falls after it, as on any day. */
function tellWeek(own: readonly DigestItem[], today: CivilDate): Told {
  const week = weekOf(today);
  const stops = planWeek(own, week);
  const later = own.filter(({ due }) => due > week.sunday && due <= horizon(today));
  const matters = stops.reduce((sum, { items }) => sum + items.length, 0);
  const plan = stops.flatMap(({ place, items }) => [
    `${place === '' ? elsewhere : place} (${items.length})`,
    ...items.map((item) => withVisit(item, today)),
    '',
  ]);
  return {
    subject: `Su plan de la semana del ${formatDate(week.monday)}: ${counted(matters, 'asunto')} en ${counted(stops.length, 'lugar', 'lugares')}`,
    sections: [
      `Su plan hasta el ${formatDate(week.sunday)}, lugar por lugar.`,
      '',
      ...plan,
      ...section('Después', later, today),
    ],
  };
}

/** Whoever works in the field gets the week on its first day, where it holds anything; the others each day as it comes. */
function tellWork(own: readonly DigestItem[], today: CivilDate, isOfField: boolean): Told {
  const week = weekOf(today);
  const isPlanned = isOfField && week.monday === today && planWeek(own, week).length > 0;
  return isPlanned ? tellWeek(own, today) : tellDay(own, today);
}

/** What else a person is told of. */
interface Besides {
  /** '' except for the coordinator. */
  readonly escalation?: string;
  /** Organisations whose board must be renewed, told of on their days. */
  readonly boards?: readonly DigestItem[];
  /** Their work is a trip from place to place, and this is where they note each visit; '' while the form is not there. */
  readonly visitsAt?: string | undefined;
}

/** The digest of one person; undefined when there is nothing to say. */
export function writeDigest(
  own: readonly DigestItem[],
  today: CivilDate,
  { escalation = '', boards = [], visitsAt }: Besides = {},
): Digest | undefined {
  const { subject, sections } = tellWork(own, today, visitsAt !== undefined);
  if (sections.length + boards.length === 0 && escalation === '') return undefined;
  return {
    subject,
    body: [
      'Buenos días:',
      '',
      ...sections,
      ...section('Directivas que vencen', boards, today),
      ...(escalation === '' ? [] : [escalation, '']),
      ...(visitsAt === undefined || visitsAt === ''
        ? []
        : [`Cualquier otra visita se anota aquí: ${visitsAt}`, '']),
      'Departamento de Coordinación Social',
    ].join('\n'),
  };
}
