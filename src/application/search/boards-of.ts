/** The boards of an organisation, newest first; or who held its offices on a given day. */
import { byRank, officeName } from '../../domain/boards/offices';
import { findBoardOn, servedOn, servedUntil, standingOn } from '../../domain/boards/terms';
import { vacantRoles } from '../../domain/boards/vacancies';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { formatDate } from '../../domain/schema/format';
import { parseFields } from '../../domain/schema/parse';
import type { CivilDate } from '../../domain/schema/values';
import { boardPositions, boards, organisations, people, staff, territories } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { boardRoles } from '../../domain/tables/people-catalogues';
import { defineQuery } from '../kernel/operation';
import { unknownRecord } from '../kernel/unknown-record';
import { all, columns, type ReadSpec, type SnapshotOf } from '../kernel/reads';
import type { SettingsView } from '../kernel/settings';
import {
  boardCapability,
  nextWorkshop,
  tellCapability,
  tellMissing,
  trainingReads,
  trainingsIn,
} from '../organisations/board-training';
import { termFields } from '../organisations/current-board';
import type { TableRead } from '../ports';
import type { BoardTraining, ShownBoard, ShownOfficer } from './shown';
import { line, stateOf } from './wording';

const reads = {
  organisations: columns(organisations, 'name', 'territory'),
  territories: columns(territories, 'label'),
  boards: all(boards),
  boardPositions: columns(boardPositions, ...termFields, 'leavingReason'),
  people: columns(people, 'fullName', 'lifeState'),
  staff: columns(staff, 'name'),
  ...trainingReads,
};

type Snapshot = SnapshotOf<typeof reads>;
type Board = Snapshot['boards']['all'][number];
type Position = Snapshot['boardPositions']['all'][number];

/** More boards, and more offices, than any organisation has had. */
const mostRows = 500;

const ofOrganisation = ({ table, fields }: ReadSpec, organisation: string): TableRead => ({
  table,
  ...(fields ? { fields } : {}),
  where: { field: 'organisation', is: organisation, most: mostRows },
});

const shownOfficer = (snapshot: Snapshot, position: Position, starts: CivilDate): ShownOfficer => {
  const { id, person, from, until, leavingReason } = position;
  return {
    id,
    person,
    isHolding: until === undefined,
    name: snapshot.people.find(person)?.fullName ?? person,
    role: officeName(position),
    detail: line(
      from === starts ? '' : `desde ${formatDate(from)}`,
      until === undefined ? '' : `hasta ${formatDate(until)}`,
      leavingReason,
      until === undefined && snapshot.people.find(person)?.lifeState === 'deceased'
        ? 'consta como persona fallecida: anote su salida'
        : '',
    ),
  };
};

interface Looked {
  readonly own: readonly Board[];
  readonly snapshot: Snapshot;
  readonly today: CivilDate;
}

function shownBoard(
  board: Board,
  { own, snapshot, today }: Looked,
  isShown: (position: Position) => boolean = () => true,
): ShownBoard {
  const { id, electionDate, starts, ends, minutesLink, observer, version } = board;
  const last = servedUntil(board, own);
  const inOffice = findBoardOn(own, today)?.id === id;
  const vacant = inOffice ? vacantRoles(id, snapshot.boardPositions.all) : [];
  const positions = snapshot.boardPositions.all.filter(
    (row) => row.board === id && !row.voided && isShown(row),
  );
  return {
    id,
    state: stateOf(boards, standingOn(board, own, today)),
    detail: line(
      `Elegida el ${formatDate(electionDate)}`,
      last === undefined ? `desde ${formatDate(starts)}` : `del ${formatDate(starts)} al ${formatDate(last)}`,
      `mandato hasta ${formatDate(ends)}`,
      minutesLink === undefined || minutesLink.startsWith('http') ? '' : `acta: ${minutesLink}`,
    ),
    missing: [
      ...(minutesLink === undefined ? ['acta de elección'] : []),
      ...vacant.map((role) => officeName({ role })),
    ],
    isInOffice: inOffice,
    vacant,
    version,
    values: Object.fromEntries(
      Object.keys(asked.boardPapers).map((name) => [name, board[name as keyof Board]]),
    ),
    names: observer === undefined ? {} : { [observer]: snapshot.staff.find(observer)?.name ?? observer },
    officers: positions.sort(byRank).map((position) => shownOfficer(snapshot, position, starts)),
  };
}

/** «El 14/08/2024 presidía Domingo Rosado, con el mandato vencido desde el 01/08/2024.» */
function answerOn(day: CivilDate, board: Board | undefined, officers: readonly ShownOfficer[]): string {
  if (!board) return `El ${formatDate(day)} no consta ninguna directiva.`;
  const president = officers.find(({ role }) => role === boardRoles.options.president);
  const who = president ? `presidía ${president.name}` : 'la presidencia estaba vacante';
  const over = board.ends < day ? `, con el mandato vencido desde el ${formatDate(board.ends)}` : '';
  return `El ${formatDate(day)} ${who}${over}.`;
}

/** Who held the offices on a day, as one board. */
function boardOn(day: CivilDate, looked: Looked) {
  const board = findBoardOn(looked.own, day);
  const shown = board && shownBoard(board, looked, (row) => servedOn(row, day));
  return {
    answer: answerOn(day, board, shown?.officers ?? []),
    boards: shown ? [shown] : [],
    training: undefined,
  };
}

/** How well the board in office is prepared, what it lacks and the workshop for it; nothing where there is none. */
function trainingOf(
  { own, snapshot, today }: Looked,
  organisation: Snapshot['organisations']['all'][number],
  settings: SettingsView,
): BoardTraining | undefined {
  const board = findBoardOn(own, today);
  if (!board) return undefined;
  const officers = snapshot.boardPositions.all.filter(
    (row) => row.board === board.id && !row.voided && servedOn(row, today),
  );
  const capability = boardCapability(officers, trainingsIn(snapshot, settings), today);
  const missing = tellMissing(capability);
  return {
    lines: [`${tellCapability(capability)}.`, ...(missing === '' ? [] : [`Temas que faltan: ${missing}.`])],
    next: nextWorkshop(capability, organisation, snapshot),
  };
}

export const boardsOf = defineQuery({
  name: 'boardsOf',
  title: 'Ver directivas',
  roles: officeRoles,
  reads,
  parse: (raw) => parseFields(asked.boardsOf, raw),
  needs: ({ organisation }) => [
    reads.organisations,
    reads.territories,
    ofOrganisation(reads.boards, organisation),
    ofOrganisation(reads.boardPositions, organisation),
    reads.people,
    reads.staff,
    reads.activities,
    reads.enrolments,
    reads.workshops,
  ],
  answer({ snapshot, input: { organisation, on }, today, settings }) {
    const body = snapshot.organisations.find(organisation);
    if (!body) {
      return fail(unknownRecord(organisations, organisation, 'organisation'));
    }
    const own = snapshot.boards.all
      .filter(({ voided }) => !voided)
      .sort((a, b) => (a.starts < b.starts ? 1 : -1));
    const looked = { own, snapshot, today };
    return succeed(
      on === undefined
        ? {
            answer: '',
            boards: own.map((board) => shownBoard(board, looked)),
            training: trainingOf(looked, body, settings),
          }
        : boardOn(on, looked),
    );
  },
});
