/** Completes the papers of a board: its acta de elección, its swearing in, how the election went; and mends the end of its mandate. */
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import type { Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { boardPositions, boards, organisations, staff } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { addMonths } from '../../domain/time/civil-date';
import { parseSaid, restate } from '../kernel/about-record';
import { defineOperation, update } from '../kernel/operation';
import { all, columns } from '../kernel/reads';
import { checkSeen } from '../kernel/seen-version';
import { unknownRecord } from '../kernel/unknown-record';
import { ballotProblems, swearingProblems, swornBy } from './board-draft';
import { settleBoards } from './settle-boards';

const endsLabel = boards.fields.ends.label;

/** The statutes may give a board more or less time than most have; why is asked, for others will ask. */
function wrongWithEnd(row: Row<typeof boards>, ends: CivilDate, reason: string | undefined): Problem[] {
  if (ends === row.ends) return [];
  return [
    ...(ends <= row.starts ? [problem('dateOrder', [boards.fields.starts.label, endsLabel], 'ends')] : []),
    ...(reason === undefined
      ? [problem('reasonRequired', ['cambiar el vencimiento del mandato'], 'endsReason')]
      : []),
  ];
}

export const updateBoard = defineOperation({
  name: 'updateBoard',
  title: 'Completar directiva',
  roles: officeRoles,
  reads: {
    boards: all(boards),
    boardPositions: columns(boardPositions, 'board', 'until', 'voided'),
    organisations: columns(organisations, 'status'),
    staff: columns(staff, 'name'),
  },
  creates: [],
  parse: (raw) => parseSaid(asked.boardPapers, raw),
  decide({ snapshot, input: { id, seen, said }, today, settings }) {
    const row = snapshot.boards.find(id);
    if (!row || row.voided) return fail(unknownRecord(boards, id));
    const stale = checkSeen(row, seen, `la directiva ${id}`, snapshot.staff);
    if (stale.length > 0) return fail(...stale);
    const { endsReason, ...facts } = restate(asked.boardPapers, { ...row, endsReason: undefined }, said);
    const ends = facts.ends ?? addMonths(row.starts, settings.number('boardTermMonths'));
    const problems = [
      ...ballotProblems(facts),
      ...swearingProblems({ ...facts, electionDate: row.electionDate }, today),
      ...wrongWithEnd(row, ends, endsReason),
    ];
    if (problems.length > 0) return fail(...problems);
    const own = snapshot.boards.all.filter((each) => each.organisation === row.organisation && !each.voided);
    const after = own.map((each) => (each.id === id ? { ...each, ends } : each));
    const body = snapshot.organisations.get(row.organisation);
    return succeed({
      changes: [
        update(boards, id, { ...facts, swornIn: swornBy(facts), ends }, endsReason),
        ...(ends === row.ends ? [] : settleBoards(body, after, snapshot.boardPositions.all, today)),
      ],
      output: { id },
    });
  },
});
