/** An activity as it is being held: its sessions, who has a place, who waits, who came and how many hours that makes. */
import { isLongEnough, type CertificateRule, type Shares } from '../../domain/activities/hours';
import { turnOf } from '../../domain/activities/places';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { formatDate, formatDuration, formatTime } from '../../domain/schema/format';
import type { CivilDate } from '../../domain/schema/values';
import { activities, people } from '../../domain/tables';
import { counted } from '../../domain/words/counted';
import { parseId } from '../kernel/about-record';
import { defineQuery } from '../kernel/operation';
import { columns, type SnapshotOf } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';
import { boardReads, officesOf } from '../organisations/current-board';
import type { NextForm, State } from '../search/shown';
import { stateOf } from '../search/wording';
import { findActivityClosure, sessionsOf } from './activity-draft';
import { activityColumns, certificateRule, enrolmentColumns, sessionColumns } from './activity-reads';
import { enrolmentsOf, type KnownEnrolment } from './enrolment-rows';

/** Most rows of one activity that are shown. */
const mostRows = 2000;

const reads = {
  activities: activityColumns,
  sessions: sessionColumns,
  enrolments: enrolmentColumns,
  people: columns(people, 'fullName', 'lifeState'),
  ...boardReads,
};

type Snapshot = SnapshotOf<typeof reads>;
type Session = Snapshot['sessions']['all'][number];

/** One session, ready to be chosen. */
export interface ShownSession {
  readonly id: string;
  /** «14/03/2026, 9:00 a. m. a 12:00 p. m.». */
  readonly when: string;
  readonly topic: string;
  readonly hours: string;
  /** Undefined while its attendance has not been taken. */
  readonly attendees?: number;
  /** Why attendance cannot be taken now; undefined when it can. */
  readonly shut?: string;
  /** What was given, as a form holds it. */
  readonly typed: Readonly<Record<'date' | 'starts' | 'ends' | 'sessionTopic', string>>;
}

/** Somebody enrolled. */
export interface ShownEnrolment {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly organisation: string;
  /** On the waiting list, from 1; 0 for who has a place. */
  readonly turn: number;
  /** Codes of the sessions. */
  readonly attended: readonly string[];
  readonly excused: readonly string[];
  /** «3 h de 6 h, 50 %; 30 % justificado; llega al certificado». */
  readonly hours: string;
}

export interface ActivityBoard {
  readonly id: string;
  readonly title: string;
  readonly state: State;
  /** «12 personas inscritas de 20; 2 en lista de espera.» */
  readonly places: string;
  /** «Junta de Vecinos Los Pomos: 3 de 4; sin organización: 1.»; '' when nobody is enrolled. */
  readonly byOrganisation: string;
  readonly canEnrol: boolean;
  /** Enrolling at once the boards of those invited, whoever of them is not in it yet. */
  readonly boards?: NextForm;
  /** Nothing changes any more. */
  readonly isClosed: boolean;
  readonly sessions: readonly ShownSession[];
  /** The session to tick first: the first that is owed. */
  readonly next: string;
  readonly people: readonly ShownEnrolment[];
}

/** Why the attendance of a session on this day cannot be taken, as a person reads it. */
function whyShut(status: string, date: CivilDate, today: CivilDate): string | undefined {
  const closure = findActivityClosure(status);
  if (closure) return closure.message;
  if (status === 'planned') return 'Se podrá anotar cuando se abra la inscripción.';
  return date > today ? 'Se podrá anotar cuando llegue el día de la sesión.' : undefined;
}

function shownSession(row: Session, shut: string | undefined): ShownSession {
  const { id, date, starts, ends, topic = '', minutes, attendees } = row;
  return {
    id,
    when: `${formatDate(date)}, ${formatTime(starts)} a ${formatTime(ends)}`,
    topic,
    hours: formatDuration(minutes),
    ...(attendees === undefined ? {} : { attendees }),
    ...(shut === undefined ? {} : { shut }),
    typed: {
      date: formatDate(date),
      starts: formatTime(starts),
      ends: formatTime(ends),
      sessionTopic: topic,
    },
  };
}

function placesInWords({
  enrolled,
  waiting,
  quota,
}: {
  enrolled: number;
  waiting: number;
  quota?: number | undefined;
}): string {
  const people = counted(enrolled, 'persona inscrita', 'personas inscritas');
  const wait = waiting === 0 ? '' : `; ${waiting} en lista de espera`;
  return `${people}${quota === undefined ? '' : ` de ${quota}`}${wait}.`;
}

/** How long somebody was there, what was excused, and whether that is enough. */
function tellHours(seat: Shares & { minutes: number }, total: number, rule: CertificateRule): string {
  const { minutes, share, excusedShare = 0 } = seat;
  return [
    `${formatDuration(minutes)} de ${formatDuration(total)}, ${share} %`,
    ...(excusedShare > 0 ? [`${excusedShare} % justificado`] : []),
    ...(minutes > 0 && isLongEnough(seat, rule) ? ['llega al certificado'] : []),
  ].join('; ');
}

function shownPeople(
  seats: readonly (KnownEnrolment & Shares & { minutes: number })[],
  { total, rule, snapshot }: { total: number; rule: CertificateRule; snapshot: Snapshot },
): ShownEnrolment[] {
  const living = seats.filter(({ status }) => status !== 'withdrawn');
  return living.map((seat) => {
    const { id, person, organisation, attended = [], excused = [] } = seat;
    return {
      id,
      person,
      name: snapshot.people.find(person)?.fullName ?? person,
      organisation: snapshot.organisations.find(organisation)?.name ?? '',
      turn: turnOf(living, id),
      attended,
      excused,
      hours: tellHours(seat, total, rule),
    };
  });
}

/** How many come from each organisation, those with most first. */
function shareOut(
  seats: readonly KnownEnrolment[],
  quota: number | undefined,
  { organisations }: Snapshot,
): string {
  const counts = new Map<string, number>();
  for (const { status, organisation } of seats) {
    if (status !== 'enrolled') continue;
    const name = organisations.find(organisation)?.name ?? 'sin organización';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const of = quota === undefined ? '' : ` de ${quota}`;
  const parts = [...counts].sort(([, a], [, b]) => b - a).map(([name, count]) => `${name}: ${count}${of}`);
  return parts.length === 0 ? '' : `${parts.join('; ')}.`;
}

/** The living of the boards invited who are not in it yet, ready to be enrolled. */
function invitedBoards(
  { id, title, organisations: invited = [] }: Snapshot['activities']['all'][number],
  seats: readonly KnownEnrolment[],
  snapshot: Snapshot,
): NextForm | undefined {
  const taken = new Set(seats.filter(({ status }) => status !== 'withdrawn').map(({ person }) => person));
  const chosen = [
    ...new Set(invited.flatMap((each) => officesOf(snapshot, each).map(({ person }) => person))),
  ].filter((person) => !taken.has(person) && snapshot.people.find(person)?.lifeState !== 'deceased');
  if (chosen.length === 0) return undefined;
  const names = chosen.map((person) => [person, snapshot.people.find(person)?.fullName ?? person] as const);
  return {
    label: `Inscribir a las directivas invitadas (${chosen.length})`,
    form: 'enrolment',
    values: { activity: id, people: chosen },
    names: { [id]: title, ...Object.fromEntries(names) },
  };
}

export const activityBoard = defineQuery({
  name: 'activityBoard',
  title: 'Abrir actividad',
  roles: officeRoles,
  reads,
  parse: parseId,
  needs({ id }) {
    const of = { is: id, most: mostRows };
    return [
      { ...reads.activities, where: { field: 'id', is: id, most: 1 } },
      { ...reads.sessions, where: { field: 'activity', ...of } },
      { ...reads.enrolments, where: { field: 'activity', ...of } },
      reads.people,
      reads.organisations,
      reads.boardPositions,
    ];
  },
  answer({ snapshot, input: { id }, today, settings }) {
    const activity = snapshot.activities.find(id);
    if (!activity || activity.voided) return fail(unknownRecord(activities, id));
    const { status, title, minutes } = activity;
    const isClosed = findActivityClosure(status) !== undefined;
    const sessions = sessionsOf(snapshot.sessions.all, id).map((row) =>
      shownSession(row, whyShut(status, row.date, today)),
    );
    const seats = enrolmentsOf(snapshot.enrolments.all, id);
    const canEnrol = ['open', 'confirmed', 'underway'].includes(status);
    const boards = canEnrol ? invitedBoards(activity, seats, snapshot) : undefined;
    const board: ActivityBoard = {
      id,
      title,
      state: stateOf(activities, status),
      places: placesInWords(activity),
      byOrganisation: shareOut(seats, activity.organisationQuota, snapshot),
      canEnrol,
      ...(boards === undefined ? {} : { boards }),
      isClosed,
      sessions,
      next: sessions.find(({ attendees }) => attendees === undefined)?.id ?? sessions[0]?.id ?? '',
      people: shownPeople(seats, { total: minutes, rule: certificateRule(activity, settings), snapshot }),
    };
    return succeed(board);
  },
});
