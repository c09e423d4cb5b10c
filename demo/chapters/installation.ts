/** Chapter 1: the technician prepares the registry from the menu, and the coordinator says who works here. */
import type { Workspace } from '../../local/index';
import { roles } from '../../src/domain/roles';
import { people, type DemoPerson } from '../accounts';
import { callDoor } from '../door';
import { rowsOf } from '../sheet';
import type { Teller } from '../telling';

const coordinator = people.coordinator.email;

/** Runs a menu item as the coordinator; throws what she would read when it fails. */
function chooseMenuItem(workspace: Workspace, fn: string): void {
  const run = workspace.run(fn, [], { as: coordinator, answers: [{ button: 'OK' }, { button: 'OK' }] });
  if (run.error) throw new Error(`${fn}: ${run.error.message}`);
}

/** Types into the column of a row, as a person does. */
function type(workspace: Workspace, sheet: string, key: string, label: string, value: string): void {
  const rows = workspace.sheet(sheet);
  const row = rows.findIndex(([id]) => id === key);
  const column = rows[0]?.indexOf(label) ?? -1;
  if (row < 1 || column < 0) throw new Error(`${sheet} no tiene «${key}», «${label}».`);
  const cell = `${String.fromCharCode(65 + column)}${row + 1}`;
  workspace.editCell(sheet, cell, value, { as: coordinator });
}

/** Sections and barrios with what the department estimates that live there. */
const households: Readonly<Record<string, string>> = {
  '010101200': '620',
  '010101100': '480',
  '010101400': '540',
  '010100500': '390',
  '010300100': '210',
  '010300300': '185',
  '030400200': '260',
};

/** As the circular of the year says: Holy Thursday until noon. Its row is the next empty one. */
function writeHalfDay(workspace: Workspace, teller: Teller): void {
  const row = workspace.sheet('Feriados').length + 1;
  const id = 'FER-20260402';
  workspace.editCell('Feriados', `A${row}`, id, { as: coordinator });
  const day = { Fecha: '02/04/2026', Feriado: 'Jueves Santo', 'Se trabaja hasta': '12:00 p. m.' };
  for (const [label, value] of Object.entries(day)) type(workspace, 'Feriados', id, label, value);
  const halves = rowsOf(workspace, 'Feriados').filter((each) => each['Se trabaja hasta'] !== '');
  teller.line(`${halves.length} días cuentan como medio: ${halves.map((each) => each['Fecha']).join(', ')}.`);
}

const settings: Readonly<Record<string, string>> = {
  authorityEmail: people.authority.email,
  coordinatorName: people.coordinator.name,
  coordinatorTitle: 'Coordinadora de Coordinación Social',
  departmentPhone: people.coordinator.phone,
  address: 'Ayuntamiento Municipal de Constanza',
  demoMode: 'Sí',
};

/** Everybody but the one who prepared the registry, who is in it already. */
const team = (Object.values(people) as DemoPerson[]).filter(
  ({ role, email }) => role && email !== coordinator,
);

const staffInput = (person: DemoPerson): Record<string, unknown> => ({
  name: person.name,
  role: roles.options[person.role ?? 'promoter'],
  email: person.email,
  phone: person.phone,
  sector: person.sector,
  active: person.active === false ? 'No' : 'Sí',
});

export function prepare(workspace: Workspace, teller: Teller): void {
  teller.chapter('Preparar el registro');
  workspace.open({ as: coordinator });
  chooseMenuItem(workspace, 'prepararRegistro');
  for (const [key, value] of Object.entries(settings)) type(workspace, 'Configuración', key, 'Valor', value);
  writeHalfDay(workspace, teller);
  for (const [place, count] of Object.entries(households))
    type(workspace, 'Territorios', place, 'Hogares estimados', count);
  // Set-up knows only the account of who ran it; she writes her name herself.
  callDoor(workspace, coordinator, 'updateStaff', { id: 'EMP-001', ...staffInput(people.coordinator) });
  for (const person of team) callDoor(workspace, coordinator, 'registerStaff', staffInput(person));
  // The second time shares the folder with the authority and opens the forms to the team: nothing is made twice.
  chooseMenuItem(workspace, 'prepararRegistro');
  teller.line(
    `${workspace.sheetNames().length} hojas, ${workspace.files.length} archivos, ${team.length + 1} personas en el equipo.`,
  );
}
