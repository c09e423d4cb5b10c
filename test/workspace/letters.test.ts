/** The letters of courses and exchanges and the certification of an organisation: what each says, and when it may not be made. */
import { beforeEach, expect, test } from '@jest/globals';
import type { FileInfo, Workspace } from '../../local/index';
import { call, make, openInstalled, type Answer } from './installed';
import { junta, somebody, territory } from './registered';

let workspace: Workspace;
let person: string;
let organisation: string;

beforeEach(() => {
  workspace = openInstalled();
  person = make(workspace, 'registerPerson', {
    ...somebody,
    sex: 'Femenino',
    documentKind: 'Cédula',
    documentNumber: '999-0000001-1',
  });
  organisation = make(workspace, 'registerOrganisation', junta);
});

const chooseBoard = (): string =>
  make(workspace, 'registerBoard', {
    organisation,
    electionDate: '14/02/2026',
    starts: '14/02/2026',
    minutesLink: 'Libro 1, acta 9',
    offices: [{ role: 'Presidente(a)', person }],
  });

const said = (answer: Answer): string[] => (answer.problems ?? []).map(({ message }) => message);

/** The one document of a kind that was made, not its template. */
function docCalled(name: string): FileInfo {
  const found = workspace.files.filter(
    (file) => file.name.startsWith(`${name} `) && file.mimeType.endsWith('document') && /-\d/.test(file.name),
  );
  expect(found).toHaveLength(1);
  return found[0] as FileInfo;
}

/** Makes it, and reads it: whole, its marks filled, its name telling of nobody. */
function textOf(operation: string, id: string, name: string): string {
  const answer = call(workspace, operation, { id });
  expect([operation, ...said(answer)]).toEqual([operation]);
  expect(answer.effects?.map(({ status }) => status)).toEqual(['done']);
  const { text = '', name: file } = docCalled(name);
  expect(text).not.toContain('{{');
  expect(file).not.toMatch(/Peralta|999-|Junta|Diplomado/);
  return text;
}

test('the letter of support presents who goes to the course, and says in words what the ayuntamiento gives', () => {
  const id = make(workspace, 'registerCourseSupport', {
    person,
    organisation,
    course: 'Diplomado en gestión comunitaria',
    institution: 'Instituto Nacional de Formación',
    starts: '06/04/2026',
    ends: '26/06/2026',
    cost: '12,000.00',
  });
  expect(said(call(workspace, 'makeSupportLetter', { id }))).toEqual([
    'Falta: que se haya concedido una carta de apoyo.',
  ]);
  make(workspace, 'changeCourseSupportState', {
    id,
    to: 'granted',
    support: 'Carta y ayuda económica',
    amount: '5,000.00',
  });
  const text = textOf('makeSupportLetter', id, 'Carta de apoyo');
  for (const words of [
    'Señores(as): Instituto Nacional de Formación',
    'María Altagracia Peralta, cédula 999-0000001-1',
    'propuesta por Junta de Vecinos Nuevo Amanecer',
    '«Diplomado en gestión comunitaria», que se imparte del 6 de abril de 2026 al 26 de junio de 2026',
    'la suma de RD$5,000.00 (cinco mil pesos dominicanos con 00/100).',
    `el código ${id}`,
  ]) {
    expect(text).toContain(words);
  }
});

test('money alone carries no letter', () => {
  const id = make(workspace, 'registerCourseSupport', {
    person,
    course: 'Diplomado',
    institution: 'Instituto',
    starts: '06/04/2026',
    ends: '26/06/2026',
  });
  make(workspace, 'changeCourseSupportState', {
    id,
    to: 'granted',
    support: 'Ayuda económica',
    amount: '5,000.00',
  });
  expect(call(workspace, 'makeSupportLetter', { id }).ok).toBe(false);
});

const exchange = (more: Record<string, unknown>): string =>
  make(workspace, 'registerActivity', {
    kind: 'Intercambio local',
    title: 'Visita al acueducto de Pinar Bonito',
    topic: 'Perfiles de proyecto y micro-obras',
    objective: 'Ver cómo administran el agua.',
    place: 'Caseta del acueducto',
    territory,
    date: '14/03/2026',
    starts: '9:00 a. m.',
    ends: '12:00 p. m.',
    ...more,
  });

test('an exchange has a letter for its host and one for each guest, each with who presides it', () => {
  chooseBoard();
  const host = make(workspace, 'registerOrganisation', {
    name: 'Asociación Pinar Bonito',
    kind: 'Asociación comunitaria',
    territory,
  });
  const id = exchange({ host, organisations: [organisation, host], organisationQuota: '4' });
  const text = textOf('makeInvitations', id, 'Cartas de invitación');
  expect(text.match(/CARTA DE INVITACIÓN/g)).toHaveLength(2);
  for (const words of [
    'Señores(as): Junta de Vecinos Nuevo Amanecer',
    'Atención: María Altagracia Peralta, Presidenta',
    'Por este medio les invitamos a participar en el intercambio local «Visita al acueducto de Pinar Bonito», que se celebrará el 14 de marzo de 2026 en Caseta del acueducto',
    'Señores(as): Asociación Pinar Bonito',
    'les agradecemos recibir, como organización anfitriona, el intercambio local',
    'Horario: de 9:00\u00a0a.\u00a0m. a 12:00\u00a0p.\u00a0m.\nObjetivo: ',
    'Pueden participar cuatro (4) personas de cada organización.',
    `el código ${id}`,
  ]) {
    expect(text).toContain(words);
  }
});

test('nobody is invited without being named, nor to what is called off', () => {
  const id = exchange({});
  expect(said(call(workspace, 'makeInvitations', { id }))).toEqual([
    'Falta: las organizaciones invitadas, o la anfitriona.',
  ]);
  make(workspace, 'changeActivityState', { id, to: 'cancelled', reason: 'Llovió.' });
  expect(call(workspace, 'makeInvitations', { id }).ok).toBe(false);
});

test('an organisation is certified with its number and its board, while both are in force', () => {
  expect(said(call(workspace, 'makeRegistrationProof', { id: organisation }))).toEqual([
    'Falta: el registro municipal con su número.',
  ]);
  chooseBoard();
  make(workspace, 'changeRegistration', { id: organisation, to: 'inProgress' });
  make(workspace, 'changeRegistration', {
    id: organisation,
    to: 'registered',
    registrationNumber: '2026-014',
    registrationDate: '02/03/2026',
  });
  const text = textOf('makeRegistrationProof', organisation, 'Certificación');
  for (const words of [
    'certifica que Junta de Vecinos Nuevo Amanecer (Junta de Vecinos)',
    'con el número 2026-014, desde el 2 de marzo de 2026',
    'electa el 14 de febrero de 2026',
    'María Altagracia Peralta',
  ]) {
    expect(text).toContain(words);
  }
});
