/** The papers of a meeting besides its acta: what each says, where it stands, and what its name gives away. */
import { expect, test } from '@jest/globals';
import type { FileInfo, Workspace } from '../../local/index';
import { call, make, openInstalled, rowsOf } from './installed';
import { coordination, junta, territory } from './registered';

interface Called {
  readonly workspace: Workspace;
  readonly meeting: string;
}

/** A meeting to which an organisation with a board has been called. */
function callMeeting(told: Record<string, unknown> = {}): Called {
  const workspace = openInstalled();
  const person = (givenNames: string, firstSurname: string, sex: string): string =>
    make(workspace, 'registerPerson', {
      givenNames,
      firstSurname,
      sex,
      documentKind: 'Cédula',
      documentNumber: sex === 'Femenino' ? '999-0000001-1' : '999-0000002-9',
      phone: '809-555-0111',
      territory,
    });
  const organisation = make(workspace, 'registerOrganisation', junta);
  make(workspace, 'registerBoard', {
    organisation,
    electionDate: '14/02/2026',
    swornIn: 'Sí',
    starts: '14/02/2026',
    offices: [
      { role: 'Presidente(a)', person: person('María Altagracia', 'Peralta', 'Femenino') },
      { role: 'Secretario(a)', person: person('José Ramón', 'Durán', 'Masculino') },
    ],
  });
  const meeting = make(workspace, 'registerMeeting', {
    ...coordination,
    title: 'Ayuda para la familia Peralta',
    starts: '4:30 p. m.',
    secondCall: '5:00 p. m.',
    organisations: [organisation],
    quorumRequired: '2',
    agenda: 'Lectura del acta anterior\nAcueducto',
    ...told,
  });
  return { workspace, meeting };
}

const filesCalled = (workspace: Workspace, name: string, type: string): FileInfo[] =>
  workspace.files.filter((file) => file.name.startsWith(`${name} REU-`) && file.mimeType.endsWith(type));

/** The only Doc of that name; it must stand beside its PDF in the folder. */
function paperCalled(workspace: Workspace, name: string, folder: string): FileInfo {
  const docs = filesCalled(workspace, name, 'document');
  const pdfs = filesCalled(workspace, name, 'pdf');
  const id = workspace.files.find((file) => file.name === folder)?.id;
  expect([...docs, ...pdfs].map(({ parents }) => parents)).toEqual([[id], [id]]);
  return docs[0] as FileInfo;
}

const papersOf = (workspace: Workspace) =>
  rowsOf(workspace, 'Documentos').map((row) => [row['Folio'], row['Tipo'], row['Estado']]);

test('the convocation calls each organisation through who presides it, with the agenda and both hours', () => {
  const { workspace, meeting } = callMeeting();
  const answer = call(workspace, 'makeConvocation', { id: meeting });
  expect(answer.effects?.map(({ status }) => status)).toEqual(['done']);
  const { name, text = '' } = paperCalled(workspace, 'Convocatoria', 'Documentos de la oficina');
  for (const said of [
    'Junta de Vecinos Nuevo Amanecer. Atención: María Altagracia Peralta, Presidenta',
    'reunión «Coordinación social: Ayuda para la familia Peralta», que',
    'a los dos (2) días del mes de marzo del año dos mil veintiséis (2026)',
    'las cuatro y treinta minutos de la tarde (4:30\u00a0p.\u00a0m.) en primera convocatoria',
    'las cinco de la tarde (5:00\u00a0p.\u00a0m.) en segunda',
    '1. Seguimiento de acuerdos anteriores (15\u00a0min)\n2. Lectura del acta anterior\n3. Acueducto',
    'Participan: quien preside, quien levanta el acta y el promotor o la promotora del sector.',
    'Documentos a llevar: libro de actas y lo que se haya avanzado de cada acuerdo.',
    `Recibí la convocatoria ${meeting}-C1.`,
  ]) {
    expect(text).toContain(said);
  }
  expect(text).not.toMatch(/\{\{|\*\*/);
  expect(name).toMatch(/^Convocatoria REU-\d{4}-\d{4}-C1 · .+ · 2 de marzo de 2026$/);
  expect(name).not.toContain('Peralta');
  expect(papersOf(workspace)).toEqual([[`${meeting}-C1`, 'Convocatoria', 'Borrador']]);
});

test('agreements that those called still owe are in the convocation', () => {
  const { workspace, meeting } = callMeeting();
  make(workspace, 'recordAgreements', {
    meeting,
    agreements: [
      {
        text: 'Levantar la lista de familias',
        responsibleKind: 'Personal',
        responsible: 'EMP-001',
        due: '20/03/2026',
        priority: 'Normal',
      },
    ],
  });
  const [row] = rowsOf(workspace, 'Reuniones');
  const next = make(workspace, 'registerMeeting', {
    ...coordination,
    title: 'La siguiente',
    objective: 'Seguir.',
    date: '09/03/2026',
    starts: '9:00 a. m.',
    place: 'Escuela',
    organisations: [row?.['Organizaciones convocadas']],
    bring: 'La lista de las familias',
  });
  call(workspace, 'makeConvocation', { id: next });
  const { text = '' } = paperCalled(workspace, 'Convocatoria', 'Documentos de la oficina');
  expect(text).toContain('Levantar la lista de familias');
  expect(text).toContain('20/03/2026');
  // What the meeting asks for itself stands instead of what its type usually asks.
  expect(text).toContain('Documentos a llevar: La lista de las familias');
  expect(text).not.toContain('libro de actas');
});

test('the list to sign lies down, names the boards with the end of their cédulas only, and leaves fifteen rows for others', () => {
  const { workspace, meeting } = callMeeting();
  call(workspace, 'makeAttendanceList', { id: meeting });
  const { id, text = '' } = paperCalled(workspace, 'Lista de asistencia', 'Documentos de la oficina');
  const { DocumentApp } = workspace.globals({ as: 'coordinacion@constanza.example' }) as unknown as {
    readonly DocumentApp: GoogleAppsScript.Document.DocumentApp;
  };
  const body = DocumentApp.openById(id).getBody();
  expect(body.getPageWidth()).toBeGreaterThan(body.getPageHeight());
  const table = body.getTables()[0];
  const rows = Array.from({ length: table?.getNumRows() ?? 0 }, (_, index) => {
    const row = table?.getRow(index);
    return Array.from({ length: row?.getNumCells() ?? 0 }, (_each, cell) => row?.getCell(cell).getText());
  });
  expect(rows).toHaveLength(1 + 2 + 15);
  expect(rows[1]).toEqual([
    '1',
    'María Altagracia Peralta',
    '',
    '…01-1',
    'F',
    'Junta de Vecinos Nuevo Amanecer',
    'Presidenta',
    expect.stringMatching(/./),
    '',
    '',
  ]);
  expect(rows[3]).toEqual(['3', '', '', '', '', '', '', '', '', '']);
  expect(text).not.toMatch(/999-|809-|\{\{/);
});

test('a meeting that failed has its record with the reason, and no other paper', () => {
  const { workspace, meeting } = callMeeting();
  const reason = 'Solo llegaron dos personas.';
  expect(call(workspace, 'makeNotHeldRecord', { id: meeting, reason }).problems).toMatchObject([
    { message: 'Falta: que la reunión esté «No celebrada».' },
  ]);
  make(workspace, 'updateMeeting', { id: meeting, quorumRequired: '25', secondQuorum: '15' });
  make(workspace, 'conveneMeeting', { id: meeting });
  make(workspace, 'recordAttendance', { meeting, women: '1', men: '1' });
  make(workspace, 'changeMeetingState', { id: meeting, to: 'notHeld', reason });
  expect(rowsOf(workspace, 'Reuniones')[0]).toMatchObject({ 'Motivo de no celebrarse': reason });
  // It was said already: the paper does not ask again.
  call(workspace, 'makeNotHeldRecord', { id: meeting });
  const { text = '' } = paperCalled(workspace, 'Constancia', 'Actas e informes');
  expect(text).toContain('no se celebró');
  expect(text).toContain(`Motivo: ${reason}`);
  expect(text).toContain('convocada por el Departamento de Coordinación Social para las');
  expect(text).toContain(
    'Llegaron al lugar 2 personas. El quórum requerido era de 25 personas en primera convocatoria y de 15 en segunda, a las cinco de la tarde',
  );
  expect(call(workspace, 'makeConvocation', { id: meeting }).problems).toMatchObject([
    { message: 'Falta: que la reunión esté «Planificada» o «Convocada».' },
  ]);
});

test('made again, a paper is a new edition and the former says so', () => {
  const { workspace, meeting } = callMeeting();
  call(workspace, 'makeAttendanceList', { id: meeting });
  call(workspace, 'makeConvocation', { id: meeting });
  call(workspace, 'makeConvocation', { id: meeting });
  expect(papersOf(workspace)).toEqual([
    [`${meeting}-L1`, 'Lista de asistencia', 'Borrador'],
    [`${meeting}-C1`, 'Convocatoria', 'Reemplazado'],
    [`${meeting}-C2`, 'Convocatoria', 'Borrador'],
  ]);
});
