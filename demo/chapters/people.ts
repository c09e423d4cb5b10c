/** Chapter: two records of one person become one, two of the same name stay two, and a household loses its head. */
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
  const luis = {
    givenNames: 'Luis Manuel',
    firstSurname: 'Suriel',
    secondSurname: 'Abreu',
    sex: 'Masculino',
  };
  register(workspace, { ...luis, nickname: 'Manolo', territory: '010101204' });
  register(workspace, { ...luis, phone: '809-555-0172', territory: '010101405' });
  const pedro = { givenNames: 'Pedro Antonio', firstSurname: 'Tiburcio', secondSurname: 'Gil' };
  register(workspace, { ...pedro, sex: 'Masculino', territory: '010101204' });
  const misspelt = register(workspace, { ...pedro, sex: 'Masculino', territory: '010101405' });
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
  teller.line(`${aunt['Código']}: no son duplicados, y no se pregunta otra vez. Otra pareja espera.`);
  const right = { givenNames: 'Pablo', firstSurname: 'Collado', secondSurname: 'Ureña' };
  callDoor(workspace, as, 'updatePerson', { id: misspelt, ...right });
  workspace.run('nightly', [], { as });
  teller.line(`${misspelt}: mal escrita; corregida, ya no se parece a nadie.`);
  keepHouseholds(workspace, teller, first);
}

/** A family of three; its head dies, and the household waits for somebody to say who heads it now. */
function keepHouseholds(workspace: Workspace, teller: Teller, head: string): void {
  const family = { firstSurname: 'Peña', secondSurname: 'Quezada', territory: '010101204' };
  const child = register(workspace, { ...family, givenNames: 'Ramón', sex: 'Masculino' });
  const grandchild = register(workspace, { ...family, givenNames: 'Yesenia' });
  const { id } = callDoor<Made>(workspace, as, 'registerHousehold', {
    head,
    territory: '010101204',
    reference: 'Detrás del colmado de Chago, casa verde',
    from: '01/06/2010',
  });
  callDoor(workspace, as, 'recordConsent', {
    id: child,
    purpose: 'Fotos',
    granted: 'No',
    mode: 'De palabra, con testigo',
    date: '01/03/2026',
    witness: people.assistant.name,
  });
  const members = [
    { person: child, kinship: 'Hijo(a)', from: '01/06/2010', contributes: 'Sí' },
    { person: grandchild, kinship: 'Nieto(a)', from: '15/08/2019' },
  ];
  for (const member of members) callDoor(workspace, as, 'addHouseholdMember', { id, ...member });
  const club = rowsOf(workspace, 'Organizaciones').find(({ Nombre }) => Nombre?.startsWith('Club'))?.[
    'Código'
  ];
  if (club !== undefined) {
    const belongs = { id: club, role: 'Socio(a)', from: '12/01/2025' };
    callDoor(workspace, as, 'joinOrganisation', { ...belongs, person: child });
    callDoor(workspace, as, 'joinOrganisation', { ...belongs, person: grandchild, role: 'Voluntario(a)' });
    callDoor(workspace, as, 'leaveOrganisation', {
      id: club,
      person: child,
      until: '28/02/2026',
      leavingReason: 'Se fue a estudiar a La Vega',
    });
  }
  callDoor(workspace, as, 'recordLifeState', { id: head, lifeState: 'Fallecida', on: '01/03/2026' });
  teller.line(`${id}: una familia de tres cuya jefa falleció; espera en «Hogares por resolver».`);
}
