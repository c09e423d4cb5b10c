/** Completes the papers of a board: its acta de elección, its swearing in, who observed the election. Its dates stay. */
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { parseFields } from '../../domain/schema/parse';
import { boards, staff } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { defineOperation, update } from '../kernel/operation';
import { all, columns } from '../kernel/reads';
import { textIn } from '../kernel/raw';
import { unknownRecord } from '../kernel/unknown-record';
import { checkSeen, seenVersionIn } from '../kernel/seen-version';

export const updateBoard = defineOperation({
  name: 'updateBoard',
  title: 'Completar directiva',
  roles: officeRoles,
  reads: { boards: all(boards), staff: columns(staff, 'name') },
  creates: [],
  parse(raw) {
    const papers = parseFields(asked.boardPapers, raw);
    return papers.ok
      ? succeed({ id: textIn(raw, 'id'), seen: seenVersionIn(raw), papers: papers.value })
      : papers;
  },
  decide({ snapshot, input: { id, seen, papers } }) {
    const row = snapshot.boards.find(id);
    if (!row) return fail(unknownRecord(boards, id));
    const stale = checkSeen(row, seen, `la directiva ${id}`, snapshot.staff);
    if (stale.length > 0) return fail(...stale);
    return succeed({ changes: [update(boards, id, papers)], output: { id } });
  },
});
