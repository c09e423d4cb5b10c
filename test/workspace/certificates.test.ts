/** Certificates in batch: who gets one, what the paper says, and what a code read out over the telephone proves. */
import { beforeEach, expect, test } from '@jest/globals';
import { killAt, type FileInfo, type RunResult, type Workspace } from '../../local/index';
import { call, make, minute, openInstalled, owner, rowsOf, type Answer } from './installed';
import { configure } from './configured';
import { territory, workshop } from './registered';

let workspace: Workspace;
let people: string[];
let activity: string;

const session = { starts: '9:00 a. m.', ends: '11:30 a. m.', alreadyHeld: 'Sí' };

/** A workshop of two mornings: Ana comes to both, Bienvenido to the first, Carmen to none. */
beforeEach(() => {
  workspace = openInstalled();
  people = ['Ana Rosa', 'Bienvenido', 'Carmen'].map((givenNames, index) =>
    make(workspace, 'registerPerson', {
      givenNames,
      firstSurname: 'Durán',
      documentKind: index === 0 ? 'cedula' : 'none',
      ...(index === 0 ? { documentNumber: '999-0000001-1' } : {}),
      sex: 'unstated',
      territory,
    }),
  );
  activity = make(workspace, 'registerActivity', {
    ...workshop,
    facilitator: 'Lic. Rafael Ureña',
    date: '21/02/2026',
    ...session,
  });
  make(workspace, 'registerSession', { activity, date: '28/02/2026', ...session });
  make(workspace, 'changeActivityState', { id: activity, to: 'open' });
  make(workspace, 'enrolPeople', { activity, people });
  tick('SES-2026-00001', 'INS-2026-00001', 'INS-2026-00002');
  tick('SES-2026-00002', 'INS-2026-00001');
  for (const to of ['confirmed', 'underway']) make(workspace, 'changeActivityState', { id: activity, to });
});

function tick(sessionId: string, ...enrolments: string[]): void {
  const marks = enrolments.map((enrolment) => ({ enrolment, mark: 'Presente' }));
  make(workspace, 'recordSessionAttendance', { session: sessionId, marks });
}

const hold = (): string => make(workspace, 'changeActivityState', { id: activity, to: 'held' });
const makeThem = (): Answer & { readonly output?: { readonly warnings?: readonly string[] } } =>
  call(workspace, 'makeCertificates', { id: activity });
const said = (answer: Answer): string[] => (answer.problems ?? []).map(({ message }) => message);
const docs = (): FileInfo[] =>
  workspace.files.filter(
    ({ name, trashed, mimeType }) =>
      name.startsWith('Certificados ACT-') && !trashed && mimeType.endsWith('document'),
  );

test('whoever was there long enough has a page with folio and code; the others have none', () => {
  expect(said(makeThem())).toEqual(['Falta: que la actividad esté realizada.']);
  hold();
  const answer = makeThem();
  expect(answer).toMatchObject({ ok: true, output: { issued: 1, folio: 'ACT-2026-0001-T1' } });
  expect(answer.effects?.map(({ status }) => status)).toEqual(['done']);
  const [row, ...others] = rowsOf(workspace, 'Certificados');
  expect(others).toEqual([]);
  expect(row).toMatchObject({
    Folio: 'CER-2026-00001',
    Estado: 'Vigente',
    Persona: people[0],
    'Tiempo certificado': '300 min',
    'Emitido el': '02/03/2026',
  });
  const [doc] = docs();
  for (const words of [
    'CERTIFICADO',
    'Ana Rosa Durán',
    'Cédula 999-0000001-1',
    'participó en el microtaller «Cuentas claras», que se impartió del 21 de febrero de 2026 al 28 de febrero de 2026',
    'con una duración de cinco (5) horas.',
    'Lic. Rafael Ureña · Facilitador(a)',
    `Folio CER-2026-00001 · Código de verificación ${row?.['Código de verificación']}`,
  ]) {
    expect(doc?.text).toContain(words);
  }
  expect(doc?.text).not.toContain('{{');
  expect(doc?.text).not.toContain('Bienvenido');
  expect(doc?.name).not.toContain('Ana');
});

test('an absence with an excuse is not asked for, as far as Configuración pardons, and the paper tells the hours there', () => {
  const roll = (): string[] => {
    const { output } = call(workspace, 'activityBoard', { id: activity });
    return (output as unknown as { people: { hours: string }[] }).people.map(({ hours }) => hours);
  };
  const second = [{ enrolment: 'INS-2026-00002', mark: 'Ausente justificado' }];
  make(workspace, 'recordSessionAttendance', { session: 'SES-2026-00002', marks: second });
  expect(roll()).toEqual([
    '5 h de 5 h, 100 %; llega al certificado',
    '2 h 30 min de 5 h, 50 %; 50 % justificado',
    '0 min de 5 h, 0 %',
  ]);
  configure(workspace, 'pardonedShare', '50', owner);
  expect(roll()[1]).toBe('2 h 30 min de 5 h, 50 %; 50 % justificado; llega al certificado');
  hold();
  expect(makeThem()).toMatchObject({ ok: true, output: { issued: 2 } });
  expect(rowsOf(workspace, 'Certificados').map((each) => each['Tiempo certificado'])).toEqual([
    '300 min',
    '150 min',
  ]);
});

test('the code, read out, finds the certificate and says whether it holds', () => {
  hold();
  makeThem();
  const [row] = rowsOf(workspace, 'Certificados');
  const code = row?.['Código de verificación'];
  expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
  const found = (): unknown => call(workspace, 'find', { text: code?.toLowerCase() }).output;
  expect(found()).toMatchObject({
    hits: [{ kind: 'certificate', id: 'CER-2026-00001', title: 'Ana Rosa Durán' }],
  });
  make(workspace, 'changeCertificateState', {
    id: 'CER-2026-00001',
    to: 'voided',
    reason: 'Era de su prima.',
  });
  expect(JSON.stringify(found())).toContain('Anulado');
  expect(said(makeThem())).toEqual(['Todos sus certificados están anulados.']);
});

test('made again, folio and code stay, who has come to deserve one is added, and the batch before is replaced', () => {
  hold();
  makeThem();
  const [before] = rowsOf(workspace, 'Certificados');
  tick('SES-2026-00002', 'INS-2026-00002');
  expect(makeThem()).toMatchObject({ ok: true, output: { issued: 2, folio: 'ACT-2026-0001-T2' } });
  const after = rowsOf(workspace, 'Certificados');
  expect(after).toHaveLength(2);
  expect(after[0]).toMatchObject({
    Folio: before?.['Folio'],
    'Código de verificación': before?.['Código de verificación'],
    'Emitido el': before?.['Emitido el'],
  });
  expect(rowsOf(workspace, 'Documentos').map((row) => [row['Folio'], row['Estado']])).toEqual([
    ['ACT-2026-0001-T1', 'Reemplazado'],
    ['ACT-2026-0001-T2', 'Borrador'],
  ]);
  make(workspace, 'recordSessionAttendance', {
    session: 'SES-2026-00001',
    marks: [{ enrolment: 'INS-2026-00001', mark: 'Ausente' }],
  });
  expect(makeThem().output?.warnings).toEqual([
    'Ana Rosa Durán ya no llega a las horas: anule su certificado CER-2026-00001.',
  ]);
});

test('a workshop is not closed while somebody is owed a certificate', () => {
  hold();
  make(workspace, 'reportActivity', { activity, topics: 'El libro de caja.' });
  make(workspace, 'makeActivityReport', { id: activity });
  expect(said(call(workspace, 'changeActivityState', { id: activity, to: 'closed' }))).toEqual([
    'Falta: hacer los certificados (1).',
  ]);
  makeThem();
  expect(make(workspace, 'changeActivityState', { id: activity, to: 'closed' })).toBe(activity);
  expect(JSON.stringify(call(workspace, 'activityBoard', { id: activity }))).toContain(
    'La actividad está cerrada y no admite cambios.',
  );
});

/** Names enough for more people than one document holds. */
const crowd = (count: number): string[] =>
  Array.from({ length: count }, (_, index) =>
    make(workspace, 'registerPerson', {
      givenNames: `Persona${String.fromCharCode(65 + Math.floor(index / 26), 97 + (index % 26))}`,
      firstSurname: 'Rosario',
      confirmed: 'Sí',
      documentKind: 'none',
      sex: 'unstated',
      territory,
    }),
  );

test('whose row was deleted by hand is named and left out; without anybody left, no paper is made', () => {
  tick('SES-2026-00002', 'INS-2026-00001', 'INS-2026-00002');
  hold();
  const dropRow = (): void => workspace.deleteRows('Personas', 2, 1, owner);
  dropRow();
  expect(makeThem()).toMatchObject({
    ok: true,
    output: {
      issued: 1,
      warnings: [expect.stringMatching(/^No se encuentra a PER-000001 en la hoja Personas/)],
    },
  });
  expect(rowsOf(workspace, 'Certificados')).toMatchObject([{ Persona: people[1] }]);
  dropRow();
  expect(said(makeThem())).toEqual(['No se encuentra «PER-000001» en «Persona».']);
});

test('more than fifty go out in several documents of one edition, whole even when the execution dies between two', () => {
  const guests = crowd(51);
  make(workspace, 'enrolPeople', { activity, people: guests });
  const enrolled = rowsOf(workspace, 'Inscripciones').map((row) => row['Código'] ?? '');
  tick('SES-2026-00001', ...enrolled);
  tick('SES-2026-00002', ...enrolled.filter((id) => id > 'INS-2026-00002'));
  hold();
  const calls = (copy: Workspace): RunResult =>
    copy.callFromSidebar(
      'rpc',
      ['makeCertificates', JSON.stringify({ input: { id: activity }, key: 'crowd' })],
      owner,
    );
  const total = calls(workspace.clone()).tally.calls;
  killAt(workspace.gate, Math.floor(total * 0.9), 'before');
  expect(calls(workspace).killed).toBe(true);
  workspace.gate.hooks = {};
  expect(rowsOf(workspace, 'Certificados')).toHaveLength(53);
  workspace.advance(40 * minute);
  expect(rowsOf(workspace, 'Documentos').map((row) => [row['Folio'], row['Estado']])).toEqual([
    ['ACT-2026-0001-T1.1', 'Borrador'],
    ['ACT-2026-0001-T1.2', 'Borrador'],
  ]);
  expect(docs()).toHaveLength(2);
  const pages = docs().flatMap(({ text }) => (text ?? '').match(/CER-2026-\d{5}/g) ?? []);
  expect([...pages].sort()).toEqual(rowsOf(workspace, 'Certificados').map((row) => row['Folio']));
  expect(rowsOf(workspace, 'Actividades')[0]?.['Certificados']).toBe('DOC-2026-0001 | DOC-2026-0002');
  expect(makeThem()).toMatchObject({ ok: true, output: { issued: 53, folio: 'ACT-2026-0001-T2' } });
  expect(rowsOf(workspace, 'Documentos').map((row) => row['Estado'])).toEqual([
    'Reemplazado',
    'Reemplazado',
    'Borrador',
    'Borrador',
  ]);
});
