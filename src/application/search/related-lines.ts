/** What the lines about a record are made of. */
import { formatDate } from '../../domain/schema/format';
import type { CivilDate } from '../../domain/schema/values';
import type { RecordSnapshot } from './record-reads';
import type { Related } from './shown';
import { agreementDetail, line } from './wording';

export const living = <T extends { readonly voided: boolean }>(rows: readonly T[]): T[] =>
  rows.filter(({ voided }) => !voided);

export const personName = (snapshot: RecordSnapshot, id: string): string =>
  snapshot.people.find(id)?.fullName ?? id;

/** A time that somebody spent somewhere: in a household, in an office, among the members. */
interface Stay {
  readonly from: CivilDate;
  readonly until?: CivilDate | undefined;
  readonly leavingReason?: string | undefined;
}

/** «desde 01/02/2026 · hasta 01/03/2026 · Se mudó». */
export const tellStay = ({ from, until, leavingReason }: Stay): string =>
  line(`desde ${formatDate(from)}`, until === undefined ? '' : `hasta ${formatDate(until)}`, leavingReason);

/** The living ones, those that last before those that are over. */
export const staysIn = <T extends Stay & { readonly voided: boolean }>(rows: readonly T[]): T[] =>
  living(rows).sort((a, b) => Number(a.until !== undefined) - Number(b.until !== undefined));

export const agreementLine = (
  row: RecordSnapshot['agreements']['all'][number],
  relation: string,
): Related => ({
  kind: 'agreement',
  id: row.id,
  title: row.text,
  detail: agreementDetail(row),
  relation,
});
