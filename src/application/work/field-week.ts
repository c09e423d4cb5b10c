/** The week of everybody of the field: what each has until Sunday, and what of it was visited already. */
import { weekOf, type Week } from '../../domain/planning/week-plan';
import type { CivilDate } from '../../domain/schema/values';
import { contacts, staff } from '../../domain/tables';
import { columns, type SnapshotOf } from '../kernel/reads';
import { openedFor } from '../search/opened-for';
import { dueItems, type DueItem } from './due-items';
import { workReads } from './duty-sources';
import { isAtWork } from './owners';

export const fieldReads = {
  ...workReads,
  staff: columns(staff, 'name', 'role', 'active', 'voided'),
  contacts: columns(contacts, 'subject', 'mode', 'on', 'voided'),
};

type Snapshot = SnapshotOf<typeof fieldReads>;

/** Somebody of the field and everything that waits for them, whenever it is due. */
interface FieldWorker {
  readonly id: string;
  readonly name: string;
  readonly items: readonly DueItem[];
}

export interface FieldWeek {
  readonly week: Week;
  readonly team: readonly FieldWorker[];
  /** The last day of this week on which the matter was visited. */
  readonly visitedOn: (item: DueItem) => CivilDate | undefined;
}

/** The last day of the week on which each matter was visited. */
function visitsIn({ contacts: noted }: Snapshot, { monday }: Week): Map<string, CivilDate> {
  const visits = new Map<string, CivilDate>();
  for (const { subject, mode, on, voided } of noted.all) {
    if (!voided && mode === 'visit' && on >= monday && (visits.get(subject) ?? '') < on)
      visits.set(subject, on);
  }
  return visits;
}

export function fieldWeek(snapshot: Snapshot, today: CivilDate): FieldWeek {
  const week = weekOf(today);
  const items = dueItems(snapshot);
  const visits = visitsIn(snapshot, week);
  return {
    week,
    team: snapshot.staff.all
      .filter((person) => isAtWork(person) && person.role === 'promoter')
      .map(({ id, name }) => ({ id, name, items: items.filter(({ owner }) => owner === id) })),
    // A visit would have been about the item itself, or about the record that is opened for it; what a visit left to do
    // is done by the next one, and then waits no more.
    visitedOn: (item) =>
      item.duty.about ? undefined : (visits.get(item.id) ?? visits.get(openedFor(item)?.id ?? '')),
  };
}
