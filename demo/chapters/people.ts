/** Chapter: two records of one person become one, and two of the same name stay two. */
import type { Workspace } from '../../local/index';
import { people } from '../accounts';
import { callDoor } from '../door';
import { rowsOf } from '../sheet';
import { count, type Teller } from '../telling';

const as = people.coordinator.email;

interface Made {
  readonly id: string;
}

const register = (workspace: Workspace, input: Readonly<Record<string, string>>): string =>
  callDoor<Made>(workspace, as, 'registerPerson', {
    documentKind: 'Sin documento',
    sex: 'Femenino',
    ...input,
  }).id;

export function knowPeople(workspace: Workspace, teller: Teller): void {
  teller.chapter('Las personas, una sola vez');
  const juana = { givenNames: 'Juana', firstSurname: 'Quezada', secondSurname: 'Suriel' };
  const first = register(workspace, { ...juana, phone: '809-555-0171', territory: '010101204' });
  const second = register(workspace, { ...juana, nickname: 'La Nena', territory: '010101405' });
  const rosa = { givenNames: 'Rosa', firstSurname: 'Marte', secondSurname: 'Tejada' };
  register(workspace, { ...rosa, territory: '010101204' });
  register(workspace, { ...rosa, territory: '010101405' });
  workspace.run('nightly', [], { as });

  const pairs = rowsOf(workspace, 'Posibles duplicados').filter((row) => row['Estado'] === 'Por revisar');
  teller.line(`La revisión de la noche encontró ${count(pairs.length, 'pareja', 'parejas')} por revisar.`);
  callDoor(workspace, as, 'mergePeople', { keep: first, drop: second, take: ['nickname'] });
  teller.line(`${second} se fusionó en ${first}; se puede deshacer desde su ficha.`);
  const aunt = pairs.find((row) => row['Nombre de la primera']?.startsWith('Rosa Marte'));
  if (!aunt) throw new Error('Las dos Rosas no salieron en la lista.');
  callDoor(workspace, as, 'decideDuplicate', {
    id: aunt['Código'],
    to: 'distinct',
    reason: 'Son tía y sobrina; viven en parajes distintos.',
  });
  teller.line(`${aunt['Código']}: no son duplicados, y no se pregunta otra vez.`);
}
