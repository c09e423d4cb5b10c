/** A meeting as it is being held: whom to tick, who came, the quorum, what was agreed and what is still owed. */
import { officeName } from '../../domain/boards/offices';
import { callsSentence, quorumSentence } from '../../domain/meetings/quorum';
import { votesSentence } from '../../domain/meetings/votes';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { labelOf } from '../../domain/schema/catalogue';
import { formatDate, formatTime } from '../../domain/schema/format';
import type { Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { agendaPoints, agreements, annexes, meetings, people, territories } from '../../domain/tables';
import { annexKinds, convenors } from '../../domain/tables/meeting-catalogues';
import { placeOf } from '../../domain/territory/place-name';
import { agreementsOf, pendingBefore } from '../documents';
import { parseId } from '../kernel/about-record';
import { defineQuery } from '../kernel/operation';
import { all, columns, type SnapshotOf } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';
import {
  agendaOf,
  annexesOf,
  attendanceColumns,
  attendanceOf,
  findClosure,
  headsOf,
  isOwed,
  numbersOf,
} from '../meetings';
import { boardReads, officesOf, vacancyWarningsOf } from '../organisations/current-board';
import { mandateWarningsOf, responsibleOrganisation } from '../organisations/mandates';
import { documentReads, documentsAbout } from './document-actions';
import { actionsFor } from './record-actions';
import { rawValues } from './record-fields';
import type {
  AttendeeCandidate,
  MeetingBoard,
  Quorum,
  ShownAgreement,
  ShownAttendance,
  ShownPoint,
} from './shown-meeting';
import { line, stateOf } from './wording';

const reads = {
  meetings: all(meetings),
  attendances: attendanceColumns,
  agreements: all(agreements),
  agendaPoints: all(agendaPoints),
  annexes: all(annexes),
  documents: documentReads,
  ...boardReads,
  people: columns(people, 'fullName', 'nickname', 'sex'),
  territories: columns(territories, 'label'),
};

type Snapshot = SnapshotOf<typeof reads>;
type Meeting = Row<typeof meetings>;

function candidate(
  snapshot: Snapshot,
  person: string,
  organisation: string | undefined,
  position: string | undefined,
): AttendeeCandidate {
  const known = snapshot.people.find(person);
  return {
    person,
    name: known?.fullName ?? person,
    nickname: known?.nickname ?? '',
    organisation: organisation ?? '',
    organisationName: snapshot.organisations.find(organisation)?.name ?? '',
    position: position ?? '',
  };
}

/** The boards of the organisations convened, in the order they were called. */
const candidatesOf = (meeting: Meeting, snapshot: Snapshot): AttendeeCandidate[] =>
  (meeting.organisations ?? []).flatMap((organisation) =>
    officesOf(snapshot, organisation).map((office) =>
      candidate(snapshot, office.person, organisation, officeName(office)),
    ),
  );

type Listed = Snapshot['attendances']['all'];

const attendanceLines = (listed: Listed, snapshot: Snapshot): ShownAttendance[] =>
  listed.map(({ id, person, organisation, position, condition, arrived }) => ({
    id,
    condition,
    arrived: arrived === undefined ? '' : formatTime(arrived),
    ...candidate(snapshot, person, organisation, position),
  }));

function quorumOf(meeting: Meeting, listed: Listed, snapshot: Snapshot): Quorum {
  const { quorumRequired, secondCall, secondQuorum } = meeting;
  const sexOf = (id: string): string | undefined => snapshot.people.find(id)?.sex;
  const numbers = numbersOf(listed, sexOf, meeting, headsOf(meeting, listed));
  return {
    present: numbers.present,
    women: numbers.women,
    men: numbers.men,
    organisations: numbers.organisationsPresent,
    result: numbers.quorum,
    rule: { quorumRequired, secondCall, secondQuorum },
    calls: callsSentence(meeting.starts, meeting),
    sentence: quorumSentence(numbers.present, meeting),
  };
}

const shownPoint = (row: Row<typeof agendaPoints>): ShownPoint => {
  const { id, kind, title, presenter, minutes, development, conclusion } = row;
  const { votesFor, votesAgainst, abstentions } = row;
  return {
    id,
    isFollowUp: kind === 'followUp',
    title,
    presenter,
    minutes,
    development,
    conclusion,
    votesFor,
    votesAgainst,
    abstentions,
    votes: votesSentence(row),
  };
};

const shownAgreement = (row: Row<typeof agreements>, today: CivilDate): ShownAgreement => ({
  id: row.id,
  text: row.text,
  responsibleKind: row.responsibleKind,
  responsible: row.responsible,
  due: row.due,
  priority: row.priority,
  state: stateOf(agreements, row.status),
  late: isOwed(row) && row.due < today,
  meeting: row.meeting,
});

const detailOf = (meeting: Meeting, snapshot: Snapshot): string =>
  line(
    `${formatDate(meeting.date)} ${formatTime(meeting.starts)}`,
    meeting.place,
    placeOf(snapshot.territories, meeting.territory),
    `Convoca: ${labelOf(convenors, meeting.convenor)}`,
  );

/** The organisations whose boards act here: those convened, and those that take an agreement upon themselves. */
const actingIn = ({ id, organisations: convened }: Meeting, snapshot: Snapshot) => [
  ...(convened ?? []).map((each) => snapshot.organisations.find(each)),
  ...agreementsOf(snapshot.agreements.all, id).map((row) =>
    responsibleOrganisation(row, snapshot.organisations.all),
  ),
];

export const meetingBoard = defineQuery({
  name: 'meetingBoard',
  title: 'Abrir reunión',
  roles: officeRoles,
  reads,
  parse: parseId,
  answer({ snapshot, input: { id }, actor, today }) {
    const meeting = snapshot.meetings.find(id);
    if (!meeting || meeting.voided) return fail(unknownRecord(meetings, id));
    const listed = attendanceOf(snapshot.attendances.all, id);
    const acting = actingIn(meeting, snapshot);
    const closure = findClosure(meeting.status);
    const board: MeetingBoard = {
      id,
      version: meeting.version,
      title: meeting.title,
      state: stateOf(meetings, meeting.status),
      ...(closure === undefined ? {} : { shut: closure.message }),
      detail: detailOf(meeting, snapshot),
      values: rawValues(meetings, meeting),
      quorum: quorumOf(meeting, listed, snapshot),
      candidates: candidatesOf(meeting, snapshot),
      attendances: attendanceLines(listed, snapshot),
      agenda: agendaOf(snapshot.agendaPoints.all, id).map(shownPoint),
      agreements: agreementsOf(snapshot.agreements.all, id).map((row) => shownAgreement(row, today)),
      pending: pendingBefore(meeting, snapshot).map((row) => shownAgreement(row, today)),
      annexes: annexesOf(snapshot.annexes.all, id).map(({ id: annex, caption, kind, link }) => ({
        id: annex,
        caption,
        kind: labelOf(annexKinds, kind),
        link,
      })),
      documents: documentsAbout(snapshot, meeting.id, 'acta'),
      actions: actionsFor('meeting', meeting, { role: actor.role, today }),
      warnings: [
        ...mandateWarningsOf(acting, today),
        ...vacancyWarningsOf([...new Set(acting)], snapshot.boardPositions.all),
      ],
    };
    return succeed(board);
  },
});
