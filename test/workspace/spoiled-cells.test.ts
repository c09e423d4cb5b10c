/** A row is emptied by hand in the Sheet, its code aside: its record shows the gaps, and nobody is kept from all the others. */
import { expect, test } from '@jest/globals';
import type { Workspace } from '../../local/index';
import { tables } from '../../src/domain/tables';
import { coordinator, openBase } from '../proof/base';
import { call, type Answer } from './installed';
import { workshop } from './registered';

const { workspace: world, held } = openBase();
const me = { as: coordinator };
const ask = (name: string, input: Record<string, unknown>, workspace = world): Answer =>
  call(workspace, name, input, { as: me });

const day = { date: '28/02/2026', starts: '9:00 a. m.', ends: '11:00 a. m.', alreadyHeld: 'Sí' };
const office = { role: 'Presidente(a)', person: held.person };
const steps: readonly (readonly [string, Record<string, unknown>])[] = [
  ['recordAttendance', { meeting: held.meeting, attendees: [{ person: held.person }] }],
  [
    'recordAgreements',
    { meeting: held.meeting, pasted: 'Levantar la lista; Junta de Vecinos Nuevo Amanecer; 20/03/2026' },
  ],
  [
    'registerBoard',
    { organisation: held.organisation, electionDate: '01/02/2026', starts: '01/02/2026', offices: [office] },
  ],
  ['joinOrganisation', { id: held.organisation, person: held.other, role: 'Socio(a)', from: '01/02/2026' }],
  [
    'registerActivity',
    {
      ...day,
      ...workshop,
      organisations: [held.organisation],
    },
  ],
  ['changeActivityState', { id: 'ACT-2026-0001', to: 'open' }],
  ['enrolPeople', { activity: 'ACT-2026-0001', people: [held.person] }],
  ['changeActivityState', { id: 'ACT-2026-0001', to: 'confirmed' }],
  ['changeActivityState', { id: 'ACT-2026-0001', to: 'underway' }],
  ['recordEvaluations', { id: 'ACT-2026-0001', sheets: '54055' }],
];
for (const [name, input] of steps) {
  const { ok, problems } = ask(name, input);
  if (!ok) throw new Error(`${name}: ${JSON.stringify(problems)}`);
}

/** What the office opens every day. */
const looks: readonly (readonly [string, Record<string, unknown>])[] = [
  ['home', {}],
  ['find', { text: 'Nuevo Amanecer' }],
  ['boardsOf', { organisation: held.organisation }],
  ['meetingBoard', { id: held.meeting }],
  ['activityBoard', { id: 'ACT-2026-0001' }],
  ...['training', 'fulfilment', 'planner', 'territories', 'workload'].map(
    (name) => ['openList', { name }] as const,
  ),
  ...Object.entries({
    person: held.person,
    organisation: held.organisation,
    meeting: held.meeting,
    request: held.request,
    agreement: 'ACU-2026-0001',
    activity: 'ACT-2026-0001',
  }).map(([kind, id]) => ['openRecord', { kind, id }] as const),
];

const filled = tables.filter(
  (table) => table.record && !table.system && world.sheet(table.sheet).length > 1 && table.name !== 'staff',
);

test('the world has something of everything that is looked at', () => {
  expect(filled.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['person', 'organisation', 'board', 'boardPosition', 'membership', 'meeting']),
  );
  expect(looks.filter(([name, input]) => !ask(name, input).ok)).toEqual([]);
});

/** Everything but the code of the first row of a tab. */
function empty(workspace: Workspace, sheet: string): void {
  const [header = []] = workspace.sheet(sheet);
  const texts = header.slice(1).map(() => '');
  workspace.enterCells(sheet, { column: 2, rows: [{ row: 2, texts }] }, me);
}

test.each(filled.map(({ sheet }) => sheet))('the first row of %s is emptied, its code aside', (sheet) => {
  const workspace = world.clone();
  empty(workspace, sheet);
  const failed = looks.filter(([name, input]) => !ask(name, input, workspace).ok);
  expect(failed).toEqual([]);
});

test('the night goes by over all of them', () => {
  const workspace = world.clone();
  for (const { sheet } of filled) empty(workspace, sheet);
  const before = workspace.executions.length;
  workspace.advance(24 * 60 * 60_000);
  const night = workspace.executions.slice(before);
  expect(night.length).toBeGreaterThan(0);
  expect(night.filter(({ error }) => error !== undefined)).toEqual([]);
});
