/** Whoever is enrolled or waits for a place is told when the activity is moved or called off: by mail where they have one. */
import { activityNotice, type ActivityFacts } from '../../domain/replies/activity-notice';
import { activities, people } from '../../domain/tables';
import type { Effect } from '../kernel/operation';
import { columns } from '../kernel/reads';
import type { KnownEnrolment } from './enrolment-rows';

/** Columns that tell how people are reached. */
export const reachReads = columns(people, 'email', 'lifeState');

interface Reachable {
  readonly email?: string | undefined;
  readonly lifeState?: string | undefined;
}

interface People {
  find(id: string): Reachable | undefined;
}

type Seat = Pick<KnownEnrolment, 'person' | 'status'>;

/** Those who count on it, and are alive. */
const counting = (seats: readonly Seat[], known: People): Reachable[] =>
  seats
    .filter(({ status }) => status !== 'withdrawn')
    .flatMap(({ person }) => known.find(person) ?? [])
    .filter(({ lifeState }) => lifeState !== 'deceased');

/** One mail to each address, by the next sweep. */
export function tellEnrolled(seats: readonly Seat[], facts: ActivityFacts, known: People): Effect[] {
  const notice = activityNotice(facts);
  if (!notice) return [];
  const addresses = new Set(counting(seats, known).flatMap(({ email }) => email ?? []));
  return [...addresses].map((to) => ({
    kind: 'mail',
    table: activities,
    record: facts.id,
    payload: { to, subject: notice.subject, body: notice.body },
    later: true,
  }));
}

/** How many have no address: somebody calls them. */
export const toldByHand = (seats: readonly Seat[], known: People): number =>
  counting(seats, known).filter(({ email }) => email === undefined).length;
