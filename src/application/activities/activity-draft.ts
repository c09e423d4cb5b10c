/** An activity and its sessions as the office describes them: checked, and drafted as rows. */
import { problem, type Problem } from '../../domain/problems';
import { formatDate } from '../../domain/schema/format';
import type { NewRow, Row } from '../../domain/schema/table';
import type { CivilDate, CivilTime } from '../../domain/schema/values';
import { activities, activitySessions } from '../../domain/tables';
import type { asked } from '../../domain/tables/asked';

/** What is known of an activity when it enters. */
export type ActivityFacts = Pick<NewRow<typeof activities>, keyof typeof asked.activity>;

/** When a session is held, as it was given. */
export interface SessionFacts {
  readonly date: CivilDate;
  readonly starts: CivilTime;
  readonly ends: CivilTime;
  readonly sessionTopic?: string | undefined;
  readonly alreadyHeld?: boolean | undefined;
}

export type KnownSession = Pick<
  Row<typeof activitySessions>,
  'id' | 'activity' | 'date' | 'starts' | 'ends' | 'minutes' | 'attendees' | 'voided'
>;

interface Known {
  find(id: string | undefined): unknown;
}

const { fields: columns } = activities;
const { fields: sessionColumns } = activitySessions;

/** Why an activity takes no more changes; undefined while it does. */
export function findActivityClosure(status: string): Problem | undefined {
  const why: Readonly<Record<string, string>> = {
    closed: 'La actividad está cerrada y no admite cambios.',
    cancelled: 'La actividad está cancelada y no admite cambios.',
    postponed: 'La actividad está pospuesta: planifíquela de nuevo primero.',
  };
  const found = why[status];
  return found === undefined ? undefined : problem('cannotApply', [found]);
}

/** The transport is a part of what it costs. */
export function checkCosts({ cost, transport }: Pick<ActivityFacts, 'cost' | 'transport'>): Problem[] {
  if (transport === undefined || (cost !== undefined && transport <= cost)) return [];
  const why = 'El transporte es parte del costo: escriba el costo completo.';
  return [problem('cannotApply', [why], 'transport')];
}

/** What is wrong with the facts of an activity, each at its field. */
export function checkActivity(
  facts: ActivityFacts,
  known: { readonly territories: Known; readonly organisations: Known; readonly workshops: Known },
): Problem[] {
  const problems: Problem[] = [];
  if (!known.territories.find(facts.territory)) {
    problems.push(problem('unknownRecord', [columns.territory.label, facts.territory], 'territory'));
  }
  if (facts.host !== undefined && !known.organisations.find(facts.host)) {
    problems.push(problem('unknownRecord', [columns.host.label, facts.host], 'host'));
  }
  if (facts.workshop !== undefined && !known.workshops.find(facts.workshop)) {
    problems.push(problem('unknownRecord', [columns.workshop.label, facts.workshop], 'workshop'));
  }
  for (const id of facts.organisations ?? []) {
    if (!known.organisations.find(id)) {
      problems.push(problem('unknownRecord', [columns.organisations.label, id], 'organisations'));
    }
  }
  problems.push(...checkCosts(facts));
  const { quota, organisationQuota } = facts;
  if (quota !== undefined && organisationQuota !== undefined && organisationQuota > quota) {
    const why = `El cupo por organización (${organisationQuota}) no puede pasar del cupo (${quota}).`;
    problems.push(problem('cannotApply', [why], 'organisationQuota'));
  }
  return problems;
}

/** Living sessions of one activity, first day first. */
export const sessionsOf = <T extends Pick<KnownSession, 'activity' | 'date' | 'starts' | 'voided'>>(
  rows: readonly T[],
  activity: string,
): T[] =>
  rows
    .filter((row) => row.activity === activity && !row.voided)
    .sort((a, b) => (`${a.date} ${a.starts}` < `${b.date} ${b.starts}` ? -1 : 1));

const minutesAt = (time: CivilTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** How long a session lasts. */
export const minutesOf = ({ starts, ends }: Pick<SessionFacts, 'starts' | 'ends'>): number =>
  minutesAt(ends) - minutesAt(starts);

/** What is wrong with a session, each at its field. `others` are those of the same activity. */
export function checkSession(
  facts: SessionFacts,
  others: readonly Pick<KnownSession, 'date' | 'starts' | 'ends'>[],
  today: CivilDate,
): Problem[] {
  const problems: Problem[] = [];
  if (facts.date < today && facts.alreadyHeld !== true) {
    problems.push(problem('dateInPast', [sessionColumns.date.label], 'date'));
  }
  if (facts.date > today && facts.alreadyHeld === true) {
    problems.push(problem('dateInFuture', [sessionColumns.date.label], 'date'));
  }
  if (minutesOf(facts) <= 0) {
    const why = `«${sessionColumns.ends.label}» debe ser después de «${sessionColumns.starts.label}».`;
    problems.push(problem('cannotApply', [why], 'ends'));
  }
  const clash = others.find(
    ({ date, starts, ends }) => date === facts.date && facts.starts < ends && starts < facts.ends,
  );
  if (clash) {
    const why = `Ya hay una sesión el ${formatDate(clash.date)} a esa hora.`;
    problems.push(problem('cannotApply', [why], 'starts'));
  }
  return problems;
}

type Status = Row<typeof activities>['status'];
type Spanning = Pick<KnownSession, 'date' | 'minutes'> & Partial<Pick<KnownSession, 'attendees'>>;

interface Span {
  readonly starts: CivilDate;
  readonly ends: CivilDate;
  readonly due: CivilDate | undefined;
  readonly sessions: number;
  readonly minutes: number;
  /** Sessions whose attendance has been taken. */
  readonly recorded: number;
}

/**
 * The day an activity waits for: its first until it begins, then the first whose attendance is owed, then its last until it
 * is closed; none while it rests.
 */
function dueIn(
  status: Status,
  days: readonly CivilDate[],
  sessions: readonly Spanning[],
): CivilDate | undefined {
  if (status === 'planned' || status === 'open' || status === 'confirmed') return days[0];
  if (status !== 'underway' && status !== 'held') return undefined;
  const owed = sessions.filter(({ attendees }) => attendees === undefined).map(({ date }) => date);
  return owed.sort()[0] ?? days[days.length - 1];
}

/** What the sessions say of their activity in a state: from which day to which, how many, how long. There is at least one. */
export function spanOf(sessions: readonly Spanning[], status: Status): Span {
  const days = sessions.map(({ date }) => date).sort();
  const [starts] = days;
  const ends = days[days.length - 1];
  if (starts === undefined || ends === undefined) throw new Error('Una actividad sin sesiones.');
  return {
    starts,
    ends,
    due: dueIn(status, days, sessions),
    sessions: sessions.length,
    minutes: sessions.reduce((sum, each) => sum + each.minutes, 0),
    recorded: sessions.filter(({ attendees }) => attendees !== undefined).length,
  };
}

/** A session as its row. */
export const sessionRow = (activity: string, facts: SessionFacts): NewRow<typeof activitySessions> => ({
  activity,
  date: facts.date,
  starts: facts.starts,
  ends: facts.ends,
  topic: facts.sessionTopic,
  minutes: minutesOf(facts),
});
