/** What belongs to one series of meetings, and what a new one of it takes over. */
import type { Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { meetings } from '../../domain/tables';
import { titleOn } from '../../domain/meetings/series';
import type { MeetingFacts } from './meeting-draft';

type Meeting = Row<typeof meetings>;
type Member = Pick<Meeting, 'id' | 'series' | 'date' | 'status' | 'voided'>;

/** The meeting that a series began with. */
export const rootOf = ({ id, series }: Pick<Meeting, 'id' | 'series'>): string => series ?? id;

/** The meeting of that series on that day; one that was called off leaves its day free. */
export const findMember = <M extends Member>(
  rows: readonly M[],
  root: string,
  date: CivilDate,
): M | undefined =>
  rows.find((row) => rootOf(row) === root && row.date === date && !row.voided && row.status !== 'cancelled');

/** A meeting like this one on another day: same people, place and hours; nothing of what was said. */
export const factsOn = (row: Meeting, date: CivilDate): MeetingFacts => ({
  date,
  title: titleOn(row.title, row.date, date),
  type: row.type,
  objective: row.objective,
  starts: row.starts,
  ends: row.ends,
  place: row.place,
  modality: row.modality,
  territory: row.territory,
  organisations: row.organisations,
  convenor: row.convenor,
  chair: row.chair,
  secretary: row.secretary,
  quorumRequired: row.quorumRequired,
  secondCall: row.secondCall,
  secondQuorum: row.secondQuorum,
  bring: row.bring,
  series: rootOf(row),
});

/** Why a meeting is not repeated; undefined when it may be. */
export const whyNotRepeated = ({ type }: { readonly type: unknown }): string | undefined =>
  type === 'election' ? 'Una asamblea eleccionaria se convoca cada vez desde su organización.' : undefined;
