/** The week on paper: what it says of each matter and what it never says, the box of what was visited, and the edition of the next day. */
import { beforeEach, expect, test } from '@jest/globals';
import { people } from '../../demo/accounts';
import { callDoor } from '../../demo/door';
import { prepare } from '../../demo/chapters/installation';
import { rowsOf } from '../../demo/sheet';
import type { Workspace } from '../../local/index';
import { coordinator, meetingInput, openEmpty, requestInput } from '../proof/base';
import { call } from './installed';

const territory = '010101204';
let workspace: Workspace;
let promoter: string;
let neighbour: string;

const make = (name: string, input: Record<string, unknown>): string =>
  callDoor<{ id: string }>(workspace, coordinator, name, input).id;

const agree = (meeting: string, text: string, due: string): void => {
  const line = {
    text,
    responsibleKind: 'Personal',
    responsible: people.cercado.name,
    due,
    priority: 'Normal',
  };
  callDoor(workspace, coordinator, 'recordAgreements', { meeting, agreements: [line] });
};

const plans = () =>
  workspace.files.filter(
    ({ name, mimeType }) => name.startsWith('Plan de la semana EMP-') && mimeType.endsWith('document'),
  );

interface List {
  readonly papers: {
    readonly makes: readonly { readonly label: string; readonly id: string }[];
    readonly documents: readonly { readonly folio: string; readonly link?: string }[];
  };
}
const list = (): List => callDoor<List>(workspace, coordinator, 'openList', { name: 'weekPlan' });

beforeEach(() => {
  workspace = openEmpty();
  prepare(workspace, { chapter: () => undefined, line: () => undefined });
  promoter =
    rowsOf(workspace, 'Personal').find(({ Nombre }) => Nombre === people.cercado.name)?.['Código'] ?? '';
  neighbour = make('registerPerson', {
    givenNames: 'Ana Rosa',
    firstSurname: 'Durán',
    documentKind: 'Sin documento',
    documentReason: 'No declarado',
    sex: 'Femenino',
    territory,
  });
});

test('each matter until Sunday is a line with its box, its code and its place, and never what is needed', () => {
  const meeting = make('registerMeeting', meetingInput(territory, ''));
  agree(meeting, 'Levantar la lista de las canastas.', '06/03/2026');
  agree(meeting, 'Volver por la tubería.', '20/03/2026');
  const secret = make('registerRequest', {
    ...requestInput(territory, neighbour),
    category: 'Receta de medicinas',
    confidential: 'Sí',
    priority: 'Urgente',
  });
  callDoor(workspace, coordinator, 'recordContact', {
    id: 'ACU-2026-0001',
    on: '02/03/2026',
    by: promoter,
    mode: 'Visita',
    result: 'Se habló',
  });
  const [offer] = list().papers.makes;
  expect(offer).toMatchObject({
    id: promoter,
    label: `Hacer el plan de ${people.cercado.name} para imprimir`,
  });
  callDoor(workspace, coordinator, 'makeWeekPlan', { id: promoter });
  const [plan, ...others] = plans();
  expect(others).toEqual([]);
  const { name = '', text = '' } = plan ?? {};
  expect(name).toBe(`Plan de la semana ${promoter}-P1 · 2 de marzo de 2026`);
  for (const words of [
    `${people.cercado.name} · Del 2 de marzo de 2026 al 8 de marzo de 2026`,
    'Ver el acuerdo',
    'Ver la solicitud',
    'Reservado',
    'Nuevo Amanecer',
    secret,
  ]) {
    expect(text).toContain(words);
  }
  expect(text).toMatch(
    /\[ X \]\s+Nuevo Amanecer.*\s+ACU-2026-0001\s+Ver el acuerdo\s+06\/03\/2026\s+02\/03\/2026/,
  );
  expect(text).toMatch(new RegExp(`\\[ {3}\\]\\s+Reservado\\s+${secret}`));
  expect(text).not.toContain('ACU-2026-0002');
  expect(text).not.toMatch(/\{\{|canasta|tubería|camino|medicina|receta|Durán/i);
});

test('made again it is a second edition, and the list opens the newest', () => {
  agree(make('registerMeeting', meetingInput(territory, '')), 'Llevar el acta.', '06/03/2026');
  for (let times = 0; times < 2; times += 1) {
    callDoor(workspace, coordinator, 'makeWeekPlan', { id: promoter });
  }
  expect(rowsOf(workspace, 'Documentos').map(({ Folio, Estado }) => [Folio, Estado])).toEqual([
    [`${promoter}-P1`, 'Reemplazado'],
    [`${promoter}-P2`, 'Borrador'],
  ]);
  expect(list().papers.documents).toMatchObject([
    { folio: `${promoter}-P2`, link: expect.stringContaining('https://') },
  ]);
});

test('is refused with a reason for who has nothing, and for who is not of the field', () => {
  const refused = (id: string) =>
    call(workspace, 'makeWeekPlan', { id }, { as: { as: coordinator } }).problems?.map(
      ({ message }) => message,
    );
  expect(refused(promoter)).toEqual([`${people.cercado.name} no tiene nada hasta el domingo.`]);
  expect(refused('EMP-999')).toEqual([expect.stringContaining('EMP-999')]);
  expect(list().papers).toEqual({ makes: [], documents: [] });
});
