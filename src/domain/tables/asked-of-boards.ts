/** What is asked about the boards of organisations: their election, their papers, who leaves an office and who takes it. */
import { choice, date, optional, ref, text } from '../schema/field';
import { pickFields } from '../schema/pick';
import { meetings } from './meetings';
import { memberships } from './memberships';
import { boardPositions, boards, organisations } from './organisations';
import { people } from './people';
import { officeLeavings } from './people-catalogues';

/** How the election went, as its acta tells it. */
const electionPapers = pickFields(
  boards,
  'swornIn',
  'swornOn',
  'accepted',
  'observer',
  'commission',
  'slates',
  'spoiledVotes',
);

export const askedOfBoards = {
  /** Somebody belongs to the organisation without an office in it. */
  membership: pickFields(memberships, 'person', 'role', 'from'),
  membershipEnd: {
    person: ref('Quién sale', () => people),
    until: date('Hasta'),
    leavingReason: optional(text('Por qué salió')),
  },
  board: {
    ...pickFields(boards, 'organisation', 'electionDate', 'starts', 'minutesLink'),
    ...electionPapers,
  },
  /** What becomes known of a board after its election. */
  boardPapers: {
    ...pickFields(boards, 'minutesLink'),
    ...electionPapers,
    ends: optional(
      date('Mandato vence', {
        help: 'Sale solo. Cámbielo si los estatutos dicen otra cosa; vacío, vuelve a salir solo.',
      }),
    ),
    endsReason: optional(text('Por qué cambia el vencimiento')),
  },
  /** Somebody leaves the board before its term is over. */
  officeLeaving: {
    until: date('Último día en el cargo'),
    why: choice('Por qué deja el cargo', officeLeavings),
    note: optional(text('Detalle')),
    replacement: optional(ref('Quién ocupa el cargo', () => people, { help: 'En blanco, queda vacante.' })),
    from: optional(date('Desde cuándo lo ocupa', { help: 'En blanco, desde el día siguiente.' })),
  },
  /** Somebody takes an office that was vacant, or stands in for who holds one. */
  officeFilling: pickFields(boardPositions, 'role', 'tenure', 'person', 'from'),
  /** What the ayuntamiento gave with the registration. */
  registration: pickFields(organisations, 'registrationNumber', 'registrationDate'),
  /** When and where an organisation elects its board. */
  election: pickFields(meetings, 'date', 'starts', 'secondCall', 'place', 'publicNotice'),
  /** Which boards are looked at: all of an organisation, or the one of a day. */
  boardsOf: {
    organisation: boards.fields.organisation,
    on: optional(date('¿Quiénes eran en esta fecha?')),
  },
} as const;
