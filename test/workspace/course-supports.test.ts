/** Support for a course elsewhere, from the request to the proof that it was finished. */
import { beforeEach, expect, test } from '@jest/globals';
import type { Workspace } from '../../local/index';
import { call, make, openInstalled, rowsOf } from './installed';
import { junta, somebody, territory } from './registered';

let workspace: Workspace;
let person: string;
let course: Record<string, unknown>;

beforeEach(() => {
  workspace = openInstalled();
  person = make(workspace, 'registerPerson', { ...somebody, givenNames: 'Ana Rosa', firstSurname: 'Durán' });
  course = {
    person,
    course: 'Diplomado en gestión comunitaria',
    institution: 'Instituto Nacional de Formación',
    starts: '06/04/2026',
    ends: '26/06/2026',
    cost: '12,000.00',
  };
});

function refused(name: string, input: unknown): [string, string][] {
  const answer = call(workspace, name, input);
  if (answer.ok) throw new Error(`${name} se aceptó.`);
  const problems = (answer.problems ?? []) as { readonly field?: string; readonly message: string }[];
  return problems.map(({ field, message }) => [field ?? '', message]);
}

const support = (): Readonly<Record<string, string>> => rowsOf(workspace, 'Apoyos a cursos')[0] ?? {};
const move = (id: string, to: string, told: Record<string, unknown> = {}): Record<string, unknown> => ({
  id,
  to,
  ...told,
});

test('a request becomes a support, which is granted with its amount and closed with its proof', () => {
  const request = make(workspace, 'registerRequest', {
    happenedOn: '02/03/2026',
    channel: 'Oficina central',
    requesterKind: 'Persona',
    requesterPerson: person,
    category: 'Capacitación o intercambio',
    description: 'Quiere hacer el diplomado.',
    territory,
    needsAuthority: 'No',
    priority: 'Normal',
    confidential: 'No',
  });
  const id = make(workspace, 'registerCourseSupport', { ...course, request });
  expect(rowsOf(workspace, 'Solicitudes')).toMatchObject([{ Estado: 'En gestión', 'Convertida en': id }]);
  const change = 'changeCourseSupportState';
  expect(refused(change, move(id, 'completed'))).toEqual([
    ['to', 'No se puede pasar de «Solicitado» a «Culminado».'],
  ]);
  expect(refused(change, move(id, 'granted'))).toEqual([['support', 'Falta: Apoyo concedido.']]);
  expect(refused(change, move(id, 'granted', { support: 'Ayuda económica' }))).toEqual([
    ['amount', 'Falta «Monto concedido».'],
  ]);
  const most = { support: 'Ayuda económica', amount: '12,000.01' };
  expect(refused(change, move(id, 'granted', most))).toEqual([
    ['amount', 'El monto no puede pasar del costo del curso.'],
  ]);
  expect(refused(change, move(id, 'granted', { support: 'Carta de apoyo', amount: '10.00' }))).toEqual([
    ['amount', 'Una carta de apoyo no lleva monto.'],
  ]);
  make(workspace, change, move(id, 'granted', { support: 'Ayuda económica', amount: '5,000.00' }));
  expect(support()).toMatchObject({ Estado: 'Concedido', 'Apoyo concedido': 'Ayuda económica' });
  expect(refused(change, move(id, 'completed'))).toEqual([['proof', 'Falta: Comprobante de culminación.']]);
  make(workspace, change, move(id, 'completed', { proof: 'https://drive.google.com/file/d/diploma' }));
  expect(support()).toMatchObject({
    Estado: 'Culminado',
    'Comprobante de culminación': 'https://drive.google.com/file/d/diploma',
  });
  expect(refused('updateCourseSupport', { ...course, id })).toEqual([
    ['id', 'Este apoyo está cerrado y no admite cambios.'],
  ]);
  const ficha = call(workspace, 'openRecord', { kind: 'person', id: person }).output;
  expect(ficha).toMatchObject({
    related: expect.arrayContaining([expect.objectContaining({ kind: 'courseSupport', id })]),
  });
});

test('a person or an organisation not in the registry, a course that is over or ends before it starts', () => {
  const wrong = { ...course, person: 'PER-000999', organisation: 'ORG-0999', ends: '01/04/2026' };
  expect(refused('registerCourseSupport', wrong)).toEqual([
    ['person', 'No se encuentra «PER-000999» en «Persona que va al curso».'],
    ['organisation', 'No se encuentra «ORG-0999» en «Organización que la propone».'],
    ['ends', '«Termina» no puede ser anterior a «Empieza».'],
  ]);
  expect(refused('registerCourseSupport', { ...course, starts: '06/01/2026', ends: '26/02/2026' })).toEqual([
    ['ends', '«Termina» no puede ser anterior a hoy.'],
  ]);
  expect(rowsOf(workspace, 'Apoyos a cursos')).toEqual([]);
});

test('not granted, or not finished: each says why, and the journal keeps it', () => {
  const id = make(workspace, 'registerCourseSupport', course);
  const change = 'changeCourseSupportState';
  expect(refused(change, move(id, 'refused'))).toEqual([['reason', 'Escriba el motivo para: No conceder.']]);
  make(workspace, 'updateCourseSupport', { ...course, id, cost: '15,000.00' });
  make(workspace, change, move(id, 'granted', { support: 'Carta de apoyo' }));
  make(workspace, change, move(id, 'unfinished', { reason: 'Enfermó en mayo.' }));
  expect(support()).toMatchObject({ Estado: 'No culminado' });
  expect(rowsOf(workspace, 'Bitácora').at(-1)).toMatchObject({ Motivo: 'Enfermó en mayo.' });
});

test('an organisation whose board is over may still propose somebody, and is warned of each time it does', () => {
  const organisation = make(workspace, 'registerOrganisation', { ...junta, name: 'Nuevo Amanecer' });
  make(workspace, 'registerBoard', {
    organisation,
    electionDate: '10/01/2024',
    starts: '01/02/2024',
    offices: [{ role: 'Presidente(a)', name: 'Yesenia Capellán' }],
  });
  const expired = expect.stringMatching(/^El mandato de la directiva de Nuevo Amanecer venció el /u);
  const registered = call(workspace, 'registerCourseSupport', { ...course, organisation });
  expect(registered).toMatchObject({ ok: true, output: { warnings: [expired] } });
  const code = support()['Código'];
  const mended = call(workspace, 'updateCourseSupport', { ...course, organisation, id: code });
  expect(mended).toMatchObject({ ok: true, output: { warnings: [expired] } });
  const ficha = call(workspace, 'openRecord', { kind: 'courseSupport', id: code }).output;
  expect(ficha).toMatchObject({ warnings: [expired] });
  expect(call(workspace, 'openRecord', { kind: 'organisation', id: organisation }).output).toMatchObject({
    related: expect.arrayContaining([
      expect.objectContaining({
        kind: 'courseSupport',
        id: code,
        relation: 'Propuesta para un curso',
        detail: expect.stringContaining('Ana Rosa Durán'),
      }),
    ]),
  });
  const alone = call(workspace, 'updateCourseSupport', { ...course, organisation: '', id: code });
  expect(alone).toMatchObject({ ok: true, output: { warnings: [] } });
});
