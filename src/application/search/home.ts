/** What waits for a person today: overdue, due, the next fourteen days, the Bandeja, and what went wrong. */
import { forms } from '../../domain/forms';
import { succeed } from '../../domain/result';
import { officeRoles, roles } from '../../domain/roles';
import { labelOf } from '../../domain/schema/catalogue';
import { formatValue } from '../../domain/schema/format';
import type { CivilDate } from '../../domain/schema/values';
import {
  agreements,
  inbox,
  meetings,
  organisations,
  outbox,
  people,
  requests,
  staff,
  territories,
} from '../../domain/tables';
import { outboxKinds, outboxStates } from '../../domain/tables/system-catalogues';
import { addDays } from '../../domain/time/civil-date';
import { defineQuery } from '../kernel/operation';
import { all, columns, type SnapshotOf } from '../kernel/reads';
import { isOwed } from '../meetings/agreement-draft';
import type { Home, Task, Trouble, WaitingEntry } from './shown';
import { line, meetingDetail, organisationDetail, requestDetail, requesterOf, stateOf } from './wording';

/** Days that count as near. */
const nearDays = 14;
/** Most lines of each list. */
const mostLines = 40;

const reads = {
  requests: columns(
    requests,
    'status',
    'title',
    'territory',
    'requesterPerson',
    'requesterOrganisation',
    'responsible',
    'due',
    'voided',
  ),
  people: columns(people, 'fullName'),
  organisations: columns(organisations, 'name', 'kind', 'status', 'territory', 'mandateEnds', 'voided'),
  meetings: columns(meetings, 'status', 'date', 'title', 'place', 'voided'),
  agreements: columns(agreements, 'status', 'text', 'meeting', 'responsible', 'due', 'voided'),
  inbox: columns(inbox, 'status', 'form', 'receivedAt', 'staff', 'reasons'),
  outbox: columns(outbox, 'kind', 'record', 'status', 'lastError'),
  territories: columns(territories, 'label'),
  staff: all(staff),
};

type Snapshot = SnapshotOf<typeof reads>;

const closedRequests = new Set<string>(requests.states?.final);
/** While the applicant is waited for the clock stands still. */
const requestTasks = (snapshot: Snapshot): Task[] =>
  snapshot.requests.all.flatMap((row): Task[] => {
    const { id, title, status, due, voided } = row;
    if (voided || due === undefined || closedRequests.has(status) || status === 'waiting') return [];
    const responsible = snapshot.staff.find(row.responsible)?.name;
    const detail = line(requestDetail(row, requesterOf(row, snapshot), snapshot.territories), responsible);
    return [{ kind: 'request', id, title, detail, due, tone: stateOf(requests, status).tone }];
  });

/** Meetings to hold, and those held whose acta is not finished. */
const meetingTasks = (snapshot: Snapshot): Task[] =>
  snapshot.meetings.all.flatMap((row): Task[] => {
    const { id, title, date, status, voided } = row;
    if (voided || !['planned', 'convened', 'held', 'draft', 'review'].includes(status)) return [];
    const tone = stateOf(meetings, status).tone;
    return [{ kind: 'meeting', id, title, detail: meetingDetail(row), due: date, tone }];
  });

const agreementTasks = (snapshot: Snapshot): Task[] =>
  snapshot.agreements.all.filter(isOwed).map((row) => ({
    kind: 'agreement',
    id: row.id,
    title: row.text,
    detail: line(row.id, row.responsible, stateOf(agreements, row.status).label),
    due: row.due,
    tone: stateOf(agreements, row.status).tone,
  }));

/** A board about to lose its mandate must be told in time to call an election. */
const mandateTasks = (snapshot: Snapshot): Task[] =>
  snapshot.organisations.all.flatMap((row): Task[] => {
    const { id, name, status, mandateEnds, voided } = row;
    if (voided || mandateEnds === undefined || status !== 'active') return [];
    const detail = line('Vence el mandato de la directiva', organisationDetail(row, snapshot.territories));
    return [{ kind: 'organisation', id, title: name, detail, due: mandateEnds, tone: 'waiting' }];
  });

const waits = new Set<string>(['received', 'inReview', 'observed']);

const titleOfForm = (name: string): string =>
  Object.values(forms).find((form) => form.name === name)?.title ?? name;

function waitingEntries(snapshot: Snapshot): WaitingEntry[] {
  const field = inbox.fields.receivedAt;
  return snapshot.inbox.all
    .filter(({ status }) => waits.has(status))
    .map((row) => ({
      id: row.id,
      title: titleOfForm(row.form),
      detail: line(formatValue(field, row.receivedAt), snapshot.staff.find(row.staff)?.name),
      reasons: (row.reasons ?? '').split('\n').filter((reason) => reason !== ''),
    }));
}

const troubles = (snapshot: Snapshot): Trouble[] =>
  snapshot.outbox.all
    .filter(({ status }) => status === 'failed' || status === 'unknown')
    .map(({ id, kind, record, status, lastError }) => ({
      id,
      title: labelOf(outboxKinds, kind),
      record,
      detail: line(labelOf(outboxStates, status), lastError),
    }));

/** Tasks by when they fall, the longest waiting first. */
function sortTasks(
  tasks: readonly Task[],
  today: CivilDate,
): Pick<Home, 'overdue' | 'today' | 'next' | 'totals'> {
  const sorted = [...tasks].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  const limit = addDays(today, nearDays);
  const overdue = sorted.filter(({ due }) => due < today).map((task) => ({ ...task, tone: 'late' as const }));
  const now = sorted.filter(({ due }) => due === today);
  const next = sorted.filter(({ due }) => due > today && due <= limit);
  return {
    overdue: overdue.slice(0, mostLines),
    today: now.slice(0, mostLines),
    next: next.slice(0, mostLines),
    totals: { overdue: overdue.length, today: now.length, next: next.length },
  };
}

export const home = defineQuery({
  name: 'home',
  title: 'Ver lo que espera',
  roles: officeRoles,
  reads,
  parse: () => succeed(undefined),
  answer({ snapshot, actor, today }) {
    const tasks = [
      ...requestTasks(snapshot),
      ...meetingTasks(snapshot),
      ...agreementTasks(snapshot),
      ...mandateTasks(snapshot),
    ];
    const entries = waitingEntries(snapshot);
    const view: Home = {
      date: today,
      me: { id: actor.id, name: actor.name, role: labelOf(roles, actor.role) },
      ...sortTasks(tasks, today),
      inbox: { waiting: entries.length, entries: entries.slice(0, mostLines) },
      trouble: troubles(snapshot).slice(0, mostLines),
    };
    return succeed(view);
  },
});
