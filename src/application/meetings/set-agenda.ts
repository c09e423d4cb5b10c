/** Changes the agenda of a meeting: points added, put in another order, told as they were treated, or taken out. */
import { tooManyVotes, votersIn } from '../../domain/meetings/votes';
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed, type Result } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import type { NewRow, Row } from '../../domain/schema/table';
import { agendaPoints, attendances, meetings } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { parseAbout, parseSaid, restate, type Said } from '../kernel/about-record';
import { defineOperation, insert, update, type Change } from '../kernel/operation';
import { all, columns } from '../kernel/reads';
import { atLine, linesIn, textIn } from '../kernel/raw';
import { unknownRecord } from '../kernel/unknown-record';
import { agendaOf } from './agenda-draft';
import { presentAt } from './attendance-draft';
import { findClosure, type NewId } from './meeting-draft';

type Point = Row<typeof agendaPoints>;
type Facts = Pick<NewRow<typeof agendaPoints>, keyof typeof asked.agendaPoint>;

/** A point in its place. With `id` it is one of the meeting's already, and keeps what is not said anew. */
type Line = Readonly<{ id: string; said: Said<typeof asked.agendaPoint> }>;

function parseLine(raw: Readonly<Record<string, unknown>>): Result<Line> {
  if (textIn(raw, 'id') !== '') return parseSaid(asked.agendaPoint, raw);
  const point = parseAbout(asked.agendaPoint, raw);
  return point.ok ? succeed({ id: '', said: point.value.fields }) : point;
}

/** Everything about the points listed; a new one was given whole. */
const factsOf = (lines: readonly Line[], held: readonly Point[]): { id: string; fields: Facts }[] =>
  lines.map(({ id, said }) => {
    const point = held.find((each) => each.id === id);
    return { id, fields: point ? restate(asked.agendaPoint, point, said) : (said as Facts) };
  });

type Told = ReturnType<typeof factsOf>[number];

const removedIn = ({ removed }: Readonly<Record<string, unknown>>): string[] =>
  Array.isArray(removed) ? removed.filter((id): id is string => typeof id === 'string') : [];

/** What is wrong with the list, each at its line. */
function problemsOf(lines: readonly Line[], removed: readonly string[], held: readonly Point[]): Problem[] {
  const isUnknown = (id: string): boolean => id !== '' && !held.some((each) => each.id === id);
  const unknown = lines.flatMap(({ id }, index) =>
    isUnknown(id) ? [atLine('points', index, unknownRecord(agendaPoints, id))] : [],
  );
  const first = held.find(({ id, kind }) => kind === 'followUp' && removed.includes(id));
  const why = 'El seguimiento de los acuerdos anteriores no se quita: es el primer punto de toda reunión.';
  return first ? [...unknown, problem('cannotApply', [why], 'removed')] : unknown;
}

/** Votes newly told that are more than the people present, each at its line; what stood before is not told off again. */
const wrongVotes = (lines: readonly Told[], held: readonly Point[], present: number): Problem[] =>
  lines.flatMap(({ id, fields }, index) => {
    const before = held.find((each) => each.id === id);
    const why = tooManyVotes(fields, present);
    const isNew = before === undefined || votersIn(before) !== votersIn(fields);
    return why !== undefined && isNew
      ? [atLine('points', index, problem('cannotApply', [why], 'votesFor'))]
      : [];
  });

/** The changes that give the agenda this order. Points that the list does not tell of keep their place after it. */
function changesFor(
  meeting: string,
  lines: readonly Told[],
  removed: readonly string[],
  held: readonly Point[],
  newId: NewId,
): Change[] {
  const isFollowUp = ({ id }: Told): boolean =>
    held.some((each) => each.id === id && each.kind === 'followUp');
  const listed = [...lines.filter(isFollowUp), ...lines.filter((line) => !isFollowUp(line))];
  const others = held.filter(({ id }) => !removed.includes(id) && !lines.some((line) => line.id === id));
  return [
    ...listed.map(({ id, fields }, index): Change => {
      const order = index + 1;
      return id === ''
        ? insert(agendaPoints, newId(agendaPoints), { ...fields, meeting, order, kind: 'ordinary' })
        : update(agendaPoints, id, { ...fields, order });
    }),
    ...others.map(({ id }, index) => update(agendaPoints, id, { order: listed.length + index + 1 })),
    ...held
      .filter(({ id }) => removed.includes(id))
      .map(({ id }) => update(agendaPoints, id, { voided: true, voidReason: 'Quitado del orden del día.' })),
  ];
}

export const setAgenda = defineOperation({
  name: 'setAgenda',
  title: 'Ordenar la agenda',
  roles: officeRoles,
  reads: {
    meetings: columns(meetings, 'status', 'title', 'minutes', 'attendeesTotal', 'women'),
    agendaPoints: all(agendaPoints),
    attendances: columns(attendances, 'meeting', 'person', 'organisation', 'condition', 'voided'),
  },
  creates: [agendaPoints],
  parse(raw) {
    const points = linesIn(raw, 'points', parseLine);
    return points.ok
      ? succeed({ meeting: textIn(raw, 'meeting'), points: points.value, removed: removedIn(raw) })
      : points;
  },
  decide({ snapshot, input, newId }) {
    const meeting = snapshot.meetings.find(input.meeting);
    if (!meeting) return fail(unknownRecord(meetings, input.meeting, 'meeting'));
    const closure = findClosure(meeting.status);
    if (closure) return fail(closure);
    const held = agendaOf(snapshot.agendaPoints.all, meeting.id);
    const points = factsOf(input.points, held);
    const problems = [
      ...problemsOf(input.points, input.removed, held),
      ...wrongVotes(points, held, presentAt(meeting, snapshot.attendances.all)),
    ];
    if (problems.length > 0) return fail(...problems);
    return succeed({
      changes: changesFor(meeting.id, points, input.removed, held, newId),
      output: {
        id: meeting.id,
        title: meeting.title,
        warnings: meeting.minutes === undefined ? [] : ['El acta ya estaba hecha: hágala de nuevo.'],
      },
    });
  },
});
