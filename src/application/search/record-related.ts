/** The records around one: whose board, whose request, which meetings. */
import { officeName } from '../../domain/boards/offices';
import { formatDate } from '../../domain/schema/format';
import { referrals } from '../../domain/tables';
import { type RecordKind, findKindOfCode } from '../../domain/tables/openable';
import { promisedBy } from '../meetings/fulfilment';
import type { RecordSnapshot } from './record-reads';
import { membersOf, membershipsOf } from './related-memberships';
import { ofHousehold, stays } from './related-households';
import {
  activityLine,
  certificatesOf,
  coursesOf,
  invitationsOf,
  proposalsOf,
  ofActivity,
  trainingOf,
} from './related-activities';
import { agreementLine, living, personName, tellStay } from './related-lines';
import type { Related } from './shown';
import { line, meetingDetail, requestDetail, requesterOf, stateOf } from './wording';

const requestLines = (snapshot: RecordSnapshot, isAbout: (row: RequestRow) => boolean): Related[] =>
  living(snapshot.requests.all)
    .filter(isAbout)
    .reverse()
    .map((row) => ({
      kind: 'request',
      id: row.id,
      title: row.title,
      detail: requestDetail(row, '', snapshot.territories),
      relation: 'Solicitud',
    }));

type RequestRow = RecordSnapshot['requests']['all'][number];

const meetingLine = (row: RecordSnapshot['meetings']['all'][number]): Related => ({
  kind: 'meeting',
  id: row.id,
  title: row.title,
  detail: meetingDetail(row),
  relation: 'Reunión',
});

const referralLine = (row: RecordSnapshot['referrals']['all'][number], title: string): Related => ({
  kind: 'referral',
  id: row.id,
  title,
  detail: line(row.request, formatDate(row.sentOn ?? row.preparedOn), stateOf(referrals, row.status).label),
  relation: 'Derivación',
});

/** A meeting by its code; none when the code is not known. */
function meetingLines(snapshot: RecordSnapshot, id: string | undefined): Related[] {
  const row = snapshot.meetings.find(id);
  return row ? [meetingLine(row)] : [];
}

function ofPerson(snapshot: RecordSnapshot, id: string): Related[] {
  const offices = living(snapshot.boardPositions.all)
    .filter(({ person }) => person === id)
    .map((row): Related => ({
      kind: 'organisation',
      id: row.organisation,
      title: snapshot.organisations.find(row.organisation)?.name ?? row.organisation,
      detail: tellStay(row),
      relation: officeName(row),
    }));
  const attended = living(snapshot.attendances.all)
    .filter(({ person }) => person === id)
    .flatMap(({ meeting }) => meetingLines(snapshot, meeting));
  const merged = snapshot.people.all
    .filter(({ mergedInto }) => mergedInto === id)
    .map((row): Related => ({
      kind: 'person',
      id: row.id,
      title: row.fullName,
      detail: '',
      relation: 'Fusionada en esta',
    }));
  const promised = living(snapshot.agreements.all)
    .filter(({ responsiblePerson }) => responsiblePerson === id)
    .reverse()
    .map((row) => agreementLine(row, 'Acuerdo a su cargo'));
  return [
    ...doublesOf(snapshot, id),
    ...promised,
    ...stays(snapshot, id),
    ...offices,
    ...membershipsOf(snapshot, id),
    ...requestLines(snapshot, ({ requesterPerson }) => requesterPerson === id),
    ...attended,
    ...trainingOf(snapshot, id),
    ...certificatesOf(snapshot, id),
    ...coursesOf(snapshot, id),
    ...merged,
  ];
}

/** What an organisation took upon itself. */
const promisesOf = (snapshot: RecordSnapshot, id: string): Related[] =>
  promisedBy(snapshot.agreements.all, id, snapshot.organisations.all)
    .reverse()
    .map((row) => agreementLine(row, 'Acuerdo a su cargo'));

function ofOrganisation(snapshot: RecordSnapshot, id: string): Related[] {
  const board = snapshot.organisations.find(id)?.currentBoard;
  const members = living(snapshot.boardPositions.all)
    .filter((row) => row.board === board && row.until === undefined)
    .map((row): Related => ({
      kind: 'person',
      id: row.person,
      title: personName(snapshot, row.person),
      detail: row.person,
      relation: officeName(row),
    }));
  const convened = living(snapshot.meetings.all)
    .filter(({ organisations }) => organisations?.includes(id))
    .reverse()
    .map(meetingLine);
  const asked = requestLines(snapshot, ({ requesterOrganisation }) => requesterOrganisation === id);
  return [
    ...members,
    ...promisesOf(snapshot, id),
    ...asked,
    ...convened,
    ...invitationsOf(snapshot, id),
    ...membersOf(snapshot, id),
    ...proposalsOf(snapshot, id),
  ];
}

/** What it became, and those that asked for the same; other records a request names in its own fields. */
function ofRequest(snapshot: RecordSnapshot, id: string): Related[] {
  const { destination = '', joined = [] } = snapshot.requests.find(id) ?? {};
  const kind = findKindOfCode(destination);
  const title = snapshot.meetings.find(destination)?.title ?? destination;
  const became: Related[] = kind
    ? [{ kind, id: destination, title, detail: '', relation: 'Convertida en' }]
    : [];
  const same = joined.map((each): Related => ({
    kind: 'request',
    id: each,
    title: snapshot.requests.find(each)?.title ?? each,
    detail: requesterOf(snapshot.requests.find(each) ?? {}, snapshot),
    relation: 'Pidió lo mismo',
  }));
  const referred = living(snapshot.referrals.all)
    .filter(({ request }) => request === id)
    .reverse()
    .map((row) => referralLine(row, snapshot.institutions.find(row.institution)?.name ?? row.institution));
  const agreed = living(snapshot.agreements.all)
    .filter(({ request }) => request === id)
    .map((row) => agreementLine(row, 'Acuerdo'));
  return [...referred, ...became, ...agreed, ...same];
}

function ofMeeting(snapshot: RecordSnapshot, id: string): Related[] {
  const agreed = living(snapshot.agreements.all)
    .filter(({ meeting }) => meeting === id)
    .map((row) => agreementLine(row, 'Acuerdo'));
  const attended = living(snapshot.attendances.all)
    .filter(({ meeting, condition }) => meeting === id && (condition === 'present' || condition === 'guest'))
    .map(({ person, organisation, position }): Related => ({
      kind: 'person',
      id: person,
      title: personName(snapshot, person),
      detail: line(position, snapshot.organisations.find(organisation)?.name),
      relation: 'Asistente',
    }));
  const repeated = living(snapshot.meetings.all)
    .filter(({ series }) => series === id)
    .map((row): Related => ({ ...meetingLine(row), relation: 'Se repite' }));
  return [...agreed, ...repeated, ...attended];
}

const ofInstitution = (snapshot: RecordSnapshot, id: string): Related[] =>
  living(snapshot.referrals.all)
    .filter(({ institution }) => institution === id)
    .reverse()
    .map((row) => referralLine(row, row.request));

const ofWorkshop = (snapshot: RecordSnapshot, id: string): Related[] =>
  living(snapshot.activities.all)
    .filter(({ workshop }) => workshop === id)
    .reverse()
    .map((row) => activityLine(row, 'Actividad'));

const ofReferral = (snapshot: RecordSnapshot, id: string): Related[] =>
  requestLines(snapshot, (row) => row.id === snapshot.referrals.find(id)?.request);

function ofAgreement(snapshot: RecordSnapshot, id: string): Related[] {
  const { meeting, activity } = snapshot.agreements.find(id) ?? {};
  const exchange = snapshot.activities.find(activity);
  return [...meetingLines(snapshot, meeting), ...(exchange ? [activityLine(exchange, 'Actividad')] : [])];
}

/** The other of each pair that nobody has decided about. */
const doublesOf = (snapshot: RecordSnapshot, id: string): Related[] =>
  living(snapshot.duplicatePairs.all)
    .filter(({ status, first, second }) => status === 'open' && (first === id || second === id))
    .map(({ id: pair, first, firstName, secondName, reasons }) => ({
      kind: 'duplicatePair',
      id: pair,
      title: first === id ? secondName : firstName,
      detail: reasons.split('\n').join(', '),
      relation: 'Posible duplicado',
    }));

/** The two of a pair, to be opened and compared. */
function ofPair(snapshot: RecordSnapshot, id: string): Related[] {
  const pair = snapshot.duplicatePairs.find(id);
  if (!pair) return [];
  const { first, firstName, second, secondName } = pair;
  return [
    [first, firstName],
    [second, secondName],
  ].map(([person = '', title = '']) => ({
    kind: 'person',
    id: person,
    title,
    detail: '',
    relation: 'Persona',
  }));
}

/** What the paper was made of. */
function ofDocument({ documents }: RecordSnapshot, id: string): Related[] {
  const subject = documents.find(id)?.subject ?? '';
  const kind = findKindOfCode(subject);
  return kind ? [{ kind, id: subject, title: subject, detail: '', relation: 'Se hizo de' }] : [];
}

const relatedOf: { readonly [K in RecordKind]: (snapshot: RecordSnapshot, id: string) => Related[] } = {
  person: ofPerson,
  household: ofHousehold,
  organisation: ofOrganisation,
  request: ofRequest,
  meeting: ofMeeting,
  agreement: ofAgreement,
  referral: ofReferral,
  institution: ofInstitution,
  workshop: ofWorkshop,
  duplicatePair: ofPair,
  activity: ofActivity,
  // The person and the activity stand in its own fields.
  certificate: () => [],
  courseSupport: () => [],
  document: ofDocument,
};

/** The records around one, at most `most` of them. */
export const relatedTo = (kind: RecordKind, snapshot: RecordSnapshot, id: string, most: number): Related[] =>
  relatedOf[kind](snapshot, id).slice(0, most);
