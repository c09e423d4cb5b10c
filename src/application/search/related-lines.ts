/** What the lines about a record are made of. */
import type { RecordSnapshot } from './record-reads';
import type { Related } from './shown';
import { agreementDetail } from './wording';

export const living = <T extends { readonly voided: boolean }>(rows: readonly T[]): T[] =>
  rows.filter(({ voided }) => !voided);

export const personName = (snapshot: RecordSnapshot, id: string): string =>
  snapshot.people.find(id)?.fullName ?? id;

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
