/** The closing of an activity and its report: what it still lacks is said, and whoever came is counted, never typed. */
import { beforeEach, expect, test } from '@jest/globals';
import type { FileInfo, Workspace } from '../../local/index';
import { call, make, minute, openInstalled, owner, rowsOf, type Answer } from './installed';
import { junta, territory, workshop } from './registered';

const session = { starts: '9:00 a. m.', ends: '11:30 a. m.', alreadyHeld: 'Sí' };
const organisationName = 'Junta de Vecinos Nuevo Amanecer';

let workspace: Workspace;
let activity: string;

/** An exchange of two mornings: Ana and Bienvenido, of the junta, and Carmen, of none; Carmen comes to neither. */
beforeEach(() => {
  workspace = openInstalled();
  const organisation = make(workspace, 'registerOrganisation', { ...junta, name: organisationName });
  const [ana, bienvenido, carmen] = (
    [
      ['Ana Rosa', 'female'],
      ['Bienvenido', 'male'],
      ['Carmen', 'female'],
    ] as const
  ).map(([givenNames, sex]) =>
    make(workspace, 'registerPerson', {
      givenNames,
      firstSurname: 'Durán',
      documentKind: 'none',
      sex,
      territory,
    }),
  );
  activity = make(workspace, 'registerActivity', {
    kind: 'Intercambio local',
    title: 'Visita al acueducto de Pinar Bonito',
    topic: 'Perfiles de proyecto y micro-obras',
    objective: 'Ver cómo administran el agua.',
    place: 'Caseta del acueducto',
    territory,
    host: organisation,
    cost: '9,000.00',
    date: '21/02/2026',
    ...session,
  });
  make(workspace, 'registerSession', { activity, date: '28/02/2026', ...session });
  make(workspace, 'changeActivityState', { id: activity, to: 'open' });
  make(workspace, 'enrolPeople', { activity, people: [ana, bienvenido], organisation });
  make(workspace, 'enrolPeople', { activity, people: [carmen] });
  make(workspace, 'changeActivityState', { id: activity, to: 'confirmed' });
  tick('SES-2026-00001', 'INS-2026-00001', 'INS-2026-00002');
});

function tick(sessionId: string, ...enrolments: string[]): void {
  const marks = enrolments.map((enrolment) => ({ enrolment, mark: 'Presente' }));
  make(workspace, 'recordSessionAttendance', { session: sessionId, marks });
}

const closing = {
  topics: 'Cómo se cobra el agua y quién cuida la toma.',
  learnings: 'Un libro de cobros evita pleitos.',
  cost: '12,500.00',
  transport: '4,000.00',
  photosLink: 'https://drive.example/fotos',
};

const close = (): Answer & { readonly output?: { readonly warnings?: readonly string[] } } =>
  call(workspace, 'reportActivity', { activity, ...closing });
const said = (answer: Answer): string[] => (answer.problems ?? []).map(({ message }) => message);
const row = (): Readonly<Record<string, string>> => rowsOf(workspace, 'Actividades')[0] ?? {};
const report = (): FileInfo | undefined =>
  workspace.files.find(
    ({ name, trashed, mimeType }) =>
      name.startsWith('Informe ACT-') && !trashed && mimeType.endsWith('document'),
  );

test('told before all attendance is in, it is kept, and says what is missing to count as held', () => {
  expect(close()).toMatchObject({
    ok: true,
    output: {
      warnings: ['Falta la asistencia de una sesión: anótela para que la actividad conste como realizada.'],
    },
  });
  expect(row()).toMatchObject({
    Estado: 'En curso',
    'Próxima fecha': '21/02/2026',
    'Temas tratados': closing.topics,
    Aprendizajes: closing.learnings,
    Dificultades: '',
    Costo: 'RD$12,500.00',
    'Fotos (enlace)': closing.photosLink,
  });
  expect(said(call(workspace, 'makeActivityReport', { id: activity }))).toEqual([
    'Falta: que la actividad esté realizada.',
  ]);
  tick('SES-2026-00002', 'INS-2026-00001');
  expect(close()).toMatchObject({ ok: true, output: { warnings: [] } });
  expect(row()).toMatchObject({ Estado: 'Realizada' });
});

test('the report counts whoever came, by sex and organisation, and names none of them', () => {
  tick('SES-2026-00002', 'INS-2026-00001');
  make(workspace, 'recordCommitments', {
    activity,
    commitments: `Abrir el libro de cobros; ${organisationName}; 20/03/2026`,
  });
  close();
  const answer = call(workspace, 'makeActivityReport', { id: activity });
  expect(answer).toMatchObject({ ok: true, output: { folio: `${activity}-I1` } });
  expect(answer.effects?.map(({ status }) => status)).toEqual(['done']);
  const text = report()?.text ?? '';
  for (const words of [
    'INFORME DE INTERCAMBIO',
    'Se hizo del 21 de febrero de 2026 al 28 de febrero de 2026 en Caseta del acueducto',
    `5\u00a0h en total. Organización anfitriona: ${organisationName}.`,
    'Asistencia: 2 de 3 personas inscritas. Mujeres: 1. Hombres: 1. Horas de formación de todas juntas: 7\u00a0h 30\u00a0min.',
    closing.topics,
    'Aprendizajes: Un libro de cobros evita pleitos.',
    'Dificultades: ninguna anotada.',
    'Abrir el libro de cobros',
    'Costo: RD$12,500.00 (transporte: RD$4,000.00)',
    closing.photosLink,
  ]) {
    expect(text).toContain(words);
  }
  for (const unsaid of ['{{', 'Ana Rosa', 'Bienvenido', 'Evaluación', 'Certificados emitidos']) {
    expect(text).not.toContain(unsaid);
  }
  const [document] = rowsOf(workspace, 'Documentos');
  expect(row()).toMatchObject({ Informe: document?.['Código'] });
});

test('what a sector got tells of its activities, and of what they cost', () => {
  const given = (): readonly string[] =>
    (
      call(workspace, 'openList', { name: 'territories' }).output as unknown as {
        readonly rows: readonly { readonly detail: string }[];
      }
    ).rows.map(({ detail }) => detail);
  expect(given().some((detail) => detail.includes('1 actividad'))).toBe(false);
  tick('SES-2026-00002', 'INS-2026-00001');
  close();
  expect(
    given().filter((detail) => detail.includes('1 actividad · RD$12,500.00 en actividades')),
  ).toHaveLength(1);
});

test('nothing is told of what is still to come, nor of what is closed', () => {
  const ahead = { activity, date: '14/03/2026', starts: '9:00 a. m.', ends: '11:00 a. m.' };
  const added = make(workspace, 'registerSession', ahead);
  expect(said(close())).toEqual(['Falta: que llegue la última sesión, 14/03/2026.']);
  make(workspace, 'removeSession', { id: added, reason: 'Alcanzó con dos.' });
  tick('SES-2026-00002', 'INS-2026-00001');
  expect(close().ok).toBe(true);
  make(workspace, 'makeActivityReport', { id: activity });
  make(workspace, 'changeActivityState', { id: activity, to: 'closed' });
  expect(said(close())).toEqual(['La actividad está cerrada y no admite cambios.']);
});

test('only of what has begun: one that is planned has nothing to tell', () => {
  const planned = make(workspace, 'registerActivity', {
    ...workshop,
    date: '14/02/2026',
    ...session,
  });
  const answer = call(workspace, 'reportActivity', { activity: planned, ...closing });
  expect(answer.problems).toMatchObject([
    { field: 'activity', message: 'Falta: que la actividad esté confirmada, en curso o realizada.' },
  ]);
  expect(call(workspace, 'reportActivity', { activity }).problems).toMatchObject([
    { field: 'topics', message: 'Falta «Temas tratados».' },
  ]);
});

test('whoever gave it tells its end on a telephone: the link knows which activity it is', () => {
  tick('SES-2026-00002', 'INS-2026-00001');
  const { link, text } = (
    call(workspace, 'closingLink', { id: activity }) as unknown as {
      readonly output: { readonly link: string; readonly text: string };
    }
  ).output;
  expect(text).toContain(`(${activity}, 28/02/2026, Nuevo Amanecer — El Cercado, DM Constanza): ${link}`);
  expect(text).not.toContain('acueducto');
  const form = 'F7 · Cierre de actividad';
  const query = link.slice(link.indexOf('?') + 1);
  const asked = workspace.readForm(form, owner, { query }).pages.flatMap(({ items }) => items);
  expect(asked.find(({ title }) => title === 'Código de la actividad')?.value).toBe(activity);
  const [registrar] = rowsOf(workspace, 'Personal').map((row) => `${row['Nombre']} [${row['Código']}]`);
  const told = (transport: string): Record<string, string> => ({
    '¿Quién registra?': registrar ?? '',
    'Código de la actividad': activity,
    '¿Cuántas sesiones se hicieron?': '2',
    '¿Cuántas horas duró en total?': '5',
    'Temas tratados': closing.topics,
    Compromisos: `Abrir el libro de cobros; ${organisationName}; 20/03/2026`,
    '¿Cuánto costó? (RD$)': '12500',
    'De ello, ¿cuánto fue transporte? (RD$)': transport,
  });
  const response = workspace.submitForm(form, told('45000'), owner);
  workspace.advance(minute);
  expect(rowsOf(workspace, 'Bandeja')[0]?.['Qué falta resolver']).toContain(
    'El transporte es parte del costo',
  );
  workspace.editResponse(form, response, told('4500'), owner);
  workspace.advance(minute);
  expect(row()).toMatchObject({
    Estado: 'Realizada',
    'Temas tratados': closing.topics,
    Costo: 'RD$12,500.00',
    'De ello, transporte': 'RD$4,500.00',
  });
  expect(rowsOf(workspace, 'Acuerdos')).toMatchObject([
    { Acuerdo: 'Abrir el libro de cobros', Actividad: activity, Origen: 'Formulario' },
  ]);
  expect(rowsOf(workspace, 'Bandeja').at(-1)).toMatchObject({ Estado: 'Aplicado' });
});
