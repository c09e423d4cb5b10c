/** What may be done with an organisation besides its moves: its board, the election of the next, its data. */
import { proposeElection } from '../../domain/boards/election';
import { mandateBand } from '../../domain/boards/mandate';
import { formatDate, formatTime } from '../../domain/schema/format';
import type { CivilDate } from '../../domain/schema/values';
import type { Action } from './shown';

type Values = Readonly<Record<string, unknown>>;

interface Body {
  readonly status: string;
  readonly mandateEnds?: CivilDate | undefined;
  readonly meetingDay?: string | undefined;
  readonly meetingPlace?: string | undefined;
}

const plain = (operation: string, label: string): Action => ({
  operation,
  label,
  reason: false,
  missing: [],
});

/** The call to elect the next board, with the day, hour and place at which the organisation is used to meet. */
function electionCall({ meetingDay, meetingPlace }: Body, today: CivilDate): Action {
  const { date, starts, secondCall } = proposeElection(meetingDay, today);
  return {
    ...plain('callElection', 'Convocar asamblea eleccionaria'),
    proposed: {
      date: formatDate(date),
      starts: formatTime(starts),
      ...(secondCall === undefined ? {} : { secondCall: formatTime(secondCall) }),
      ...(meetingPlace === undefined ? {} : { place: meetingPlace }),
    },
  };
}

/** Where the mandate is ending or there is no board, the election comes before everything else. */
export function organisationActions(row: Values, moves: readonly Action[], today: CivilDate): Action[] {
  const body = row as unknown as Body;
  const correction = plain('updateOrganisation', 'Corregir datos');
  if (body.status === 'dissolved') return [...moves, correction];
  const election = electionCall(body, today);
  const board = plain('registerBoard', 'Registrar directiva');
  return mandateBand(body.mandateEnds, today) === 'inForce'
    ? [...moves, board, election, correction]
    : [election, board, ...moves, correction];
}

/** An election that was held leads to the board it gave. */
export const electionActions = ({ type, status }: Values): Action[] =>
  type === 'election' && ['held', 'draft', 'review', 'approved', 'signed'].includes(String(status))
    ? [plain('registerBoard', 'Registrar la directiva elegida')]
    : [];
