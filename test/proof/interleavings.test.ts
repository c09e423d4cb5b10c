/** A second execution is let in at every service call of a first, and a third within the second: all of them come out whole. */
import { expect, test } from '@jest/globals';
import { interleaveAt, type Workspace } from '../../local/index';
import { coordinator, minute, openBase, requestInput, assistant } from './base';
import { demoAnswer, sendAnswer } from './field';
import { violations } from './invariants';
import { recordsOf } from './registry';
import { requests, inbox } from '../../src/domain/tables';

const { workspace: base, held } = openBase();

/** The registry with one answer of the field whose doorbell has not rung yet. */
const start = base.clone();
start.holdTriggers(true);
sendAnswer(start, demoAnswer({ form: 'request', nth: 1 }));

const description = 'Lo que la asistente corrigió.';

const door = (on: Workspace, as: string, name: string, input: unknown): boolean => {
  const run = on.callFromSidebar('rpc', [name, JSON.stringify({ input, key: `prueba-${name}` })], { as });
  return !run.error && (JSON.parse(String(run.value)) as { ok: boolean }).ok;
};

const actions = {
  drain: (on: Workspace) => on.run('onFormSubmitted', [{}], { as: coordinator }).error === undefined,
  register: (on: Workspace) =>
    door(on, coordinator, 'registerRequest', {
      ...requestInput(held.territory, held.other),
      category: 'Información',
    }),
  update: (on: Workspace) =>
    door(on, assistant, 'updateRequest', {
      ...requestInput(held.territory, held.person),
      id: held.request,
      description,
    }),
  sweep: (on: Workspace) => on.run('sweep', [], { as: coordinator }).error === undefined,
};

type ActionName = keyof typeof actions;
const names = Object.keys(actions) as ActionName[];

/** How many service calls an action makes when nobody interferes. */
const callsOf = Object.fromEntries(
  names.map((name) => {
    const copy = start.clone();
    actions[name](copy);
    return [name, copy.executions.at(-1)?.tally.calls ?? 0];
  }),
) as Record<ActionName, number>;

/** What must be there in the end, in whatever order it happened. */
function outcome(on: Workspace): string[] {
  const all = recordsOf(on, requests);
  const before = recordsOf(start, requests).length;
  const wrong = violations(on);
  if (all.length !== before + 2) wrong.push(`${all.length} solicitudes en vez de ${before + 2}`);
  if (!all.some((cells) => cells['id'] === held.request && cells['description'] === description)) {
    wrong.push('la corrección no está');
  }
  const received = recordsOf(on, inbox).length - recordsOf(start, inbox).length;
  if (received !== 1) wrong.push(`${received} respuestas recibidas en vez de una`);
  return wrong;
}

/** Whoever was told that the registry is busy tries again; the sweep takes what a doorbell missed. */
function settle(on: Workspace): void {
  on.gate.hooks = {};
  expect(actions.register(on)).toBe(true);
  expect(actions.update(on)).toBe(true);
  on.advance(30 * minute);
}

test.each(names.flatMap((first) => names.map((second) => [first, second] as const)))(
  'while %s runs, %s is let in at every call, and a third within it',
  (first, second) => {
    let schedules = 0;
    for (let n = 1; n <= callsOf[first]; n += 1) {
      for (const third of names) {
        for (let m = 1 + ((n + third.length) % 2); m <= callsOf[second]; m += 2) {
          const on = start.clone();
          interleaveAt(on.gate, n, () => {
            interleaveAt(
              on.gate,
              m,
              () => actions[third](on),
              'before',
              ({ execution }) => execution.depth === 1,
            );
            actions[second](on);
          });
          actions[first](on);
          settle(on);
          const schedule = `${first}@${n} ${second}@${m} ${third}`;
          expect([schedule, outcome(on)]).toEqual([schedule, []]);
          schedules += 1;
        }
      }
    }
    expect(schedules).toBeGreaterThan(0);
  },
);
