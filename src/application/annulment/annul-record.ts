/** Annuls what was registered by mistake, with everything that is only a part of it; the rows stay, and say why. */
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { formatDate } from '../../domain/schema/format';
import type { Table } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import {
  activities,
  activitySessions,
  agendaPoints,
  agreements,
  annexes,
  attendances,
  boardPositions,
  boards,
  certificates,
  courseSupports,
  documents,
  enrolments,
  evaluations,
  invitations,
  meetings,
  memberships,
  organisations,
  requests,
} from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { openable } from '../../domain/tables/openable';
import { listsChanged } from '../choices';
import { parseAbout } from '../kernel/about-record';
import { defineOperation, update, type Change } from '../kernel/operation';
import { columns, type SnapshotOf } from '../kernel/reads';
import { textIn } from '../kernel/raw';
import { unknownRecord } from '../kernel/unknown-record';
import { isAnnullable, whyNotAnnulled, type AnnullableKind } from './annullable';

const reads = {
  meeting: columns(meetings, 'status', 'title', 'date', 'organisations', 'rectifiedMinutes', 'voided'),
  agreement: columns(
    agreements,
    'status',
    'text',
    'meeting',
    'activity',
    'responsibleOrganisation',
    'voided',
  ),
  activity: columns(activities, 'status', 'title', 'organisations', 'voided'),
  courseSupport: columns(courseSupports, 'status', 'course', 'organisation', 'voided'),
  organisation: columns(organisations, 'status', 'name', 'voided'),
  agendaPoint: columns(agendaPoints, 'meeting', 'voided'),
  invitation: columns(invitations, 'meeting', 'voided'),
  attendance: columns(attendances, 'meeting', 'voided'),
  annex: columns(annexes, 'meeting', 'voided'),
  activitySession: columns(activitySessions, 'activity', 'voided'),
  enrolment: columns(enrolments, 'activity', 'voided'),
  evaluation: columns(evaluations, 'activity', 'voided'),
  certificate: columns(certificates, 'activity', 'status', 'voided'),
  board: columns(boards, 'organisation', 'voided'),
  boardPosition: columns(boardPositions, 'organisation', 'voided'),
  membership: columns(memberships, 'organisation', 'voided'),
  document: columns(documents, 'subject', 'status', 'voided'),
  request: columns(requests, 'requesterOrganisation', 'voided'),
};

type Snapshot = SnapshotOf<typeof reads>;
type Name = keyof typeof reads;

/** What is nothing without the record: its rows name it in the field of its kind. */
const partsOf: Readonly<Record<AnnullableKind, readonly Name[]>> = {
  meeting: ['agendaPoint', 'invitation', 'attendance', 'annex', 'agreement'],
  activity: ['activitySession', 'enrolment', 'evaluation', 'agreement'],
  organisation: ['board', 'boardPosition', 'membership'],
  agreement: [],
  courseSupport: [],
};

/** Where others name an organisation that are no part of it. */
const namedIn: readonly (readonly [Name, string])[] = [
  ['meeting', 'organisations'],
  ['activity', 'organisations'],
  ['agreement', 'responsibleOrganisation'],
  ['courseSupport', 'organisation'],
  ['request', 'requesterOrganisation'],
];

/** The living rows of a table that name a record in a field, alone or among others. */
function naming(
  snapshot: Snapshot,
  name: Name,
  field: string,
  id: string,
): readonly { readonly id: string }[] {
  const rows: readonly Readonly<{ id: string; voided: boolean } & Record<string, unknown>>[] =
    snapshot[name].all;
  return rows.filter((row) => {
    const named = row[field];
    return !row.voided && (Array.isArray(named) ? named.includes(id) : named === id);
  });
}

/** Why it cannot be annulled though it is open: others count on it, or have to be told. */
function obstacleTo(
  kind: AnnullableKind,
  id: string,
  snapshot: Snapshot,
  today: CivilDate,
): string | undefined {
  if (kind === 'meeting') {
    const { status, date } = snapshot.meeting.get(id);
    return status === 'convened' && date >= today
      ? `Ya se convocó para el ${formatDate(date)}: use «Cancelar», que avisa a los convocados.`
      : undefined;
  }
  if (kind === 'activity') {
    const issued = snapshot.certificate.all.some(
      ({ activity, status, voided }) => activity === id && status === 'valid' && !voided,
    );
    return issued ? 'Ya se emitieron sus certificados: anúlelos primero.' : undefined;
  }
  if (kind !== 'organisation') return undefined;
  const named = namedIn.flatMap(([name, field]) => naming(snapshot, name, field, id)).length;
  return named === 0
    ? undefined
    : `Otros registros la nombran (${named}): corríjalos primero, o pásela a inactiva.`;
}

/** The record, its parts and its papers. */
function changesFor(kind: AnnullableKind, id: string, snapshot: Snapshot, reason: string): Change[] {
  const table: Table = openable[kind];
  const withIt = `Con ${table.singular} ${id}: ${reason}`;
  const annul = (from: Table, row: string, why: string): Change =>
    update(from, row, { voided: true, voidReason: why }, why);
  return [
    annul(table, id, reason),
    ...partsOf[kind].flatMap((name) =>
      naming(snapshot, name, kind, id).map((part) => annul(reads[name].table, part.id, withIt)),
    ),
    ...naming(snapshot, 'document', 'subject', id).map((paper) =>
      update(documents, paper.id, { status: 'voided' }, withIt),
    ),
  ];
}

export const annulRecord = defineOperation({
  name: 'annulRecord',
  title: 'Anular lo registrado por error',
  roles: ['coordinator'],
  reads,
  creates: [],
  parse(raw) {
    const about = parseAbout(asked.reason, raw);
    const kind = textIn(raw, 'kind');
    if (!isAnnullable(kind)) return fail(problem('unknownRecord', ['Fichas', kind], 'kind'));
    return about.ok ? succeed({ id: about.value.id, kind, reason: about.value.fields.reason }) : about;
  },
  needs: ({ kind }) =>
    [
      kind,
      'document' as const,
      ...partsOf[kind],
      ...(kind === 'activity' ? ['certificate' as const] : []),
      ...(kind === 'organisation' ? namedIn.map(([name]) => name) : []),
    ].map((name) => reads[name]),
  decide({ snapshot, input: { id, kind, reason }, today }) {
    const table: Table = openable[kind];
    const row: Readonly<{ status: string; voided: boolean } & Record<string, unknown>> | undefined =
      snapshot[kind].find(id);
    if (!row || row.voided) return fail(unknownRecord(table, id));
    const why = whyNotAnnulled(kind, row) ?? obstacleTo(kind, id, snapshot, today);
    if (why !== undefined) return fail(problem('cannotApply', [why], 'id'));
    return succeed({
      changes: changesFor(kind, id, snapshot, reason),
      effects: kind === 'organisation' ? [listsChanged(organisations, id)] : [],
      output: { id, title: textIn(row, table.title[0] ?? 'id') },
    });
  },
});
