/** Who has a place in an activity and who waits: by order of arrival, so that no organisation takes more than its share. */

/** One enrolment. Lists of them stand in the order of arrival. */
export interface Seat {
  readonly id: string;
  readonly organisation?: string | undefined;
  readonly status: 'enrolled' | 'waiting' | 'withdrawn';
}

export interface Quotas {
  /** Places in all; without end when absent. */
  readonly quota?: number | undefined;
  /** Places for each organisation. */
  readonly organisationQuota?: number | undefined;
}

const seated = (seats: readonly Seat[]): Seat[] => seats.filter(({ status }) => status === 'enrolled');

/** Whether one person more has a place. Who comes for no organisation counts for the whole alone. */
export function hasPlace(
  seats: readonly Seat[],
  organisation: string | undefined,
  { quota, organisationQuota }: Quotas,
): boolean {
  const taken = seated(seats);
  if (quota !== undefined && taken.length >= quota) return false;
  if (organisation === undefined || organisationQuota === undefined) return true;
  return taken.filter((seat) => seat.organisation === organisation).length < organisationQuota;
}

/** The seats after everybody who waits and has a place now has moved up, in their order. */
export function moveUp(seats: readonly Seat[], quotas: Quotas): Seat[] {
  const after = [...seats];
  seats.forEach((seat, index) => {
    if (seat.status !== 'waiting' || !hasPlace(after, seat.organisation, quotas)) return;
    after[index] = { ...seat, status: 'enrolled' };
  });
  return after;
}

/** The place of somebody on the waiting list, from 1; 0 for who does not wait. */
export const turnOf = (seats: readonly Seat[], id: string): number =>
  seats.filter(({ status }) => status === 'waiting').findIndex((seat) => seat.id === id) + 1;
