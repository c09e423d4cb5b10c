/** A workshop ends: the promoter tells it by form and mends a number, the office adds what it knows, and the report is made. */
import type { Workspace } from '../../local/index';
import { forms } from '../../src/domain/forms';
import { people } from '../accounts';
import { callDoor } from '../door';
import { fillIn, readLists } from '../filling';
import { rowsOf } from '../sheet';
import type { Teller } from '../telling';

const office = people.coordinator.email;
const told = {
  topics: 'Para qué sirve el libro de caja, cómo se anota cada entrada y salida, y el cierre de cada mes.',
  difficulties: 'Varias personas trabajan los sábados y solo pudieron venir a la primera sesión.',
  cost: '4,500.00',
  transport: '1,200.00',
  photosLink: 'https://drive.example/fotos/cuentas-claras',
};

export function tellClosing(workspace: Workspace, activity: string, teller: Teller): void {
  const by = 'kennedy';
  const actor = { as: people[by].email };
  const lists = readLists(workspace, 'closing', office);
  const fill = (sessions: string): Record<string, string> =>
    fillIn(lists, {
      form: 'closing',
      by,
      at: 0,
      answers: {
        registrar: '@person',
        activity,
        sessions,
        hours: '5',
        ...told,
        cost: '4500',
        transport: '1200',
      },
    });
  const response = workspace.submitForm(forms.closing.title, fill('3'), actor);
  workspace.advance(60_000);
  const waiting = rowsOf(workspace, 'Bandeja').at(-1);
  teller.line(`Cierre por F7 en espera: ${waiting?.['Qué falta resolver'] ?? ''}`);
  workspace.editResponse(forms.closing.title, response, fill('2'), actor);
  workspace.advance(60_000);
  callDoor(workspace, office, 'reportActivity', {
    activity,
    ...told,
    learnings: 'Con un ejemplo de la propia asociación se entendió mejor que con el folleto.',
  });
  const { folio } = callDoor<{ readonly folio: string }>(workspace, office, 'makeActivityReport', {
    id: activity,
  });
  teller.line(`Informe ${folio}.`);
}
