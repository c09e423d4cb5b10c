/** Who belongs to an organisation besides its board, and where somebody belongs or belonged: those of today first. */
import { labelOf } from '../../domain/schema/catalogue';
import { membershipRoles } from '../../domain/tables/people-catalogues';
import { staysIn, tellStay } from './related-lines';
import type { RecordSnapshot } from './record-reads';
import type { Related } from './shown';

type Membership = RecordSnapshot['memberships']['all'][number];

const relationOf = ({ role, until }: Membership): string =>
  until === undefined ? labelOf(membershipRoles, role) : 'Fue miembro';

/** The organisations to which a person belongs or belonged. */
export const membershipsOf = (snapshot: RecordSnapshot, id: string): Related[] =>
  staysIn(snapshot.memberships.all)
    .filter(({ person }) => person === id)
    .map((row) => ({
      kind: 'organisation',
      id: row.organisation,
      title: snapshot.organisations.find(row.organisation)?.name ?? row.organisation,
      detail: tellStay(row),
      relation: relationOf(row),
    }));

/** The people who belong or belonged to an organisation. */
export const membersOf = (snapshot: RecordSnapshot, id: string): Related[] =>
  staysIn(snapshot.memberships.all)
    .filter(({ organisation }) => organisation === id)
    .map((row) => ({
      kind: 'person',
      id: row.person,
      title: snapshot.people.find(row.person)?.fullName ?? row.person,
      detail: tellStay(row),
      relation: relationOf(row),
    }));
