/** A second execution is let in at every service call of a first, and a third within the second: all of them come out whole. */
import { expect, test } from '@jest/globals';
import { interleaveAt, type Workspace } from '../../local/index';
import { coordinator, openBase, requestInput, assistant } from './base';
import { demoAnswer, fillAnswer, sendAnswer } from './field';
import { violations } from './invariants';
import { recordsOf } from './registry';
import { sweeps, worthLooking } from './striking';
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

interface Schedule {
  readonly first: ActionName;
  /** The call of the first at which the second is let in. */
  readonly n: number;
  readonly second: ActionName;
  /** The call of the second at which the third is let in. */
  readonly m: number;
  readonly third: ActionName;
}

const all: Schedule[] = names.flatMap((first) =>
  callsOf[first].flatMap((n) =>
    names.flatMap((second) =>
      callsOf[second].flatMap((m) => names.map((third) => ({ first, n, second, m, third }))),
    ),
  ),
);

/** How many are played: spread evenly over all there are, which are more with every call that an action makes. */
const played = Math.min(all.length, 2_400);
const schedules = all.filter(
  (_schedule, index) =>
    Math.floor(((index + 1) * played) / all.length) > Math.floor((index * played) / all.length),
);

test('at least two thousand schedules are played, and every call of every action is among them', () => {
  expect(schedules.length).toBeGreaterThan(2_000);
  for (const name of names) {
    const pointsOf = (place: 'n' | 'm', of: 'first' | 'second') =>
      new Set(schedules.filter((each) => each[of] === name).map((each) => each[place]));
    expect(pointsOf('n', 'first')).toEqual(new Set(callsOf[name]));
    expect(pointsOf('m', 'second')).toEqual(new Set(callsOf[name]));
  }
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
  on.advance(sweeps);
}

/** Plays schedules, each in a copy of the registry. */
function* play(chosen: readonly Schedule[]): Iterable<{ workspace: Workspace; schedule: Schedule }> {
  for (const schedule of chosen) {
    const { first, n, second, m, third } = schedule;
    const workspace = start.clone();
    interleaveAt(workspace.gate, n, () => {
      interleaveAt(
        workspace.gate,
        m,
        () => actions[third](workspace),
        'before',
        ({ execution }) => execution.depth === 1,
      );
      actions[second](workspace);
    });
    actions[first](workspace);
    yield { workspace, schedule };
  }
}

test.each(names.flatMap((first) => names.map((second) => [first, second] as const)))(
  'while %s runs, %s is let in at its calls, and a third within it',
  (first, second) => {
    const chosen = schedules.filter((each) => each.first === first && each.second === second);
    expect(chosen.length).toBeGreaterThan(0);
    for (const { workspace, schedule } of worthLooking(play(chosen))) {
      settle(workspace);
      expect([schedule, outcome(workspace)]).toEqual([schedule, []]);
    }
  },
);
