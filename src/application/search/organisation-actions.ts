/** What may be done with an organisation besides its moves: its board, the election of the next, its data. */
import { proposeElection } from '../../domain/boards/election';
import { isEarly, mandateBand } from '../../domain/boards/mandate';
import { formatDate, formatTime } from '../../domain/schema/format';
import { transitionsFrom } from '../../domain/schema/state-machine';
import type { CivilDate } from '../../domain/schema/values';
import { organisations, registrationMachine } from '../../domain/tables/organisations';
import { wasHeld } from '../../domain/tables/meeting-catalogues';
import { missingFor } from '../kernel/transition';
import { missingForRegistration } from '../organisations/registration-guards';
import type { ActingPerson } from './record-actions';
import type { Action } from './shown';

type Values = Readonly<Record<string, unknown>>;

interface Body {
  readonly status: string;
  readonly mandateEnds?: CivilDate | undefined;
  readonly meetingDay?: string | undefined;
  readonly meetingPlace?: string | undefined;
  readonly registrationNumber?: string | undefined;
}

const plain = (operation: string, label: string): Action => ({
  operation,
  label,
  reason: false,
  missing: [],
});

/** The call to elect the next board, with the day, hour and place at which the organisation is used to meet. */
function electionCall({ meetingDay, meetingPlace, mandateEnds }: Body, today: CivilDate): Action {
  const { date, starts, secondCall } = proposeElection(meetingDay, today);
  return {
    ...plain('callElection', 'Convocar asamblea eleccionaria'),
    // A board far from its end is not renewed by accident.
    ...(isEarly(mandateEnds, today) ? { label: 'Adelantar la asamblea eleccionaria', reason: true } : {}),
    proposed: {
      date: formatDate(date),
      starts: formatTime(starts),
      ...(secondCall === undefined ? {} : { secondCall: formatTime(secondCall) }),
      ...(meetingPlace === undefined ? {} : { place: meetingPlace }),
    },
  };
}

/** The steps through the registry of the ayuntamiento, with what each still lacks. */
function registrationMoves(row: Values, { role, today, boardMinutes }: ActingPerson): Action[] {
  const from = typeof row['registration'] === 'string' ? row['registration'] : registrationMachine.initial;
  const { registrationNumber, mandateEnds } = row as unknown as Body;
  return transitionsFrom(registrationMachine, from)
    .filter(({ roles }) => role !== 'system' && roles.includes(role))
    .map((transition) => ({
      operation: 'changeRegistration',
      input: { to: transition.to },
      label: transition.label,
      reason: transition.reason === true,
      missing: [
        ...missingForRegistration({ mandateEnds, minutes: boardMinutes }, transition.to, today),
        ...missingFor(organisations, transition, row),
      ],
      ...(registrationNumber === undefined ? {} : { proposed: { registrationNumber } }),
    }));
}

/** Where the mandate is ending or there is no board, the election comes before everything else. */
export function organisationActions(row: Values, moves: readonly Action[], acting: ActingPerson): Action[] {
  const { today } = acting;
  const body = row as unknown as Body;
  const registration = registrationMoves(row, acting);
  const correction = plain('updateOrganisation', 'Corregir datos');
  if (body.status === 'dissolved') return [...moves, correction];
  const election = electionCall(body, today);
  const board = plain('registerBoard', 'Registrar directiva');
  const members = [
    plain('joinOrganisation', 'Anotar miembro'),
    plain('leaveOrganisation', 'Anotar salida de un miembro'),
  ];
  return mandateBand(body.mandateEnds, today) === 'inForce'
    ? // Nothing is owed: what takes it out of service comes last.
      [board, election, ...registration, ...members, correction, ...moves]
    : [election, board, ...moves, ...registration, ...members, correction];
}

/** An election that was held leads to the board it gave. */
export const electionActions = ({ type, status }: Values): Action[] =>
  type === 'election' && wasHeld(String(status))
    ? [plain('registerBoard', 'Registrar la directiva elegida')]
    : [];
