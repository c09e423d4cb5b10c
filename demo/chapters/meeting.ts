/** Chapter 4: the coordinator holds a meeting, writes down who came and what was agreed, and makes the acta. */
import type { Workspace } from '../../local/index';
import { forms } from '../../src/domain/forms';
import { people } from '../accounts';
import { callDoor } from '../door';
import { rowsOf } from '../sheet';
import { count, type Teller } from '../telling';

const as = people.coordinator.email;

interface Made {
  readonly id: string;
}

const organisation = 'Asociación Comunitaria Colonia Kennedy';

/** What was said on each point, as the assistant wrote it down. */
const said: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Lectura del acta anterior': {
    development: 'Se leyó el acta anterior.',
    conclusion: 'Aprobada sin cambios.',
  },
  'Techo del salón comunal': {
    development: 'La ingeniera explicó lo que necesita el techo y lo que puede poner la comunidad.',
    conclusion: 'Se arregla con dos brigadas.',
    votesFor: '3',
    votesAgainst: '0',
    abstentions: '1',
  },
};

const annexes = [
  {
    kind: 'Fotografía',
    caption: 'El techo del salón comunal, visto desde la calle',
    link: 'https://drive.google.com/file/d/foto-techo-salon-comunal/view',
    permission: 'Sí',
  },
  {
    kind: 'Documento presentado',
    caption: 'Carta de la asociación sobre el techo',
    link: 'https://drive.google.com/file/d/carta-de-la-asociacion/view',
  },
] as const;

/** Who promised what, and until when. */
const promised = [
  {
    text: 'Medir el techo y entregar el presupuesto',
    responsibleKind: 'Personal',
    responsible: people.engineer.name,
    due: '18/03/2026',
    priority: 'Alta',
  },
  {
    text: 'Organizar dos brigadas de seis personas',
    responsibleKind: 'Organización',
    responsible: organisation,
    due: '25/03/2026',
    priority: 'Normal',
    resources: 'Herramientas y comida de la junta',
  },
] as const;

function tellAgenda(workspace: Workspace, meeting: string): void {
  const points = rowsOf(workspace, 'Agenda')
    .filter((row) => row['Reunión'] === meeting)
    .map((row) => ({
      id: row['Código'],
      title: row['Punto'],
      presenter: row['Expone'],
      minutes: row['Minutos'],
      ...said[row['Punto'] ?? ''],
    }));
  callDoor(workspace, as, 'setAgenda', { meeting, points });
}

/** The acta goes to review, is approved and signed; then somebody notices a wrong hour, and a second edition corrects it. */
function signActa(workspace: Workspace, id: string): void {
  const scan = 'https://drive.google.com/file/d/acta-escaneada';
  const move = (input: Readonly<Record<string, string>>): void =>
    void callDoor(workspace, as, 'changeMeetingState', { id, ...input });
  move({ to: 'review' });
  move({ to: 'approved' });
  move({ to: 'signed', signedLink: scan });
  move({ to: 'draft', reason: 'La reunión terminó a las 10:40 y no a las 10:30.' });
  callDoor(workspace, as, 'updateMeeting', { id, ends: '10:40 a. m.' });
  callDoor(workspace, as, 'makeActa', { id });
  move({ to: 'review' });
  move({ to: 'approved' });
}

interface Proposal {
  readonly rhythm: string;
  readonly days: readonly { readonly date: string; readonly label: string }[];
}

/** The same meeting in the months to come: the days are proposed first, and a holiday gives way. */
function repeat(workspace: Workspace, teller: Teller, id: string): void {
  const ask = { id, repeats: 'month', times: '4' };
  const { rhythm, days } = callDoor<Proposal>(workspace, as, 'meetingSeries', ask);
  const dates = days.map(({ date }) => date);
  const { made } = callDoor<{ readonly made: string[] }>(workspace, as, 'repeatMeeting', { id, dates });
  teller.line(`${rhythm}: ${made.join(', ')} ya están planificadas.`);
}

/** Somebody who was not called signs at the door, by the code of the meeting, with the telephone of a neighbour. */
function signAtDoor(workspace: Workspace, teller: Teller, id: string): void {
  const { text } = callDoor<{ readonly text: string }>(workspace, as, 'doorLink', { id });
  teller.line(text);
  const answers = {
    Código: id,
    Nombres: 'Josefina',
    Apellidos: 'Quezada de Batista',
    Sexo: 'Femenino',
    Organización: organisation,
    Teléfono: '809-555-0147',
    '¿Permite que salga en las fotos?': 'Sí, está de acuerdo',
  };
  workspace.submitForm(forms.attendance.title, answers, { as: people.stranger.email });
}

export function holdMeeting(workspace: Workspace, teller: Teller): void {
  teller.chapter('Una reunión y su acta');
  const body = rowsOf(workspace, 'Organizaciones').find((row) => row['Nombre'] === organisation);
  if (!body) throw new Error(`«${organisation}» no está en el registro.`);
  const { id } = callDoor<Made>(workspace, as, 'registerMeeting', {
    type: 'Coordinación social',
    title: 'Coordinación mensual con Colonia Kennedy',
    objective: 'Revisar los acuerdos con el síndico y preparar el arreglo del techo.',
    date: '04/03/2026',
    starts: '9:00 a. m.',
    ends: '10:30 a. m.',
    place: 'Salón comunal',
    territory: body['Territorio'],
    organisations: [body['Código']],
    convenor: 'Departamento de Coordinación Social',
    chair: people.coordinator.name,
    secretary: people.assistant.name,
    quorumRequired: '3',
    agenda: `Lectura del acta anterior; ${people.assistant.name}; 10\nTecho del salón comunal; ${people.engineer.name}; 40`,
    nextDate: '01/04/2026',
  });
  const board = rowsOf(workspace, 'Directivas').find((row) =>
    row['Organización']?.endsWith(`[${body['Código']}]`),
  );
  const members = rowsOf(workspace, 'Cargos').filter((row) => row['Directiva'] === board?.['Código']);
  callDoor(workspace, as, 'recordAttendance', {
    meeting: id,
    attendees: members.map((row) => ({
      person: row['Persona'],
      organisation: body['Código'],
      position: row['Cargo'],
    })),
  });
  signAtDoor(workspace, teller, id);
  tellAgenda(workspace, id);
  callDoor(workspace, as, 'recordAgreements', {
    meeting: id,
    agreements: promised,
  });
  callDoor(workspace, as, 'changeMeetingState', { id, to: 'held' });
  for (const annex of annexes) callDoor(workspace, as, 'addAnnex', { id, ...annex });
  callDoor(workspace, as, 'makeActa', { id });
  signActa(workspace, id);
  repeat(workspace, teller, id);
  const acta = rowsOf(workspace, 'Documentos')
    .filter((row) => row['Registro'] === id)
    .pop();
  const held = rowsOf(workspace, 'Reuniones').find((row) => row['Código'] === id);
  teller.line(`${id}: ${count(Number(held?.['Asistentes']), 'asistente', 'asistentes')}, dos acuerdos.`);
  teller.line(`Acta ${acta?.['Folio'] ?? ''}: ${acta?.['Documento'] ?? 'todavía en preparación'}`);
}
