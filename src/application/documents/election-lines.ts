/** What an acta tells of the boards elected in its assembly: how, by how many votes, and who for which office. */
import { byRank, officeName } from '../../domain/boards/offices';
import { slatesIn, votesCast } from '../../domain/boards/ballot';
import type { Row } from '../../domain/schema/table';
import { boardPositions, boards, type meetings, type people } from '../../domain/tables';
import { longDate } from '../../domain/words/numbers';
import { all, columns, type SnapshotOf } from '../kernel/reads';

/** What tells of the boards that an assembly elected. */
export const electedReads = {
  boards: all(boards),
  boardPositions: columns(boardPositions, 'board', 'role', 'person', 'from', 'voided'),
};

interface Names {
  readonly people: {
    find(id: string | undefined): Pick<Row<typeof people>, 'fullName' | 'sex'> | undefined;
  };
  readonly organisations: { find(id: string | undefined): { readonly name: string } | undefined };
  readonly staff: { find(id: string | undefined): { readonly name: string } | undefined };
}

type Snapshot = SnapshotOf<typeof electedReads> & Names;
type Board = Row<typeof boards>;
type Meeting = Pick<Row<typeof meetings>, 'id' | 'type' | 'date' | 'organisations'>;

/** The boards born of an assembly: those that name it as their acta, or that an organisation convened elected on its day. */
function electedIn({ id, type, date, organisations }: Meeting, all: readonly Board[]): Board[] {
  if (type !== 'election') return [];
  return all.filter(
    ({ voided, minutesLink, electionDate, organisation }) =>
      !voided &&
      (minutesLink === id || (electionDate === date && organisations?.includes(organisation) === true)),
  );
}

/** Names a line each, or already in one, as a sentence lists them. */
const listed = (names: string): string =>
  names
    .split(/\r?\n/)
    .map((name) => name.trim().replace(/[.;,]$/, ''))
    .filter((name) => name !== '')
    .join('; ');

/** «Comisión electoral: … . Las personas elegidas aceptaron sus cargos.» Of what nobody wrote down, nothing is said. */
function attested({ commission, observer, accepted, swornIn, swornOn }: Board, { staff }: Names): string {
  return [
    ...(commission === undefined ? [] : [`Comisión electoral: ${listed(commission)}.`]),
    ...(observer === undefined
      ? []
      : [`Observador(a) municipal: ${staff.find(observer)?.name ?? observer}.`]),
    ...(accepted ? ['Las personas elegidas aceptaron sus cargos.'] : []),
    ...(accepted === false ? ['La aceptación de los cargos queda pendiente.'] : []),
    ...(swornIn ? [`La directiva fue juramentada${swornOn ? ` el ${longDate(swornOn)}` : ''}.`] : []),
    ...(swornIn === false ? ['La juramentación queda pendiente.'] : []),
  ].join(' ');
}

/** The slates with their votes, the spoiled ones, and all of them where they add up. */
function ballotLines({ slates, spoiledVotes }: Board): { plancha: string; votos: string }[] {
  const lines = slatesIn(slates);
  const cast = votesCast(lines, spoiledVotes);
  return [
    ...lines.map(({ name, votes }) => ({
      plancha: name,
      votos: votes === undefined ? 'sin conteo' : String(votes),
    })),
    ...(spoiledVotes === undefined
      ? []
      : [{ plancha: 'Votos nulos o en blanco', votos: String(spoiledVotes) }]),
    ...(cast === undefined ? [] : [{ plancha: 'Total de votos', votos: String(cast) }]),
  ];
}

/** Who was elected, presidency first; whoever took an office later, after somebody left, was not. */
const electedLines = (
  { id, starts }: Board,
  { boardPositions: positions, people: known }: Snapshot,
): { cargo: string; persona: string }[] =>
  positions.all
    .filter(({ board, from, voided }) => board === id && from === starts && !voided)
    .sort(byRank)
    .map((office) => {
      const { fullName = office.person, sex } = known.find(office.person) ?? {};
      return { cargo: officeName(office, sex), persona: fullName };
    });

/** Everything that the section of the election is filled with; of another meeting, nothing. */
export function electionOf(meeting: Meeting, snapshot: Snapshot) {
  const elected = electedIn(meeting, snapshot.boards.all);
  const nameOf = (board: Board): string =>
    snapshot.organisations.find(board.organisation)?.name ?? board.organisation;
  // Of one board, the paragraph above the tables says whose they are.
  const of = (board: Board, text: string): string =>
    elected.length === 1 ? text : `${nameOf(board)} · ${text}`;
  const observer = elected.find((board) => board.observer !== undefined)?.observer;
  return {
    values: { observador_eleccion: snapshot.staff.find(observer)?.name },
    conditions: {
      eleccion: meeting.type === 'election',
      eleccion_pendiente: meeting.type === 'election' && elected.length === 0,
      con_electas: elected.length > 0,
      con_comision: elected.some(({ commission }) => commission !== undefined),
      con_observador: observer !== undefined,
    },
    lists: {
      directivas_electas: elected.map((board) => ({
        organizacion: nameOf(board),
        inicio: board.starts,
        vence: board.ends,
        constancia: attested(board, snapshot),
      })),
      votacion: elected.flatMap((board) =>
        ballotLines(board).map((each) => ({ ...each, plancha: of(board, each.plancha) })),
      ),
      electos: elected.flatMap((board) =>
        electedLines(board, snapshot).map((each) => ({ ...each, cargo: of(board, each.cargo) })),
      ),
    },
  };
}
