/** Sheets of paper become rows without a name, and say together on the ficha what none of them says alone. */
import { expect, test } from '@jest/globals';
import type { Workspace } from '../../local/index';
import { call, mailsOf, make, minute, openInstalled, promoter, rowsOf } from './installed';
import { somebody, workshop } from './registered';

function openWorkshop(workspace: Workspace): string {
  const person = make(workspace, 'registerPerson', {
    ...somebody,
    givenNames: 'Ana Rosa',
    firstSurname: 'Durán',
  });
  const activity = make(workspace, 'registerActivity', {
    ...workshop,
    date: '28/02/2026',
    starts: '9:00 a. m.',
    ends: '12:00 p. m.',
    alreadyHeld: 'Sí',
  });
  make(workspace, 'changeActivityState', { id: activity, to: 'open' });
  make(workspace, 'enrolPeople', { activity, people: [person] });
  return activity;
}

const begin = (workspace: Workspace, activity: string): void => {
  for (const to of ['confirmed', 'underway']) make(workspace, 'changeActivityState', { id: activity, to });
};

const record = (workspace: Workspace, input: unknown) => call(workspace, 'recordEvaluations', input);
const ficha = (workspace: Workspace, id: string) =>
  call(workspace, 'openRecord', { kind: 'activity', id }).output;

test('sheets are typed together, each becomes a row on the day of the workshop, and no row names anybody', () => {
  const workspace = openInstalled();
  const activity = openWorkshop(workspace);
  const sheets = '54054; 2-4; La práctica; Más tiempo\n55455; 1-5;; =HYPERLINK("x")\n43543; 3-3; La práctica';
  expect(record(workspace, { id: activity, sheets }).problems).toMatchObject([
    { message: 'Falta: que la actividad haya empezado.' },
  ]);
  begin(workspace, activity);
  expect(record(workspace, { id: activity, sheets })).toMatchObject({
    ok: true,
    output: { id: activity, title: 'Cuentas claras: 3 evaluaciones' },
  });
  const rows = rowsOf(workspace, 'Evaluaciones');
  expect(rows).toMatchObject([
    {
      Actividad: activity,
      Fecha: '28/02/2026',
      'Lo tratado le sirve': '5',
      'El tiempo alcanzó': '',
      'Prueba de antes': '2',
      'Lo mejor': 'La práctica',
    },
    { 'Prueba de después': '5', 'Qué mejorar': '=HYPERLINK("x")' },
    { 'Lo mejor': 'La práctica', 'Qué mejorar': '' },
  ]);
  expect(JSON.stringify(rows)).not.toContain('Durán');
});

test('the ficha tells the number alone until there are three, and then the means, the change and what was written', () => {
  const workspace = openInstalled();
  const activity = openWorkshop(workspace);
  begin(workspace, activity);
  record(workspace, { id: activity, sheets: '54054; 2-4; El patio\n55455; 1-5' });
  const few = ficha(workspace, activity);
  expect(few).toMatchObject({
    fields: expect.arrayContaining([
      {
        field: 'evaluations',
        label: 'Evaluaciones',
        text: '2 respuestas. Los promedios y comentarios se ven desde 3, para que no se reconozca a nadie.',
      },
    ]),
  });
  expect(JSON.stringify(few)).not.toContain('El patio');
  record(workspace, { id: activity, sheets: '43543; 3-3; El café; Más tiempo' });
  expect(ficha(workspace, activity)).toMatchObject({
    warnings: ['Hay 3 evaluaciones y 1 persona inscrita: alguna puede estar repetida.'],
    fields: expect.arrayContaining([
      { field: 'evaluations', label: 'Evaluaciones', text: '3 respuestas' },
      { field: 'overall', label: 'Promedio general', text: '4.4 de 5', bar: expect.closeTo(0.871, 3) },
      { field: 'clear', label: 'Se explicó claro', text: '4.0 de 5', bar: 0.8 },
      {
        field: 'learned',
        label: 'Prueba de antes y de después',
        text: 'de 2.0 a 4.0 aciertos de 5 (+2.0), 3 personas',
        bar: 0.8,
      },
      { field: 'best', label: 'Lo mejor', text: '«El café»\n«El patio»' },
      { field: 'improve', label: 'Qué mejorar', text: '«Más tiempo»' },
    ]),
  });
  // Of the third question only two gave a rating: alone it says nothing.
  expect(JSON.stringify(ficha(workspace, activity))).not.toContain('"field":"time"');
});

test('one wrong sheet is said with its number and keeps all of them out', () => {
  const workspace = openInstalled();
  const activity = openWorkshop(workspace);
  begin(workspace, activity);
  expect(record(workspace, { id: activity, sheets: '54054\n5405\n11111' }).problems).toMatchObject([
    { field: 'sheets', message: expect.stringContaining('Hoja 2, «5405»') },
  ]);
  expect(record(workspace, { id: 'ACT-2026-0099', sheets: '54054' }).problems).toMatchObject([
    { field: 'id' },
  ]);
  expect(rowsOf(workspace, 'Evaluaciones')).toEqual([]);
});

interface Opened {
  readonly warnings: readonly string[];
  readonly fields: readonly { readonly field: string; readonly text: string }[];
}

test('one that came twice is left out with a reason, the means follow, and it can be counted again', () => {
  const workspace = openInstalled();
  const activity = openWorkshop(workspace);
  begin(workspace, activity);
  expect(JSON.stringify(ficha(workspace, activity))).not.toContain('annulEvaluation');
  record(workspace, { id: activity, sheets: '55555\n55555\n55555\n11111;;; No entendí' });
  const overall = (): unknown =>
    (ficha(workspace, activity) as unknown as Opened).fields.find(({ field }) => field === 'overall')?.text;
  expect(overall()).toBe('4.0 de 5');
  const twin = { id: activity, evaluation: ' eva-2026-00004 ', reason: 'Es de otro taller.' };
  expect(call(workspace, 'annulEvaluation', { ...twin, reason: '' }).problems).toMatchObject([
    { field: 'reason' },
  ]);
  expect(
    call(workspace, 'annulEvaluation', { ...twin, evaluation: 'EVA-2026-00009' }).problems,
  ).toMatchObject([
    { field: 'evaluation', message: '«EVA-2026-00009» no es una evaluación de ACT-2026-0001.' },
  ]);
  make(workspace, 'annulEvaluation', twin);
  expect(call(workspace, 'annulEvaluation', twin).problems).toMatchObject([
    { field: 'evaluation', message: 'EVA-2026-00004 ya está anulada.' },
  ]);
  expect(rowsOf(workspace, 'Evaluaciones')[3]).toMatchObject({
    Anulado: 'Sí',
    'Motivo de anulación': 'Es de otro taller.',
    'Qué mejorar': 'No entendí',
  });
  expect(overall()).toBe('5.0 de 5');
  expect(ficha(workspace, activity)).toMatchObject({
    fields: expect.arrayContaining([
      { field: 'annulled', label: 'Evaluaciones anuladas', text: 'EVA-2026-00004: Es de otro taller.' },
    ]),
    actions: expect.arrayContaining([
      expect.objectContaining({
        operation: 'restoreEvaluation',
        label: 'Volver a contar EVA-2026-00004',
        input: { evaluation: 'EVA-2026-00004' },
        asks: {},
      }),
    ]),
  });
  make(workspace, 'restoreEvaluation', { id: activity, evaluation: 'eva 2026-4' });
  expect(overall()).toBe('4.0 de 5');
  expect(rowsOf(workspace, 'Evaluaciones')[3]).toMatchObject({ Anulado: 'No', 'Motivo de anulación': '' });
  expect(rowsOf(workspace, 'Bitácora').filter((row) => row['Registro'] === 'EVA-2026-00004')).toMatchObject([
    { Acción: 'Crear' },
    { Acción: 'Anular', Motivo: 'Es de otro taller.' },
    { Motivo: 'Vuelve a contar.' },
  ]);
});

test('one that came twice word for word is named, until it is left out', () => {
  const workspace = openInstalled();
  const activity = openWorkshop(workspace);
  begin(workspace, activity);
  const warnings = (): unknown => (ficha(workspace, activity) as unknown as Opened).warnings;
  record(workspace, { id: activity, sheets: '54055;; El patio\n54055;; El patio\n54055' });
  const many = (count: number): string =>
    `Hay ${count} evaluaciones y 1 persona inscrita: alguna puede estar repetida.`;
  expect(warnings()).toEqual([
    many(3),
    'EVA-2026-00002 dice lo mismo que EVA-2026-00001, palabra por palabra: si llegó dos veces, use «Anular una evaluación».',
  ]);
  make(workspace, 'annulEvaluation', {
    id: activity,
    evaluation: 'EVA-2026-00002',
    reason: 'Llegó dos veces.',
  });
  expect(warnings()).toEqual([many(2)]);
});

const answers = (activity: string, more: Readonly<Record<string, string>> = {}) => ({
  'Código de la actividad': activity,
  '¿Lo que se trató le sirve?': '5 · Mucho',
  '¿Se explicó con claridad?': '4 · Bastante',
  '¿Alcanzó el tiempo?': '2 · Poco',
  '¿El lugar y los materiales eran adecuados?': '5 · Mucho',
  '¿Pondrá en práctica lo que aprendió?': '3 · Más o menos',
  ...more,
});

const form = 'F13 · Evaluación de la actividad';

/** Whoever has the link: not of the team, and nothing of the registry is theirs. */
const send = (workspace: Workspace, given: Readonly<Record<string, string>>): void => {
  workspace.submitForm(form, given, promoter);
  workspace.advance(minute);
};

test('whoever has the link answers without an account, and no address is kept anywhere', () => {
  const workspace = openInstalled();
  workspace.advance(15 * minute);
  const activity = openWorkshop(workspace);
  const link = (): unknown => call(workspace, 'evaluationLink', { id: activity });
  expect(link()).toMatchObject({ problems: [{ message: 'Falta: que la actividad haya empezado.' }] });
  begin(workspace, activity);
  expect(link()).toMatchObject({
    output: {
      link: expect.stringMatching(/\/viewform\?usp=pp_url&entry\.\d+=ACT-2026-0001$/),
      text: expect.stringMatching(/^¿Cómo le pareció «Cuentas claras»\? .*: https:/),
      qr: { path: expect.any(String) },
    },
  });
  const wrote = { '¿Qué fue lo mejor?': '=SUMA(1;2)' };
  send(workspace, answers(`${activity.toLowerCase()} `, wrote));
  expect(rowsOf(workspace, 'Evaluaciones')).toMatchObject([
    {
      Actividad: activity,
      Fecha: '28/02/2026',
      'Lo tratado le sirve': '5',
      'El tiempo alcanzó': '2',
      'Lo pondrá en práctica': '3',
      'Prueba de antes': '',
      'Lo mejor': '=SUMA(1;2)',
      Origen: 'Formulario',
    },
  ]);
  expect(rowsOf(workspace, 'Bandeja')).toMatchObject([{ Estado: 'Aplicado', Correo: '' }]);
  expect(
    JSON.stringify([...rowsOf(workspace, 'Bandeja'), ...rowsOf(workspace, 'Evaluaciones')]),
  ).not.toContain(promoter.as);
  expect(mailsOf(workspace)).toEqual([]);
});

test('a code that names no activity, or one that has not begun, waits in the Bandeja until the office mends it', () => {
  const workspace = openInstalled();
  const activity = openWorkshop(workspace);
  send(workspace, answers('ACT-2026-0077'));
  send(workspace, answers(activity));
  const waiting = rowsOf(workspace, 'Bandeja');
  expect(waiting.map((row) => row['Qué falta resolver'])).toEqual([
    'La actividad «ACT-2026-0077» no existe.',
    'ACT-2026-0001 está en «Inscripción abierta»: se evalúa cuando haya empezado.',
  ]);
  expect(rowsOf(workspace, 'Evaluaciones')).toEqual([]);
  begin(workspace, activity);
  make(workspace, 'applyInboxEntry', { id: waiting[0]?.['Código'], answers: { activity } });
  make(workspace, 'applyInboxEntry', { id: waiting[1]?.['Código'] });
  expect(rowsOf(workspace, 'Evaluaciones').map((row) => row['Actividad'])).toEqual([activity, activity]);
});
