/** The matrix of agreements: what one responsible still owes, what was lately closed, how late each is, and who signs for it. */
import { beforeEach, expect, test } from '@jest/globals';
import type { FileInfo, Workspace } from '../../local/index';
import { call, make, openInstalled, rowsOf } from './installed';
import { coordination, junta, somebody } from './registered';

const day = 24 * 60 * 60_000;

let workspace: Workspace;
let organisation: string;
let meeting: string;

beforeEach(() => {
  workspace = openInstalled();
  organisation = make(workspace, 'registerOrganisation', junta);
  meeting = make(workspace, 'registerMeeting', {
    ...coordination,
    starts: '9:00 a. m.',
    organisations: [organisation],
  });
});

const agree = (text: string, due: string, responsible: Record<string, string>): string => {
  make(workspace, 'recordAgreements', {
    meeting,
    agreements: [{ text, due, priority: 'Normal', ...responsible }],
  });
  return rowsOf(workspace, 'Acuerdos').find((row) => row['Acuerdo'] === text)?.['Código'] ?? '';
};

const ofJunta = (): Record<string, string> => ({
  responsibleKind: 'Organización',
  responsibleOrganisation: organisation,
});

const matrix = (): FileInfo | undefined =>
  workspace.files.find(
    ({ name, mimeType }) => /^Matriz de acuerdos [A-Z]/.test(name) && mimeType.endsWith('document'),
  );

/** The nine cells of each row that names an agreement; the text has one a line. */
function lines(text: string): string[][] {
  const cells = text.split('\n');
  return cells.flatMap((cell, index) => (/^ACU-[\d-]+$/.test(cell) ? [cells.slice(index, index + 9)] : []));
}

/** Whether the ficha of the organisation offers its matrix. */
const isOffered = (): boolean => {
  const { output } = call(workspace, 'openRecord', { kind: 'organisation', id: organisation });
  const { actions } = output as unknown as { readonly actions: readonly { readonly operation: string }[] };
  return actions.some(({ operation }) => operation === 'makeAgreementMatrix');
};

test('an organisation without agreements has no matrix, and none is offered', () => {
  agree('Enviar el camión.', '20/03/2026', {
    responsibleKind: 'Dependencia municipal',
    responsible: 'Obras',
  });
  expect(isOffered()).toBe(false);
  expect(call(workspace, 'makeAgreementMatrix', { id: organisation }).problems).toMatchObject([
    {
      field: 'id',
      message:
        'Junta de Vecinos Nuevo Amanecer no tiene acuerdos abiertos, ni cerrados en los últimos 6 meses.',
    },
  ]);
});

test('what it owes comes first, the longest late on top; what it lately closed follows, and each state is counted', () => {
  const person = make(workspace, 'registerPerson', somebody);
  make(workspace, 'registerBoard', {
    organisation,
    electionDate: '14/02/2026',
    starts: '14/02/2026',
    minutesLink: 'Libro 1, acta 9',
    offices: [{ role: 'Presidente(a)', person }],
  });
  const later = agree('Llevar el libro de caja.', '30/04/2026', ofJunta());
  const late = agree('Limpiar la cañada.', '02/03/2026', ofJunta());
  const done = agree('Reunir a las familias.', '02/03/2026', ofJunta());
  const dropped = agree('Alquilar sillas.', '02/03/2026', ofJunta());
  const foreign = agree('Enviar el camión.', '20/03/2026', {
    responsibleKind: 'Dependencia municipal',
    responsible: 'Obras',
  });
  make(workspace, 'changeAgreementState', {
    id: later,
    to: 'rescheduled',
    newDue: '05/05/2026',
    reason: 'Llovió.',
  });
  make(workspace, 'updateAgreement', {
    id: late,
    progress: 'Falta la mitad.',
    evidence: 'https://example.org/foto',
  });
  workspace.advance(day);
  make(workspace, 'changeAgreementState', { id: done, to: 'fulfilled', fulfilledOn: '03/03/2026' });
  make(workspace, 'changeAgreementState', {
    id: dropped,
    to: 'dropped',
    reason: 'La escuela prestó las suyas.',
  });
  expect(isOffered()).toBe(true);
  const answer = call(workspace, 'makeAgreementMatrix', { id: organisation });
  expect(answer).toMatchObject({ ok: true, output: { folio: `${organisation}-M1`, warnings: [] } });
  expect(answer.effects?.map(({ status }) => status)).toEqual(['done']);
  const { text = '', name = '' } = matrix() ?? {};
  const origin = `${meeting}, 02/03/2026`;
  expect(lines(text)).toEqual([
    [
      late,
      origin,
      'Limpiar la cañada.',
      '02/03/2026',
      '02/03/2026',
      'En proceso',
      '1',
      'Falta la mitad.',
      'Sí',
    ],
    [later, origin, 'Llevar el libro de caja.', '30/04/2026', '05/05/2026', 'Reprogramado', '', '', ''],
    [done, origin, 'Reunir a las familias.', '02/03/2026', '02/03/2026', 'Cumplido', '1', '', ''],
    [dropped, origin, 'Alquilar sillas.', '02/03/2026', '02/03/2026', 'Sin efecto', '', '', ''],
  ]);
  for (const words of [
    `Responsable: Junta de Vecinos Nuevo Amanecer (${organisation})`,
    'Abiertos: 2, vencidos: 1',
    'Total por estado: En proceso: 1 · Cumplido: 1 · Reprogramado: 1 · Sin efecto: 1.',
    'Enterada: María Altagracia Peralta, por Junta de Vecinos Nuevo Amanecer',
  ]) {
    expect(text).toContain(words);
  }
  expect(text).not.toContain('{{');
  expect(text).not.toContain(foreign);
  expect(name).not.toMatch(/Junta|Peralta|cañada/);
});

test('what was closed long ago is left out', () => {
  const old = agree('Reunir a las familias.', '04/03/2026', ofJunta());
  make(workspace, 'changeAgreementState', { id: old, to: 'fulfilled', fulfilledOn: '01/08/2025' });
  expect(isOffered()).toBe(false);
  expect(call(workspace, 'makeAgreementMatrix', { id: organisation }).ok).toBe(false);
});

/** The matrix of whoever answers for one agreement, or why there is none. */
const ofItsResponsible = (id: string) => call(workspace, 'makeResponsibleMatrix', { id });

test.each([
  [
    'a municipal dependency',
    { responsibleKind: 'Dependencia municipal', responsibleUnit: 'Obras Públicas Municipales' },
    { responsibleKind: 'Dependencia municipal', responsibleUnit: 'Aseo Urbano' },
    'Responsable: Obras Públicas Municipales · Al:',
  ],
  [
    'a colleague',
    { responsibleKind: 'Personal', responsible: 'Luz Estela Durán' },
    { responsibleKind: 'Dependencia municipal', responsibleUnit: 'Aseo Urbano' },
    'Responsable: Luz Estela Durán (EMP-',
  ],
  [
    'an institution, however its name is typed',
    { responsibleKind: 'Institución', responsible: 'Distrito Educativo 06-02' },
    { responsibleKind: 'Institución', responsible: 'Distrito Municipal' },
    'Responsable: Distrito Educativo 06-02 · Al:',
  ],
])('from an agreement of %s, all of theirs and nobody else’s', (_who, responsible, other, words) => {
  make(workspace, 'registerStaff', {
    name: 'Luz Estela Durán',
    role: 'promoter',
    email: 'luz@constanza.example',
    active: 'Sí',
  });
  const first = agree('Enviar cascajo.', '20/03/2026', responsible);
  const said = { ...responsible } as Record<string, string>;
  if (said['responsible'] !== undefined) said['responsible'] = said['responsible'].toUpperCase();
  const second = agree('Limpiar la cañada.', '25/03/2026', said);
  const foreign = agree('Recoger la basura.', '20/03/2026', other);
  expect(ofItsResponsible(first)).toMatchObject({ ok: true, output: { folio: `${first}-M1` } });
  const { text = '' } = matrix() ?? {};
  expect(lines(text).map(([code]) => code)).toEqual([first, second]);
  expect(text).toContain(words);
  expect(text).toContain('Total por estado: Pendiente: 2.');
  expect(text).not.toContain(foreign);
  expect(text).not.toContain('{{');
});

test('of somebody who is still to be identified there is none, and the reason says what to do', () => {
  const id = agree('Enviar cascajo.', '20/03/2026', {
    responsibleKind: 'Por identificar',
    responsible: 'El de la brigada',
  });
  expect(ofItsResponsible(id).problems).toMatchObject([{ message: 'Falta: identificar al responsable.' }]);
});
