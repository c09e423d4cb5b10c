/** Each morning the boards stand as their dates say: a mandate that ended is over, a board whose day came takes office. */
import { succeed } from '../../domain/result';
import { boardPositions, boards, organisations } from '../../domain/tables';
import { defineOperation } from '../kernel/operation';
import { columns } from '../kernel/reads';
import { settleBoards } from './settle-boards';

/** Rows by a key, in one pass over all of them. */
function grouped<R>(rows: readonly R[], keyOf: (row: R) => string): (key: string) => readonly R[] {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const held = groups.get(keyOf(row));
    if (held) held.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return (key) => groups.get(key) ?? [];
}

export const turnBoards = defineOperation({
  name: 'turnBoards',
  title: 'Poner al día las directivas',
  roles: ['system'],
  reads: {
    organisations: columns(organisations, 'status', 'currentBoard', 'mandateEnds', 'voided'),
    boards: columns(boards, 'organisation', 'status', 'starts', 'ends', 'voided'),
    boardPositions: columns(boardPositions, 'board', 'until', 'voided'),
  },
  creates: [],
  parse: () => succeed(undefined),
  decide({ snapshot, today }) {
    const boardsOf = grouped(
      snapshot.boards.all.filter(({ voided }) => !voided),
      ({ organisation }) => organisation,
    );
    const positionsOf = grouped(snapshot.boardPositions.all, ({ board }) => board);
    const changes = snapshot.organisations.all.flatMap((body) => {
      const own = body.voided ? [] : boardsOf(body.id);
      const positions = own.flatMap(({ id }) => positionsOf(id));
      return settleBoards(body, own, positions, today);
    });
    return succeed({ changes, output: {} });
  },
});
