/** What waits for a person today: overdue, due, the next fourteen days, the Bandeja, and what went wrong. */
import { forms } from '../../domain/forms';
import { mandateMark } from '../../domain/boards/mandate';
import { succeed } from '../../domain/result';
import { officeRoles, roles } from '../../domain/roles';
import { labelOf } from '../../domain/schema/catalogue';
import { formatValue } from '../../domain/schema/format';
import type { CivilDate } from '../../domain/schema/values';
import { inbox, meetings, outbox, people, requests, staff, territories } from '../../domain/tables';
import { outboxKinds, outboxStates } from '../../domain/tables/system-catalogues';
import { addDays } from '../../domain/time/civil-date';
import { isRejected, isUndecided } from '../decisions/queue';
import { defineQuery } from '../kernel/operation';
import { all, columns, type SnapshotOf } from '../kernel/reads';
import { textIn } from '../kernel/raw';
import { findElection, tellElection } from '../organisations/call-election';
import { mandateReads, mandatesToRenew, successorReads } from '../organisations/mandates';
import { dueItems, escalation, itemsOf, lateItems, workReads, type DueItem } from '../work';
import type { Home, Renewal, Task, Trouble, WaitingEntry } from './shown';
import { openedFor } from './opened-for';
import { line, organisationDetail, requesterOf, stateOf } from './wording';

/** Days that count as near. */
const nearDays = 14;
/** Most lines of each list. */
const mostLines = 40;

const reads = {
  ...workReads,
  requests: columns(
    requests,
    'status',
    'requesterPerson',
    'requesterOrganisation',
    'needsAuthority',
    'decision',
    'voided',
  ),
  people: columns(people, 'fullName'),
  organisations: mandateReads,
  boards: successorReads,
  territories: columns(territories, 'label'),
  meetings: columns(meetings, 'place', 'type', 'status', 'date', 'organisations', 'voided'),
  inbox: columns(inbox, 'status', 'form', 'receivedAt', 'staff', 'reasons'),
  outbox: columns(outbox, 'kind', 'record', 'status', 'lastError'),
  staff: all(staff),
};

type Snapshot = SnapshotOf<typeof reads>;

/** What the record of an item says of itself beyond place, person and state. */
const sayingOf: Readonly<Record<string, (item: DueItem, snapshot: Snapshot) => string>> = {
  request({ id }, snapshot) {
    const row = snapshot.requests.find(id);
    return line(row && isRejected(row) ? 'Rechazada por el síndico' : '', requesterOf(row ?? {}, snapshot));
  },
  meeting: ({ id }, snapshot) => snapshot.meetings.find(id)?.place ?? '',
};

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

/** A board about to lose its mandate must be told in time to call an election; one that is called is said. */
const renewals = (snapshot: Snapshot, today: CivilDate): Renewal[] =>
  mandatesToRenew(snapshot.organisations.all, snapshot.boards.all, today).map((row) => {
    const election = findElection(snapshot.meetings.all, row.id, today);
    return {
      id: row.id,
      title: row.name,
      detail: line(organisationDetail(row, snapshot.territories), election && tellElection(election)),
      mark: mandateMark(row.mandateEnds, today),
    };
  });

const troubles = (snapshot: Snapshot): Trouble[] =>
  snapshot.outbox.all
    .filter(({ status }) => status === 'failed' || status === 'unknown')
    .map(({ id, kind, record, status, lastError }) => ({
      id,
      title: labelOf(outboxKinds, kind),
      record,
      detail: line(labelOf(outboxStates, status), lastError),
    }));

/** Who sees to it, as it is written there or by the name of its owner. */
const responsibleOf = ({ duty, row, owner }: DueItem, snapshot: Snapshot): string =>
  snapshot.staff.find(owner)?.name ?? (duty.owner === undefined ? '' : textIn(row, duty.owner));

function taskOf(item: DueItem, snapshot: Snapshot): Task[] {
  const { table, duty, row, title, due, place } = item;
  const opened = openedFor(item);
  if (!opened) return [];
  const state = table.states ? stateOf(table, textIn(row, table.states.field)) : undefined;
  const saying = sayingOf[table.name]?.(item, snapshot);
  return [
    {
      ...opened,
      title,
      detail: line(item.task, saying, place, state?.label, responsibleOf(item, snapshot)),
      place,
      due,
      tone: duty.task === undefined && state ? state.tone : 'waiting',
    },
  ];
}

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

/** Whoever coordinates looks at everybody's work first; the others at their own. */
const firstLook = (role: string): Home['whose'] => (role === 'coordinator' ? 'all' : 'mine');

export const home = defineQuery({
  name: 'home',
  title: 'Ver lo que espera',
  roles: officeRoles,
  reads,
  parse(raw) {
    const whose = textIn(raw, 'whose');
    const asked: Home['whose'] | undefined = whose === 'mine' || whose === 'all' ? whose : undefined;
    return succeed({ whose: asked });
  },
  answer({ snapshot, input, actor, today }) {
    const whose = input.whose ?? firstLook(actor.role);
    const items = dueItems(snapshot);
    const shown = whose === 'mine' ? itemsOf(actor, items) : items;
    const entries = waitingEntries(snapshot);
    const boards = renewals(snapshot, today);
    const view: Home = {
      date: today,
      me: { id: actor.id, name: actor.name, role: labelOf(roles, actor.role) },
      whose,
      ...sortTasks(
        shown.flatMap((item) => taskOf(item, snapshot)),
        today,
      ),
      renewals: boards.slice(0, mostLines),
      toRenew: boards.length,
      inbox: { waiting: entries.length, entries: entries.slice(0, mostLines) },
      undecided: snapshot.requests.all.filter(isUndecided).length,
      reportable: lateItems(items, escalation.report, today).length,
      trouble: troubles(snapshot).slice(0, mostLines),
    };
    return succeed(view);
  },
});
