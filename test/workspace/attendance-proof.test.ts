/** The proof of attendance: what it says of one person, whom it is refused, and that asking twice gives a second edition of the same. */
import { beforeEach, expect, test } from '@jest/globals';
import type { Workspace } from '../../local/index';
import { call, make, openInstalled, rowsOf, type Answer } from './installed';
import { coordination, junta, territory } from './registered';

let workspace: Workspace;
let meeting: string;
let came: string;
let guest: string;
let absent: string;

const register = (givenNames: string, firstSurname: string, more: Record<string, unknown> = {}): string =>
  make(workspace, 'registerPerson', {
    givenNames,
    firstSurname,
    sex: 'Femenino',
    documentKind: 'Sin documento',
    documentReason: 'No declarado',
    territory,
    ...more,
  });

beforeEach(() => {
  workspace = openInstalled();
  came = register('María Altagracia', 'Peralta', { documentKind: 'Cédula', documentNumber: '999-0000001-1' });
  guest = register('Yesenia', 'Capellán');
  absent = register('Ramona', 'Abreu');
  const organisation = make(workspace, 'registerOrganisation', junta);
  meeting = make(workspace, 'registerMeeting', {
    ...coordination,
    title: 'Las canastas de la calle Duarte',
    objective: 'Ver qué familias necesitan ayuda.',
    starts: '4:30 p. m.',
    organisations: [organisation],
  });
  make(workspace, 'recordAttendance', {
    meeting,
    attendees: [
      { person: came, organisation, position: 'Presidente(a)' },
      { person: guest, condition: 'Invitado' },
      { person: absent, condition: 'Ausente justificado' },
    ],
  });
  make(workspace, 'changeMeetingState', { id: meeting, to: 'held' });
});

const prove = (person: string): Answer => call(workspace, 'makeAttendanceProof', { id: meeting, person });

const proofs = () =>
  workspace.files.filter(
    ({ name, mimeType }) => name.startsWith('Constancia de asistencia ASI-') && mimeType.endsWith('document'),
  );

const registered = () =>
  rowsOf(workspace, 'Documentos').filter(({ Tipo }) => Tipo === 'Constancia de asistencia');

test('says that one person was there, when and where, and nothing of what was talked about', () => {
  expect(prove(came).problems ?? []).toEqual([]);
  const [proof, ...others] = proofs();
  expect(others).toEqual([]);
  const { text = '', name = '' } = proof ?? {};
  for (const words of [
    'María Altagracia Peralta, cédula 999-0000001-1, Presidenta, Junta de Vecinos Nuevo Amanecer',
    `asistió a la reunión ${meeting} (Coordinación social)`,
    'celebrada a los dos (2) días del mes de marzo del año dos mil veintiséis (2026), desde las cuatro y treinta',
    'Centro comunal, Nuevo Amanecer',
  ]) {
    expect(text).toContain(words);
  }
  expect(text).not.toContain('{{');
  expect(text).not.toMatch(/canasta|ayuda|familias/i);
  expect(name).not.toMatch(/Peralta|canasta|999-/);
});

test('is for guests too, without a document that nobody knows', () => {
  expect(prove(guest).ok).toBe(true);
  expect(proofs()[0]?.text).toContain('que Yesenia Capellán, asistió a la reunión');
});

test.each([
  ['who was absent', () => absent, 'Ramona Abreu no consta entre quienes asistieron a'],
  ['nobody', () => '', 'Persona que asistió'],
  ['an unknown code', () => 'PER-99999', 'PER-99999 no consta entre quienes asistieron a'],
])('is refused for %s, at the field, and nothing is made', (_who, person, why) => {
  const answer = prove(person());
  expect(answer.ok).toBe(false);
  expect(answer.problems?.[0]?.message).toContain(why);
  expect(proofs()).toEqual([]);
  expect(registered()).toEqual([]);
});

test('a meeting that has not been held proves nothing', () => {
  const id = make(workspace, 'registerMeeting', {
    ...coordination,
    title: 'La próxima',
    objective: 'Coordinar.',
    date: '20/03/2026',
    starts: '4:30 p. m.',
  });
  const answer = call(workspace, 'makeAttendanceProof', { id, person: came });
  expect(answer.problems?.[0]?.message).toContain('que la reunión esté');
});

test('asked for again it is a second edition of the same; another person keeps their own', () => {
  for (const person of [came, guest, came]) expect(prove(person).ok).toBe(true);
  expect(registered().map(({ Estado }) => Estado)).toEqual(['Reemplazado', 'Borrador', 'Borrador']);
  const folios = proofs().map(({ name }) => /ASI-\d{4}-\d{5}-S\d/.exec(name)?.[0]);
  expect(folios.map((folio) => folio?.slice(-2))).toEqual(['S1', 'S1', 'S2']);
  expect(new Set(folios).size).toBe(3);
});

test('the ficha of the meeting and that of the person show it, each by its name', () => {
  prove(came);
  const shown = (kind: string, id: string) =>
    (call(workspace, 'openRecord', { kind, id }).output as unknown as { documents: { title: string }[] })
      .documents;
  for (const [kind, id] of [
    ['meeting', meeting],
    ['person', came],
  ] as const) {
    expect(shown(kind, id)).toMatchObject([
      { title: 'Constancia de asistencia · María Altagracia Peralta', state: 'Borrador' },
    ]);
  }
  expect(shown('person', guest)).toEqual([]);
});
