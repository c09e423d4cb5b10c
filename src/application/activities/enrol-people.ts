/** Enrols people in an activity: who finds a place has it, who does not waits in the order of arrival. */
import { hasPlace, turnOf, type Quotas, type Seat } from '../../domain/activities/places';
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { labelOf } from '../../domain/schema/catalogue';
import { parseFields } from '../../domain/schema/parse';
import type { Row } from '../../domain/schema/table';
import { activities, enrolments, people } from '../../domain/tables';
import { activityStates } from '../../domain/tables/activity-catalogues';
import { asked } from '../../domain/tables/asked';
import { defineOperation, insert, update, type Change } from '../kernel/operation';
import { columns, type SnapshotOf } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';
import { boardReads, officesOf } from '../organisations/current-board';
import { activityColumns, enrolmentColumns } from './activity-reads';
import { countsOf, enrolmentsOf } from './enrolment-rows';

const reads = {
  activities: activityColumns,
  enrolments: enrolmentColumns,
  people: columns(people, 'fullName', 'lifeState', 'voided'),
  ...boardReads,
};

type Snapshot = SnapshotOf<typeof reads>;
type Activity = NonNullable<ReturnType<Snapshot['activities']['find']>>;

const takesPeople = new Set<string>(['open', 'confirmed', 'underway']);

/** Why nobody may be enrolled now. */
function closureFor({ status }: Pick<Row<typeof activities>, 'status'>): Problem[] {
  if (takesPeople.has(status)) return [];
  const why =
    status === 'planned'
      ? 'Abra primero la inscripción de la actividad.'
      : `La actividad está «${labelOf(activityStates, status)}»: ya no se inscribe a nadie.`;
  return [problem('cannotApply', [why], 'activity')];
}

/** Everybody must be known, and not be in it already. */
function wrongWith(
  chosen: readonly string[],
  seats: readonly Pick<Row<typeof enrolments>, 'person' | 'status'>[],
  known: Snapshot['people'],
): Problem[] {
  return chosen.flatMap((id) => {
    const person = known.find(id);
    if (!person || person.voided)
      return [problem('unknownRecord', [asked.enrolment.people.label, id], 'people')];
    const held = seats.find((seat) => seat.person === id && seat.status !== 'withdrawn');
    const dead = `${person.fullName} está anotada como fallecida.`;
    if (person.lifeState === 'deceased') return [problem('cannotApply', [dead], 'people')];
    if (!held) return [];
    const where = held.status === 'waiting' ? 'en la lista de espera' : 'inscrita';
    return [problem('cannotApply', [`${person.fullName} ya está ${where}.`], 'people')];
  });
}

/** The invited organisation on whose board a person sits, where nobody said for whom they come. */
const boardOf = (
  person: string,
  { organisations: invited = [] }: Activity,
  snapshot: Snapshot,
): string | undefined =>
  invited.find((id) => officesOf(snapshot, id).some((office) => office.person === person));

const whoWaits = (name: string, turn: number): string =>
  `${name} no encontró cupo: queda en la lista de espera, número ${turn}.`;

export const enrolPeople = defineOperation({
  name: 'enrolPeople',
  title: 'Inscribir personas',
  roles: officeRoles,
  reads,
  creates: [enrolments],
  parse: (raw) => parseFields(asked.enrolment, raw),
  decide({ snapshot, input, newId }) {
    const activity = snapshot.activities.find(input.activity);
    if (!activity || activity.voided) return fail(unknownRecord(activities, input.activity, 'activity'));
    const seats = enrolmentsOf(snapshot.enrolments.all, activity.id);
    const chosen = [...new Set(input.people)];
    const { organisation } = input;
    const problems = [
      ...closureFor(activity),
      ...wrongWith(chosen, seats, snapshot.people),
      ...(organisation === undefined || snapshot.organisations.find(organisation)
        ? []
        : [problem('unknownRecord', [enrolments.fields.organisation.label, organisation], 'organisation')]),
    ];
    if (problems.length > 0) return fail(...problems);
    const after: Seat[] = [...seats];
    const changes: Change[] = [];
    const warnings: string[] = [];
    const quotas: Quotas = activity;
    for (const person of chosen) {
      const id = newId(enrolments);
      const from = organisation ?? boardOf(person, activity, snapshot);
      const status = hasPlace(after, from, quotas) ? 'enrolled' : 'waiting';
      after.push({ id, organisation: from, status });
      changes.push(
        insert(enrolments, id, {
          activity: activity.id,
          person,
          organisation: from,
          status,
          minutes: 0,
          share: 0,
        }),
      );
      if (status === 'waiting')
        warnings.push(whoWaits(snapshot.people.get(person).fullName, turnOf(after, id)));
    }
    const counts = countsOf(after);
    return succeed({
      changes: [...changes, update(activities, activity.id, counts)],
      output: { id: activity.id, title: activity.title, ...counts, warnings },
    });
  },
});
