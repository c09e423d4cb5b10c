/** Meetings through the shipped bundle: what stands in the tabs, in the documents and in the mails. */
import { expect, test } from '@jest/globals';
import type { Workspace } from '../../local/index';
import type { OpenedRecord } from '../../src/application/search';
import { call, make, minute, openInstalled, rowsOf } from './installed';
import { coordination, junta, territory } from './registered';

const actaText = (workspace: Workspace): string =>
  workspace.files.find(({ name, mimeType }) => name.startsWith('Acta REU-') && mimeType.endsWith('document'))
    ?.text ?? '';

test('the agenda of a meeting stands in its tab, and the acta tells it point by point', () => {
  const workspace = openInstalled();
  const meeting = make(workspace, 'registerMeeting', {
    ...coordination,
    modality: 'Presencial y virtual',
    agenda: 'Acueducto; La presidenta; 20',
  });
  const [first, water] = rowsOf(workspace, 'Agenda');
  expect([first, water].map((row) => [row?.['Reunión'], row?.['Orden'], row?.['Punto']])).toEqual([
    [meeting, '1', 'Seguimiento de acuerdos anteriores'],
    [meeting, '2', 'Acueducto'],
  ]);
  make(workspace, 'setAgenda', {
    meeting,
    points: [
      { id: first?.['Código'], title: first?.['Punto'] },
      {
        id: water?.['Código'],
        title: 'Acueducto',
        presenter: 'La presidenta',
        minutes: '20',
        development: 'La bomba se quemó el sábado.',
        conclusion: 'Se pide la visita de la ingeniera',
        votesFor: '9',
        votesAgainst: '1',
        abstentions: '1',
      },
    ],
  });
  make(workspace, 'recordAttendance', { meeting, women: '6', men: '5' });
  make(workspace, 'changeMeetingState', { id: meeting, to: 'held' });
  const answer = call(workspace, 'makeActa', { id: meeting, noAgreements: 'Sí' });
  expect(answer.effects?.map(({ status }) => status)).toEqual(['done']);
  const text = actaText(workspace);
  expect(text).toContain('En Centro comunal y por medios virtuales, ');
  expect(text).toContain('2. Acueducto (La presidenta, 20\u00a0min)');
  expect(text).toContain(
    '2. Acueducto. La bomba se quemó el sábado. Conclusión: Se pide la visita de la ingeniera. Votación: 9 a favor, 1 en contra, 1 abstención.',
  );
  const voted = rowsOf(workspace, 'Agenda').map((row) => [row['Votos a favor'], row['Abstenciones']]);
  expect(voted).toEqual([
    ['', ''],
    ['9', '1'],
  ]);
});

const boardOf = (workspace: Workspace): string => {
  const person = (givenNames: string, more: Record<string, unknown>): string =>
    make(workspace, 'registerPerson', {
      givenNames,
      firstSurname: 'Peralta',
      documentKind: 'Sin documento',
      sex: 'Femenino',
      territory,
      ...more,
    });
  const organisation = make(workspace, 'registerOrganisation', junta);
  make(workspace, 'registerBoard', {
    organisation,
    electionDate: '14/02/2026',
    starts: '14/02/2026',
    offices: [
      { role: 'Presidente(a)', person: person('María', { phone: '809-555-0111' }) },
      { role: 'Secretario(a)', person: person('Luz', { email: 'luz@example.org' }) },
    ],
  });
  return organisation;
};

test('whoever is called has a mail by the next sweep, or a row of the log that says how they were told', () => {
  const workspace = openInstalled();
  const organisations = [boardOf(workspace)];
  const id = make(workspace, 'registerMeeting', { ...coordination, date: '05/03/2026', organisations });
  make(workspace, 'conveneMeeting', { id });
  workspace.advance(21 * minute);
  const sent = workspace.outbox.filter(({ subject }) => subject === `Convocatoria: ${id}`);
  expect(sent.map(({ to }) => to)).toEqual(['luz@example.org']);
  expect(sent[0]?.body).toContain('5 de marzo de 2026, 8:00 a. m., en Centro comunal');
  const [first] = rowsOf(workspace, 'Convocados').filter((row) => row['Avisado por'] === '');
  make(workspace, 'recordNotices', { meeting: id, invitations: [first?.['Código']], channel: 'WhatsApp' });
  expect(rowsOf(workspace, 'Convocados').map((row) => row['Avisado por'])).toEqual(['WhatsApp', 'Correo']);
  expect(rowsOf(workspace, 'Reuniones')[0]?.['Estado']).toBe('Convocada');
});

test('a rectified acta is another document that names the one it corrects, which stays', () => {
  const workspace = openInstalled();
  const id = make(workspace, 'registerMeeting', coordination);
  const move = (input: Record<string, string>): string =>
    make(workspace, 'changeMeetingState', { id, ...input });
  make(workspace, 'recordAttendance', { meeting: id, women: '6', men: '5' });
  move({ to: 'held' });
  make(workspace, 'makeActa', { id, noAgreements: 'Sí' });
  move({ to: 'review' });
  move({ to: 'approved' });
  move({ to: 'draft', reason: 'La hora de cierre estaba mal.' });
  make(workspace, 'makeActa', { id, noAgreements: 'Sí' });
  const texts = workspace.files
    .filter(
      ({ name, mimeType, trashed }) =>
        name.startsWith('Acta REU-') && mimeType.endsWith('document') && !trashed,
    )
    .map(({ text = '' }) =>
      text.includes(`Corrige y sustituye el acta ${id}-A1. Motivo: La hora de cierre estaba mal.`),
    );
  expect(texts.filter(Boolean)).toHaveLength(1);
  expect(texts).toHaveLength(2);
  expect(rowsOf(workspace, 'Documentos').map((row) => [row['Edición'], row['Estado']])).toEqual([
    ['1', 'Reemplazado'],
    ['2', 'Borrador'],
  ]);
});

test('a meeting is repeated on the days that were shown, each a row with its agenda', () => {
  const workspace = openInstalled();
  const meeting = make(workspace, 'registerMeeting', { ...coordination, agenda: 'Acueducto' });
  const asked = { id: meeting, repeats: 'month', times: '3' };
  const proposal = call(workspace, 'meetingSeries', asked).output as unknown as {
    readonly days: readonly { readonly date: string; readonly label: string }[];
  };
  expect(proposal.days.map(({ label }) => label)).toEqual([
    'lunes 06/04/2026',
    // The fourth of May is the day that the law gives to Labour Day in 2026.
    'martes 05/05/2026, porque el lunes 04/05/2026 es feriado (Día del Trabajo)',
    'lunes 01/06/2026',
  ]);
  const dates = proposal.days.map(({ date }) => date).filter((date) => date !== '2026-05-05');
  call(workspace, 'repeatMeeting', { id: meeting, dates });
  const rows = rowsOf(workspace, 'Reuniones').filter((row) => row['Se repite desde'] === meeting);
  expect(rows.map((row) => [row['Fecha'], row['Estado'], row['Título']])).toEqual([
    ['06/04/2026', 'Planificada', 'Coordinación del mes'],
    ['01/06/2026', 'Planificada', 'Coordinación del mes'],
  ]);
  const agenda = rowsOf(workspace, 'Agenda').filter((row) => row['Reunión'] === rows[1]?.['Código']);
  expect(agenda.map((row) => row['Punto'])).toEqual(['Seguimiento de acuerdos anteriores', 'Acueducto']);
});

test('the acta ends with its annexes, numbered, with caption and link', () => {
  const workspace = openInstalled();
  const meeting = make(workspace, 'registerMeeting', coordination);
  make(workspace, 'recordAttendance', { meeting, women: '6', men: '5' });
  make(workspace, 'changeMeetingState', { id: meeting, to: 'held' });
  const link = 'https://drive.google.com/file/d/1AbCdEfGhIjKlMnOp/view';
  const photo = { kind: 'Fotografía', caption: 'La asamblea en el salón', link, permission: 'Sí' };
  call(workspace, 'addAnnex', { id: meeting, ...photo });
  expect(rowsOf(workspace, 'Anexos')).toMatchObject([
    { Reunión: meeting, Leyenda: photo.caption, 'Dieron permiso para la foto': 'Sí' },
  ]);
  call(workspace, 'makeActa', { id: meeting, noAgreements: 'Sí' });
  expect(actaText(workspace)).toContain(
    `Anexos\nAdemás de la lista de asistencia firmada:\n1. Fotografía: La asamblea en el salón. ${link}`,
  );
});

test('who leaves the board and who follows stand in Cargos, each from a day to a day', () => {
  const workspace = openInstalled();
  const named = `Junta de Vecinos Nuevo Amanecer [${boardOf(workspace)}]`;
  const [leaving] = rowsOf(workspace, 'Cargos').filter((row) => row['Cargo'] === 'Secretario(a)');
  const [president] = rowsOf(workspace, 'Cargos');
  call(workspace, 'leaveOffice', { id: leaving?.['Código'], until: '28/02/2026', why: 'Se mudó' });
  call(workspace, 'fillOffice', {
    id: leaving?.['Directiva'],
    role: 'Secretario(a)',
    person: president?.['Persona'],
    from: '02/03/2026',
  });
  expect(
    rowsOf(workspace, 'Cargos')
      .filter((row) => row['Cargo'] === 'Secretario(a)')
      .map((row) => [row['Organización'], row['Desde'], row['Hasta'], row['Motivo de salida']]),
  ).toEqual([
    [named, '14/02/2026', '28/02/2026', 'Se mudó'],
    [named, '02/03/2026', '', ''],
  ]);
});

test('words that name nobody for certain stand as such in Acuerdos, until somebody says who it is', () => {
  const workspace = openInstalled();
  const organisations = [boardOf(workspace)];
  const meeting = make(workspace, 'registerMeeting', { ...coordination, organisations });
  const pasted = 'Levantar la lista de familias; JV Nuevo Amanecer; 20/03/2026';
  call(workspace, 'recordAgreements', { meeting, pasted });
  const [agreement] = rowsOf(workspace, 'Acuerdos');
  expect(agreement).toMatchObject({
    'Tipo de responsable': 'Por identificar',
    Responsable: 'JV Nuevo Amanecer',
    'Organización responsable': '',
  });
  const { actions } = call(workspace, 'openRecord', { kind: 'agreement', id: agreement?.['Código'] })
    .output as unknown as OpenedRecord;
  const [candidate] = actions.filter(({ operation }) => operation === 'identifyResponsible');
  expect(candidate?.label).toBe(`Es Junta de Vecinos Nuevo Amanecer (${organisations[0]})`);
  call(workspace, 'identifyResponsible', { id: agreement?.['Código'], ...candidate?.input });
  expect(rowsOf(workspace, 'Acuerdos')[0]).toMatchObject({
    'Tipo de responsable': 'Organización',
    Responsable: 'Junta de Vecinos Nuevo Amanecer',
    'Organización responsable': `Junta de Vecinos Nuevo Amanecer [${organisations[0]}]`,
  });
});

test('the folder of a meeting is the office’s own, named by code and place, and made once', () => {
  const workspace = openInstalled();
  const title = 'Ayuda para la familia Peralta';
  const meeting = make(workspace, 'registerMeeting', { ...coordination, title });
  const answer = call(workspace, 'orderMeetingFolder', { id: meeting });
  expect(answer.effects?.map(({ status }) => status)).toEqual(['done']);
  const folders = workspace.files.filter(({ name }) => name.startsWith(meeting));
  const office = workspace.files.find(({ name }) => name === 'Documentos de la oficina');
  expect(folders.map(({ name, parents }) => [name, parents])).toEqual([
    [`${meeting} · Nuevo Amanecer — El Cercado, DM Constanza · 2 de marzo de 2026`, [office?.id]],
  ]);
  const link = `https://drive.google.com/drive/folders/${folders[0]?.id}`;
  expect(rowsOf(workspace, 'Reuniones')[0]).toMatchObject({ 'Carpeta de fotos y anexos': link });
  expect(call(workspace, 'orderMeetingFolder', { id: meeting }).problems).toMatchObject([
    { message: 'Esta reunión ya tiene su carpeta.' },
  ]);
});

test('the acta of an election waits for the board, then tells the votes and who was elected', () => {
  const workspace = openInstalled();
  const organisation = make(workspace, 'registerOrganisation', {
    ...junta,
    name: 'Junta de Vecinos Los Pomos',
  });
  const election = { ...coordination, type: 'Asamblea eleccionaria', organisations: [organisation] };
  const id = make(workspace, 'registerMeeting', election);
  make(workspace, 'recordAttendance', { meeting: id, women: '30', men: '32' });
  make(workspace, 'changeMeetingState', { id, to: 'held' });
  const early = call(workspace, 'makeActa', { id, noAgreements: 'Sí' });
  expect(JSON.stringify(early.output)).toContain('La directiva elegida no está registrada');
  expect(actaText(workspace)).toContain('Los resultados de la elección quedan pendientes de registrar');

  const board = {
    organisation,
    electionDate: '02/03/2026',
    starts: '02/03/2026',
    minutesLink: id,
    swornIn: 'Sí',
    accepted: 'Sí',
    observer: 'EMP-001',
    commission: 'Ana Gil\nPedro Mota',
    slates: 'Plancha 1; 42\nPlancha 2; dieciocho',
    spoiledVotes: '2',
    offices: [{ role: 'Presidente(a)', name: 'Gregorio Victoriano', sex: 'Masculino' }],
  };
  const refused = call(workspace, 'registerBoard', board);
  expect(JSON.stringify(refused)).toContain('Línea 2: «dieciocho» no es una cantidad de votos');
  make(workspace, 'registerBoard', { ...board, slates: 'Plancha 1; 42\nPlancha 2; 18' });
  call(workspace, 'makeActa', { id, noAgreements: 'Sí' });
  const text = workspace.files
    .filter(({ name, mimeType }) => name.includes(`${id}-A2`) && mimeType.endsWith('document'))
    .map((file) => file.text ?? '')
    .join('');
  expect(text).toContain('Elección de la directiva');
  expect(text).toContain('Comisión electoral: Ana Gil; Pedro Mota.');
  expect(text).toMatch(/Plancha 1\s+42\s+Plancha 2\s+18\s+Votos nulos o en blanco\s+2\s+Total de votos\s+62/);
  expect(text).toMatch(/Presidente\s+Gregorio Victoriano/);
  expect(text).toContain('La directiva fue juramentada.');
  expect(text).not.toContain('pendientes de registrar');
});
