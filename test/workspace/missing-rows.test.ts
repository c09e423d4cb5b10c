/** A row that others refer to is deleted or spoilt by hand in the Sheet: what is left still opens, and says the code it no longer knows. */
import { expect, test } from '@jest/globals';
import { coordinator, meetingInput, openBase } from '../proof/base';
import type { Workspace } from '../../local/index';
import { call, type Answer } from './installed';
import { workshop } from './registered';

const { workspace: base, held } = openBase();
const me = { as: coordinator };

const ask = (workspace: Workspace, name: string, input: Record<string, unknown> = {}): Answer =>
  call(workspace, name, input, { as: me });

/** A meeting with somebody on its list, of the organisation. */
const world = base.clone();
ask(world, 'recordAttendance', { meeting: held.meeting, attendees: [{ person: held.person }] });

const opened: Readonly<Record<string, string>> = {
  request: held.request,
  meeting: held.meeting,
  organisation: held.organisation,
  person: held.person,
};

const rowOf = (workspace: Workspace, sheet: string, id: string): number =>
  workspace.sheet(sheet).findIndex((cells) => cells.includes(id)) + 1;

const without = (sheet: string, id: string): Workspace => {
  const workspace = world.clone();
  workspace.deleteRows(sheet, rowOf(workspace, sheet, id), 1, me);
  return workspace;
};

const kinds = [
  ['Personas', 'person'],
  ['Organizaciones', 'organisation'],
  ['Reuniones', 'meeting'],
  ['Solicitudes', 'request'],
] as const;

test.each(kinds)(
  'a row of %s deleted by hand is missed by whoever opens it, in plain words',
  (sheet, kind) => {
    const id = opened[kind] ?? '';
    const answer = ask(without(sheet, id), 'openRecord', { kind, id });
    expect(answer.ok).toBe(false);
    expect(answer.problems?.[0]?.message).toContain(id);
  },
);

test.each([...kinds, ['Territorios', 'territory'] as const])(
  'without its row in %s every other record opens, and so do the first page and the search',
  (sheet, kind) => {
    const workspace = without(sheet, opened[kind] ?? held.territory);
    for (const [other, id] of Object.entries(opened).filter(([each]) => each !== kind)) {
      expect([other, ask(workspace, 'openRecord', { kind: other, id }).ok]).toEqual([other, true]);
    }
    expect(ask(workspace, 'home').ok).toBe(true);
    expect(ask(workspace, 'find', { text: 'Nuevo Amanecer' }).ok).toBe(true);
  },
);

test('the code of a meeting whose row was deleted is given to no other', () => {
  const input = { ...meetingInput(held.territory, held.organisation), date: '09/03/2026' };
  const answer = ask(without('Reuniones', held.meeting), 'registerMeeting', input);
  expect(answer.output?.id).toBe('REU-2026-0002');
});

test.each([
  ['Personas', held.person],
  ['Organizaciones', held.organisation],
])('the acta of a meeting is made although a row of %s that it names is gone', (sheet, id) => {
  const workspace = without(sheet, id);
  expect(ask(workspace, 'changeMeetingState', { id: held.meeting, to: 'held' }).ok).toBe(true);
  expect(ask(workspace, 'makeActa', { id: held.meeting, noAgreements: 'Sí' }).ok).toBe(true);
  const acta = workspace.files.find(({ name }) => name.startsWith('Acta REU-'));
  expect(acta?.text).not.toMatch(/undefined|\{\{/);
});

test('whoever works on a part of what was deleted is told which row is gone, and where to find it again', () => {
  const workspace = world.clone();
  const activity = {
    ...workshop,
    date: '28/02/2026',
    starts: '9:00 a. m.',
    ends: '11:00 a. m.',
    alreadyHeld: 'Sí',
  };
  const id = String(ask(workspace, 'registerActivity', activity).output?.id);
  ask(workspace, 'changeActivityState', { id, to: 'open' });
  ask(workspace, 'enrolPeople', { activity: id, people: [held.person] });
  workspace.deleteRows('Actividades', rowOf(workspace, 'Actividades', id), 1, me);
  const gone = `No se encuentra la actividad ${id}: alguien borró su fila de la hoja «Actividades». Recupérela con Archivo › Historial de versiones.`;
  for (const [name, input] of [
    ['recordSessionAttendance', { session: 'SES-2026-00001', marks: [] }],
    ['removeSession', { id: 'SES-2026-00001', reason: 'No se dio.' }],
    ['withdrawEnrolment', { id: 'INS-2026-00001', reason: 'Se mudó.' }],
    ['doorLink', { id: 'SES-2026-00001' }],
  ] as const) {
    expect([name, ask(workspace, name, input).problems?.map(({ message }) => message)]).toEqual([
      name,
      [gone],
    ]);
  }
});
