/** Repeats a meeting on other days, all at once: each with the same people and place, and its agenda to be filled in. */
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed, type Result } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { formatDate } from '../../domain/schema/format';
import { findTypedDate } from '../../domain/schema/parse';
import type { Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { agendaPoints, meetings } from '../../domain/tables';
import { mostMeetings } from '../../domain/meetings/series';
import { defineOperation, insert, type Change } from '../kernel/operation';
import { all } from '../kernel/reads';
import { textIn } from '../kernel/raw';
import { unknownRecord } from '../kernel/unknown-record';
import { agendaOf } from './agenda-draft';
import { draftMeeting, mandateWarnings, type NewId } from './meeting-draft';
import { meetingReferences } from './register-meeting';
import { factsOn, findMember, rootOf, whyNotRepeated } from './series-draft';

type Meeting = Row<typeof meetings>;
type Point = Row<typeof agendaPoints>;

/** The days, each once and in order. */
function daysIn({ dates }: Readonly<Record<string, unknown>>): Result<CivilDate[]> {
  const given: readonly unknown[] = Array.isArray(dates) ? dates : [];
  const found = given.map((each) => (typeof each === 'string' ? findTypedDate(each) : undefined));
  const days = found.filter((each) => each !== undefined);
  if (days.length < found.length) return fail(problem('notADate', ['Fechas'], 'dates'));
  if (days.length === 0) return fail(problem('required', ['Fechas'], 'dates'));
  return days.length > mostMeetings
    ? fail(problem('outOfRange', ['Fechas', '1', String(mostMeetings)], 'dates'))
    : succeed([...new Set(days)].sort());
}

/** What is wrong with the days: gone by, or with a meeting of the series already. */
const problemsOf = (
  days: readonly CivilDate[],
  row: Meeting,
  known: readonly Meeting[],
  today: CivilDate,
): Problem[] =>
  days.flatMap((date) => {
    const held = findMember(known, rootOf(row), date);
    if (held) return [problem('alreadyExists', [`la reunión del ${formatDate(date)}`, held.id], 'dates')];
    return date < today ? [problem('dateInPast', [formatDate(date)], 'dates')] : [];
  });

/** The agenda to be filled in anew: its points and who presents them, without what was said. */
const agendaLike = (points: readonly Point[], meeting: string, newId: NewId): Change[] =>
  points.map(({ kind, order, title, presenter, minutes }) =>
    insert(agendaPoints, newId(agendaPoints), { meeting, kind, order, title, presenter, minutes }),
  );

export const repeatMeeting = defineOperation({
  name: 'repeatMeeting',
  title: 'Repetir reunión',
  roles: officeRoles,
  reads: { ...meetingReferences, meetings: all(meetings), agendaPoints: all(agendaPoints) },
  creates: [meetings, agendaPoints],
  parse(raw) {
    const days = daysIn(raw);
    return days.ok ? succeed({ id: textIn(raw, 'id'), days: days.value }) : days;
  },
  decide({ snapshot, input: { id, days }, today, newId }) {
    const row = snapshot.meetings.find(id);
    if (!row || row.voided) return fail(unknownRecord(meetings, id));
    const why = whyNotRepeated(row);
    if (why !== undefined) return fail(problem('cannotApply', [why]));
    const problems = problemsOf(days, row, snapshot.meetings.all, today);
    if (problems.length > 0) return fail(...problems);
    const points = agendaOf(snapshot.agendaPoints.all, id);
    const made = days.map((date) => draftMeeting(factsOn(row, date), newId));
    return succeed({
      changes: made.flatMap(({ id: meeting, changes }) => [
        ...changes,
        ...agendaLike(points, meeting, newId),
      ]),
      output: {
        id,
        title: row.title,
        made: made.map(({ id: meeting }) => meeting),
        warnings: mandateWarnings(row, snapshot.organisations, today),
      },
    });
  },
});
