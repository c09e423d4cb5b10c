/** A second execution is let in at every service call of a first, and a third within the second: all of them come out whole. */
import { expect, test } from '@jest/globals';
import { interleaveAt, type Workspace } from '../../local/index';
import { coordinator, minute, openBase, requestInput, assistant } from './base';
import { demoAnswer, fillAnswer, sendAnswer } from './field';
import { violations } from './invariants';
import { recordsOf } from './registry';
import { requests, inbox } from '../../src/domain/tables';

const { workspace: base, held } = openBase();

/** The registry with one answer of the field whose doorbell was lost: the next drain or sweep must take it. */
const start = base.clone();
start.holdTriggers(true);
sendAnswer(start, demoAnswer({ form: 'request', nth: 1 }));
start.deliverTriggers([]);
start.holdTriggers(false);

/** Answers that promoters send in the midst of it, each with its doorbell. */
const sends = [2, 3, 4].map((nth) => fillAnswer(start, demoAnswer({ form: 'request', nth })));
const sent = new WeakMap<Workspace, number>();

function sendNext(on: Workspace): boolean {
  const before = sent.get(on) ?? 0;
  sent.set(on, before + 1);
  sends[before]?.(on);
  return true;
}

const description = 'Lo que la asistente corrigió.';

const door = (on: Workspace, as: string, name: string, input: unknown): boolean => {
  const run = on.callFromSidebar('rpc', [name, JSON.stringify({ input, key: `prueba-${name}` })], { as });
  return !run.error && (JSON.parse(String(run.value)) as { ok: boolean }).ok;
};

const actions = {
  drain: sendNext,
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

/**
 * The calls of an action at which another is let in: those that reach Google. Between two of them a script touches
 * nothing that others see, so that letting somebody in there is letting them in before the next.
 */
const callsOf = Object.fromEntries(
  names.map((name) => {
    const copy = start.clone();
    const calls: number[] = [];
    copy.gate.hooks = {
      before: ({ roundTrip, index, execution }) => {
        if (roundTrip && execution.depth === 0) calls.push(index);
      },
    };
    actions[name](copy);
    return [name, calls];
  }),
) as Record<ActionName, number[]>;

test('at least two thousand schedules are played', () => {
  const calls = names.reduce((sum, name) => sum + callsOf[name].length, 0);
  expect((calls * calls * names.length * 2) / 5).toBeGreaterThan(2_000);
});

/** What must be there in the end, in whatever order it happened. */
function outcome(on: Workspace): string[] {
  const answers = 1 + (sent.get(on) ?? 0);
  const wrong = violations(on);
  const made = recordsOf(on, requests).length - recordsOf(start, requests).length;
  if (made !== answers + 1) wrong.push(`${made} solicitudes nuevas en vez de ${answers + 1}`);
  const corrected = recordsOf(on, requests).find((cells) => cells['id'] === held.request);
  if (corrected?.['description'] !== description) wrong.push('la corrección no está');
  const received = recordsOf(on, inbox).length - recordsOf(start, inbox).length;
  if (received !== answers) wrong.push(`${received} respuestas recibidas en vez de ${answers}`);
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
    for (const n of callsOf[first]) {
      for (const [turn, third] of names.entries()) {
        // Two of every five calls, in turn: all of them together would take half an hour.
        for (const m of callsOf[second].filter((_call, index) => (index + n + turn) % 5 < 2)) {
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
