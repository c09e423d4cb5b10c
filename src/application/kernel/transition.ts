/** Checks a change of state against the state machine declared beside its table. */
import { problem, type Problem } from '../../domain/problems';
import { fail, succeed, type Result } from '../../domain/result';
import type { Role } from '../../domain/roles';
import { labelOf } from '../../domain/schema/catalogue';
import type { Field } from '../../domain/schema/field';
import { parseFields } from '../../domain/schema/parse';
import type { StateMachine, Transition } from '../../domain/schema/state-machine';
import type { Table } from '../../domain/schema/table';
import { cleanParagraph } from '../../domain/text/normalise';
import { textIn } from './raw';

/** A wish to move a record. */
export interface Move {
  readonly id: string;
  readonly to: string;
  readonly reason: string | undefined;
}

export function parseTransition(raw: Readonly<Record<string, unknown>>): Result<Move> {
  const reason = cleanParagraph(textIn(raw, 'reason'));
  return succeed({
    id: textIn(raw, 'id'),
    to: textIn(raw, 'to'),
    reason: reason === '' ? undefined : reason,
  });
}

/** The same, with what is filled in along with the move in `given`; every mistake stands at its field. */
export function parseTransitionWith<F extends Readonly<Record<string, Field>>>(
  fields: F,
  raw: Readonly<Record<string, unknown>>,
) {
  const move = parseTransition(raw);
  const given = parseFields(fields, raw);
  if (!move.ok) return move;
  return given.ok ? succeed({ ...move.value, given: given.value }) : given;
}

const isEmpty = (value: unknown): boolean => value === undefined || value === '';

/** What a transition still lacks on a record, by label: «acta de elección». */
export const missingFor = (
  table: Table,
  transition: Transition,
  row: Readonly<Record<string, unknown>>,
): string[] =>
  (transition.requires ?? [])
    .filter((field) => isEmpty(row[field]))
    .map((field) => table.fields[field]?.label ?? field);

/** What stands in the way of a transition that the machine allows: the role, an owed reason, fields still empty. */
function obstaclesTo(
  table: Table,
  transition: Transition,
  row: Readonly<Record<string, unknown>>,
  move: Move,
  role: Role | 'system',
): Problem[] {
  const problems: Problem[] = [];
  if (role !== 'system' && !transition.roles.includes(role)) {
    problems.push(problem('notAllowed', [transition.label]));
  }
  if (transition.reason && move.reason === undefined) {
    problems.push(problem('reasonRequired', [transition.label], 'reason'));
  }
  for (const field of transition.requires ?? []) {
    if (isEmpty(row[field])) {
      problems.push(problem('guardNotMet', [table.fields[field]?.label ?? field], field));
    }
  }
  return problems;
}

/** The transition, when the machine (the table's own, or another that lives on its rows), the role, the reason and the required fields allow it. */
export function checkTransition(
  table: Table,
  row: Readonly<Record<string, unknown>>,
  move: Move,
  role: Role | 'system',
  machine: StateMachine | undefined = table.states,
): Result<Transition> {
  if (!machine) throw new Error(`${table.name} no tiene estados.`);
  const from = textIn(row, machine.field) || machine.initial;
  const found = machine.transitions.find((each) => each.from.includes(from) && each.to === move.to);
  if (!found) {
    return fail(
      problem(
        'transitionNotAllowed',
        [labelOf(machine.states, from), labelOf(machine.states, move.to)],
        'to',
      ),
    );
  }
  const problems = obstaclesTo(table, found, row, move, role);
  return problems.length > 0 ? fail(...problems) : succeed(found);
}
