/** A meeting as the office or the field describes it: its row, who came, what was agreed. Shared by sidebar and form F5. */
import type { NewRow } from '../../domain/schema/table';
import { meetings, type agreements, type attendances, type people } from '../../domain/tables';
import { insert, type Change } from '../kernel/operation';

/** What is known of a meeting when it enters. */
export type MeetingFacts = Omit<
  NewRow<typeof meetings>,
  'status' | 'attendeesTotal' | 'women' | 'organisationsPresent' | 'quorum' | 'minutes' | 'minutesLink'
>;

export type NewId = (
  table: typeof meetings | typeof attendances | typeof agreements | typeof people,
) => string;

/** A new meeting, planned. */
export function draftMeeting(facts: MeetingFacts, newId: NewId): { id: string; changes: Change[] } {
  const id = newId(meetings);
  return { id, changes: [insert(meetings, id, { ...facts, status: 'planned' })] };
}
