/** What a tired person in a hurry sends: nothing is lost, nothing invented, and what does not fit is said where it happened. */
import { describe, expect, test } from '@jest/globals';
import type { StreamAnswer } from '../../demo/answer';
import { rowsOf } from '../../demo/sheet';
import type { Workspace } from '../../local/index';
import { coordinator, meetingInput, openBase } from '../proof/base';
import { call } from './installed';
import { clearReport, clearRequest, lastOf, send as sendTo, type Given } from './sent';

const { workspace: base, held } = openBase();

/** Sends a form to a registry of its own, unless one is given. */
const send = (form: StreamAnswer['form'], answers: Given, workspace = base.clone()): Workspace =>
  sendTo(workspace, form, answers);

const waiting = (workspace: Workspace): string => lastOf(workspace, 'Bandeja')['Qué falta resolver'] ?? '';

describe('a request', () => {
  test.each([
    ['emojis', { description: '😭👩‍👩‍👧 el río 🌊 creció' }, { Descripción: '😭👩‍👩‍👧 el río 🌊 creció' }],
    [
      'spaces around',
      { description: '  el camino \n\n\n\n está malo  ' },
      { Descripción: 'el camino\n\nestá malo' },
    ],
    [
      'five thousand letters',
      { description: 'camino '.repeat(714) },
      { Descripción: 'camino '.repeat(714).trim() },
    ],
    ['a formula', { description: '=IMPORTXML("a";"b")' }, { Descripción: '=IMPORTXML("a";"b")' }],
    ['an apostrophe first', { description: "'urgente" }, { Descripción: "'urgente" }],
  ])('with %s is kept as it was written', (_what, answers, expected) => {
    const workspace = send('request', { ...clearRequest, ...answers });
    expect(lastOf(workspace, 'Bandeja')).toMatchObject({ Estado: 'Aplicado', 'Qué falta resolver': '' });
    expect(lastOf(workspace, 'Solicitudes')).toMatchObject(expected);
  });

  test.each([
    ['capitals and spaces', { givenNames: '  MILAGROS ', surnames: ' PEGUERO  DE LA CRUZ ' }],
    ['signs before it', { givenNames: "'Milagros", surnames: '@Peguero de la Cruz' }],
  ])('whose name has %s is of a person with a proper name', (_what, answers) => {
    const workspace = send('request', { ...clearRequest, ...answers });
    expect(lastOf(workspace, 'Personas')).toMatchObject({
      Nombres: 'Milagros',
      'Primer apellido': 'Peguero',
    });
  });

  test.each([
    [
      'figures for a name',
      { givenNames: '12345' },
      '«12345» no puede ser parte de un nombre: escríbalo con letras.',
    ],
    [
      'dots for a surname',
      { surnames: '...' },
      '«...» no puede ser parte de un nombre: escríbalo con letras.',
    ],
    ['words for a cédula', { documentNumber: 'no la tiene' }, 'La cédula «no la tiene» no tiene 11 dígitos.'],
    [
      'too long a text',
      { description: 'camino '.repeat(1500) },
      '«¿Qué se solicita?» es demasiado largo: caben 10000 caracteres.',
    ],
    [
      'a year of three figures',
      { happenedOn: '0206-03-02' },
      '«Fecha en que ocurrió» debe ser una fecha como 14/03/2026.',
    ],
    ['a day to come', { happenedOn: '2026-12-31' }, '«Fecha en que ocurrió» no puede ser posterior a hoy.'],
    [
      'the year before',
      { happenedOn: '2025-03-02' },
      '«Fecha en que ocurrió» es de hace más de seis meses (02/03/2025): revise el año.',
    ],
  ])('with %s waits, and no record is made of it', (_what, answers, reason) => {
    const workspace = send('request', { ...clearRequest, ...answers });
    expect(waiting(workspace)).toBe(reason);
    expect(rowsOf(workspace, 'Solicitudes')).toHaveLength(rowsOf(base, 'Solicitudes').length);
    expect(rowsOf(workspace, 'Personas')).toHaveLength(rowsOf(base, 'Personas').length);
  });

  test('of long ago is applied in one step once the office confirms its day', () => {
    const workspace = send('request', { ...clearRequest, happenedOn: '2025-03-02' });
    const { Código: id } = lastOf(workspace, 'Bandeja');
    const applied = call(workspace, 'applyInboxEntry', { id, confirmed: 'Sí' }, { as: { as: coordinator } });
    expect(applied.ok).toBe(true);
    expect(lastOf(workspace, 'Solicitudes')).toMatchObject({ 'Fecha en que ocurrió': '02/03/2025' });
  });

  test.each([
    ['a telephone with words', { phone: '809-555-0131 (la hija)' }, 'Escriba el teléfono con 10 dígitos'],
    ['a day that no month has', { happenedOn: '2026-02-31' }, 'Fecha no válida'],
  ])('with %s is refused on the telephone itself', (_what, answers, said) => {
    expect(() => send('request', { ...clearRequest, ...answers })).toThrow(said);
  });

  test('sent twice from one telephone is one request for the same person, and the second says so', () => {
    const workspace = send('request', clearRequest, send('request', clearRequest));
    expect(rowsOf(workspace, 'Personas')).toHaveLength(rowsOf(base, 'Personas').length + 1);
    expect(`${waiting(workspace)}${lastOf(workspace, 'Bandeja')['Avisos'] ?? ''}`).toContain(
      'misma persona y categoría',
    );
  });

  test('whose place is misspelt waits with the official one first, and is found by its name however it is written', () => {
    const misspelt = send('request', { ...clearRequest, 'place-elCercado': 'other:nuebo amaneser' });
    const { Código: id } = lastOf(misspelt, 'Bandeja');
    const opened = call(misspelt, 'openInboxEntry', { id }, { as: { as: coordinator } });
    expect((opened.output as unknown as { candidates: unknown[] }).candidates[0]).toMatchObject({
      subject: 'place',
      id: held.territory,
    });
    const exact = send('request', { ...clearRequest, 'place-elCercado': 'other:NUEVO AMANECER ' });
    expect(lastOf(exact, 'Solicitudes')).toMatchObject({
      Lugar: 'Nuevo Amanecer — El Cercado, DM Constanza [010101204]',
      'Referencia de ubicación': '',
    });
  });

  test('at a place that the office has given another name is routed by it from then on', () => {
    const workspace = base.clone();
    const [headers = [], ...rows] = workspace.sheet('Territorios');
    const row = rows.findIndex((cells) => cells.includes(held.territory)) + 2;
    const column = String.fromCharCode(65 + headers.indexOf('Otros nombres'));
    workspace.editCell('Territorios', `${column}${row}`, 'La Loma del Chivo', { as: coordinator });
    send('request', { ...clearRequest, 'place-elCercado': 'other:la loma del chivo' }, workspace);
    expect(lastOf(workspace, 'Solicitudes')).toMatchObject({
      Lugar: 'Nuevo Amanecer — El Cercado, DM Constanza [010101204]',
    });
  });
});

test.each(['SOL-2026-00001', ' sol-2026-00001 ', 'sol 2026 1', 'SOL2026-1', 'SOL–2026–00001', 'org 1'])(
  'a visit about «%s» is noted about the matter meant',
  (subject) => {
    const visit = { happenedOn: '2026-03-02', mode: 'visit', result: 'spoke', subject };
    const workspace = send('visit', visit);
    expect(lastOf(workspace, 'Bandeja')).toMatchObject({ Estado: 'Aplicado', 'Qué falta resolver': '' });
    expect(rowsOf(workspace, 'Contactos')).toHaveLength(1);
  },
);

test.each(['la solicitud de Ana', '=1', 'REU-2026-0001', '🙂'])('a visit about «%s» goes back', (subject) => {
  const workspace = send('visit', { happenedOn: '2026-03-02', mode: 'visit', result: 'spoke', subject });
  expect(waiting(workspace)).toBe(
    `No hay una solicitud, una organización ni un acuerdo con el código «${subject}».`,
  );
  expect(rowsOf(workspace, 'Contactos')).toEqual([]);
});

describe('an organisation', () => {
  const organisation: Given = {
    happenedOn: '2026-03-01',
    purpose: 'create',
    name: 'Junta de Vecinos El Pinar',
    kind: 'neighbourhoodBoard',
    sector: 'elCercado',
    'place-elCercado': '010101204',
    families: '120',
    boardNews: 'yes',
    electionDate: '2026-02-14',
    'president-name': 'Domingo Rosado',
    'president-sex': 'male',
  };

  test.each([
    [
      'no letter in its name',
      { name: '🌲' },
      '«🌲» no puede ser el nombre de una organización: escríbalo con letras.',
    ],
    ['nobody for president', { 'president-name': 'No hay' }, 'Escriba nombre y apellido: «No hay».'],
    [
      'the same as before',
      { 'president-name': 'la misma de antes' },
      'Escriba nombre y apellido: «la misma de antes».',
    ],
    ['half a name', { 'president-name': 'María' }, 'Escriba nombre y apellido: «María».'],
    [
      'an election to come',
      { electionDate: '2027-02-14' },
      '«Fecha de la elección» no puede ser posterior a hoy.',
    ],
  ])('with %s waits, and nobody is invented', (_what, answers, reason) => {
    const workspace = send('organisation', { ...organisation, ...answers });
    expect(waiting(workspace)).toBe(reason);
    for (const sheet of ['Organizaciones', 'Personas', 'Directivas']) {
      expect(rowsOf(workspace, sheet)).toHaveLength(rowsOf(base, sheet).length);
    }
  });

  test('written in capitals that is there already points at the one there is', () => {
    const workspace = send('organisation', { ...organisation, name: ' JUNTA DE VECINOS  NUEVO AMANECER' });
    expect(waiting(workspace)).toContain('(ORG-0001)');
    expect(rowsOf(workspace, 'Organizaciones')).toHaveLength(1);
  });
});

describe('somebody at the door', () => {
  const person: Given = {
    givenNames: 'Ana',
    surnames: 'Marte',
    documentNumber: '999-0000003-7',
    sex: 'female',
    photos: 'yes',
  };

  /** A meeting that is going on. */
  function withMeeting(): { workspace: Workspace; event: string } {
    const workspace = base.clone();
    const input = { ...meetingInput(held.territory, held.organisation), date: '02/03/2026' };
    const { output } = call(workspace, 'registerMeeting', input, { as: { as: coordinator } });
    return { workspace, event: output?.id ?? '' };
  }

  test('who copies the code by hand and sends it twice is on the list once', () => {
    const { workspace, event } = withMeeting();
    const said = event.toLowerCase().replace(/-0*/g, ' ');
    send('attendance', { ...person, event: said }, workspace);
    send('attendance', { ...person, event }, workspace);
    expect(rowsOf(workspace, 'Asistencias')).toMatchObject([{ Reunión: event }]);
  });

  test('with emojis for a name is nobody yet', () => {
    const { workspace, event } = withMeeting();
    send('attendance', { ...person, event, givenNames: '🙂', surnames: '🙂' }, workspace);
    expect(waiting(workspace)).toContain('escriba nombre y apellido');
    expect(rowsOf(workspace, 'Personas')).toHaveLength(rowsOf(base, 'Personas').length);
  });

  test('of a meeting called off meanwhile waits for the office', () => {
    const { workspace, event } = withMeeting();
    const called = { id: event, to: 'cancelled', reason: 'Lluvia.' };
    expect(call(workspace, 'changeMeetingState', called, { as: { as: coordinator } }).ok).toBe(true);
    send('attendance', { ...person, event }, workspace);
    expect(waiting(workspace)).toBe(`${event}: La reunión está cerrada y no admite cambios.`);
    expect(rowsOf(workspace, 'Asistencias')).toEqual([]);
  });
});

describe('a report of a meeting', () => {
  test.each(['No hubo', 'ninguno', 'No se tomaron acuerdos.', 'N/A'])(
    'whose agreements are «%s» is a meeting without any',
    (agreements) => {
      const workspace = send('meeting', { ...clearReport, agreements });
      expect(lastOf(workspace, 'Bandeja')).toMatchObject({ Estado: 'Aplicado', 'Qué falta resolver': '' });
      expect(rowsOf(workspace, 'Acuerdos')).toEqual(rowsOf(base, 'Acuerdos'));
    },
  );

  test.each(['31/02/2026', '15/03', '15/03/206', '15 de marzo'])(
    'with an agreement for «%s» says so at its line',
    (day) => {
      const workspace = send('meeting', {
        ...clearReport,
        agreements: `Limpiar la cañada; Ana Marte; ${day}`,
      });
      expect(waiting(workspace)).toBe(
        `«Limpiar la cañada; Ana Marte; ${day}»: falta una fecha que exista, con su día, mes y año. Escriba acuerdo; responsable; fecha.`,
      );
    },
  );

  test('takes a date in words', () => {
    const agreements = 'Limpiar la cañada; María Altagracia Peralta; 15 de marzo de 2026';
    const workspace = send('meeting', { ...clearReport, agreements });
    expect(lastOf(workspace, 'Acuerdos')).toMatchObject({ 'Fecha de compromiso': '15/03/2026' });
  });

  test('takes a telephone beside the name for a telephone, and a crowd for nobody in particular', () => {
    const attendees = 'Juan Pérez 809-555-0198\nvino mucha gente';
    const workspace = send('meeting', { ...clearReport, attendees });
    expect(lastOf(workspace, 'Personas')).toMatchObject({
      Nombres: 'Juan',
      'Primer apellido': 'Pérez',
      Teléfono: '809-555-0198',
    });
    expect(lastOf(workspace, 'Bandeja')['Avisos']).toContain(
      '«vino mucha gente» se contó, pero no tiene nombre que anotar.',
    );
  });

  test('at half past four in the morning is taken, and asked about', () => {
    const workspace = send('meeting', { ...clearReport, starts: '04:30' });
    expect(lastOf(workspace, 'Bandeja')['Avisos']).toContain(
      'La reunión empezó a las 4:30 a. m.: revise si no era de la tarde.',
    );
  });

  test('that ends before it begins goes back to whoever sent it', () => {
    expect(waiting(send('meeting', { ...clearReport, starts: '16:30', ends: '06:10' }))).toContain(
      '«Hora de cierre»',
    );
  });
});
