/** What opening a record has to read: its own row, the rows about it, its lines of the journal, and the names in them. */
import {
  agendaPoints,
  activities,
  certificates,
  courseSupports,
  documents,
  enrolments,
  evaluations,
  agreements,
  attendances,
  boards,
  consents,
  contacts,
  duplicatePairs,
  householdMembers,
  memberships,
  households,
  institutions,
  journal,
  meetings,
  organisations,
  people,
  referrals,
  requests,
  staff,
  territories,
  workshops,
} from '../../domain/tables';
import type { Table } from '../../domain/schema/table';
import { evaluationAnswers, mostEvaluations } from '../activities/evaluation-results';
import type { RecordKind } from '../../domain/tables/openable';
import { termColumns } from '../organisations/current-board';
import type { TableRead } from '../ports';
import { all, columns, type ReadSpec, type SnapshotOf } from '../kernel/reads';

export const recordReads = {
  people: all(people),
  organisations: all(organisations),
  requests: all(requests),
  meetings: all(meetings),
  boards: columns(boards, 'organisation', 'status', 'starts', 'ends', 'minutesLink', 'voided'),
  boardPositions: termColumns,
  attendances: columns(attendances, 'meeting', 'person', 'organisation', 'position', 'condition', 'voided'),
  agreements: all(agreements),
  agendaPoints: all(agendaPoints),
  activities: all(activities),
  certificates: all(certificates),
  courseSupports: all(courseSupports),
  enrolments: columns(enrolments, 'activity', 'person', 'organisation', 'status', 'share', 'voided'),
  evaluations: columns(evaluations, 'activity', ...evaluationAnswers, 'voided', 'voidReason'),
  documents: all(documents),
  duplicatePairs: all(duplicatePairs),
  referrals: all(referrals),
  institutions: all(institutions),
  workshops: all(workshops),
  households: all(households),
  householdMembers: all(householdMembers),
  memberships: all(memberships),
  consents: all(consents),
  contacts: all(contacts),
  territories: columns(territories, 'label'),
  staff: all(staff),
  journal: columns(journal, 'at', 'actor', 'operation', 'action', 'record', 'changes', 'reason'),
};

export type RecordSnapshot = SnapshotOf<typeof recordReads>;

/** Lines of history, and rows of each kind about a record, that are shown. */
export const mostLines = 50;

/** References from one record to others of its own kind, whose rows come along for their names. */
const selfReferences = ({ name, fields }: Table): string[] =>
  Object.keys(fields).filter((field) => fields[field]?.target?.().name === name);

const about = ({ table, fields }: ReadSpec, field: string | readonly string[], is: string): TableRead => {
  const following = [field].flat().includes('id') ? selfReferences(table) : [];
  const where = { field, is, most: mostLines, following };
  return fields ? { table, fields, where } : { table, where };
};

const names = {
  people: columns(people, 'fullName'),
  organisations: columns(
    organisations,
    'name',
    'acronym',
    'kind',
    'status',
    'territory',
    'mandateEnds',
    'currentBoard',
    'voided',
  ),
  meetings: columns(meetings, 'status', 'type', 'date', 'title', 'place', 'organisations', 'voided'),
  activities: columns(activities, 'status', 'starts', 'title', 'place', 'organisations', 'voided'),
};

/** Who was in touch about it. */
const touch = (id: string): readonly TableRead[] => [about(recordReads.contacts, 'subject', id)];

const { boards: allBoards, boardPositions: offices, attendances: attendance } = recordReads;

const needsOf: { readonly [K in RecordKind]: (id: string) => readonly TableRead[] } = {
  person: (id) => [
    // And whoever was merged into this one.
    about(recordReads.people, ['id', 'mergedInto'], id),
    about(offices, 'person', id),
    about(recordReads.memberships, 'person', id),
    about(attendance, 'person', id),
    about(recordReads.enrolments, 'person', id),
    about(recordReads.certificates, 'person', id),
    about(recordReads.courseSupports, 'person', id),
    names.activities,
    about(recordReads.requests, 'requesterPerson', id),
    about(recordReads.agreements, 'responsiblePerson', id),
    names.organisations,
    names.meetings,
    columns(households, 'reference'),
    about(recordReads.householdMembers, 'person', id),
    about(recordReads.consents, 'person', id),
    about(recordReads.duplicatePairs, ['first', 'second'], id),
  ],
  household: (id) => [
    about(recordReads.households, 'id', id),
    about(recordReads.householdMembers, 'household', id),
    names.people,
  ],
  organisation: (id) => [
    about(recordReads.organisations, 'id', id),
    about(allBoards, 'organisation', id),
    about(offices, 'organisation', id),
    about(recordReads.memberships, 'organisation', id),
    about(recordReads.requests, 'requesterOrganisation', id),
    about(recordReads.courseSupports, 'organisation', id),
    ...touch(id),
    // The responsible is written in words, so no row can be picked out by its code.
    recordReads.agreements,
    names.people,
    names.meetings,
    names.activities,
  ],
  request: (id) => [
    about(recordReads.requests, 'id', id),
    about(recordReads.referrals, 'request', id),
    about(recordReads.agreements, 'request', id),
    ...touch(id),
    columns(institutions, 'name'),
    about(names.meetings, 'request', id),
    columns(people, 'fullName', 'phone', 'otherPhone'),
    names.organisations,
  ],
  meeting: (id) => [
    about(recordReads.meetings, ['id', 'series'], id),
    about(recordReads.agendaPoints, 'meeting', id),
    about(attendance, 'meeting', id),
    about(recordReads.agreements, 'meeting', id),
    about(recordReads.requests, 'destination', id),
    names.people,
    names.organisations,
    offices,
  ],
  duplicatePair: (id) => [about(recordReads.duplicatePairs, 'id', id), names.people],
  courseSupport: (id) => [
    about(recordReads.courseSupports, 'id', id),
    columns(requests, 'title'),
    names.people,
    names.organisations,
  ],
  certificate: (id) => [about(recordReads.certificates, 'id', id), names.people, names.activities],
  document: () => [names.people],
  agreement: (id) => [
    about(recordReads.agreements, 'id', id),
    columns(requests, 'title'),
    ...touch(id),
    names.meetings,
    names.activities,
    names.organisations,
    names.people,
  ],
  activity: (id) => [
    about(recordReads.activities, 'id', id),
    about(recordReads.enrolments, 'activity', id),
    about(recordReads.agreements, 'activity', id),
    { ...recordReads.evaluations, where: { field: 'activity', is: id, most: mostEvaluations } },
    columns(people, 'fullName', 'email', 'lifeState'),
    columns(requests, 'title'),
    columns(workshops, 'title'),
    names.organisations,
  ],
  workshop: (id) => [about(recordReads.workshops, 'id', id), about(recordReads.activities, 'workshop', id)],
  referral: (id) => [
    about(recordReads.referrals, 'id', id),
    columns(requests, 'title', 'status', 'territory', 'voided'),
    columns(institutions, 'name'),
  ],
  institution: (id) => [
    about(recordReads.institutions, 'id', id),
    about(recordReads.referrals, 'institution', id),
  ],
};

/** The documents about a record; of a certificate, the name of the one it stands in. */
const documentsFor = (kind: RecordKind, id: string): TableRead =>
  kind === 'certificate'
    ? columns(documents, 'folio')
    : about(recordReads.documents, kind === 'document' ? 'id' : ['subject', 'person'], id);

/** What one record needs. */
export const readsForRecord = (kind: RecordKind, id: string): TableRead[] => [
  ...needsOf[kind](id),
  documentsFor(kind, id),
  about(recordReads.journal, 'record', id),
  recordReads.territories,
];
