/** Opens one record: what it says, what may be done with it, what is around it and what happened to it. */
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import type { NameOf } from '../../domain/schema/format';
import type { Table } from '../../domain/schema/table';
import { type RecordKind, isRecordKind, openable } from '../../domain/tables/openable';
import type { CivilDate } from '../../domain/schema/values';
import { defineQuery } from '../kernel/operation';
import { textIn } from '../kernel/raw';
import { unknownRecord } from '../kernel/unknown-record';
import { findVisit, isOnMatrix } from '../documents';
import { promisedBy, tellFulfilment } from '../meetings/fulfilment';
import { annulledField, evaluationFields, tallyEvaluations } from '../activities/evaluation-results';
import { candidatesFor, type Candidate } from '../meetings/responsible-candidates';
import { documentsAbout } from './document-actions';
import { consentFields } from './consent-fields';
import { withAsked } from './action-asks';
import { contactFields } from './contact-fields';
import { findForm } from './action-forms';
import { actionsFor, type ActingPerson } from './record-actions';
import { namesFrom, shownFields, typedRecord } from './record-fields';
import { tellHistory } from './record-history';
import { mostLines, readsForRecord, recordReads, type RecordSnapshot } from './record-reads';
import { relatedTo } from './record-related';
import { marksOf } from './record-marks';
import { warningsOf } from './record-warnings';
import { requesterFields } from './requester-fields';
import type { Action, Mark, OpenedRecord, ShownField } from './shown';
import { voteFields } from './vote-fields';
import { stateOf } from './wording';

type Values = Readonly<Record<string, unknown>>;

const findRow = (snapshot: RecordSnapshot, kind: RecordKind, id: string): Values | undefined => {
  const views = {
    person: snapshot.people,
    household: snapshot.households,
    organisation: snapshot.organisations,
    request: snapshot.requests,
    meeting: snapshot.meetings,
    agreement: snapshot.agreements,
    duplicatePair: snapshot.duplicatePairs,
    activity: snapshot.activities,
    certificate: snapshot.certificates,
    courseSupport: snapshot.courseSupports,
    document: snapshot.documents,
    referral: snapshot.referrals,
    institution: snapshot.institutions,
    workshop: snapshot.workshops,
  };
  return views[kind].find(id);
};

/** What names the record first; the two people of a pair. */
function titleOf(kind: RecordKind, row: Values, nameOf: NameOf): string {
  if (kind === 'duplicatePair') return `${textIn(row, 'firstName')} y ${textIn(row, 'secondName')}`;
  const { title, fields }: Table = openable[kind];
  const [first = ''] = title;
  const target = fields[first]?.target?.();
  return target ? nameOf(target.name, textIn(row, first)) : textIn(row, first);
}

const promisesOf = ({ agreements, organisations }: RecordSnapshot, id: string) =>
  promisedBy(agreements.all, id, organisations.all);

/** How an organisation keeps its word. */
function fulfilmentOf(
  kind: RecordKind,
  snapshot: RecordSnapshot,
  id: string,
  today: CivilDate,
): ShownField[] {
  if (kind !== 'organisation') return [];
  const promises = promisesOf(snapshot, id);
  const text = tellFulfilment(promises, today);
  return text === '' ? [] : [{ field: 'fulfilment', label: 'Acuerdos a su cargo', text }];
}

/** What people thought of an activity, and what of it does not count. */
const opinionsOf = ({ evaluations }: RecordSnapshot, id: string): ShownField[] => [
  ...evaluationFields(evaluations.all, id),
  ...annulledField(evaluations.all, id),
];

/** Who may be meant by the words of an agreement. */
function candidatesOf({ agreements, staff, organisations, people }: RecordSnapshot, id: string): Candidate[] {
  const row = agreements.find(id);
  return row
    ? candidatesFor(row, { staff: staff.all, organisations: organisations.all, people: people.all })
    : [];
}

/** Who acts, and what of the registry decides on what they may do with this record. */
function actingOn(
  kind: RecordKind,
  row: Values,
  snapshot: RecordSnapshot,
  who: Pick<ActingPerson, 'role' | 'today'>,
): ActingPerson {
  const id = String(row['id']);
  const promised = kind === 'organisation' ? promisesOf(snapshot, id) : [];
  return {
    ...who,
    known: {
      promises: promised.some((each) => isOnMatrix(each, who.today)),
      isVisited: findVisit(snapshot.contacts.all, id) !== undefined,
    },
    ...(kind === 'agreement' ? { candidates: candidatesOf(snapshot, id) } : {}),
    ...(kind === 'activity' ? { evaluations: tallyEvaluations(snapshot.evaluations.all, id) } : {}),
    boardMinutes: snapshot.boards.find(textIn(row, 'currentBoard'))?.minutesLink,
  };
}

/** A record that was merged into another is voided, and can still be taken out of it; no other voided one can be acted on. */
const offeredOn = (kind: RecordKind, row: Values, acting: ActingPerson): Action[] =>
  row['voided'] === true && row['mergedInto'] === undefined ? [] : actionsFor(kind, row, acting);

/** A record that was annulled says so before anything else; one that was merged tells where it went by itself. */
const annulledMark = (row: Values): Mark[] =>
  row['voided'] === true && row['mergedInto'] === undefined && row['status'] !== 'voided'
    ? [{ label: 'Anulado: se registró por error', tone: 'closed' }]
    : [];

export const openRecord = defineQuery({
  name: 'openRecord',
  title: 'Abrir ficha',
  roles: officeRoles,
  reads: recordReads,
  parse(raw) {
    const kind = textIn(raw, 'kind');
    return isRecordKind(kind)
      ? succeed({ kind, id: textIn(raw, 'id') })
      : fail(problem('unknownRecord', ['Fichas', kind], 'kind'));
  },
  needs: ({ kind, id }) => readsForRecord(kind, id),
  answer({ snapshot, input: { kind, id }, actor, today }) {
    const row = findRow(snapshot, kind, id);
    if (!row) return fail(unknownRecord(openable[kind], id));
    const table: Table = openable[kind];
    const nameOf = namesFrom(snapshot);
    const title = titleOf(kind, row, nameOf) || id;
    const typed = typedRecord(table, row, nameOf);
    const code = table.states ? row[table.states.field] : undefined;
    const opened: OpenedRecord = {
      kind,
      id,
      version: typeof row['version'] === 'number' ? row['version'] : 0,
      title,
      ...(typeof code === 'string' ? { state: stateOf(table, code) } : {}),
      isAnnulled: row['voided'] === true,
      marks: [...annulledMark(row), ...marksOf(kind, snapshot, id, today)],
      warnings: warningsOf(kind, snapshot, id, today),
      fields: [
        ...shownFields(table, row, nameOf),
        ...(kind === 'request' ? requesterFields(snapshot, id) : []),
        ...(kind === 'person' ? consentFields(snapshot, id) : []),
        ...contactFields(snapshot, id),
        ...fulfilmentOf(kind, snapshot, id, today),
        ...(kind === 'activity' ? opinionsOf(snapshot, id) : []),
        ...(kind === 'meeting' ? voteFields(snapshot.agendaPoints.all, id) : []),
      ],
      typed,
      actions: offeredOn(kind, row, actingOn(kind, row, snapshot, { role: actor.role, today })).map(
        (action) => ({
          ...withAsked(kind, row, action),
          opens: findForm({ kind, id, title, typed }, action.operation),
        }),
      ),
      related: relatedTo(kind, snapshot, id, mostLines),
      documents: documentsAbout(snapshot, id),
      history: tellHistory(table, snapshot, id, nameOf, mostLines),
    };
    return succeed(opened);
  },
});
