/** How people come to live in a household and leave it: every change of a membership and what follows from it. */
import { formatDate } from '../../domain/schema/format';
import type { Problem } from '../../domain/problems';
import type { NewRow, Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { householdMembers, households, people } from '../../domain/tables';
import { insert, update, type Change, type Context } from '../kernel/operation';
import { all, columns, type Reads, type SnapshotOf } from '../kernel/reads';
import { wrongWithStay } from '../kernel/stay-dates';

/** What every operation on households has to see. */
export const householdReads = {
  households: all(households),
  members: columns(householdMembers, 'household', 'person', 'kinship', 'from', 'until', 'voided'),
  people: columns(people, 'fullName', 'household', 'lifeState', 'deceasedOn', 'voided'),
} satisfies Reads;

export type HouseholdSnapshot = SnapshotOf<typeof householdReads>;
type Membership = HouseholdSnapshot['members']['all'][number];
type Person = HouseholdSnapshot['people']['all'][number];
type Household = Row<typeof households>;

const isCurrent = ({ until, voided }: Membership): boolean => until === undefined && !voided;

/** Where a person lives now; undefined when in no household. */
export const currentMembership = ({ members }: HouseholdSnapshot, person: string): Membership | undefined =>
  members.all.find((row) => row.person === person && isCurrent(row));

/** Who lives in a household now. */
export const currentMembers = ({ members }: HouseholdSnapshot, household: string): Membership[] =>
  members.all.filter((row) => row.household === household && isCurrent(row));

/** What is wrong with the day on which somebody comes to live in a household, or leaves it. */
export const wrongWithDay = (day: CivilDate, today: CivilDate, field: string, since?: CivilDate): Problem[] =>
  wrongWithStay(householdMembers.fields, day, today, field, since);

/** What a household says once somebody has left it: how many stay, who heads it, and what somebody must see to. */
function afterLeaving(
  { id, head }: Household,
  snapshot: HouseholdSnapshot,
  person: Person,
  said: string,
): Change {
  const stay = currentMembers(snapshot, id).length - 1;
  if (stay <= 0) {
    return update(households, id, { members: 0, active: false, head: undefined, alert: undefined });
  }
  return update(households, id, {
    members: stay,
    ...(head === person.id ? { head: undefined, alert: `Sin jefe(a) de hogar: ${said}` } : {}),
  });
}

/** A stay that ends. `why` is kept with it: «Falleció», «Se casó». */
export interface Leaving {
  readonly on: CivilDate;
  readonly why: string;
}

/** Ends the stay of a person, and flags a household that loses its head. */
export function leave(
  snapshot: HouseholdSnapshot,
  membership: Membership,
  person: Person,
  { on, why }: Leaving,
): Change[] {
  const household = snapshot.households.find(membership.household);
  const said = `${person.fullName} — ${why} (${formatDate(on)}).`;
  return [
    update(householdMembers, membership.id, { until: on, leavingReason: why }),
    update(people, person.id, { household: undefined }),
    ...(household ? [afterLeaving(household, snapshot, person, said)] : []),
  ];
}

type NewMember = Omit<NewRow<typeof householdMembers>, 'until' | 'leavingReason'>;

/** Begins a stay. Whoever lives elsewhere leaves that household the same day. */
export function join(
  snapshot: HouseholdSnapshot,
  person: Person,
  member: NewMember,
  newId: Context<never, never>['newId'],
): Change[] {
  const former = currentMembership(snapshot, person.id);
  const moved = former
    ? leave(snapshot, former, person, { on: member.from, why: `Pasó a ${member.household}` })
    : [];
  return [
    ...moved,
    insert(householdMembers, newId(householdMembers), member),
    update(people, person.id, { household: member.household }),
  ];
}
