/** Whose work each open request, agreement and meeting is, as the digest may tell it: a code, a place, a date. */
import type { DigestItem } from '../../domain/digest/write-digest';
import { officeRoles, type Role } from '../../domain/roles';
import type { CivilDate } from '../../domain/schema/values';
import { agreements, meetings, requests, staff, territories } from '../../domain/tables';
import { placeName } from '../../domain/territory/place-name';
import { searchKey } from '../../domain/text/normalise';
import { all, columns, type SnapshotOf } from '../kernel/reads';
import { isOwed } from '../meetings/agreement-draft';

export const digestReads = {
  requests: columns(requests, 'status', 'territory', 'responsible', 'due', 'confidential', 'voided'),
  agreements: columns(agreements, 'status', 'meeting', 'responsible', 'due', 'voided'),
  meetings: columns(meetings, 'status', 'date', 'territory', 'voided'),
  territories: columns(territories, 'label'),
  staff: all(staff),
};

type Snapshot = SnapshotOf<typeof digestReads>;

/** An item and who has to see to it: one person, or everybody in the office. */
export interface OwnedItem extends DigestItem {
  readonly owner: string | 'office';
}

const closed = new Set<string>(requests.states?.final);

const placeIn = (snapshot: Snapshot, territory: string | undefined): string =>
  placeName(snapshot.territories.find(territory)?.label ?? '');

/** While the applicant is waited for the clock stands still. */
const requestItems = (snapshot: Snapshot): OwnedItem[] =>
  snapshot.requests.all.flatMap((row): OwnedItem[] => {
    const { id, status, due, responsible = 'office' } = row;
    if (row.voided || due === undefined || closed.has(status) || status === 'waiting') return [];
    const place = row.confidential ? '' : placeIn(snapshot, row.territory);
    return [{ code: id, place, due, owner: responsible }];
  });

/** An agreement names who is responsible in words: it is a person's when the words are their name. */
function agreementItems(snapshot: Snapshot): OwnedItem[] {
  const byName = new Map(snapshot.staff.all.map(({ id, name }) => [searchKey(name), id]));
  return snapshot.agreements.all.filter(isOwed).map((row) => ({
    code: row.id,
    place: placeIn(snapshot, snapshot.meetings.find(row.meeting)?.territory),
    due: row.due,
    owner: byName.get(searchKey(row.responsible)) ?? 'office',
  }));
}

/** Meetings still to be held are the office's. */
const meetingItems = (snapshot: Snapshot): OwnedItem[] =>
  snapshot.meetings.all
    .filter(({ status, voided }) => !voided && (status === 'planned' || status === 'convened'))
    .map(({ id, date, territory }) => ({
      code: id,
      place: placeIn(snapshot, territory),
      due: date,
      owner: 'office',
    }));

/** Everything with a date that waits for somebody. */
export const digestItems = (snapshot: Snapshot): OwnedItem[] => [
  ...requestItems(snapshot),
  ...agreementItems(snapshot),
  ...meetingItems(snapshot),
];

/** What one person sees: their own, and the office's when they work there. */
export const itemsOf = (
  { id, role }: { readonly id: string; readonly role: Role },
  items: readonly OwnedItem[],
): OwnedItem[] => {
  const isOffice = (officeRoles as readonly Role[]).includes(role);
  return items.filter(({ owner }) => owner === id || (owner === 'office' && isOffice));
};

/** Promises past their date; meetings are not promises. */
export const lateItems = (items: readonly OwnedItem[], today: CivilDate): OwnedItem[] =>
  items.filter(({ code, due }) => due < today && !code.startsWith(`${meetings.code}-`));
