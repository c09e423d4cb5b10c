/** Writes down what those who took part promise to do at home: each promise is an agreement, followed up like any other. */
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { parseFields } from '../../domain/schema/parse';
import { activities, agreements, organisations, people, staff } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { defineOperation } from '../kernel/operation';
import { all, columns } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';
import { checkAgreement, draftAgreements, readAgreementLines } from '../meetings/agreement-draft';
import { mandateWarningsOf, responsibleOrganisation } from '../organisations/mandates';

/** Promises are made once the activity has begun; what is closed takes no more. */
export const mayPromise = (status: string): boolean =>
  status === 'confirmed' || status === 'underway' || status === 'held';

export const recordCommitments = defineOperation({
  name: 'recordCommitments',
  title: 'Anotar compromisos',
  roles: officeRoles,
  reads: {
    activities: columns(activities, 'status', 'title', 'voided'),
    staff: all(staff),
    organisations: columns(organisations, 'name', 'acronym', 'status', 'mandateEnds', 'voided'),
    people: columns(people, 'fullName', 'voided'),
  },
  creates: [agreements],
  parse: (raw) => parseFields(asked.commitments, raw),
  decide({ snapshot, input, today, newId }) {
    const activity = snapshot.activities.find(input.activity);
    if (!activity || activity.voided) return fail(unknownRecord(activities, input.activity, 'activity'));
    if (!mayPromise(activity.status)) {
      return fail(
        problem('guardNotMet', ['que la actividad esté confirmada, en curso o realizada'], 'activity'),
      );
    }
    const scene = {
      staff: snapshot.staff.all,
      organisations: snapshot.organisations.all,
      people: snapshot.people.all,
    };
    const read = readAgreementLines(input.commitments, scene, 'commitments');
    if (!read.ok) return read;
    const late = read.value.flatMap((each) => checkAgreement(each, today));
    if (late.length > 0) return fail(...late.map((each) => ({ ...each, field: 'commitments' })));
    const changes = draftAgreements({ activity: activity.id }, read.value, newId);
    return succeed({
      changes,
      output: {
        id: activity.id,
        title: activity.title,
        agreements: changes.map(({ id }) => id),
        warnings: mandateWarningsOf(
          read.value.map((each) => responsibleOrganisation(each, scene.organisations)),
          today,
        ),
      },
    });
  },
});
