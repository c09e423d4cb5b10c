/** Who came to a meeting: attendance rows for people already known, and the numbers of the meeting they give. */
import { quorumOf, type Quorum, type QuorumRule } from '../../domain/meetings/quorum';
import type { NewRow, Row } from '../../domain/schema/table';
import type { CivilTime } from '../../domain/schema/values';
import { attendances, meetings } from '../../domain/tables';
import { insert, update, type Change } from '../kernel/operation';
import type { NewId } from './meeting-draft';

type Condition = Row<typeof attendances>['condition'];

/** One person of a list. */
export interface AttendeeFacts {
  readonly person: string;
  readonly organisation?: string | undefined;
  readonly position?: string | undefined;
  /** Present when not said. */
  readonly condition?: Condition | undefined;
  /** When they arrived, where that is known. */
  readonly arrived?: CivilTime | undefined;
  readonly mode: NewRow<typeof attendances>['mode'];
}

export interface AttendanceReport {
  readonly attendees: readonly AttendeeFacts[];
  /** Heads counted where names were not written, the named ones among them. */
  readonly count?: { readonly women: number; readonly men: number } | undefined;
}

export type KnownAttendance = Pick<
  Row<typeof attendances>,
  'id' | 'meeting' | 'person' | 'organisation' | 'position' | 'condition' | 'arrived' | 'voided'
>;

/** The meeting as far as attendance needs it. */
export type AttendedMeeting = Pick<Row<typeof meetings>, 'id' | 'attendeesTotal' | 'women'> & QuorumRule;

export interface AttendanceScene {
  /** Attendance rows of any meeting. */
  readonly attendances: readonly KnownAttendance[];
  /** `female`, `male` or `unstated`. */
  readonly sexOf: (person: string) => string | undefined;
  readonly newId: NewId;
}

/** The numbers of a meeting. */
export interface Numbers {
  /** Everybody who was there. */
  readonly attendeesTotal: number;
  /** Those who count for the quorum: guests do not. */
  readonly present: number;
  readonly women: number;
  readonly men: number;
  readonly organisationsPresent: number;
  readonly quorum: Quorum;
}

type Presence = Pick<KnownAttendance, 'person' | 'organisation' | 'condition'>;

/** They were there: with a vote, or as a guest. */
export const cameTo = ({ condition }: Pick<Presence, 'condition'>): boolean =>
  condition === 'present' || condition === 'guest';

/** The numbers that a list of names gives, raised to a head count where there is one. */
export function numbersOf(
  rows: readonly Presence[],
  sexOf: AttendanceScene['sexOf'],
  rule: QuorumRule,
  heads?: { readonly total: number; readonly women: number },
): Numbers {
  const there = rows.filter(cameTo);
  const ofSex = (sex: string): number => there.filter(({ person }) => sexOf(person) === sex).length;
  const guests = there.filter(({ condition }) => condition === 'guest').length;
  const organisationsPresent = new Set(
    there.flatMap(({ organisation }) => (organisation === undefined ? [] : [organisation])),
  ).size;
  const counted = heads !== undefined && heads.total > there.length;
  const total = counted ? heads.total : there.length;
  const women = counted ? heads.women : ofSex('female');
  const present = total - guests;
  return {
    attendeesTotal: total,
    present,
    women,
    men: counted ? total - women : ofSex('male'),
    organisationsPresent,
    quorum: quorumOf(present, rule),
  };
}

/** Living attendance rows of one meeting. */
export const attendanceOf = <T extends Pick<KnownAttendance, 'meeting' | 'voided'>>(
  rows: readonly T[],
  meeting: string,
): T[] => rows.filter((row) => row.meeting === meeting && !row.voided);

/** The head count a meeting carries beyond its names: what an earlier report counted. */
export function headsOf(
  meeting: AttendedMeeting,
  rows: readonly Presence[],
): { total: number; women: number } | undefined {
  const total = meeting.attendeesTotal ?? 0;
  return total > rows.filter(cameTo).length ? { total, women: meeting.women ?? 0 } : undefined;
}

/** How many were there and count, guests aside; 0 while nobody has been written down. */
export function presentAt(
  meeting: AttendedMeeting,
  rows: readonly (Presence & Pick<KnownAttendance, 'meeting' | 'voided'>)[],
): number {
  const listed = attendanceOf(rows, meeting.id);
  return numbersOf(listed, () => undefined, meeting, headsOf(meeting, listed)).present;
}

/** The changes that put a report into the registry. Who is on the list already is corrected, never doubled. */
export function draftAttendance(
  meeting: AttendedMeeting,
  report: AttendanceReport,
  scene: AttendanceScene,
): { changes: Change[]; numbers: Numbers } {
  const held = attendanceOf(scene.attendances, meeting.id);
  const byPerson = new Map<string, Presence>(held.map((row) => [row.person, row]));
  const changes: Change[] = [];
  for (const attendee of lastOfEach(report.attendees)) {
    const { person, organisation, position } = attendee;
    const condition = attendee.condition ?? 'present';
    const row = held.find((each) => each.person === person);
    const arrived = cameTo({ condition }) ? (row?.arrived ?? attendee.arrived) : undefined;
    if (row) {
      const patch = {
        condition,
        arrived,
        organisation: organisation ?? row.organisation,
        position: position ?? row.position,
      };
      changes.push(update(attendances, row.id, patch));
      byPerson.set(person, { ...row, ...patch });
    } else {
      const facts = { person, organisation, position, condition, arrived };
      const id = scene.newId(attendances);
      changes.push(insert(attendances, id, { meeting: meeting.id, ...facts, mode: attendee.mode }));
      byPerson.set(person, facts);
    }
  }
  const { count } = report;
  const heads = count ? { total: count.women + count.men, women: count.women } : headsOf(meeting, held);
  const numbers = numbersOf([...byPerson.values()], scene.sexOf, meeting, heads);
  const { attendeesTotal, women, organisationsPresent, quorum } = numbers;
  changes.push(update(meetings, meeting.id, { attendeesTotal, women, organisationsPresent, quorum }));
  return { changes, numbers };
}

/** A person named twice in a list came once; the last line holds. */
const lastOfEach = (attendees: readonly AttendeeFacts[]): AttendeeFacts[] => [
  ...new Map(attendees.map((each) => [each.person, each])).values(),
];
