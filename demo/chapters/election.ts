/** An election from a mandate that is over to its acta: called from the ficha, held at its second call, voted, its board registered. */
import type { Workspace } from '../../local/index';
import { people } from '../accounts';
import { callDoor } from '../door';
import { rowsOf } from '../sheet';
import type { Teller } from '../telling';

const as = people.coordinator.email;

const body = 'Junta de Vecinos Villa Pinales';
const day = '03/03/2026';

interface Made {
  readonly id: string;
}

/** The code of the one row of a tab that says so. */
function codeOf(workspace: Workspace, sheet: string, label: string, value: string): string {
  const code = rowsOf(workspace, sheet).find((row) => row[label] === value)?.['Código'];
  if (code === undefined) throw new Error(`«${value}» no está en ${sheet}.`);
  return code;
}

const electionOf = (workspace: Workspace): string =>
  codeOf(workspace, 'Reuniones', 'Título', `Elección de la directiva de ${body}`);

/** On the first morning: the mandate ended in February, and one step from the ficha calls everybody for the next evening. */
export function callElection(workspace: Workspace, teller: Teller): void {
  const { id } = callDoor<Made>(workspace, as, 'callElection', {
    id: codeOf(workspace, 'Organizaciones', 'Nombre', body),
    date: day,
    starts: '5:30 p. m.',
    secondCall: '6:00 p. m.',
    place: 'Escuela de Villa Pinales',
    publicNotice: 'Citada en la misa desde el 22 de febrero; perifoneo el lunes.',
  });
  callDoor(workspace, as, 'updateMeeting', { id, quorumRequired: '40', secondQuorum: '25' });
  const invitations = rowsOf(workspace, 'Convocados')
    .filter((row) => row['Reunión'] === id)
    .map((row) => row['Código']);
  callDoor(workspace, as, 'recordNotices', {
    meeting: id,
    invitations,
    channel: 'WhatsApp',
    answer: 'Asistirá',
  });
  teller.line(`${id}: ${body}, vencida desde febrero, ya tiene su asamblea eleccionaria.`);
}

/** Who was elected, in the words of the list that was passed round. */
const elected = [
  { role: 'Presidente(a)', name: 'Víctor Manuel Tavárez', phone: '809-555-0122', sex: 'M' },
  { role: 'Vicepresidente(a)', name: 'Ana Mercedes Rosado Peña', phone: '809-555-0181', sex: 'F' },
  { role: 'Secretario(a)', name: 'Milagros del Carmen Batista', phone: '809-555-0182', sex: 'F' },
  { role: 'Tesorero(a)', name: 'Francisco Javier Ureña', phone: '809-555-0183', sex: 'M' },
] as const;

const commission = ['Clara Inés Abréu', 'Ramón Antonio Marmolejos', 'Josefina Altagracia Peña'];

/** What was done at each point, and how it was voted. */
const told: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Comprobación del quórum y lectura de los estatutos': {
    development: 'A las 5:30 p. m. no había quórum. A las 6:00 p. m. se constituyó la asamblea.',
  },
  'Elección de la comisión electoral': {
    development: `Se propuso a ${commission.join(', ')}.`,
    conclusion: 'Queda elegida la comisión.',
    votesFor: '29',
    votesAgainst: '2',
    abstentions: '1',
  },
  'Presentación de planchas o candidaturas': {
    development: 'Se presentaron dos planchas. Cada una habló diez minutos.',
  },
  'Votación y escrutinio': {
    development: 'Se votó en secreto. La comisión contó los votos delante de todos.',
    conclusion: 'Gana la Plancha 1.',
  },
  'Proclamación y juramentación de la directiva': {
    development: 'La comisión proclamó a la Plancha 1 y tomó el juramento.',
  },
};

/** The assembly as the office writes it down the next morning. */
function writeDown(workspace: Workspace, meeting: string): void {
  callDoor(workspace, as, 'updateMeeting', {
    id: meeting,
    ends: '7:40 p. m.',
    chair: commission[0],
    secretary: elected[2].name,
  });
  const lines = [
    ...elected.map(({ name, phone, sex }) => `${name}; ${phone}; ${body}; ; ${sex}`),
    ...commission.map((name, index) => `${name}; ; ${body}; ; ${index === 1 ? 'M' : 'F'}`),
  ];
  callDoor(workspace, as, 'recordAttendance', { meeting, pasted: lines.join('\n'), women: '19', men: '13' });
  const points = rowsOf(workspace, 'Agenda')
    .filter((row) => row['Reunión'] === meeting)
    .map((row) => ({ id: row['Código'], ...told[row['Punto'] ?? ''] }));
  callDoor(workspace, as, 'setAgenda', { meeting, points });
  callDoor(workspace, as, 'recordAgreements', {
    meeting,
    agreements: [
      {
        text: 'Llevar al ayuntamiento la lista de socios al día',
        responsibleKind: 'Organización',
        responsible: body,
        due: '17/03/2026',
        priority: 'Normal',
      },
    ],
  });
  callDoor(workspace, as, 'changeMeetingState', { id: meeting, to: 'held' });
}

/** The board that the assembly gave, with its ballot; those elected came, so that the registry knows them. */
function registerBoard(workspace: Workspace, meeting: string): void {
  const came = new Set(
    rowsOf(workspace, 'Asistencias')
      .filter((row) => row['Reunión'] === meeting)
      .map((row) => row['Persona']),
  );
  const known = rowsOf(workspace, 'Personas').filter((row) => came.has(row['Código']));
  const codeOfPerson = (phone: string): string | undefined =>
    known.find((row) => row['Teléfono'] === phone)?.['Código'];
  callDoor(workspace, as, 'registerBoard', {
    organisation: codeOf(workspace, 'Organizaciones', 'Nombre', body),
    electionDate: day,
    starts: day,
    minutesLink: meeting,
    swornOn: day,
    accepted: 'Sí',
    observer: codeOf(workspace, 'Personal', 'Nombre', people.arroyo.name),
    commission: commission.join('\n'),
    slates: 'Plancha 1: Unión y Progreso; 18\nPlancha 2: Por el Agua; 12',
    spoiledVotes: '2',
    offices: elected.map(({ role, phone }) => ({ role, person: codeOfPerson(phone) })),
  });
}

export function holdElection(workspace: Workspace, teller: Teller): void {
  teller.chapter('Una elección, del vencimiento al acta');
  const meeting = electionOf(workspace);
  writeDown(workspace, meeting);
  registerBoard(workspace, meeting);
  callDoor(workspace, as, 'makeActa', { id: meeting });
  for (const to of ['review', 'approved']) {
    callDoor(workspace, as, 'changeMeetingState', { id: meeting, to });
  }
  const held = rowsOf(workspace, 'Reuniones').find((row) => row['Código'] === meeting);
  const board = rowsOf(workspace, 'Organizaciones').find((row) => row['Nombre'] === body);
  teller.line(
    `${meeting}: ${held?.['Asistentes'] ?? ''} asistentes, quórum: ${(held?.['Quórum'] ?? '').toLowerCase()}.`,
  );
  teller.line(`Directiva nueva hasta el ${board?.['Mandato vence'] ?? ''}; acta aprobada.`);
}
