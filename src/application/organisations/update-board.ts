/** Completes the papers of a board: its acta de elección, its swearing in, how the election went. Its dates stay. */
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { boards, staff } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { parseSaid, restate } from '../kernel/about-record';
import { defineOperation, update } from '../kernel/operation';
import { all, columns } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';
import { ballotProblems } from './board-draft';
import { checkSeen } from '../kernel/seen-version';

export const updateBoard = defineOperation({
  name: 'updateBoard',
  title: 'Completar directiva',
  roles: officeRoles,
  reads: { boards: all(boards), staff: columns(staff, 'name') },
  creates: [],
  parse: (raw) => parseSaid(asked.boardPapers, raw),
  decide({ snapshot, input: { id, seen, said } }) {
    const row = snapshot.boards.find(id);
    if (!row) return fail(unknownRecord(boards, id));
    const stale = checkSeen(row, seen, `la directiva ${id}`, snapshot.staff);
    if (stale.length > 0) return fail(...stale);
    const papers = restate(asked.boardPapers, row, said);
    const ballot = ballotProblems(papers);
    if (ballot.length > 0) return fail(...ballot);
    return succeed({ changes: [update(boards, id, papers)], output: { id } });
  },
});
