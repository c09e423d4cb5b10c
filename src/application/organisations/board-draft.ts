/** A board as an acta de elección gives it: people found or created, offices as rows, the one before it closed. */
import { findKnown, completePerson, type PersonDraft } from '../people';
import { addMonths } from '../../domain/time/civil-date';
import type { CivilDate } from '../../domain/schema/values';
import type { NewRow } from '../../domain/schema/table';
import { boardPositions, boards, organisations, people } from '../../domain/tables';
import type { PersonFacts } from '../../domain/matching/people';
import type { Problem } from '../../domain/problems';
import { fail, succeed, type Result } from '../../domain/result';
import { insert, update, type Change } from '../kernel/operation';

type BoardRole = NewRow<typeof boardPositions>['role'];

/** One office of the board: a known person by id, or one described. */
export interface Office {
  readonly role: BoardRole;
  readonly person?: string | undefined;
  readonly described?: PersonDraft | undefined;
}

export interface BoardFacts {
  readonly organisation: string;
  readonly electionDate: CivilDate;
  readonly starts: CivilDate;
  readonly swornIn?: boolean | undefined;
  readonly minutesLink?: string | undefined;
  readonly observer?: string | undefined;
  readonly offices: readonly Office[];
}

type KnownPerson = PersonFacts & { readonly id: string; readonly fullName: string; readonly voided: boolean };

interface KnownBoard {
  readonly id: string;
  readonly organisation: string;
  readonly status: string;
  readonly voided: boolean;
}

export interface BoardScene {
  readonly people: readonly KnownPerson[];
  readonly boards: readonly KnownBoard[];
  /** Status of the organisation; undefined for one made in the same command. */
  readonly organisationStatus: string | undefined;
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

/** The changes that give an organisation its new board. A board that ended before today is recorded as expired by its dates. */
export function draftBoard(
  facts: BoardFacts,
  scene: BoardScene,
  today: CivilDate,
): { id: string; changes: Change[] } {
  const id = scene.newId(boards);
  const ends = addMonths(facts.starts, scene.termMonths);
  const status = ends < today ? 'expired' : 'current';
  const replaced = scene.boards.filter(
    (board) =>
      board.organisation === facts.organisation &&
      !board.voided &&
      ['current', 'expired', 'proposed'].includes(board.status),
  );
  const { offices, ...own } = facts;
  const people: KnownPerson[] = [...scene.people];
  const changes: Change[] = [
    ...replaced.map((board) => update(boards, board.id, { status: 'replaced' })),
    insert(boards, id, { ...own, status, ends }),
  ];
  for (const office of offices) {
    const holder = holderOf(office, people, scene);
    changes.push(
      ...holder.changes,
      insert(boardPositions, scene.newId(boardPositions), {
        board: id,
        organisation: facts.organisation,
        role: office.role,
        person: holder.id,
        from: facts.starts,
      }),
    );
  }
  const activated =
    scene.organisationStatus === 'forming' && status === 'current' ? { status: 'active' as const } : {};
  changes.push(
    update(organisations, facts.organisation, {
      currentBoard: id,
      mandateEnds: ends,
      dataUpdated: today,
      ...activated,
    }),
  );
  return { id, changes };
}

function holderOf(
  office: Office,
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

/** Nobody may hold the office twice, and a president there must be. */
export function checkOffices(
  offices: readonly Office[],
  missing: (what: string) => Problem,
): Result<readonly Office[]> {
  const president = offices.some(({ role }) => role === 'president');
  return president ? succeed(offices) : fail(missing('presidencia de la directiva'));
}
