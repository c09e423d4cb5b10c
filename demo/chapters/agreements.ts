/** Chapter 5: what was agreed with the authority is followed up: done, half done, put off twice, not done and why. */
import type { Workspace } from '../../local/index';
import { people } from '../accounts';
import { callDoor } from '../door';
import { rowsOf } from '../sheet';
import { count, type Teller } from '../telling';

const as = people.coordinator.email;
const organisation = 'Asociación Comunitaria Colonia Kennedy';

type Move = Readonly<Record<string, string>>;

/** Each agreement, and how it went. */
const agreed: readonly { readonly text: string; readonly moves: readonly Move[] }[] = [
  { text: 'Enviar la lista de familias del sector', moves: [] },
  { text: 'Limpiar la cuneta de la entrada', moves: [{ to: 'inProgress' }] },
  {
    text: 'Entregar los planos del salón',
    moves: [{ to: 'fulfilled', fulfilledOn: '02/03/2026', evidence: 'https://example.org/planos' }],
  },
  {
    text: 'Reunir a las directivas vecinas',
    moves: [{ to: 'inProgress' }, { to: 'partlyFulfilled', reason: 'Vinieron dos de las cuatro.' }],
  },
  {
    text: 'Reparar el alumbrado de la placita',
    moves: [
      { to: 'rescheduled', newDue: '25/03/2026', reason: 'Los postes no han llegado.' },
      { to: 'rescheduled', newDue: '15/04/2026', reason: 'La brigada está en otra comunidad.' },
    ],
  },
  {
    text: 'Prestar el camión para la arena',
    moves: [{ to: 'unfulfilled', reason: 'El camión sigue en el taller.' }],
  },
  {
    text: 'Alquilar sillas para la asamblea',
    moves: [{ to: 'dropped', reason: 'La escuela prestó las suyas.' }],
  },
];

interface Opened {
  readonly actions: readonly {
    readonly operation: string;
    readonly input?: Readonly<Record<string, string>>;
  }[];
}

/** What a promoter wrote names nobody for certain: of two such agreements one is settled, and the other waits. */
function identify(workspace: Workspace, teller: Teller): void {
  const [first, ...others] = rowsOf(workspace, 'Acuerdos').filter(
    (row) => row['Tipo de responsable'] === 'Por identificar',
  );
  const id = first?.['Código'];
  const { actions } = callDoor<Opened>(workspace, as, 'openRecord', { kind: 'agreement', id });
  const candidate = actions.find(({ operation }) => operation === 'identifyResponsible');
  callDoor(workspace, as, 'identifyResponsible', { id, ...candidate?.input });
  teller.line(
    `${id ?? ''}: «${first?.['Responsable'] ?? ''}» ya se sabe quién es; ${count(others.length, 'acuerdo espera', 'acuerdos esperan')} por su responsable.`,
  );
}

/** Whoever presides the organisation gets a message, and it is written down who sent it. */
function remind(workspace: Workspace, agreement: string, teller: Teller): void {
  const { text } = callDoor<{ readonly text: string }>(workspace, as, 'reminderText', { id: agreement });
  callDoor(workspace, as, 'recordContact', {
    id: agreement,
    mode: 'WhatsApp',
    on: '03/03/2026',
    result: 'Se dejó el mensaje',
  });
  teller.line(`Recordatorio por WhatsApp: ${text.split('\n')[2] ?? ''}`);
}

export function followAgreements(workspace: Workspace, teller: Teller): void {
  teller.chapter('Los acuerdos y lo que pasó con ellos');
  const body = rowsOf(workspace, 'Organizaciones').find((row) => row['Nombre'] === organisation);
  if (!body) throw new Error(`«${organisation}» no está en el registro.`);
  const { id: meeting } = callDoor<{ readonly id: string }>(workspace, as, 'registerMeeting', {
    type: 'Interacción con el síndico',
    title: 'El síndico con Colonia Kennedy',
    objective: 'Acordar lo que toca a cada parte.',
    date: '02/03/2026',
    starts: '2:00 p. m.',
    place: 'Salón comunal',
    territory: body['Territorio'],
    organisations: [body['Código']],
    convenor: 'Despacho del síndico',
  });
  callDoor(workspace, as, 'recordAttendance', { meeting, women: '18', men: '21' });
  callDoor(workspace, as, 'changeMeetingState', { id: meeting, to: 'held' });
  const { agreements } = callDoor<{ readonly agreements: readonly string[] }>(
    workspace,
    as,
    'recordAgreements',
    {
      meeting,
      agreements: agreed.map(({ text }) => ({
        text,
        responsibleKind: 'Organización',
        responsible: organisation,
        due: '18/03/2026',
        priority: 'Normal',
      })),
    },
  );
  agreed.forEach(({ moves }, index) => {
    for (const move of moves)
      callDoor(workspace, as, 'changeAgreementState', { id: agreements[index], ...move });
  });
  identify(workspace, teller);
  remind(workspace, agreements[0] ?? '', teller);
  teller.line(`${meeting}: ${count(agreed.length, 'acuerdo', 'acuerdos')}, uno en cada estado.`);
}
