/** Who belongs to an organisation besides its board, and where somebody belongs or belonged: those of today first. */
import { labelOf } from '../../domain/schema/catalogue';
import { formatDate } from '../../domain/schema/format';
import { membershipRoles } from '../../domain/tables/people-catalogues';
import type { RecordSnapshot } from './record-reads';
import type { Related } from './shown';
import { line } from './wording';

type Membership = RecordSnapshot['memberships']['all'][number];

const whenOf = ({ from, until, leavingReason }: Membership): string =>
  line(`desde ${formatDate(from)}`, until === undefined ? '' : `hasta ${formatDate(until)}`, leavingReason);

const relationOf = ({ role, until }: Membership): string =>
  until === undefined ? labelOf(membershipRoles, role) : 'Fue miembro';

const kept = (snapshot: RecordSnapshot): Membership[] =>
  snapshot.memberships.all
    .filter(({ voided }) => !voided)
    .sort((a, b) => Number(a.until !== undefined) - Number(b.until !== undefined));

/** The organisations to which a person belongs or belonged. */
export const membershipsOf = (snapshot: RecordSnapshot, id: string): Related[] =>
  kept(snapshot)
    .filter(({ person }) => person === id)
    .map((row) => ({
      kind: 'organisation',
      id: row.organisation,
      title: snapshot.organisations.find(row.organisation)?.name ?? row.organisation,
      detail: whenOf(row),
      relation: relationOf(row),
    }));

/** The people who belong or belonged to an organisation. */
export const membersOf = (snapshot: RecordSnapshot, id: string): Related[] =>
  kept(snapshot)
    .filter(({ organisation }) => organisation === id)
    .map((row) => ({
      kind: 'person',
      id: row.person,
      title: snapshot.people.find(row.person)?.fullName ?? row.person,
      detail: whenOf(row),
      relation: relationOf(row),
    }));
