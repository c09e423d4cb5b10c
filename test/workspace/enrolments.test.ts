/** Places, waiting list and attendance of a workshop, as the sheet holds them. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../local/index';
import { call, make, openInstalled, rowsOf } from './installed';
import { junta, territory } from './registered';

let workspace: Workspace;
let people: string[];
let activity: string;

const session = { date: '28/02/2026', starts: '9:00 a. m.', ends: '12:00 p. m.', alreadyHeld: 'Sí' };
const workshop = {
  kind: 'Microtaller de gestión comunitaria',
  title: 'Actas al día',
  topic: 'Actas y libros de la organización',
  objective: 'Que cada secretaría lleve su libro.',
  place: 'Centro comunal',
  territory,
  quota: '2',
  ...session,
};

function refused(name: string, input: unknown): [string, string][] {
  const answer = call(workspace, name, input);
  if (answer.ok) throw new Error(`${name} se aceptó.`);
  const problems = (answer.problems ?? []) as { readonly field?: string; readonly message: string }[];
  return problems.map(({ field, message }) => [field ?? '', message]);
}

/** What an operation answers beside the code. */
function answered(name: string, input: unknown): Record<string, unknown> {
  const answer = call(workspace, name, input);
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.problems)}`);
  return answer.output as unknown as Record<string, unknown>;
}

const states = (): (string | undefined)[] => rowsOf(workspace, 'Inscripciones').map((row) => row['Estado']);
const activityRow = (): Readonly<Record<string, string>> => rowsOf(workspace, 'Actividades')[0] ?? {};

beforeEach(() => {
  workspace = openInstalled();
  people = ['Ana Rosa', 'Bienvenido', 'Carmen'].map((givenNames) =>
    make(workspace, 'registerPerson', {
      givenNames,
      firstSurname: 'Durán',
      documentKind: 'none',
      sex: 'unstated',
      territory,
    }),
  );
  activity = make(workspace, 'registerActivity', workshop);
  make(workspace, 'changeActivityState', { id: activity, to: 'open' });
});

describe('enrolling', () => {
  test('who finds no place waits, and is told so', () => {
    expect(answered('enrolPeople', { activity, people })).toMatchObject({
      enrolled: 2,
      waiting: 1,
      warnings: ['Carmen Durán no encontró cupo: queda en la lista de espera, número 1.'],
    });
    expect(states()).toEqual(['Inscrita', 'Inscrita', 'Lista de espera']);
    expect(activityRow()).toMatchObject({ Inscritos: '2', 'En lista de espera': '1' });
  });

  test('a second time, unknown, or before it is open: each at its field', () => {
    make(workspace, 'enrolPeople', { activity, people: people.slice(0, 1) });
    expect(refused('enrolPeople', { activity, people: [people[0], 'PER-000999'] })).toEqual([
      ['people', 'Ana Rosa Durán ya está inscrita.'],
      ['people', 'No se encuentra «PER-000999» en «Personas».'],
    ]);
    expect(refused('enrolPeople', { activity, people: [people[1]], organisation: 'ORG-0099' })).toEqual([
      ['organisation', 'No se encuentra «ORG-0099» en «Organización».'],
    ]);
    const planned = make(workspace, 'registerActivity', { ...workshop, title: 'Otra' });
    expect(refused('enrolPeople', { activity: planned, people })).toEqual([
      ['activity', 'Abra primero la inscripción de la actividad.'],
    ]);
    expect(rowsOf(workspace, 'Inscripciones')).toHaveLength(1);
  });

  test('somebody on the board of an invited organisation comes for it', () => {
    const organisation = make(workspace, 'registerOrganisation', junta);
    make(workspace, 'registerBoard', {
      organisation,
      electionDate: '14/02/2026',
      starts: '14/02/2026',
      swornIn: 'Sí',
      offices: [
        { role: 'Presidente(a)', person: people[0] },
        { role: 'Secretario(a)', person: people[1] },
      ],
    });
    make(workspace, 'updateActivity', {
      ...workshop,
      id: activity,
      organisations: [organisation],
      organisationQuota: '1',
    });
    make(workspace, 'enrolPeople', { activity, people });
    const named = `Junta de Vecinos Nuevo Amanecer [${organisation}]`;
    expect(rowsOf(workspace, 'Inscripciones')).toMatchObject([
      { Organización: named, Estado: 'Inscrita' },
      { Organización: named, Estado: 'Lista de espera' },
      { Organización: '', Estado: 'Inscrita' },
    ]);
  });

  test('who has died is not enrolled, nor offered with the board that they were on; a new board with them is told of', () => {
    const organisation = make(workspace, 'registerOrganisation', junta);
    const offices = [
      { role: 'Presidente(a)', person: people[0] },
      { role: 'Secretario(a)', person: people[1] },
    ];
    const board = { organisation, electionDate: '14/02/2026', minutesLink: 'Libro 1', offices };
    make(workspace, 'registerBoard', { ...board, starts: '14/02/2026' });
    make(workspace, 'updateActivity', { ...workshop, id: activity, organisations: [organisation] });
    make(workspace, 'recordLifeState', { id: people[0], lifeState: 'Fallecida', on: '28/02/2026' });
    expect(refused('enrolPeople', { activity, people })).toEqual([
      ['people', 'Ana Rosa Durán está anotada como fallecida.'],
    ]);
    const { boards } = answered('activityBoard', { id: activity });
    expect(boards).toMatchObject({ values: { people: [people[1]] } });
    expect(answered('registerBoard', { ...board, starts: '01/03/2026' })['warnings']).toContain(
      'Ana Rosa Durán consta como persona fallecida: revise quién ocupa el cargo.',
    );
  });
});

describe('leaving', () => {
  test('the first who waits moves up, with its reason in the journal; who left may come again', () => {
    make(workspace, 'enrolPeople', { activity, people });
    const leaves = { id: 'INS-2026-00001' };
    expect(refused('withdrawEnrolment', leaves)).toEqual([
      ['reason', 'Escriba el motivo para: Retirar de la actividad.'],
    ]);
    const { warnings } = answered('withdrawEnrolment', { ...leaves, reason: 'Se mudó.' });
    expect(warnings).toEqual(['Carmen Durán estaba en la lista de espera y ya tiene cupo: avísele.']);
    expect(states()).toEqual(['Retirada', 'Inscrita', 'Inscrita']);
    expect(activityRow()).toMatchObject({ Inscritos: '2', 'En lista de espera': '0' });
    make(workspace, 'enrolPeople', { activity, people: people.slice(0, 1) });
    expect(states()).toEqual(['Retirada', 'Inscrita', 'Inscrita', 'Lista de espera']);
  });

  test('a quota is not set below those enrolled; set higher, who waits moves up', () => {
    make(workspace, 'enrolPeople', { activity, people });
    expect(refused('updateActivity', { ...workshop, id: activity, quota: '1' })).toEqual([
      ['quota', 'El cupo (1) no puede ser menor que las personas inscritas (2).'],
    ]);
    const { warnings } = answered('updateActivity', { ...workshop, id: activity, quota: '3' });
    expect(warnings).toEqual(['Carmen Durán estaba en la lista de espera y ya tiene cupo: avísele.']);
    expect(states()).toEqual(['Inscrita', 'Inscrita', 'Inscrita']);
  });
});

describe('attendance', () => {
  const tick = (sessionId: string, marks: Record<string, string>): string =>
    make(workspace, 'recordSessionAttendance', {
      session: sessionId,
      marks: Object.entries(marks).map(([enrolment, mark]) => ({ enrolment, mark })),
    });
  const hours = (): (string | undefined)[][] =>
    rowsOf(workspace, 'Inscripciones').map((row) => [
      row['Tiempo asistido']?.replace(' min', ''),
      row['Asistencia (%)'],
    ]);

  beforeEach(() => {
    make(workspace, 'enrolPeople', { activity, people });
  });

  test('makes hours and shares, which follow when a session is added, mended or ticked again', () => {
    tick('SES-2026-00001', { 'INS-2026-00001': 'Presente', 'INS-2026-00002': 'Ausente justificado' });
    expect(hours()).toEqual([
      ['180', '100'],
      ['0', '0'],
      ['0', '0'],
    ]);
    const second = make(workspace, 'registerSession', { ...session, activity, date: '01/03/2026' });
    expect(hours()[0]).toEqual(['180', '50']);
    make(workspace, 'updateSession', { ...session, id: second, date: '01/03/2026', ends: '10:00 a. m.' });
    expect(hours()[0]).toEqual(['180', '75']);
    tick(second, { 'INS-2026-00001': 'Presente', 'INS-2026-00002': 'Presente' });
    expect(hours().slice(0, 2)).toEqual([
      ['240', '100'],
      ['60', '25'],
    ]);
    tick('SES-2026-00001', { 'INS-2026-00002': 'Presente', 'INS-2026-00001': 'Ausente' });
    expect(rowsOf(workspace, 'Inscripciones').slice(0, 2)).toMatchObject([
      { 'Sesiones asistidas': second, 'Ausencias justificadas': '', 'Asistencia (%)': '25' },
      {
        'Sesiones asistidas': `SES-2026-00001 | ${second}`,
        'Ausencias justificadas': '',
        'Asistencia (%)': '100',
      },
    ]);
    expect(rowsOf(workspace, 'Sesiones').map((row) => row['Asistentes'])).toEqual(['1', '2']);
  });

  test('is not taken before the day comes, nor of who has no place', () => {
    const future = make(workspace, 'registerSession', {
      ...session,
      activity,
      date: '14/03/2026',
      alreadyHeld: '',
    });
    const marks = [{ enrolment: 'INS-2026-00001', mark: 'Presente' }];
    expect(refused('recordSessionAttendance', { session: future, marks })).toEqual([
      ['session', 'La sesión es el 14/03/2026: todavía no ha llegado.'],
    ]);
    expect(refused('recordSessionAttendance', { session: 'SES-2026-00009', marks })).toEqual([
      ['session', 'No se encuentra «SES-2026-00009» en «Sesión».'],
    ]);
    const wrong = [
      { enrolment: 'INS-2026-00003', mark: 'Presente' },
      { enrolment: 'INS-2026-00009', mark: 'Presente' },
    ];
    expect(refused('recordSessionAttendance', { session: 'SES-2026-00001', marks: wrong })).toEqual([
      ['marks.0.enrolment', 'Está en la lista de espera o se retiró: no tiene cupo.'],
      ['marks.1.enrolment', 'No se encuentra «INS-2026-00009» en «Inscripción».'],
    ]);
  });

  test('a session with attendance is not taken out, nor the only one; another is, with its reason', () => {
    const second = make(workspace, 'registerSession', { ...session, activity, date: '01/03/2026' });
    tick('SES-2026-00001', { 'INS-2026-00001': 'Presente' });
    const reason = 'Alcanzó con un día.';
    expect(refused('removeSession', { id: 'SES-2026-00001', reason })).toEqual([
      ['id', 'Ya se anotó su asistencia: no se puede quitar.'],
    ]);
    make(workspace, 'removeSession', { id: second, reason });
    expect(hours()[0]).toEqual(['180', '100']);
    expect(activityRow()).toMatchObject({
      Sesiones: '1',
      'Sesiones con asistencia': '1',
      Termina: '28/02/2026',
    });
    const other = make(workspace, 'registerActivity', { ...workshop, title: 'Otra' });
    expect(other).toBe('ACT-2026-0002');
    expect(refused('removeSession', { id: 'SES-2026-00003', reason })).toEqual([
      ['id', 'Es la única sesión: cambie su fecha, o posponga la actividad.'],
    ]);
  });

  test('the activity is confirmed with people, and held once the attendance of every session is written down', () => {
    const move = (to: string): string => make(workspace, 'changeActivityState', { id: activity, to });
    move('confirmed');
    move('underway');
    expect(refused('changeActivityState', { id: activity, to: 'held' })).toEqual([
      ['to', 'Falta: la asistencia de una sesión.'],
    ]);
    tick('SES-2026-00001', { 'INS-2026-00001': 'Presente' });
    expect(move('held')).toBe(activity);
  });
});
