/** Chapter 6: boards one after another: a former one found in the book of actas takes its place, and an old acta its president. */
import type { Workspace } from '../../local/index';
import { people } from '../accounts';
import { callDoor } from '../door';
import { rowsOf } from '../sheet';
import type { Teller } from '../telling';

const as = people.coordinator.email;

/** The code of an organisation by its name. */
function codeOf(workspace: Workspace, name: string): string {
  const code = rowsOf(workspace, 'Organizaciones').find((row) => row['Nombre'] === name)?.['Código'];
  if (code === undefined) throw new Error(`«${name}» no está en el registro.`);
  return code;
}

export function renewBoards(workspace: Workspace, teller: Teller): void {
  teller.chapter('Las directivas, una tras otra');
  const organisation = codeOf(workspace, 'Junta de Vecinos Nuevo Amanecer');
  callDoor(workspace, as, 'registerBoard', {
    organisation,
    electionDate: '10/06/2023',
    starts: '10/06/2023',
    swornIn: 'Sí',
    minutesLink: 'Libro 2, acta 14',
    offices: [
      { role: 'Presidente(a)', name: 'Gregorio Antonio Victoriano', sex: 'Masculino' },
      { role: 'Secretario(a)', name: 'Yesenia Capellán', documentNumber: '999-0000003-7', sex: 'Femenino' },
    ],
  });
  const { answer } = callDoor<{ readonly answer: string }>(workspace, as, 'boardsOf', {
    organisation,
    on: '24/02/2024',
  });
  teller.line(`${organisation}: ${answer}`);
  succeed(workspace, teller, organisation);
  callAgain(workspace, teller);
  enter(workspace, teller);
  keepOwnTerm(workspace, teller);
  askForData(workspace, teller);
}

interface BoardsAnswer {
  readonly answer: string;
  readonly boards: readonly { readonly id: string; readonly officers: readonly Officer[] }[];
}

interface Officer {
  readonly id: string;
  readonly person: string;
  readonly role: string;
}

/** The treasurer moves away in mid-term, a neighbour takes the office and a former president stands in: all days stay on record. */
function succeed(workspace: Workspace, teller: Teller, organisation: string): void {
  const { boards } = callDoor<BoardsAnswer>(workspace, as, 'boardsOf', { organisation });
  const treasurer = boards[0]?.officers.find(({ role }) => role === 'Tesorero(a)');
  const neighbour = rowsOf(workspace, 'Personas').find((row) => row['Nombres'] === 'Rosa Elena');
  const former = rowsOf(workspace, 'Personas').find(
    (row) => row['Nombre completo'] === 'Gregorio Antonio Victoriano',
  );
  if (!treasurer || !neighbour || !former) throw new Error('Falta la tesorera o quien la sigue.');
  callDoor(workspace, as, 'leaveOffice', {
    id: treasurer.id,
    until: '02/03/2026',
    why: 'Se mudó',
    replacement: neighbour['Código'],
  });
  callDoor(workspace, as, 'fillOffice', {
    id: boards[0]?.id,
    role: 'Tesorero(a)',
    tenure: 'Suplente',
    person: former['Código'],
    from: '03/03/2026',
  });
  teller.line(
    `${organisation}: la tesorera se mudó; su cargo pasó a ${neighbour['Código']} al día siguiente, con ${former['Código']} de suplente.`,
  );
}

/** The assembly of Los Pomos had no quorum: from its ficha it is called again in one step, with more than a week to tell everybody. */
function callAgain(workspace: Workspace, teller: Teller): void {
  const { id } = callDoor<{ readonly id: string }>(workspace, as, 'callElection', {
    id: codeOf(workspace, 'Junta de Vecinos Los Pomos'),
    date: '14/03/2026',
    starts: '4:00 p. m.',
    secondCall: '4:30 p. m.',
    place: 'Enramada de Los Pomos',
  });
  teller.line(
    `${id}: la Junta de Vecinos Los Pomos, vencida desde agosto y sin quórum esta vez, se convoca de nuevo.`,
  );
}

/** Entered in the ayuntamiento: with the acta at hand, its number and its date. */
function enter(workspace: Workspace, teller: Teller): void {
  const id = codeOf(workspace, 'Asociación Comunitaria Colonia Kennedy');
  const board = rowsOf(workspace, 'Organizaciones').find((row) => row['Código'] === id)?.['Directiva actual'];
  callDoor(workspace, as, 'changeRegistration', { id, to: 'inProgress' });
  callDoor(workspace, as, 'updateBoard', { id: board, minutesLink: 'Libro 1, acta 3', swornIn: 'Sí' });
  callDoor(workspace, as, 'changeRegistration', {
    id,
    to: 'registered',
    registrationNumber: 'RM-2026-031',
    registrationDate: '02/03/2026',
  });
  teller.line(`${id}: registrada en el ayuntamiento, con su acta y su número.`);
}

/** The statutes of a club give its board one year, where most give two. */
function keepOwnTerm(workspace: Workspace, teller: Teller): void {
  const id = codeOf(workspace, 'Club Juvenil El Tornado');
  const board = rowsOf(workspace, 'Organizaciones').find((row) => row['Código'] === id)?.['Directiva actual'];
  const ends = '15/03/2026';
  callDoor(workspace, as, 'updateBoard', { id: board, ends, endsReason: 'Sus estatutos dan un año.' });
  teller.line(`${id}: su directiva dura un año por sus estatutos; vence el ${ends}.`);
}

/** Once a year each is asked for its data; who does not answer is visited, with a link that knows which one it is. */
function askForData(workspace: Workspace, teller: Teller): void {
  const id = codeOf(workspace, 'Club Juvenil El Tornado');
  callDoor(workspace, as, 'askDataUpdate', { id });
  const { visitor, link } = callDoor<{ readonly visitor: string; readonly link: string }>(
    workspace,
    as,
    'dataUpdateText',
    { id },
  );
  teller.line(`${id}: se le pidieron sus datos; si no responde, la visita ${visitor}.`);
  teller.line(`Formulario para la visita: ${link}`);
}
