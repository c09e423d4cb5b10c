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
}
