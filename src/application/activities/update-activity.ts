/** Mends what is known of an activity while it is open. */
import type { Quotas, Seat } from '../../domain/activities/places';
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { activities, people } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { parseSaid, restate } from '../kernel/about-record';
import { defineOperation, update } from '../kernel/operation';
import { columns } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';
import { checkActivity, findActivityClosure } from './activity-draft';
import { enrolmentColumns } from './activity-reads';
import { enrolmentsOf, fillPlaces, toldOfPlace } from './enrolment-rows';
import { activityReferences } from './register-activity';

const correctable = Object.keys(asked.activity) as (keyof typeof asked.activity)[];

/** A quota below those who have a place already. */
function wrongWithQuotas({ quota, organisationQuota }: Quotas, seats: readonly Seat[]): Problem[] {
  const places = seats.filter(({ status }) => status === 'enrolled');
  const fullest = Math.max(
    0,
    ...places.map(({ organisation }) =>
      organisation === undefined ? 0 : places.filter((seat) => seat.organisation === organisation).length,
    ),
  );
  const problems: Problem[] = [];
  if (quota !== undefined && quota < places.length) {
    const why = `El cupo (${quota}) no puede ser menor que las personas inscritas (${places.length}).`;
    problems.push(problem('cannotApply', [why], 'quota'));
  }
  if (organisationQuota !== undefined && organisationQuota < fullest) {
    const why = `Una organización ya tiene ${fullest} personas inscritas, más que ${organisationQuota}.`;
    problems.push(problem('cannotApply', [why], 'organisationQuota'));
  }
  return problems;
}

export const updateActivity = defineOperation({
  name: 'updateActivity',
  title: 'Corregir actividad',
  roles: officeRoles,
  reads: {
    ...activityReferences,
    activities: columns(activities, 'status', 'enrolled', 'waiting', 'voided', ...correctable),
    enrolments: enrolmentColumns,
    people: columns(people, 'fullName'),
  },
  creates: [],
  parse: (raw) => parseSaid(asked.activity, raw),
  decide({ snapshot, input: { id, said } }) {
    const row = snapshot.activities.find(id);
    if (!row || row.voided) return fail(unknownRecord(activities, id));
    const closure = findActivityClosure(row.status);
    if (closure) return fail(closure);
    const fields = restate(asked.activity, row, said);
    const seats = enrolmentsOf(snapshot.enrolments.all, id);
    const problems = [...checkActivity(fields, snapshot), ...wrongWithQuotas(fields, seats)];
    if (problems.length > 0) return fail(...problems);
    const { changes, promoted } = fillPlaces(id, seats, row.status === 'held' ? { quota: 0 } : fields);
    const names = promoted.map((person) => snapshot.people.find(person)?.fullName ?? person);
    return succeed({
      changes: [update(activities, id, fields), ...changes],
      output: { id, title: fields.title, warnings: names.map(toldOfPlace) },
    });
  },
});
