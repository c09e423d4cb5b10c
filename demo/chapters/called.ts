/** Chapter 6: meetings that did not go as called: one put off twice by the weather, one that never had its quorum. */
import type { Workspace } from '../../local/index';
import { people } from '../accounts';
import { callDoor } from '../door';
import { rowsOf } from '../sheet';
import type { Teller } from '../telling';

const as = people.coordinator.email;

interface Made {
  readonly id: string;
}

const organisation = (workspace: Workspace, name: string): Record<string, unknown> => {
  const found = rowsOf(workspace, 'Organizaciones').find((row) => row['Nombre'] === name);
  if (!found) throw new Error(`«${name}» no está en el registro.`);
  return { territory: found['Territorio'], organisations: [found['Código']] };
};

export function callMeetings(workspace: Workspace, teller: Teller): void {
  teller.chapter('Reuniones pospuestas y sin quórum');
  const { id: rained } = callDoor<Made>(workspace, as, 'registerMeeting', {
    ...organisation(workspace, 'Junta de Vecinos Nuevo Amanecer'),
    type: 'Coordinación social',
    title: 'Coordinación mensual con Nuevo Amanecer',
    objective: 'Dar seguimiento a la lista de familias.',
    date: '05/03/2026',
    starts: '4:30 p. m.',
    place: 'Centro comunal',
    convenor: 'Departamento de Coordinación Social',
    quorumRequired: '4',
  });
  for (const [date, reason] of [
    ['10/03/2026', 'El río creció y no hay paso.'],
    ['17/03/2026', 'Hay un velorio en la comunidad.'],
  ] as const) {
    callDoor(workspace, as, 'changeMeetingState', { id: rained, to: 'postponed', date, reason });
    callDoor(workspace, as, 'changeMeetingState', { id: rained, to: 'planned' });
  }
  teller.line(`${rained}: pospuesta dos veces, con sus motivos; la fecha original queda.`);
  const { id: election } = callDoor<Made>(workspace, as, 'registerMeeting', {
    ...organisation(workspace, 'Junta de Vecinos Los Pomos'),
    type: 'Asamblea eleccionaria',
    title: 'Asamblea eleccionaria de Los Pomos',
    objective: 'Elegir la nueva directiva.',
    date: '02/03/2026',
    starts: '5:00 p. m.',
    secondCall: '5:30 p. m.',
    place: 'Escuela de Los Pomos',
    convenor: 'La organización',
    quorumRequired: '25',
    secondQuorum: '15',
  });
  callDoor(workspace, as, 'changeMeetingState', { id: election, to: 'convened' });
  callDoor(workspace, as, 'recordAttendance', { meeting: election, women: '5', men: '4' });
  callDoor(workspace, as, 'changeMeetingState', {
    id: election,
    to: 'notHeld',
    reason: 'A las 5:30 p. m. había nueve socios de los quince que piden los estatutos.',
  });
  teller.line(`${election}: no celebrada, nueve personas de quince en segunda convocatoria.`);
}
