/** What people type into the Sheet reaches the journal. */
import { expect, test } from '@jest/globals';
import type { Workspace } from '../../local/index';
import { assistant, call, cellOf, make, openInstalled, owner, rowsOf } from './installed';
import { coordination, junta, somebody } from './registered';

interface Opened {
  readonly warnings: readonly string[];
}

const edits = (workspace: Workspace): Readonly<Record<string, string>>[] =>
  rowsOf(workspace, 'Bitácora').filter((row) => row['Qué'] === 'Edición en la hoja');

const withOrganisation = (): { workspace: Workspace; id: string } => {
  const workspace = openInstalled();
  const id = make(workspace, 'registerOrganisation', { ...junta, families: '145' });
  return { workspace, id };
};

test('one cell: who, which record, before and after', () => {
  const { workspace, id } = withOrganisation();
  const cell = cellOf(workspace, 'Organizaciones', 'Familias representadas');
  workspace.editCell('Organizaciones', cell, '150', owner);
  const [line, ...more] = edits(workspace);
  expect(more).toEqual([]);
  expect(line).toMatchObject({ Quién: owner.as, Hoja: 'Organizaciones', Registro: id, Acción: 'Modificar' });
  expect(JSON.parse(line?.['Antes y después'] ?? '')).toEqual({ families: ['145', 150] });
});

test('takes one read and one write, and finds the columns of the journal where a person has put them', () => {
  const { workspace, id } = withOrganisation();
  const { SpreadsheetApp } = workspace.globals(owner) as { SpreadsheetApp: typeof globalThis.SpreadsheetApp };
  const journal = SpreadsheetApp.getActive().getSheetByName('Bitácora')!;
  journal.moveColumns(journal.getRange('G:G'), 2);
  workspace.editCell('Organizaciones', cellOf(workspace, 'Organizaciones', 'Nombre'), 'JV Otra', owner);
  expect(edits(workspace)).toMatchObject([{ Quién: owner.as, Registro: id, Acción: 'Modificar' }]);
  const [edited] = workspace.executions.slice(-1);
  expect(edited).toMatchObject({ functionName: 'onEdited', tally: { roundTrips: 2 } });
});

test('a value that is none of the column is taken down as it was typed', () => {
  const { workspace } = withOrganisation();
  const cell = cellOf(workspace, 'Organizaciones', 'Familias representadas');
  workspace.editCell('Organizaciones', cell, 'muchas', owner);
  expect(JSON.parse(edits(workspace)[0]?.['Antes y después'] ?? '')).toEqual({ families: ['145', 'muchas'] });
});

test('somebody whose name Google does not tell is taken down as unknown', () => {
  const { workspace } = withOrganisation();
  workspace.editCell('Organizaciones', cellOf(workspace, 'Organizaciones', 'Nombre'), 'JV Otra', assistant);
  expect(edits(workspace)[0]?.['Quién']).toBe('desconocido');
});

test('a renamed header is noted; typing below the data and in tabs of people’s own is not', () => {
  const { workspace } = withOrganisation();
  workspace.editCell('Organizaciones', 'B1', 'Nombre bonito', owner);
  workspace.editCell('Organizaciones', 'B30', 'Nota suelta', owner);
  expect(edits(workspace).map((row) => row['Registro'])).toEqual(['Encabezados']);
});

/** A planned meeting of the department. */
const withMeeting = (): { workspace: Workspace; meeting: string } => {
  const workspace = openInstalled();
  const meeting = make(workspace, 'registerMeeting', coordination);
  return { workspace, meeting };
};

const warningsOf = (workspace: Workspace, id: string): readonly string[] =>
  (call(workspace, 'openRecord', { kind: 'meeting', id }).output as unknown as Opened).warnings;

function approve(workspace: Workspace, meeting: string): void {
  make(workspace, 'changeMeetingState', { id: meeting, to: 'held' });
  call(workspace, 'makeActa', { id: meeting, noAgreements: 'Sí' });
  for (const to of ['review', 'approved']) make(workspace, 'changeMeetingState', { id: meeting, to });
}

test('a cell of a meeting whose acta is approved is told in the journal and on its ficha, until a new edition', () => {
  const { workspace, meeting } = withMeeting();
  const place = cellOf(workspace, 'Reuniones', 'Lugar');
  const warnings = (): readonly string[] => warningsOf(workspace, meeting);
  workspace.editCell('Reuniones', place, 'Salón parroquial', owner);
  make(workspace, 'recordAttendance', { meeting, women: '6', men: '5' });
  approve(workspace, meeting);
  expect(warnings()).toEqual([]);
  workspace.editCell('Reuniones', place, 'Escuela', owner);
  workspace.editCell('Reuniones', cellOf(workspace, 'Reuniones', 'Estado'), 'Realizada', owner);
  expect(edits(workspace).map((row) => row['Motivo'] !== '')).toEqual([false, true, true]);
  expect(warnings()).toHaveLength(1);
  expect(warnings()[0]).toContain('Rectificar el acta');
  call(workspace, 'makeActa', { id: meeting, noAgreements: 'Sí' });
  expect(warnings()).toEqual([]);
});

test.each([
  ['Asistencias', 'Asistencia', 'Ausente'],
  ['Agenda', 'Conclusión', 'Se pospone el camino.'],
])(
  'a cell of %s of a meeting whose acta is approved is marked in its row and told on the ficha',
  (sheet, header, text) => {
    const { workspace, meeting } = withMeeting();
    const person = make(workspace, 'registerPerson', {
      ...somebody,
      givenNames: 'Milagros',
      firstSurname: 'Peguero',
    });
    make(workspace, 'recordAttendance', { meeting, attendees: [{ person }] });
    make(workspace, 'setAgenda', { meeting, points: [{ title: 'Agua' }] });
    const cell = cellOf(workspace, sheet, header);
    const row = rowsOf(workspace, sheet)[0]?.['Código'] ?? '';
    workspace.editCell(sheet, cell, text, owner);
    approve(workspace, meeting);
    expect(edits(workspace).map((line) => [line['Registro'], line['Motivo']])).toEqual([[row, '']]);
    expect(warningsOf(workspace, meeting)).toEqual([]);
    workspace.editCell(sheet, cell, '', owner);
    const said = 'Se escribió en la celda cuando el acta ya estaba aprobada: el acta no cambia con ella.';
    expect(
      edits(workspace)
        .slice(1)
        .map((line) => [line['Hoja'], line['Registro'], line['Motivo']]),
    ).toEqual([
      [sheet, row, said],
      ['Reuniones', meeting, `${said} ${sheet}: ${row}.`],
    ]);
    expect(warningsOf(workspace, meeting)[0]).toContain('Rectificar el acta');
    const reason = 'La asistencia estaba mal anotada.';
    make(workspace, 'changeMeetingState', { id: meeting, to: 'draft', reason });
    call(workspace, 'makeActa', { id: meeting, noAgreements: 'Sí' });
    expect(warningsOf(workspace, meeting)).toEqual([]);
  },
);

test('of an agreement, what its acta says is marked; how it goes is not', () => {
  const { workspace, meeting } = withMeeting();
  make(workspace, 'recordAttendance', { meeting, women: '6', men: '5' });
  const agreement = {
    text: 'Reparar la bomba',
    responsibleKind: 'institution',
    responsible: 'INAPA',
    due: '30/03/2026',
    priority: 'normal',
  };
  make(workspace, 'recordAgreements', { meeting, agreements: [agreement] });
  approve(workspace, meeting);
  const type = (header: string, text: string): void =>
    workspace.editCell('Acuerdos', cellOf(workspace, 'Acuerdos', header), text, owner);
  type('Avance', 'Ya se compró.');
  expect(edits(workspace).map((line) => line['Motivo'])).toEqual(['']);
  expect(warningsOf(workspace, meeting)).toEqual([]);
  type('Acuerdo', 'Cambiar la bomba');
  const [id = ''] = rowsOf(workspace, 'Acuerdos').map((row) => row['Código']);
  const marked = edits(workspace).slice(1);
  expect(marked.map((line) => [line['Hoja'], line['Registro']])).toEqual([
    ['Acuerdos', id],
    ['Reuniones', meeting],
  ]);
  for (const line of marked) expect(line['Motivo']).toContain('cuando el acta ya estaba aprobada');
  expect(warningsOf(workspace, meeting)[0]).toContain('Rectificar el acta');
});

test('a pasted block: one run, one line for each record, what stood there before is not known', () => {
  const { workspace, id } = withOrganisation();
  const other = make(workspace, 'registerOrganisation', {
    ...junta,
    name: 'Junta de Vecinos Las Flores',
    families: '60',
  });
  const [, cell = ''] =
    /^([A-Z]+)2$/.exec(cellOf(workspace, 'Organizaciones', 'Familias representadas')) ?? [];
  const column = [...cell].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
  const runs = workspace.executions.length;
  const rows = ['150', '61'].map((families, index) => ({ row: index + 2, texts: [families] }));
  expect(workspace.enterCells('Organizaciones', { column, rows }, owner)).toEqual([]);
  expect(workspace.executions.slice(runs).map(({ functionName }) => functionName)).toEqual(['onEdited']);
  expect(edits(workspace).map((row) => [row['Registro'], JSON.parse(row['Antes y después'] ?? '')])).toEqual([
    [id, { families: [null, 150] }],
    [other, { families: [null, 61] }],
  ]);
});

test('a place stands by its name with its code, and another is picked from the official list only', () => {
  const { workspace } = withOrganisation();
  const cell = cellOf(workspace, 'Organizaciones', 'Territorio');
  const place = (): string | undefined => rowsOf(workspace, 'Organizaciones')[0]?.['Territorio'];
  expect(place()).toBe('Nuevo Amanecer — El Cercado, DM Constanza [010101204]');
  expect(() => workspace.editCell('Organizaciones', cell, 'Los Pomos', owner)).toThrow(
    /reglas de validación|data validation/,
  );
  const other = 'Los Pomos — Arroyo Arriba, DM Constanza [010101405]';
  workspace.editCell('Organizaciones', cell, other, owner);
  expect(place()).toBe(other);
  expect(JSON.parse(edits(workspace)[0]?.['Antes y después'] ?? '')).toMatchObject({
    territory: [expect.anything(), '010101405'],
  });
});

test('the registry reads a picked place as that place', () => {
  const { workspace, id } = withOrganisation();
  const cell = cellOf(workspace, 'Organizaciones', 'Territorio');
  workspace.editCell('Organizaciones', cell, 'Los Pomos — Arroyo Arriba, DM Constanza [010101405]', owner);
  expect(JSON.stringify(call(workspace, 'openRecord', { kind: 'organisation', id }))).toContain('Los Pomos');
});

test('whoever is in charge stands by name, with the code that tells who it is', () => {
  const { workspace, id } = withOrganisation();
  make(workspace, 'registerRequest', {
    happenedOn: '02/03/2026',
    channel: 'Oficina central',
    requesterKind: 'Organización',
    requesterOrganisation: id,
    category: 'Capacitación o intercambio',
    description: 'Piden un taller de contabilidad.',
    territory: '010101204',
    needsAuthority: 'No',
    priority: 'Normal',
    confidential: 'No',
  });
  const [request] = rowsOf(workspace, 'Solicitudes');
  const [head] = rowsOf(workspace, 'Personal');
  expect(request?.['Responsable']).toBe(`${head?.['Nombre']} [${head?.['Código']}]`);
});
