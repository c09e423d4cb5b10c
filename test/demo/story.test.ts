/** The story is told to its end, and leaves a world in which every state that a record may stand in is there to be seen. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { accounts } from '../../demo/accounts';
import { rowsOf } from '../../demo/sheet';
import { playStory, storyStart } from '../../demo/story';
import { openWorkspace, type Workspace } from '../../local/index';
import type { StateMachine } from '../../src/domain/schema/state-machine';
import { tables } from '../../src/domain/tables';
import { registrationMachine } from '../../src/domain/tables/organisations';

/** States in which nothing rests: somebody of the team has each request at once, an answer is read as it comes in, and a document is made at once. */
const passing: Readonly<Record<string, readonly string[]>> = {
  request: ['received', 'classified'],
  inboxEntry: ['received'],
  document: ['inProgress', 'failed'],
};

const machines = [
  ...tables.flatMap((table) => (table.states ? [{ table, machine: table.states as StateMachine }] : [])),
  ...tables
    .filter(({ name }) => name === 'organisation')
    .map((table) => ({ table, machine: registrationMachine as StateMachine })),
];

let workspace: Workspace;
const told: string[] = [];

beforeAll(() => {
  workspace = openWorkspace({ bundle: 'dist', accounts, now: storyStart });
  playStory(workspace, { chapter: (title) => told.push(title), line: (text) => told.push(text) });
}, 120_000);

describe('every state is there', () => {
  test.each(
    machines.map(({ table, machine }) => [`${table.sheet}, ${machine.field}`, table, machine] as const),
  )('%s', (_name, table, { field, states }) => {
    const label = table.fields[field]?.label ?? '';
    const seen = new Set(rowsOf(workspace, table.sheet).map((row) => row[label]));
    const missing = Object.entries(states.options)
      .filter(([state, words]) => !seen.has(words) && passing[table.name]?.includes(state) !== true)
      .map(([, words]) => words);
    expect(missing).toEqual([]);
  });
});

test('nothing that the story tells is left blank', () => {
  expect(told.length).toBeGreaterThan(60);
  expect(told.filter((line) => /undefined|NaN|^: |: $/.test(line))).toEqual([]);
});

test('no work of the outbox is left undone', () => {
  const states = new Set(rowsOf(workspace, 'Pendientes').map((row) => row['Estado']));
  expect([...states].filter((state) => /No se pudo|revis/i.test(state ?? ''))).toEqual([]);
});
