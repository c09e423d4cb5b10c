/** What the dates of an organisation's boards make of them today: which is in office, which is over, who has left. */
import { findBoardOn, servedUntil, standingOn, type Term } from '../../domain/boards/terms';
import type { CivilDate } from '../../domain/schema/values';
import { boardPositions, boards, organisations } from '../../domain/tables';
import { update, type Change } from '../kernel/operation';

export interface KnownBoard extends Term {
  readonly id: string;
  readonly organisation: string;
  readonly voided: boolean;
}

export interface KnownPosition {
  readonly id: string;
  readonly board: string;
  readonly until?: CivilDate | undefined;
  readonly voided: boolean;
}

/** The organisation whose boards these are. */
interface Body {
  readonly id: string;
  readonly status: string;
}

/** Offices of a board that ended: whoever had not left before leaves with it. */
const closeOffices = (board: KnownBoard, last: CivilDate, positions: readonly KnownPosition[]): Change[] =>
  positions
    .filter(({ board: of, until, voided }) => of === board.id && !voided && (until ?? '9999') > last)
    .map(({ id }) => update(boardPositions, id, { until: last }));

/** Changes that make the rows of one organisation say what the dates of its boards say. Unchanged rows are not written. */
export function settleBoards(
  { id, status }: Body,
  own: readonly KnownBoard[],
  positions: readonly KnownPosition[],
  today: CivilDate,
): Change[] {
  const inOffice = findBoardOn(own, today);
  const changes = own.flatMap((board): Change[] => {
    const standing = standingOn(board, own, today);
    const last = servedUntil(board, own);
    const leaving = standing === 'replaced' && last !== undefined ? closeOffices(board, last, positions) : [];
    return [update(boards, board.id, { status: standing }), ...leaving];
  });
  if (!inOffice) return changes;
  const activated = status === 'forming' && inOffice.ends >= today ? { status: 'active' as const } : {};
  const facts = { currentBoard: inOffice.id, mandateEnds: inOffice.ends, ...activated };
  return [...changes, update(organisations, id, facts)];
}
