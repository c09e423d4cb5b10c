/** State machines as data beside their table: states, transitions, who may, what must hold, whether a reason is owed. */
import type { Catalogue } from './catalogue';
import type { Role } from '../roles';

export interface Transition<S extends string = string> {
  readonly from: readonly S[];
  readonly to: S;
  /** The verb on the button: «Clasificar». */
  readonly label: string;
  readonly roles: readonly Role[];
  /** A reason must be given and is kept in the journal. */
  readonly reason?: boolean;
  /** Fields that must not be empty for the transition; their labels say what is missing. */
  readonly requires?: readonly string[];
  /** A guard beyond filled fields, explained in words: «acta de elección». Checked by the use case of that name. */
  readonly guard?: string;
}

export interface StateMachine<S extends string = string> {
  /** The field that holds the state. */
  readonly field: string;
  readonly states: Catalogue;
  readonly initial: S;
  readonly final: readonly S[];
  readonly transitions: readonly Transition<S>[];
  /** States in which others have approved or signed what the record says: a cell typed over by hand is told as such. */
  readonly settled?: readonly S[];
  /** Colour of each state for sheet and sidebar. */
  readonly tones: Readonly<Record<S, Tone>>;
}

/** How a state looks: the adapters give each tone its colours. */
export type Tone = 'new' | 'active' | 'waiting' | 'late' | 'done' | 'closed';

export function stateMachine<C extends Catalogue>(
  states: C,
  machine: Omit<StateMachine<keyof C['options'] & string>, 'states'>,
): StateMachine {
  return { ...machine, states };
}

/** The transitions that leave a state. */
export const transitionsFrom = (machine: StateMachine, state: string): readonly Transition[] =>
  machine.transitions.filter((transition) => transition.from.includes(state));
