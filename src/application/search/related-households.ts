/** Who lives in a household, and in which households somebody has lived: those of today first. */
import { labelOf } from '../../domain/schema/catalogue';
import { formatDate } from '../../domain/schema/format';
import { kinships } from '../../domain/tables/people-catalogues';
import type { RecordSnapshot } from './record-reads';
import type { Related } from './shown';
import { line } from './wording';

type Stay = RecordSnapshot['householdMembers']['all'][number];

const whenOf = ({ from, until, leavingReason }: Stay): string =>
  line(`desde ${formatDate(from)}`, until === undefined ? '' : `hasta ${formatDate(until)}`, leavingReason);

const todayFirst = (a: Stay, b: Stay): number =>
  Number(a.until !== undefined) - Number(b.until !== undefined);

const kept = (snapshot: RecordSnapshot): Stay[] =>
  snapshot.householdMembers.all.filter(({ voided }) => !voided).sort(todayFirst);

/** The households of a person. */
export const stays = (snapshot: RecordSnapshot, id: string): Related[] =>
  kept(snapshot)
    .filter(({ person }) => person === id)
    .map((stay) => ({
      kind: 'household',
      id: stay.household,
      title: snapshot.households.find(stay.household)?.reference ?? stay.household,
      detail: whenOf(stay),
      relation: stay.until === undefined ? `Hogar: ${labelOf(kinships, stay.kinship)}` : 'Hogar anterior',
    }));

/** The people of a household. */
export const ofHousehold = (snapshot: RecordSnapshot, id: string): Related[] =>
  kept(snapshot)
    .filter(({ household }) => household === id)
    .map((stay) => ({
      kind: 'person',
      id: stay.person,
      title: snapshot.people.find(stay.person)?.fullName ?? stay.person,
      detail: whenOf(stay),
      relation: stay.until === undefined ? labelOf(kinships, stay.kinship) : 'Ya no vive aquí',
    }));
