/** What those who took part promise becomes agreements like those of any meeting. */
import { expect, test } from '@jest/globals';
import type { Workspace } from '../../local/index';
import type { Home } from '../../src/application/search';
import { call, make, openInstalled, rowsOf } from './installed';
import { coordination, junta, somebody, territory } from './registered';

function openExchange(workspace: Workspace): string {
  const person = make(workspace, 'registerPerson', {
    ...somebody,
    givenNames: 'Ana Rosa',
    firstSurname: 'Durán',
  });
  const activity = make(workspace, 'registerActivity', {
    kind: 'Intercambio local',
    title: 'Visita al acueducto de Pinar Bonito',
    topic: 'Perfiles de proyecto y micro-obras',
    objective: 'Ver cómo administran el agua.',
    place: 'Pinar Bonito',
    territory,
    date: '28/02/2026',
    starts: '9:00 a. m.',
    ends: '12:00 p. m.',
    alreadyHeld: 'Sí',
  });
  make(workspace, 'changeActivityState', { id: activity, to: 'open' });
  make(workspace, 'enrolPeople', { activity, people: [person] });
  return activity;
}

const refused = (workspace: Workspace, input: unknown): unknown =>
  call(workspace, 'recordCommitments', input).problems;

test('each line is an agreement of the activity, which is followed up from a ficha that leads back', () => {
  const workspace = openInstalled();
  const activity = openExchange(workspace);
  const commitments = [
    'Abrir el libro de cobros; Comité Pro-Agua; 20/03/2026',
    'Enviar el modelo de recibo; Obras Públicas Municipales; 15/03/2026',
  ].join('\n');
  expect(refused(workspace, { activity, commitments })).toMatchObject([
    { field: 'activity', message: 'Falta: que la actividad esté confirmada, en curso o realizada.' },
  ]);
  make(workspace, 'changeActivityState', { id: activity, to: 'confirmed' });
  make(workspace, 'recordCommitments', { activity, commitments });
  expect(rowsOf(workspace, 'Acuerdos')).toMatchObject([
    {
      Estado: 'Pendiente',
      Acuerdo: 'Abrir el libro de cobros',
      Reunión: '',
      Actividad: activity,
      'Fecha de compromiso': '20/03/2026',
    },
    { Acuerdo: 'Enviar el modelo de recibo', 'Tipo de responsable': 'Dependencia municipal' },
  ]);
  const ficha = call(workspace, 'openRecord', { kind: 'agreement', id: 'ACU-2026-0001' }).output;
  expect(ficha).toMatchObject({ related: [{ kind: 'activity', id: activity }] });
  make(workspace, 'changeAgreementState', { id: 'ACU-2026-0001', to: 'inProgress' });
  expect(rowsOf(workspace, 'Acuerdos')[0]).toMatchObject({ Estado: 'En proceso' });
});

test('a line without its date, or with one that has passed, is said with the line; nothing is saved', () => {
  const workspace = openInstalled();
  const activity = openExchange(workspace);
  make(workspace, 'changeActivityState', { id: activity, to: 'confirmed' });
  expect(refused(workspace, { activity, commitments: 'Abrir el libro; Comité Pro-Agua' })).toMatchObject([
    { field: 'commitments', message: expect.stringContaining('falta') },
  ]);
  expect(refused(workspace, { activity, commitments: 'Abrir el libro; Comité; 20/01/2026' })).toMatchObject([
    { field: 'commitments', message: '«Fecha de compromiso» no puede ser anterior a hoy.' },
  ]);
  expect(rowsOf(workspace, 'Acuerdos')).toEqual([]);
});

test('what an exchange leaves promised waits in «Mi trabajo» at its place, and on the agenda of whoever promised, until it is done', () => {
  const workspace = openInstalled();
  const activity = openExchange(workspace);
  make(workspace, 'changeActivityState', { id: activity, to: 'confirmed' });
  const organisation = make(workspace, 'registerOrganisation', {
    name: 'Comité Pro-Agua de Arroyo Arriba',
    kind: 'Asociación comunitaria',
    territory,
  });
  make(workspace, 'recordCommitments', {
    activity,
    commitments: 'Abrir el libro de cobros; Comité Pro-Agua de Arroyo Arriba; 10/03/2026',
  });
  const waiting = (): unknown[] =>
    ((call(workspace, 'home', {}).output ?? {}) as unknown as Home).next.filter(
      ({ id }) => id === 'ACU-2026-0001',
    );
  expect(waiting()).toMatchObject([
    {
      title: 'Abrir el libro de cobros',
      place: 'Nuevo Amanecer — El Cercado, DM Constanza',
      due: '2026-03-10',
    },
  ]);
  const meeting = make(workspace, 'registerMeeting', {
    ...coordination,
    title: 'Coordinación de marzo',
    objective: 'Seguir lo acordado.',
    date: '25/03/2026',
    starts: '9:00 a. m.',
    organisations: [organisation],
  });
  const board = call(workspace, 'meetingBoard', { id: meeting }).output;
  expect(board).toMatchObject({ pending: [{ id: 'ACU-2026-0001' }] });
  make(workspace, 'changeAgreementState', {
    id: 'ACU-2026-0001',
    to: 'fulfilled',
    fulfilledOn: '02/03/2026',
    evidence: 'https://drive.google.com/file/d/libro',
  });
  expect(waiting()).toEqual([]);
});

test('a visit about a commitment stands at the place of the exchange', () => {
  const workspace = openInstalled();
  const activity = openExchange(workspace);
  make(workspace, 'changeActivityState', { id: activity, to: 'confirmed' });
  make(workspace, 'recordCommitments', { activity, commitments: 'Abrir el libro; Comité; 20/03/2026' });
  make(workspace, 'recordContact', {
    id: 'ACU-2026-0001',
    mode: 'Visita',
    on: '02/03/2026',
    result: 'Se habló',
  });
  expect(rowsOf(workspace, 'Contactos')).toMatchObject([
    { Sobre: 'ACU-2026-0001', Lugar: `Nuevo Amanecer — El Cercado, DM Constanza [${territory}]` },
  ]);
});

test('an organisation without a board may promise, and that is said', () => {
  const workspace = openInstalled();
  const activity = openExchange(workspace);
  make(workspace, 'changeActivityState', { id: activity, to: 'confirmed' });
  make(workspace, 'registerOrganisation', { ...junta, name: 'Los Pomos' });
  const commitments = ['Abrir el libro; Los Pomos; 20/03/2026', 'Pintar el local; Los Pomos; 20/03/2026'];
  const answer = call(workspace, 'recordCommitments', { activity, commitments: commitments.join('\n') });
  expect(answer).toMatchObject({
    ok: true,
    output: { warnings: ['Los Pomos no tiene directiva registrada.'] },
  });
  expect(rowsOf(workspace, 'Acuerdos')).toHaveLength(2);
});
