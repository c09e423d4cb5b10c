/** Proposes the days on which a meeting comes back, with its holidays told, before any is made. */
import { proposeDays, tellRhythm, weekdayName, type ProposedDay } from '../../domain/meetings/series';
import { problem } from '../../domain/problems';
import { fail, succeed, type Result } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { formatDate, formatTime } from '../../domain/schema/format';
import type { Parsed } from '../../domain/schema/parse';
import type { CivilDate, CivilTime } from '../../domain/schema/values';
import { holidays, meetings } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { halfDaysOf, holidaysOf, type Holiday } from '../../domain/time/holidays';
import { parseAbout } from '../kernel/about-record';
import { defineQuery } from '../kernel/operation';
import { all, columns } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';
import { findMember, rootOf, whyNotRepeated } from './series-draft';

type Asked = { readonly id: string; readonly fields: Parsed<typeof asked.series> };

function parse(raw: Readonly<Record<string, unknown>>): Result<Asked> {
  const about = parseAbout(asked.series, raw);
  if (!about.ok) return about;
  const { times, until } = about.value.fields;
  const why = 'Diga cuántas reuniones más, o hasta qué fecha.';
  return times === undefined && until === undefined ? fail(problem('cannotApply', [why], 'times')) : about;
}

/** «es feriado (Corpus Christi)». */
const tellHoliday = ({ name, workedUntil }: Holiday): string =>
  workedUntil === undefined
    ? `es feriado (${name})`
    : `solo se trabaja hasta las ${formatTime(workedUntil)} (${name})`;

/**
 * Why nobody meets on a day: as the office keeps its holidays, and by law in the years it has not written down yet. On a half
 * day one meets before its hour.
 */
function whyNotOn(rows: readonly Holiday[], from: CivilDate, starts: CivilTime): ReadonlyMap<string, string> {
  const known = new Set(rows.map(({ date }) => date.slice(0, 4)));
  const year = Number(from.slice(0, 4));
  // Twenty-six meetings, a month apart, end in the third year.
  const coming = [year, year + 1, year + 2].filter((each) => !known.has(String(each)));
  return new Map(
    [...coming.flatMap((each) => [...holidaysOf(each), ...halfDaysOf(each)]), ...rows]
      .filter(({ workedUntil }) => workedUntil === undefined || starts >= workedUntil)
      .map((each) => [each.date, tellHoliday(each)]),
  );
}

const dayWithName = (date: CivilDate): string => `${weekdayName(date)} ${formatDate(date)}`;

/** «viernes 05/06/2026, porque el jueves 04/06/2026 es feriado (Corpus Christi)». */
const tellDay = ({ date, insteadOf }: ProposedDay, why: ReadonlyMap<string, string>): string =>
  insteadOf === undefined
    ? dayWithName(date)
    : `${dayWithName(date)}, porque el ${dayWithName(insteadOf)} ${why.get(insteadOf) ?? ''}`;

export const meetingSeries = defineQuery({
  name: 'meetingSeries',
  title: 'Proponer fechas de reuniones',
  roles: officeRoles,
  reads: {
    meetings: columns(meetings, 'type', 'status', 'date', 'starts', 'series', 'voided'),
    holidays: all(holidays),
  },
  parse,
  answer({ snapshot, input: { id, fields }, today }) {
    const row = snapshot.meetings.find(id);
    if (!row || row.voided) return fail(unknownRecord(meetings, id));
    const why = whyNotRepeated(row);
    if (why !== undefined) return fail(problem('cannotApply', [why]));
    const { repeats, weeks = 1, times, until } = fields;
    const rhythm = repeats === 'month' ? { every: repeats } : { every: repeats, weeks };
    const off = whyNotOn(snapshot.holidays.all, today, row.starts);
    const after = row.date > today ? row.date : today;
    const days = proposeDays({ rhythm, first: row.date, after, times, until }, new Set(off.keys()));
    const isTaken = ({ date }: ProposedDay): boolean =>
      findMember(snapshot.meetings.all, rootOf(row), date) !== undefined;
    const free = days.filter((each) => !isTaken(each));
    if (free.length === 0) {
      const sorry =
        days.length > 0 ? 'Esas reuniones ya están en el registro.' : 'No queda ningún día hasta esa fecha.';
      return fail(problem('cannotApply', [sorry], until === undefined ? 'times' : 'until'));
    }
    return succeed({
      rhythm: tellRhythm(rhythm, row.date),
      days: free.map((each) => ({ date: each.date, label: tellDay(each, off) })),
      /** Days on which the series has its meeting already. */
      taken: days.filter(isTaken).map(({ date }) => formatDate(date)),
    });
  },
});
