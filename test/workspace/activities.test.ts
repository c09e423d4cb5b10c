/** A workshop from its first plan to its last session: what each step asks for, and what stands in the sheet. */
import { describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../local/index';
import { assistant, call, make, openInstalled, rowsOf } from './installed';
import { coordination, junta, somebody, territory, workshop as registered } from './registered';

const workshop = {
  ...registered,
  objective: 'Llevar el libro de caja de la junta.',
  date: '14/03/2026',
  starts: '9:00 a. m.',
  ends: '12:30 p. m.',
};

/** Field and sentence of every problem. */
function refused(
  workspace: Workspace,
  name: string,
  input: unknown,
  as?: { as: string },
): [string, string][] {
  const answer = call(workspace, name, input, as ? { as } : {});
  if (answer.ok) throw new Error(`${name} se aceptó.`);
  const problems = (answer.problems ?? []) as { readonly field?: string; readonly message: string }[];
  return problems.map(({ field, message }) => [field ?? '', message]);
}

const activityRow = (workspace: Workspace): Readonly<Record<string, string>> =>
  rowsOf(workspace, 'Actividades')[0] ?? {};

test('a workshop is planned with its first session; another one makes it longer', () => {
  const workspace = openInstalled();
  const activity = make(workspace, 'registerActivity', workshop);
  expect(activityRow(workspace)).toMatchObject({
    Código: 'ACT-2026-0001',
    Estado: 'Planificada',
    Empieza: '14/03/2026',
    Termina: '14/03/2026',
    Sesiones: '1',
    Duración: '210 min',
  });
  make(workspace, 'registerSession', { ...workshop, activity, date: '21/03/2026', sessionTopic: 'El libro' });
  expect(activityRow(workspace)).toMatchObject({
    Termina: '21/03/2026',
    Sesiones: '2',
    Duración: '420 min',
  });
  expect(rowsOf(workspace, 'Sesiones')).toMatchObject([
    { Actividad: activity, Fecha: '14/03/2026', 'Hora de inicio': '9:00 AM', Duración: '210 min' },
    { Actividad: activity, Fecha: '21/03/2026', 'Tema de la sesión': 'El libro' },
  ]);
});

test('a request becomes an activity once, and each tells of the other', () => {
  const workspace = openInstalled();
  const organisation = make(workspace, 'registerOrganisation', junta);
  const request = make(workspace, 'registerRequest', {
    happenedOn: '02/03/2026',
    channel: 'Oficina central',
    requesterKind: 'Organización',
    requesterOrganisation: organisation,
    category: 'Capacitación o intercambio',
    description: 'Piden un taller de contabilidad.',
    territory,
    needsAuthority: 'No',
    priority: 'Normal',
    confidential: 'No',
  });
  const activity = make(workspace, 'registerActivity', { ...workshop, request });
  expect(activityRow(workspace)).toMatchObject({ 'Solicitud de origen': request });
  expect(rowsOf(workspace, 'Solicitudes')).toMatchObject([
    { Estado: 'En gestión', 'Convertida en': activity },
  ]);
  expect(refused(workspace, 'registerActivity', { ...workshop, request })).toEqual([
    ['request', `No se puede convertir: ya se convirtió en ${activity}.`],
  ]);
});

describe('what is wrong stands at its field', () => {
  test('a day that has passed, unless it says that it was held', () => {
    const workspace = openInstalled();
    const past = { ...workshop, date: '14/02/2026' };
    expect(refused(workspace, 'registerActivity', past)).toEqual([
      ['date', '«Fecha» no puede ser anterior a hoy.'],
    ]);
    expect(refused(workspace, 'registerActivity', { ...workshop, alreadyHeld: 'Sí' })).toEqual([
      ['date', '«Fecha» no puede ser posterior a hoy.'],
    ]);
    make(workspace, 'registerActivity', { ...past, alreadyHeld: 'Sí' });
    expect(activityRow(workspace)).toMatchObject({ Empieza: '14/02/2026' });
  });

  test('a place and organisations not on the list, an end before its beginning, a share larger than the whole', () => {
    const workspace = openInstalled();
    const wrong = {
      ...workshop,
      territory: 'Los Llanos',
      host: 'ORG-0009',
      organisations: ['ORG-0008'],
      ends: '8:00 a. m.',
      quota: '10',
      organisationQuota: '12',
    };
    expect(refused(workspace, 'registerActivity', wrong)).toEqual([
      ['territory', 'No se encuentra «Los Llanos» en «Territorio».'],
      ['host', 'No se encuentra «ORG-0009» en «Organización anfitriona».'],
      ['organisations', 'No se encuentra «ORG-0008» en «Organizaciones invitadas».'],
      ['organisationQuota', 'El cupo por organización (12) no puede pasar del cupo (10).'],
      ['ends', '«Hora de cierre» debe ser después de «Hora de inicio».'],
    ]);
    expect(rowsOf(workspace, 'Actividades')).toEqual([]);
  });

  test('a session without its activity, or at the hour of another', () => {
    const workspace = openInstalled();
    const session = { date: '14/03/2026', starts: '11:00 a. m.', ends: '1:00 p. m.' };
    expect(refused(workspace, 'registerSession', session)).toEqual([['activity', 'Falta «Actividad».']]);
    expect(refused(workspace, 'registerSession', { ...session, activity: 'ACT-2026-0009' })).toEqual([
      ['activity', 'No se encuentra «ACT-2026-0009» en «Actividad».'],
    ]);
    const activity = make(workspace, 'registerActivity', workshop);
    expect(refused(workspace, 'registerSession', { ...session, activity })).toEqual([
      ['starts', 'Ya hay una sesión el 14/03/2026 a esa hora.'],
    ]);
  });
});

describe('the states', () => {
  test('put off, its sessions move with their first day, each as far from it as before', () => {
    const workspace = openInstalled();
    const id = make(workspace, 'registerActivity', { ...workshop, date: '21/02/2026', alreadyHeld: 'Sí' });
    make(workspace, 'registerSession', { ...workshop, activity: id });
    const move = { id, to: 'postponed' };
    expect(refused(workspace, 'changeActivityState', move)).toEqual([
      ['reason', 'Escriba el motivo para: Posponer.'],
    ]);
    make(workspace, 'changeActivityState', { ...move, reason: 'Se fue la luz.' });
    expect(refused(workspace, 'changeActivityState', { id, to: 'planned' })).toEqual([
      ['date', 'Falta «Nueva fecha de inicio».'],
    ]);
    expect(refused(workspace, 'changeActivityState', { id, to: 'planned', date: '28/02/2026' })).toEqual([
      ['date', '«Nueva fecha de inicio» no puede ser anterior a hoy.'],
    ]);
    make(workspace, 'changeActivityState', { id, to: 'planned', date: '28/03/2026' });
    expect(rowsOf(workspace, 'Sesiones').map((row) => row['Fecha'])).toEqual(['28/03/2026', '18/04/2026']);
    expect(activityRow(workspace)).toMatchObject({ Empieza: '28/03/2026', Termina: '18/04/2026' });
  });

  test('it does not begin before its first day, nor end before its last; only the coordinator closes it', () => {
    const workspace = openInstalled();
    const person = make(workspace, 'registerPerson', {
      ...somebody,
      givenNames: 'Ana Rosa',
      firstSurname: 'Durán',
    });
    const confirmed = (told: Record<string, unknown>): string => {
      const id = make(workspace, 'registerActivity', { ...workshop, ...told });
      make(workspace, 'changeActivityState', { id, to: 'open' });
      expect(move(id, 'confirmed')).toEqual([['to', 'Falta: personas inscritas.']]);
      make(workspace, 'enrolPeople', { activity: id, people: [person] });
      make(workspace, 'changeActivityState', { id, to: 'confirmed' });
      return id;
    };
    const held = { date: '28/02/2026', alreadyHeld: 'Sí' };
    const move = (id: string, to: string): [string, string][] =>
      refused(workspace, 'changeActivityState', { id, to });
    const future = confirmed({});
    expect(move(future, 'held')).toEqual([['to', 'No se puede pasar de «Confirmada» a «Realizada».']]);
    expect(move(future, 'underway')).toEqual([['to', 'Falta: que llegue la primera sesión, 14/03/2026.']]);
    const begun = confirmed(held);
    make(workspace, 'registerSession', { ...workshop, activity: begun });
    make(workspace, 'changeActivityState', { id: begun, to: 'underway' });
    expect(move(begun, 'held')).toEqual([['to', 'Falta: que llegue la última sesión, 14/03/2026.']]);
    const over = confirmed(held);
    make(workspace, 'changeActivityState', { id: over, to: 'underway' });
    expect(move(over, 'held')).toEqual([['to', 'Falta: la asistencia de una sesión.']]);
    make(workspace, 'recordSessionAttendance', { session: 'SES-2026-00004', marks: [] });
    make(workspace, 'changeActivityState', { id: over, to: 'held' });
    make(workspace, 'registerStaff', {
      name: 'Luz Durán',
      role: 'Asistente y técnico social',
      email: assistant.as,
      active: 'Sí',
    });
    expect(refused(workspace, 'changeActivityState', { id: over, to: 'closed' }, assistant)).toEqual([
      ['', 'Su cuenta no tiene permiso para: Cerrar.'],
    ]);
    expect(move(over, 'closed')).toEqual([
      ['to', 'Falta: anotar el cierre.'],
      ['to', 'Falta: hacer el informe.'],
    ]);
    make(workspace, 'reportActivity', { activity: over, topics: 'El libro de caja.' });
    make(workspace, 'makeActivityReport', { id: over });
    make(workspace, 'changeActivityState', { id: over, to: 'closed' });
    expect(refused(workspace, 'updateActivity', { ...workshop, id: over })).toEqual([
      ['', 'La actividad está cerrada y no admite cambios.'],
    ]);
  });

  test('corrected while it is open, the journal tells what it said before', () => {
    const workspace = openInstalled();
    const id = make(workspace, 'registerActivity', workshop);
    make(workspace, 'updateActivity', { ...workshop, id, place: 'Escuela del paraje' });
    expect(activityRow(workspace)).toMatchObject({ Lugar: 'Escuela del paraje', Empieza: '14/03/2026' });
    const last = rowsOf(workspace, 'Bitácora').at(-1);
    expect(last).toMatchObject({ Qué: 'Corregir actividad', Registro: id });
    expect(last?.['Antes y después']).toContain('Centro comunal');
  });
});

test('one that began and to which nobody came is cancelled, with a reason; what was given in part was held', () => {
  const workspace = openInstalled();
  const person = make(workspace, 'registerPerson', { ...somebody, givenNames: 'Ana', firstSurname: 'Gil' });
  const begun = (title: string): string => {
    const facts = { ...workshop, title, date: '28/02/2026', alreadyHeld: 'Sí' };
    const id = make(workspace, 'registerActivity', facts);
    make(workspace, 'changeActivityState', { id, to: 'open' });
    make(workspace, 'enrolPeople', { activity: id, people: [person] });
    for (const to of ['confirmed', 'underway']) make(workspace, 'changeActivityState', { id, to });
    return id;
  };
  const cancel = (id: string, reason: string): [string, string][] =>
    refused(workspace, 'changeActivityState', { id, to: 'cancelled', reason });
  const rained = begun('Con lluvia');
  expect(cancel(rained, '')).toEqual([['reason', 'Escriba el motivo para: Cancelar.']]);
  make(workspace, 'changeActivityState', { id: rained, to: 'cancelled', reason: 'Llovió y no llegó nadie.' });
  expect(activityRow(workspace)).toMatchObject({ Estado: 'Cancelada' });
  const given = begun('Dado');
  make(workspace, 'recordSessionAttendance', { session: 'SES-2026-00002', marks: [] });
  expect(cancel(given, 'Ya no.')).toEqual([
    ['to', 'Falta: que no conste asistencia: quite las sesiones que no se darán y márquela realizada.'],
  ]);
});

test('a meeting or an activity that is registered twice names the one that was there', () => {
  const workspace = openInstalled();
  const warnings = (operation: string, input: Record<string, unknown>): unknown =>
    (call(workspace, operation, input).output as unknown as { warnings: unknown }).warnings;
  expect(warnings('registerActivity', workshop)).toEqual([]);
  expect(warnings('registerActivity', { ...workshop, title: workshop.title.toUpperCase() })).toEqual([
    'Puede ser la misma que ACT-2026-0001: mismo título, lugar y día. Si lo es, anule una de las dos.',
  ]);
  expect(warnings('registerMeeting', coordination)).toEqual([]);
  expect(warnings('registerMeeting', { ...coordination, date: '09/03/2026' })).toEqual([]);
  expect(warnings('registerMeeting', { ...coordination, title: 'La otra' })).toEqual([
    'Puede ser la misma que REU-2026-0001, «Coordinación del mes»: mismo tipo, lugar y día. Si lo es, anule una de las dos.',
  ]);
});

test('what an exchange costs says how much of it is to take people there, never more than the whole', () => {
  const workspace = openInstalled();
  const exchange = { ...workshop, kind: 'Intercambio local', transport: '9,000.00' };
  const said = 'El transporte es parte del costo: escriba el costo completo.';
  expect(refused(workspace, 'registerActivity', exchange)).toEqual([['transport', said]]);
  expect(refused(workspace, 'registerActivity', { ...exchange, cost: '8,000.00' })).toEqual([
    ['transport', said],
  ]);
  make(workspace, 'registerActivity', { ...exchange, cost: '12,000.00' });
  expect(activityRow(workspace)).toMatchObject({
    Costo: 'RD$12,000.00',
    'De ello, transporte': 'RD$9,000.00',
  });
});
