/** The enrolments of one activity, and what changes in them when places, sessions or ticks do. */
import { moveUp, type Quotas } from '../../domain/activities/places';
import { hoursOf, type TimedSession } from '../../domain/activities/hours';
import type { Patch, Row } from '../../domain/schema/table';
import { activities, enrolments } from '../../domain/tables';
import { update, type Change } from '../kernel/operation';

export type KnownEnrolment = Pick<
  Row<typeof enrolments>,
  'id' | 'activity' | 'person' | 'organisation' | 'status' | 'attended' | 'excused' | 'voided'
>;

/** Living enrolments of one activity in their order of arrival. */
export const enrolmentsOf = <T extends Pick<KnownEnrolment, 'id' | 'activity' | 'voided'>>(
  rows: readonly T[],
  activity: string,
): T[] =>
  rows.filter((row) => row.activity === activity && !row.voided).sort((a, b) => (a.id < b.id ? -1 : 1));

/** How many have a place and how many wait. */
export const countsOf = (
  seats: readonly Pick<KnownEnrolment, 'status'>[],
): Required<Pick<Patch<typeof activities>, 'enrolled' | 'waiting'>> => ({
  enrolled: seats.filter(({ status }) => status === 'enrolled').length,
  waiting: seats.filter(({ status }) => status === 'waiting').length,
});

/** Those who move up from the waiting list, and the counts that follow. `after` are the seats as the operation leaves them. */
export function fillPlaces(
  activity: string,
  after: readonly KnownEnrolment[],
  quotas: Quotas,
): { changes: Change[]; promoted: string[] } {
  const seats = moveUp(after, quotas);
  const promoted = after.filter(({ status }, index) => seats[index]?.status !== status);
  return {
    promoted: promoted.map(({ person }) => person),
    changes: [
      ...promoted.map(({ id }) => update(enrolments, id, { status: 'enrolled' })),
      update(activities, activity, countsOf(seats)),
    ],
  };
}

/** Said of who moves up: nobody else tells them. */
export const toldOfPlace = (name: string): string =>
  `${name} estaba en la lista de espera y ya tiene cupo: avísele.`;

/** The hours of everybody, as the sessions now stand. */
export const hourChanges = (rows: readonly KnownEnrolment[], sessions: readonly TimedSession[]): Change[] =>
  rows.map((row) => update(enrolments, row.id, hoursOf(row, sessions)));
