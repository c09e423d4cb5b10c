/** F6 at the door through the shipped bundle: the link of a meeting, filled by people without an account, and the list it makes. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../local/index';
import { mailsOf, call, make, minute, openInstalled, rowsOf } from './installed';
import { coordination, junta } from './registered';

const neighbour = { as: 'vecina@otro.example' };

/** Held this morning, in a place with its board of neighbours. */
function meetingToday(workspace: Workspace, date = '02/03/2026'): string {
  make(workspace, 'registerOrganisation', junta);
  return make(workspace, 'registerMeeting', {
    ...coordination,
    type: 'Asamblea comunitaria',
    title: 'Asamblea de Nuevo Amanecer',
    objective: 'Escoger la obra.',
    date,
    organisations: ['ORG-0001'],
  });
}

interface Door {
  readonly link: string;
  readonly text: string;
  readonly whatsApp: string;
  readonly qr?: { readonly size: number; readonly path: string };
}

const doorOf = (workspace: Workspace, id: string): Door => {
  const answer = call(workspace, 'doorLink', { id });
  return (answer as unknown as { output: Door }).output;
};

/** The page that the link opens on a telephone whose owner has no account here. */
const opened = (workspace: Workspace, link: string) =>
  workspace.readForm('F6 · Registro de asistencia', neighbour, { query: link.slice(link.indexOf('?') + 1) });

const person = {
  Nombres: 'Rosa Elena',
  Apellidos: 'Jiménez Abreu',
  Sexo: 'Femenino',
  Organización: 'JV Nuevo Amanecer',
  Teléfono: '809-555-0177',
  '¿Permite que salga en las fotos?': 'Sí, está de acuerdo',
};

const sign = (workspace: Workspace, answers: Readonly<Record<string, string>>): void => {
  workspace.submitForm('F6 · Registro de asistencia', answers, neighbour);
  workspace.advance(minute);
};

const listOf = (workspace: Workspace): (string | undefined)[][] =>
  rowsOf(workspace, 'Asistencias').map((row) => [
    row['Reunión'],
    row['Organización'],
    row['Cómo se registró'],
  ]);

test('the link carries the code and the place, nothing else, and opens the form with its code filled in', () => {
  const workspace = openInstalled();
  const meeting = meetingToday(workspace);
  const { link, text, qr } = doorOf(workspace, meeting);
  expect(text).toBe(
    `Para anotar su asistencia (${meeting}, 02/03/2026, Nuevo Amanecer — El Cercado, DM Constanza): ${link}`,
  );
  expect(qr?.size).toBeGreaterThan(30);
  const page = opened(workspace, link);
  expect(page.obstacle).toBeUndefined();
  expect(page.pages).toHaveLength(1);
  expect(page.pages[0]?.items.find(({ title }) => title === 'Código')?.value).toBe(meeting);
  // The same telephone goes on to the next person: no address, no way back to what somebody wrote.
  expect([page.collectEmail, page.allowEdits]).toEqual([false, false]);
});

test('each person is one line of the list, whoever is not known comes in provisionally, and nobody gets a mail', () => {
  const workspace = openInstalled();
  const meeting = meetingToday(workspace);
  sign(workspace, { Código: meeting, ...person });
  sign(workspace, { Código: meeting, ...person });
  expect(listOf(workspace)).toEqual([[meeting, 'Junta de Vecinos Nuevo Amanecer [ORG-0001]', 'Formulario']]);
  expect(rowsOf(workspace, 'Personas')).toMatchObject([
    {
      'Nombre completo': 'Rosa Elena Jiménez Abreu',
      Teléfono: '809-555-0177',
      'Estado del registro': 'Provisional',
    },
  ]);
  expect(rowsOf(workspace, 'Consentimientos')).toMatchObject([
    { 'Para qué': 'Fotos', 'Está de acuerdo': 'Sí' },
  ]);
  expect(rowsOf(workspace, 'Reuniones')).toMatchObject([{ Asistentes: '1', Mujeres: '1' }]);
  expect(rowsOf(workspace, 'Bandeja').map((row) => [row['Estado'], row['Registro']])).toEqual([
    ['Aplicado', meeting],
    ['Aplicado', meeting],
  ]);
  expect(mailsOf(workspace)).toEqual([]);
});

test('a code that no meeting has, and a meeting whose day has not come, wait for the office with the reason', () => {
  const workspace = openInstalled();
  const meeting = meetingToday(workspace, '20/03/2026');
  sign(workspace, { Código: 'REU-2026-0099', ...person });
  sign(workspace, { Código: meeting, ...person });
  expect(listOf(workspace)).toEqual([]);
  expect(rowsOf(workspace, 'Bandeja').map((row) => row['Qué falta resolver'])).toEqual([
    expect.stringContaining('«REU-2026-0099» no es el código de una reunión ni de una sesión.'),
    expect.stringContaining(`${meeting} es el 20/03/2026: todavía no ha llegado.`),
  ]);
  expect(mailsOf(workspace)).toEqual([]);
});

test('the office corrects the code in the Bandeja, and the line is there', () => {
  const workspace = openInstalled();
  const meeting = meetingToday(workspace);
  sign(workspace, { Código: 'REU-2026-0099', ...person });
  const id = rowsOf(workspace, 'Bandeja')[0]?.['Código'];
  expect(call(workspace, 'applyInboxEntry', { id, answers: { event: meeting } }).ok).toBe(true);
  expect(listOf(workspace)).toEqual([[meeting, 'Junta de Vecinos Nuevo Amanecer [ORG-0001]', 'Formulario']]);
});

test('there is no link to a meeting whose list is closed', () => {
  const workspace = openInstalled();
  const meeting = meetingToday(workspace);
  make(workspace, 'changeMeetingState', { id: meeting, to: 'cancelled', reason: 'Llovió.' });
  expect(call(workspace, 'doorLink', { id: meeting }).problems).toMatchObject([
    { message: expect.stringContaining('no admite cambios') },
  ]);
});

describe('a session of a workshop', () => {
  let workspace: Workspace;

  /** Open since last week, with one place, and one session today. */
  function workshopToday(quota: string): string {
    const activity = make(workspace, 'registerActivity', {
      kind: 'Microtaller de gestión comunitaria',
      title: 'Actas al día',
      topic: 'Actas y libros de la organización',
      objective: 'Que cada secretaría lleve su libro.',
      place: 'Centro comunal',
      territory: '010101204',
      quota,
      date: '02/03/2026',
      starts: '9:00 a. m.',
      ends: '12:00 p. m.',
    });
    make(workspace, 'changeActivityState', { id: activity, to: 'open' });
    return activity;
  }

  const seats = (): (string | undefined)[][] =>
    rowsOf(workspace, 'Inscripciones').map((row) => [
      row['Estado'],
      row['Sesiones asistidas'],
      row['Asistencia (%)'],
    ]);

  beforeEach(() => {
    workspace = openInstalled();
  });

  test('who signs takes a place, is marked once, and gets the hours', () => {
    const activity = workshopToday('5');
    expect(opened(workspace, doorOf(workspace, 'SES-2026-00001').link).pages[0]?.items[0]?.value).toBe(
      'SES-2026-00001',
    );
    sign(workspace, { Código: 'SES-2026-00001', ...person });
    sign(workspace, { Código: 'ses-2026-00001', ...person });
    expect(seats()).toEqual([['Inscrita', 'SES-2026-00001', '100']]);
    expect(rowsOf(workspace, 'Actividades')).toMatchObject([
      { Código: activity, Inscritos: '1', 'Sesiones con asistencia': '1' },
    ]);
    expect(rowsOf(workspace, 'Sesiones')).toMatchObject([{ Asistentes: '1' }]);
    expect(rowsOf(workspace, 'Bandeja').map((row) => [row['Estado'], row['Registro']])).toEqual([
      ['Aplicado', activity],
      ['Aplicado', activity],
    ]);
  });

  test('two at once, one place: the second waits for the office, who decides', () => {
    const activity = workshopToday('1');
    workspace.holdTriggers(true);
    sign(workspace, { Código: 'SES-2026-00001', ...person });
    sign(workspace, {
      Código: 'SES-2026-00001',
      ...person,
      Nombres: 'Mercedes',
      Apellidos: 'Santos Then',
      Teléfono: '',
    });
    workspace.deliverTriggers();
    expect(seats()).toEqual([['Inscrita', 'SES-2026-00001', '100']]);
    expect(rowsOf(workspace, 'Bandeja').map((row) => row['Qué falta resolver'])).toEqual([
      '',
      expect.stringContaining(`No tiene cupo en ${activity}: decida si se le inscribe.`),
    ]);
    expect(rowsOf(workspace, 'Personas')).toHaveLength(1);
  });
});
