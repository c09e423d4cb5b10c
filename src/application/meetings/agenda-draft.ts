/** The agenda of a new meeting, and the points of one meeting in their order. */
import { followUpPoint, modelAgenda, parseAgenda, type PointFacts } from '../../domain/meetings/agenda';
import type { Row } from '../../domain/schema/table';
import { agendaPoints, type meetings } from '../../domain/tables';
import { insert, type Change } from '../kernel/operation';
import type { NewId } from './meeting-draft';

type Point = Row<typeof agendaPoints>;

/** Living points of one meeting, in their order. */
export const agendaOf = <T extends Pick<Point, 'meeting' | 'order' | 'voided'>>(
  rows: readonly T[],
  meeting: string,
): T[] => rows.filter((row) => row.meeting === meeting && !row.voided).sort((a, b) => a.order - b.order);

/** Points as they were typed, or the model of the meeting's type; the follow-up of agreements comes first. */
export function draftAgenda(
  meeting: { readonly id: string; readonly type: Row<typeof meetings>['type'] },
  typed: string | undefined,
  newId: NewId,
): Change[] {
  const given = parseAgenda(typed ?? '');
  const ordinary = given.length > 0 ? given : modelAgenda(meeting.type);
  const draft = (facts: PointFacts, kind: Point['kind'], order: number): Change =>
    insert(agendaPoints, newId(agendaPoints), { ...facts, meeting: meeting.id, order, kind });
  return [
    draft(followUpPoint, 'followUp', 1),
    ...ordinary.map((facts, index) => draft(facts, 'ordinary', index + 2)),
  ];
}
