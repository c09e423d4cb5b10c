/** The organisations whose board must be renewed: its mandate is over or will be within 90 days, or there is none. */
import { mandateBand, mandateWarning } from '../../domain/boards/mandate';
import type { Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { boards, organisations } from '../../domain/tables';
import { searchKey } from '../../domain/text/normalise';
import { columns } from '../kernel/reads';

/** What mandates are told from. */
export const mandateReads = columns(
  organisations,
  'name',
  'kind',
  'status',
  'territory',
  'mandateEnds',
  'voided',
);

type Mandated = Pick<
  Row<typeof organisations>,
  'id' | 'name' | 'kind' | 'status' | 'territory' | 'mandateEnds' | 'voided'
>;

/** What tells of the boards that were elected and wait for their day. */
export const successorReads = columns(boards, 'organisation', 'status', 'starts', 'voided');

type Elected = Pick<Row<typeof boards>, 'organisation' | 'status' | 'starts' | 'voided'>;

/** The board that an organisation has elected already, and that takes office later. */
export const findSuccessor = (all: readonly Elected[], organisation: string): Elected | undefined =>
  all.find((board) => board.organisation === organisation && board.status === 'proposed' && !board.voided);

/** Where no election is to be called: it does not meet, or is no more. */
const asleep = new Set<string>(['inactive', 'dissolved']);

/** The longest over first, then the next to end, at last those without a board. Who has elected the next one already is not among them. */
export const mandatesToRenew = <O extends Mandated>(
  rows: readonly O[],
  elected: readonly Elected[],
  today: CivilDate,
): O[] =>
  rows
    .filter(
      (row) =>
        !row.voided &&
        !asleep.has(row.status) &&
        mandateBand(row.mandateEnds, today) !== 'inForce' &&
        findSuccessor(elected, row.id) === undefined,
    )
    .sort((a, b) => ((a.mandateEnds ?? '9999') < (b.mandateEnds ?? '9999') ? -1 : 1));

interface Named {
  readonly id: string;
  readonly name: string;
  readonly acronym?: string | undefined;
  readonly voided: boolean;
}

interface Promised {
  readonly responsibleKind: string;
  readonly responsible: string;
  readonly responsibleOrganisation?: string | undefined;
}

/** The organisation that an agreement makes responsible: by its code, or in words, by its name or its acronym. */
export function responsibleOrganisation<O extends Named>(
  { responsibleKind, responsible, responsibleOrganisation: code }: Promised,
  rows: readonly O[],
): O | undefined {
  if (responsibleKind !== 'organisation') return undefined;
  if (code !== undefined) return rows.find(({ id }) => id === code);
  const said = searchKey(responsible);
  return rows.find(
    ({ name, acronym, voided }) =>
      !voided && [name, acronym].some((each) => each !== undefined && searchKey(each) === said),
  );
}

/** One sentence for each of these organisations whose board has no mandate. It hinders nothing. */
export const mandateWarningsOf = (
  acting: readonly (Pick<Mandated, 'id' | 'name' | 'status' | 'mandateEnds'> | undefined)[],
  today: CivilDate,
): string[] => [
  ...new Set(
    acting.flatMap((row) =>
      row && row.status !== 'dissolved' ? (mandateWarning(row.name, row.mandateEnds, today) ?? []) : [],
    ),
  ),
];
