/** What people and organisations have to do with workshops, exchanges and courses. */
import { labelOf } from '../../domain/schema/catalogue';
import { enrolmentStates } from '../../domain/tables/activity-catalogues';
import type { RecordSnapshot } from './record-reads';
import { agreementLine, living, personName } from './related-lines';
import type { Related } from './shown';
import { activityDetail, certificateDetail, courseSupportDetail, line } from './wording';

type EnrolmentRow = RecordSnapshot['enrolments']['all'][number];

/** Enrolments that hold: who left is history. */
const enrolmentsIn = (snapshot: RecordSnapshot, isAbout: (row: EnrolmentRow) => boolean): EnrolmentRow[] =>
  living(snapshot.enrolments.all).filter((row) => row.status !== 'withdrawn' && isAbout(row));

export const activityLine = (
  row: RecordSnapshot['activities']['all'][number],
  relation: string,
): Related => ({
  kind: 'activity',
  id: row.id,
  title: row.title,
  detail: activityDetail(row),
  relation,
});

/** What somebody takes part in. */
export const trainingOf = (snapshot: RecordSnapshot, id: string): Related[] =>
  enrolmentsIn(snapshot, ({ person }) => person === id).flatMap(({ activity, status }) => {
    const row = snapshot.activities.find(activity);
    return row ? [activityLine(row, labelOf(enrolmentStates, status))] : [];
  });

export const certificatesOf = (snapshot: RecordSnapshot, id: string): Related[] =>
  living(snapshot.certificates.all)
    .filter(({ person }) => person === id)
    .map((row) => ({
      kind: 'certificate',
      id: row.id,
      title: snapshot.activities.find(row.activity)?.title ?? row.activity,
      detail: certificateDetail(row),
      relation: 'Certificado',
    }));

/** The courses elsewhere that somebody was helped to attend, or asked to be. */
export const coursesOf = (snapshot: RecordSnapshot, id: string): Related[] =>
  living(snapshot.courseSupports.all)
    .filter(({ person }) => person === id)
    .map((row) => ({
      kind: 'courseSupport',
      id: row.id,
      title: row.course,
      detail: courseSupportDetail(row),
      relation: 'Apoyo a curso',
    }));

/** The courses elsewhere to which an organisation proposed somebody, with who it is. */
export const proposalsOf = (snapshot: RecordSnapshot, id: string): Related[] =>
  living(snapshot.courseSupports.all)
    .filter(({ organisation }) => organisation === id)
    .map((row) => ({
      kind: 'courseSupport',
      id: row.id,
      title: row.course,
      detail: line(personName(snapshot, row.person), courseSupportDetail(row)),
      relation: 'Propuesta para un curso',
    }));

/** What an organisation is invited to. */
export const invitationsOf = (snapshot: RecordSnapshot, id: string): Related[] =>
  living(snapshot.activities.all)
    .filter(({ organisations }) => organisations?.includes(id))
    .map((row) => activityLine(row, 'Actividad'));

/** What came out of an activity, and who takes part. */
export const ofActivity = (snapshot: RecordSnapshot, id: string): Related[] => [
  ...living(snapshot.agreements.all)
    .filter(({ activity }) => activity === id)
    .map((row) => agreementLine(row, 'Compromiso')),
  ...enrolmentsIn(snapshot, ({ activity }) => activity === id).map(
    ({ person, organisation, status, share }): Related => ({
      kind: 'person',
      id: person,
      title: personName(snapshot, person),
      detail: line(
        snapshot.organisations.find(organisation)?.name,
        share === 0 ? '' : `${share} % de las horas`,
      ),
      relation: labelOf(enrolmentStates, status),
    }),
  ),
];
