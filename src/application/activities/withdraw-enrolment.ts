/** Takes somebody off an activity; the first of the waiting list who has a place now moves up. */
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { cleanParagraph } from '../../domain/text/normalise';
import { enrolments, people } from '../../domain/tables';
import { defineOperation, update } from '../kernel/operation';
import { columns } from '../kernel/reads';
import { textIn } from '../kernel/raw';
import { unknownRecord } from '../kernel/unknown-record';
import { findActivityClosure } from './activity-draft';
import { activityColumns, enrolmentColumns } from './activity-reads';
import { enrolmentsOf, fillPlaces, toldOfPlace } from './enrolment-rows';

export const withdrawEnrolment = defineOperation({
  name: 'withdrawEnrolment',
  title: 'Retirar de la actividad',
  roles: officeRoles,
  reads: {
    activities: activityColumns,
    enrolments: enrolmentColumns,
    people: columns(people, 'fullName'),
  },
  creates: [],
  parse(raw) {
    const reason = cleanParagraph(textIn(raw, 'reason'));
    return reason === ''
      ? fail(problem('reasonRequired', ['Retirar de la actividad'], 'reason'))
      : succeed({ id: textIn(raw, 'id'), reason });
  },
  decide({ snapshot, input }) {
    const row = snapshot.enrolments.find(input.id);
    if (!row || row.voided) return fail(unknownRecord(enrolments, input.id));
    const activity = snapshot.activities.get(row.activity);
    const closure = findActivityClosure(activity.status);
    if (closure) return fail(closure);
    if (row.status === 'withdrawn') return fail(problem('cannotApply', ['Ya estaba retirada.'], 'id'));
    const after = enrolmentsOf(snapshot.enrolments.all, activity.id).map((seat) =>
      seat.id === row.id ? { ...seat, status: 'withdrawn' as const } : seat,
    );
    // Who waits for something that is over is told of no place.
    const quotas = activity.status === 'held' ? { quota: 0 } : activity;
    const { changes, promoted } = fillPlaces(activity.id, after, quotas);
    const names = promoted.map((id) => snapshot.people.find(id)?.fullName ?? id);
    return succeed({
      changes: [update(enrolments, row.id, { status: 'withdrawn' }, input.reason), ...changes],
      output: {
        id: row.id,
        activity: activity.id,
        warnings: names.map(toldOfPlace),
      },
    });
  },
});
