/** Who lives in a household, and in which households somebody has lived: those of today first. */
import { labelOf } from '../../domain/schema/catalogue';
import { kinships } from '../../domain/tables/people-catalogues';
import { staysIn, tellStay } from './related-lines';
import type { RecordSnapshot } from './record-reads';
import type { Related } from './shown';

/** The households of a person. */
export const stays = (snapshot: RecordSnapshot, id: string): Related[] =>
  staysIn(snapshot.householdMembers.all)
    .filter(({ person }) => person === id)
    .map((stay) => ({
      kind: 'household',
      id: stay.household,
      title: snapshot.households.find(stay.household)?.reference ?? stay.household,
      detail: tellStay(stay),
      relation: stay.until === undefined ? `Hogar: ${labelOf(kinships, stay.kinship)}` : 'Hogar anterior',
    }));

/** The people of a household. */
export const ofHousehold = (snapshot: RecordSnapshot, id: string): Related[] =>
  staysIn(snapshot.householdMembers.all)
    .filter(({ household }) => household === id)
    .map((stay) => ({
      kind: 'person',
      id: stay.person,
      title: snapshot.people.find(stay.person)?.fullName ?? stay.person,
      detail: tellStay(stay),
      relation: stay.until === undefined ? labelOf(kinships, stay.kinship) : 'Ya no vive aquí',
    }));
