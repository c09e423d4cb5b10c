/** Moves an activity along its state machine; planned again, its sessions move with its first day. */
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { labelOf } from '../../domain/schema/catalogue';
import type { Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { activities, activitySessions, territories } from '../../domain/tables';
import { activityKinds } from '../../domain/tables/activity-catalogues';
import { asked } from '../../domain/tables/asked';
import { placeOf } from '../../domain/territory/place-name';
import { addDays, daysBetween } from '../../domain/time/civil-date';
import { defineOperation, update } from '../kernel/operation';
import { columns } from '../kernel/reads';
import { checkTransition, parseTransitionWith } from '../kernel/transition';
import { unknownRecord } from '../kernel/unknown-record';
import { sessionsOf, spanOf, type KnownSession } from './activity-draft';
import { missingForActivity } from './activity-guards';
import { certificateRule, columnsOfActivity, enrolmentColumns, sessionColumns } from './activity-reads';
import { enrolmentsOf } from './enrolment-rows';
import { entitledIn } from './make-certificates';
import { reachReads, tellEnrolled } from './tell-enrolled';

const newDay = asked.activityChange.date.label;

/** What is wrong with the day an activity is planned for again. */
function wrongWithNewDay(starts: CivilDate, given: CivilDate | undefined, today: CivilDate): Problem[] {
  if (given !== undefined) return given < today ? [problem('dateInPast', [newDay], 'date')] : [];
  return starts < today ? [problem('required', [newDay], 'date')] : [];
}

const certifies = new Set<string>(['trainingWorkshop', 'communityWorkshop', 'nationalCourse']);

/** Workshops and courses are closed once those who were there long enough have their certificates. */
function owedCertificates(
  { kind, certificates }: Pick<Row<typeof activities>, 'kind' | 'certificates'>,
  entitled: number,
): Problem[] {
  if (!certifies.has(kind) || certificates !== undefined || entitled === 0) return [];
  return [problem('guardNotMet', [`hacer los certificados (${entitled})`], 'to')];
}

/** Every session as many days later (or earlier) as the first. */
function moveSessions(
  sessions: readonly KnownSession[],
  starts: CivilDate,
  given: CivilDate | undefined,
): KnownSession[] {
  const days = given === undefined ? 0 : daysBetween(starts, given);
  return sessions.map((each) => ({ ...each, date: addDays(each.date, days) }));
}

export const changeActivityState = defineOperation({
  name: 'changeActivityState',
  title: 'Cambiar estado de la actividad',
  roles: officeRoles,
  reads: {
    activities: columns(activities, ...columnsOfActivity, 'kind', 'certificates', 'place', 'territory'),
    sessions: sessionColumns,
    enrolments: enrolmentColumns,
    people: reachReads,
    territories: columns(territories, 'label'),
  },
  creates: [],
  parse: (raw) => parseTransitionWith(asked.activityChange, raw),
  decide({ snapshot, input, actor, today, settings }) {
    const row = snapshot.activities.find(input.id);
    if (!row || row.voided) return fail(unknownRecord(activities, input.id));
    const move = checkTransition(activities, row, input, actor.role);
    if (!move.ok) return move;
    const rule = certificateRule(row, settings);
    const seats = enrolmentsOf(snapshot.enrolments.all, row.id);
    const entitled = entitledIn(seats, rule).length;
    const day = input.to === 'planned' ? input.given.date : undefined;
    const problems = [
      ...missingForActivity(row, input.to, today).map((what) => problem('guardNotMet', [what], 'to')),
      ...(input.to === 'closed' ? owedCertificates(row, entitled) : []),
      ...(input.to === 'planned' ? wrongWithNewDay(row.starts, day, today) : []),
    ];
    if (problems.length > 0) return fail(...problems);
    const status = input.to as Row<typeof activities>['status'];
    const sessions = moveSessions(sessionsOf(snapshot.sessions.all, row.id), row.starts, day);
    const span = spanOf(sessions, status);
    const facts = {
      id: row.id,
      status,
      kind: labelOf(activityKinds, row.kind),
      starts: span.starts ?? row.starts,
      place: [row.place, placeOf(snapshot.territories, row.territory)]
        .filter((part) => part !== '')
        .join(', '),
      office: { phone: settings.text('departmentPhone') },
    };
    return succeed({
      changes: [
        update(activities, row.id, { status, ...span }, input.reason),
        ...sessions.map(({ id, date }) => update(activitySessions, id, { date })),
      ],
      effects: tellEnrolled(seats, facts, snapshot.people),
      output: { id: row.id, title: row.title, status: input.to },
    });
  },
});
