/** A board as an acta de elección gives it: people found or created, offices as rows, the one before it closed. */
import { findKnown, completePerson, type PersonDraft } from '../people';
import { mistakesIn } from '../../domain/boards/ballot';
import { isSameOffice, officeName, type Office as NamedOffice } from '../../domain/boards/offices';
import { standingOn } from '../../domain/boards/terms';
import { addMonths } from '../../domain/time/civil-date';
import type { CivilDate } from '../../domain/schema/values';
import { boardPositions, boards, organisations, people } from '../../domain/tables';
import type { PersonFacts } from '../../domain/matching/people';
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed, type Result } from '../../domain/result';
import { insert, update, type Change } from '../kernel/operation';
import { settleBoards, type KnownBoard, type KnownPosition } from './settle-boards';

/** One office of the board: a known person by id, or one described. */
export interface Office extends NamedOffice {
  readonly person?: string | undefined;
  readonly described?: PersonDraft | undefined;
}

export interface BoardFacts {
  readonly organisation: string;
  readonly electionDate: CivilDate;
  readonly starts: CivilDate;
  readonly swornIn?: boolean | undefined;
  readonly swornOn?: CivilDate | undefined;
  readonly minutesLink?: string | undefined;
  readonly observer?: string | undefined;
  readonly accepted?: boolean | undefined;
  readonly commission?: string | undefined;
  readonly slates?: string | undefined;
  readonly spoiledVotes?: number | undefined;
  readonly offices: readonly Office[];
}

type KnownPerson = PersonFacts & { readonly id: string; readonly fullName: string; readonly voided: boolean };

export interface BoardScene {
  readonly people: readonly KnownPerson[];
  readonly boards: readonly KnownBoard[];
  readonly positions: readonly KnownPosition[];
  /** Status of the organisation: one in formation becomes active with its board. */
  readonly organisationStatus: string;
  readonly termMonths: number;
  newId(table: typeof people | typeof boards | typeof boardPositions): string;
}

/** The id of a described person, with the insert that makes them when they are new. */
export function findOrInsertPerson(
  known: readonly KnownPerson[],
  described: PersonDraft,
  newId: () => string,
): { id: string; changes: Change[] } {
  const best = findKnown(known, described)[0];
  if (best) return { id: best.row.id, changes: [] };
  const id = newId();
  return { id, changes: [insert(people, id, completePerson(described, 'provisional'))] };
}

/**
 * The changes that give an organisation a board. Where it stands among the others is a matter of its dates: the one before
 * it is closed and kept, an older one is recorded as such, one that takes office later waits for its day.
 */
export function draftBoard(
  facts: BoardFacts,
  scene: BoardScene,
  today: CivilDate,
): { id: string; changes: Change[] } {
  const id = scene.newId(boards);
  const { offices, organisation, ...own } = facts;
  const ends = addMonths(facts.starts, scene.termMonths);
  const made: KnownBoard = { id, organisation, starts: facts.starts, ends, voided: false };
  const all = [...scene.boards.filter((board) => board.organisation === organisation && !board.voided), made];
  const status = standingOn(made, all, today);
  const known: KnownPerson[] = [...scene.people];
  const changes: Change[] = [
    insert(boards, id, { ...own, swornIn: swornBy(own), organisation, status, ends }),
  ];
  const positions = offices.map(({ role, tenure = 'holder', ...office }): KnownPosition => {
    const holder = holderOf(office, known, scene);
    const position = scene.newId(boardPositions);
    const row = { board: id, organisation, role, tenure, person: holder.id, from: facts.starts };
    changes.push(...holder.changes, insert(boardPositions, position, row));
    return { id: position, board: id, voided: false };
  });
  const body = { id: organisation, status: scene.organisationStatus };
  changes.push(
    update(organisations, organisation, { dataUpdated: today }),
    ...settleBoards(body, all, [...scene.positions, ...positions], today),
  );
  return { id, changes };
}

function holderOf(
  office: Omit<Office, 'role' | 'tenure'>,
  known: KnownPerson[],
  scene: BoardScene,
): { id: string; changes: Change[] } {
  if (office.person !== undefined) return { id: office.person, changes: [] };
  if (office.described === undefined) return { id: '', changes: [] };
  const holder = findOrInsertPerson(known, office.described, () => scene.newId(people));
  // The same person may hold two offices in one list.
  if (holder.changes.length > 0) {
    known.push({ ...office.described, id: holder.id, fullName: office.described.givenNames, voided: false });
  }
  return holder;
}

/** What is wrong with the ballot as it was typed, at its field. */
export const ballotProblems = ({ slates = '' }: Pick<BoardFacts, 'slates'>): Problem[] =>
  mistakesIn(slates).map((mistake) => problem('cannotApply', [mistake], 'slates'));

/** A board is sworn in once it is elected, and that is told afterwards. */
export function swearingProblems(
  { electionDate, swornOn }: Pick<BoardFacts, 'electionDate' | 'swornOn'>,
  today: CivilDate,
): Problem[] {
  const { label } = boards.fields.swornOn;
  if (swornOn === undefined) return [];
  if (swornOn < electionDate) {
    return [problem('dateOrder', [boards.fields.electionDate.label, label], 'swornOn')];
  }
  return swornOn > today ? [problem('dateInFuture', [label], 'swornOn')] : [];
}

/** A day on which it was sworn in says that it was. */
export const swornBy = ({ swornIn, swornOn }: Pick<BoardFacts, 'swornIn' | 'swornOn'>) =>
  swornOn === undefined ? swornIn : true;

/** An office has one holder, and a president there must be. */
export function checkOffices(offices: readonly Office[]): Result<readonly Office[]> {
  const twice = offices.find((office, index) =>
    offices.slice(0, index).some((other) => isSameOffice(other, office)),
  );
  if (twice !== undefined) {
    const why = `El cargo ${officeName(twice)} está dos veces.`;
    return fail(problem('cannotApply', [why], 'offices'));
  }
  if (!offices.some((office) => isSameOffice(office, { role: 'president' }))) {
    return fail(problem('guardNotMet', ['presidencia de la directiva'], 'offices'));
  }
  return succeed(offices);
}
