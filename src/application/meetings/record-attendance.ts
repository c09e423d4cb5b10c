/** Writes down who came to a meeting: ticked from the boards, typed, pasted as a list of names, or only counted. */
import { parseAttendees } from '../../domain/intake/lines';
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed, type Result } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { formatDate } from '../../domain/schema/format';
import { parseFields, referenceIn } from '../../domain/schema/parse';
import { attendances, meetings, organisations, people } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { addMinutes, hourOn } from '../../domain/time/civil-datetime';
import { defineOperation, type Context } from '../kernel/operation';
import { columns, type SnapshotOf } from '../kernel/reads';
import { atLine, linesIn, textIn } from '../kernel/raw';
import { unknownRecord } from '../kernel/unknown-record';
import { boardReads, representativesOf, type Representing } from '../organisations/current-board';
import { personKeys } from '../people';
import { attendanceOf, draftAttendance, type AttendeeFacts } from './attendance-draft';
import { NameReader, type KnownNames, type NamesScene } from './attendee-names';
import { findClosure } from './meeting-draft';

/** What an attendance list has to know of the lines it holds. */
export const attendanceColumns = columns(
  attendances,
  'meeting',
  'person',
  'organisation',
  'position',
  'condition',
  'arrived',
  'voided',
);

/** What attendance has to read. */
export const attendanceReads = {
  meetings: columns(
    meetings,
    'status',
    'title',
    'date',
    'territory',
    'organisations',
    'quorumRequired',
    'secondCall',
    'secondQuorum',
    'attendeesTotal',
    'women',
    'organisationsPresent',
    'quorum',
    'minutes',
  ),
  attendances: attendanceColumns,
  people: personKeys,
  organisations: columns(organisations, 'name', 'acronym', 'currentBoard', 'voided'),
  boardPositions: boardReads.boardPositions,
};

type Snapshot = SnapshotOf<typeof attendanceReads>;
type Occasion = Context<typeof attendanceReads, AttendanceInput>;
type Meeting = Snapshot['meetings']['all'][number];
type Attendee = ReturnType<typeof parseAttendee> extends Result<infer T> ? T : never;

export interface AttendanceInput {
  readonly meeting: string;
  readonly attendees: readonly Attendee[];
  readonly pasted: string;
  readonly count: { readonly women: number; readonly men: number } | undefined;
}

const parseAttendee = (raw: Readonly<Record<string, unknown>>) => parseFields(asked.attendee, raw);

function parse(raw: Readonly<Record<string, unknown>>): Result<AttendanceInput> {
  const attendees = linesIn(raw, 'attendees', parseAttendee);
  const counts = parseFields(asked.headCount, raw);
  if (!attendees.ok || !counts.ok) {
    return fail(...(attendees.ok ? [] : attendees.problems), ...(counts.ok ? [] : counts.problems));
  }
  const { women, men } = counts.value;
  const input = {
    meeting: textIn(raw, 'meeting'),
    attendees: attendees.value,
    pasted: textIn(raw, 'pasted'),
    count: women === undefined && men === undefined ? undefined : { women: women ?? 0, men: men ?? 0 },
  };
  return input.attendees.length === 0 && input.pasted.trim() === '' && input.count === undefined
    ? fail(problem('required', ['Asistencia'], 'attendees'))
    : succeed(input);
}

/** People of the current boards of the organisations convened, and who is on the list already, as what they stand there. */
function expectedAt(meeting: Meeting, snapshot: Snapshot): NamesScene['expected'] {
  const expected = new Map<string, Representing | undefined>(
    representativesOf(snapshot, meeting.organisations ?? []),
  );
  for (const { person, organisation, position = '' } of attendanceOf(snapshot.attendances.all, meeting.id)) {
    const as = organisation === undefined ? expected.get(person) : { organisation, position };
    expected.set(person, as);
  }
  return expected;
}

interface Read extends KnownNames {
  readonly ticked: readonly AttendeeFacts[];
}

/** Ticked people by id; typed and pasted ones by name. */
function readAttendees(
  input: AttendanceInput,
  meeting: Meeting,
  { snapshot, newId, now }: Pick<Occasion, 'snapshot' | 'newId' | 'now'>,
): Read {
  const scene = {
    people: snapshot.people.all,
    organisations: snapshot.organisations.all,
    expected: expectedAt(meeting, snapshot),
    convened: meeting.organisations ?? [],
    territory: meeting.territory,
    newId,
  };
  const reader = new NameReader(scene, 'pasted');
  const ticked: AttendeeFacts[] = [];
  const problems: Problem[] = [];
  input.attendees.forEach((each, index) => {
    const { person, organisation, position, condition, minutesAgo } = each;
    const id = person === undefined ? undefined : referenceIn(person);
    if (id !== undefined && snapshot.people.find(id)) {
      ticked.push({
        person: id,
        organisation: organisation === undefined ? undefined : referenceIn(organisation),
        position,
        condition,
        arrived: minutesAgo === undefined ? undefined : hourOn(meeting.date, addMinutes(now, -minutesAgo)),
        mode: 'manual',
      });
    } else if (each.name !== undefined) {
      const { name, documentNumber: document, phone } = each;
      const sex = each.sex === 'unstated' ? undefined : each.sex;
      reader.read({ name, document, phone, organisation, position, sex }, { mode: 'manual', condition });
    } else {
      const wrong =
        id === undefined
          ? problem('required', ['Nombre completo'], 'name')
          : unknownRecord(people, id, 'person');
      problems.push(atLine('attendees', index, wrong));
    }
  });
  for (const line of parseAttendees(input.pasted)) reader.read(line, { mode: 'pasted' });
  const names = reader.finish();
  return { ...names, ticked, problems: [...problems, ...names.problems] };
}

export const recordAttendance = defineOperation({
  name: 'recordAttendance',
  title: 'Anotar asistencia',
  roles: officeRoles,
  reads: attendanceReads,
  creates: [attendances, people],
  parse,
  decide({ snapshot, input, newId, now, today }) {
    const meeting = snapshot.meetings.find(input.meeting);
    if (!meeting) return fail(unknownRecord(meetings, input.meeting, 'meeting'));
    const closure = findClosure(meeting.status);
    if (closure) return fail(closure);
    if (meeting.date > today) {
      const why = `La reunión es el ${formatDate(meeting.date)}: todavía no ha llegado. Si ya se hizo, corrija su fecha.`;
      return fail(problem('cannotApply', [why], 'meeting'));
    }
    const read = readAttendees(input, meeting, { snapshot, newId, now });
    const orphan = read.ticked.find(
      ({ organisation }) => organisation !== undefined && !snapshot.organisations.find(organisation),
    );
    const problems = [
      ...read.problems,
      ...(orphan ? [unknownRecord(organisations, orphan.organisation ?? '', 'attendees')] : []),
    ];
    if (problems.length > 0) return fail(...problems);
    const scene = {
      attendances: snapshot.attendances.all,
      sexOf: (id: string) => read.newcomers.get(id) ?? snapshot.people.find(id)?.sex,
      newId,
    };
    const report = { attendees: [...read.ticked, ...read.attendees], count: input.count };
    const { changes, numbers } = draftAttendance(meeting, report, scene);
    const counted = input.count && input.count.women + input.count.men;
    if (counted !== undefined && counted < numbers.attendeesTotal) {
      const why = `Contó ${counted}, menos que los nombres anotados (${numbers.attendeesTotal}).`;
      return fail(problem('cannotApply', [why], 'women'));
    }
    const redo = meeting.minutes === undefined ? [] : ['El acta ya estaba hecha: hágala de nuevo.'];
    return succeed({
      changes: [...read.changes, ...changes],
      output: { id: meeting.id, title: meeting.title, numbers, warnings: [...read.warnings, ...redo] },
    });
  },
});
