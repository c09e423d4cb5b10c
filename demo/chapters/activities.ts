/** Chapter 6: a request for training becomes a workshop of two sessions. */
import type { Workspace } from '../../local/index';
import { people } from '../accounts';
import { callDoor } from '../door';
import { rowsOf } from '../sheet';
import type { Teller } from '../telling';

const as = people.coordinator.email;
const organisation = 'Asociación Comunitaria Colonia Kennedy';

interface Made {
  readonly id: string;
}

export function holdActivities(workspace: Workspace, teller: Teller): void {
  teller.chapter('Un taller que pidió la comunidad');
  const body = rowsOf(workspace, 'Organizaciones').find((row) => row['Nombre'] === organisation);
  if (!body) throw new Error(`«${organisation}» no está en el registro.`);
  const act = (name: string, input: Readonly<Record<string, unknown>>): string =>
    callDoor<Made>(workspace, as, name, input).id;
  const request = act('registerRequest', {
    happenedOn: '02/03/2026',
    channel: 'Oficina central',
    requesterKind: 'Organización',
    requesterOrganisation: body['Código'],
    category: 'Capacitación o intercambio',
    description: 'Quieren aprender a llevar el libro de caja de la asociación.',
    territory: body['Territorio'],
    needsAuthority: 'No',
    priority: 'Normal',
    confidential: 'No',
  });
  const activity = act('registerActivity', {
    request,
    kind: 'Microtaller de capacitación',
    title: 'Cuentas claras: el libro de caja',
    topic: 'Cuentas claras y tesorería',
    objective: 'Que cada tesorería lleve su libro de caja al día.',
    place: 'Salón comunal',
    territory: body['Territorio'],
    organisations: [body['Código']],
    facilitator: people.coordinator.name,
    quota: '25',
    date: '14/03/2026',
    starts: '9:00 a. m.',
    ends: '12:00 p. m.',
  });
  act('registerSession', { activity, date: '21/03/2026', starts: '9:00 a. m.', ends: '12:00 p. m.' });
  act('changeActivityState', { id: activity, to: 'open' });
  teller.line(`${request} se convirtió en ${activity}: dos sesiones, inscripción abierta.`);
}
