/** Meetings that are called: who was told and how, one put off twice by the weather, one that never had its quorum. */
import type { Workspace } from '../../local/index';
import { formatDate } from '../../src/domain/schema/format';
import { people } from '../accounts';
import { callDoor } from '../door';
import { rowsOf } from '../sheet';
import { count, type Teller } from '../telling';

const as = people.coordinator.email;

interface Made {
  readonly id: string;
}

const organisation = (workspace: Workspace, name: string): Record<string, unknown> => {
  const found = rowsOf(workspace, 'Organizaciones').find((row) => row['Nombre'] === name);
  if (!found) throw new Error(`«${name}» no está en el registro.`);
  return { territory: found['Territorio'], organisations: [found['Código']] };
};

/** Constanza is four hours behind Greenwich all year round. */
const todayOf = (workspace: Workspace): string =>
  formatDate(new Date(workspace.now() - 4 * 3_600_000).toISOString().slice(0, 10));

export function callMeetings(workspace: Workspace, teller: Teller): void {
  teller.chapter('Convocar, posponer, y una asamblea sin quórum');
  const { id: rained } = callDoor<Made>(workspace, as, 'registerMeeting', {
    ...organisation(workspace, 'Junta de Vecinos Nuevo Amanecer'),
    type: 'Coordinación social',
    title: 'Coordinación mensual con Nuevo Amanecer',
    objective: 'Dar seguimiento a la lista de familias.',
    date: '06/03/2026',
    starts: '4:30 p. m.',
    place: 'Centro comunal',
    convenor: 'Departamento de Coordinación Social',
    quorumRequired: '4',
  });
  callDoor(workspace, as, 'conveneMeeting', { id: rained });
  const called = rowsOf(workspace, 'Convocados').filter((row) => row['Reunión'] === rained);
  const told = called.map((row) => row['Código']);
  callDoor(workspace, as, 'recordNotices', { meeting: rained, invitations: told, channel: 'WhatsApp' });
  for (const [date, reason] of [
    ['10/03/2026', 'El río creció y no hay paso.'],
    ['17/03/2026', 'Hay un velorio en la comunidad.'],
  ] as const) {
    callDoor(workspace, as, 'changeMeetingState', { id: rained, to: 'postponed', date, reason });
    callDoor(workspace, as, 'conveneMeeting', { id: rained });
  }
  callDoor(workspace, as, 'recordNotices', {
    meeting: rained,
    invitations: told.slice(0, 2),
    channel: 'Llamada',
    answer: 'Asistirá',
  });
  teller.line(
    `${rained}: ${count(called.length, 'persona convocada', 'personas convocadas')}, con el registro de quién fue avisado.`,
  );
  teller.line(`${rained}: pospuesta dos veces, con sus motivos; la fecha original queda.`);
  const { id: election } = callDoor<Made>(workspace, as, 'registerMeeting', {
    ...organisation(workspace, 'Junta de Vecinos Los Pomos'),
    type: 'Asamblea eleccionaria',
    title: 'Asamblea eleccionaria de Los Pomos',
    objective: 'Elegir la nueva directiva.',
    date: todayOf(workspace),
    starts: '5:00 p. m.',
    secondCall: '5:30 p. m.',
    place: 'Escuela de Los Pomos',
    convenor: 'La organización',
    quorumRequired: '25',
    secondQuorum: '15',
  });
  callDoor(workspace, as, 'conveneMeeting', {
    id: election,
    publicNotice: 'Perifoneo y afiches en el colmado.',
  });
  callDoor(workspace, as, 'recordAttendance', { meeting: election, women: '5', men: '4' });
  callDoor(workspace, as, 'changeMeetingState', {
    id: election,
    to: 'notHeld',
    reason: 'A las 5:30 p. m. había nueve socios de los quince que piden los estatutos.',
  });
  teller.line(`${election}: no celebrada, nueve personas de quince en segunda convocatoria.`);
}
