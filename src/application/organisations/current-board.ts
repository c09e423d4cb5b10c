/** Who speaks for an organisation now: the offices of its current board. */
import { findPresident, officeName } from '../../domain/boards/offices';
import { vacancyWarning, vacantRoles } from '../../domain/boards/vacancies';
import type { Row } from '../../domain/schema/table';
import { boardPositions, organisations } from '../../domain/tables';
import { columns } from '../kernel/reads';

const heldFields = ['board', 'organisation', 'role', 'tenure', 'person', 'until', 'voided'] as const;

export const boardReads = {
  organisations: columns(organisations, 'name', 'acronym', 'status', 'currentBoard', 'mandateEnds', 'voided'),
  boardPositions: columns(boardPositions, ...heldFields),
};

/** Who held which office, from when until when: what tells of any day. */
export const termFields = [...heldFields, 'from'] as const;
export const termColumns = columns(boardPositions, ...termFields);

type Held = Pick<Row<typeof boardPositions>, 'board' | 'role' | 'tenure' | 'person' | 'until' | 'voided'>;

interface Boards {
  readonly organisations: {
    find(id: string | undefined): { readonly currentBoard?: string | undefined } | undefined;
  };
  readonly boardPositions: { readonly all: readonly Held[] };
}

/** The offices held today in an organisation, in the order they were written down. */
export function officesOf(snapshot: Boards, organisation: string): Held[] {
  const board = snapshot.organisations.find(organisation)?.currentBoard;
  if (board === undefined) return [];
  return snapshot.boardPositions.all.filter(
    (row) => row.board === board && row.until === undefined && !row.voided,
  );
}

/** For whom somebody comes to a meeting, and as what. */
export interface Representing {
  readonly organisation: string;
  readonly position: string;
}

/** Whoever is expected of some organisations: the boards that stand for them today, each person once. */
export const representativesOf = (
  snapshot: Boards,
  organisations: readonly string[],
): Map<string, Representing> =>
  new Map(
    organisations
      .flatMap((organisation) =>
        officesOf(snapshot, organisation).map((office): [string, Representing] => [
          office.person,
          { organisation, position: officeName(office) },
        ]),
      )
      .reverse(),
  );

/** Who presides an organisation today; undefined while nobody does. */
export const presidentOf = (snapshot: Boards, organisation: string): Held | undefined =>
  findPresident(officesOf(snapshot, organisation));

interface Body {
  readonly name: string;
  readonly currentBoard?: string | undefined;
}

/** One sentence for each of these organisations whose board lacks somebody. It hinders nothing. */
export const vacancyWarningsOf = (
  acting: readonly (Body | undefined)[],
  positions: Parameters<typeof vacantRoles>[1],
): string[] =>
  acting.flatMap((row) =>
    row ? (vacancyWarning(row.name, vacantRoles(row.currentBoard, positions)) ?? []) : [],
  );
