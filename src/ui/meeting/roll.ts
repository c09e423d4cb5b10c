/** The roll of a meeting: everybody who may be there, and who is, as saved and as ticked since. */
import type { DraftValues } from '../fields/draft-values';
import { oneOf } from '../fields/draft-values';
import type { Board } from '../shapes';

export interface RollLine {
  readonly person: string;
  readonly name: string;
  readonly organisation: string;
  readonly organisationName: string;
  readonly position: string;
  /** «4:05 p. m.»; '' where it is not known, or not saved yet. */
  readonly arrived: string;
  /** How many minutes ago they were ticked; only of who is ticked and not saved. */
  readonly minutesAgo?: number | undefined;
  readonly isPresent: boolean;
  /** Whether the registry does not know it yet. */
  readonly isUnsaved: boolean;
}

/** Somebody added by hand who holds no office in the boards convened. */
export interface Extra {
  readonly person: string;
  readonly name: string;
}

const tickField = (person: string): string => `tick:${person}`;
const extraField = 'extra';

/** A tick and its moment, which is the hour of arrival even when it is saved later. */
export const tickOf = (person: string, isPresent: boolean): [string, string] => [
  tickField(person),
  isPresent ? `present ${Date.now()}` : 'absent',
];

/** Minutes since a tick; undefined after a day, when nobody cares any more. */
function minutesSince(moment: string | undefined): number | undefined {
  const minutes = moment === undefined ? -1 : Math.round((Date.now() - Number(moment)) / 60_000);
  return minutes < 0 || minutes > 1440 ? undefined : minutes;
}

export function extrasIn(values: DraftValues): readonly Extra[] {
  const text = oneOf(values[extraField]);
  return text === '' ? [] : (JSON.parse(text) as readonly Extra[]);
}

export const extrasField = (extras: readonly Extra[]): [string, string] => [
  extraField,
  JSON.stringify(extras),
];

const isThere = (condition: string): boolean => condition === 'present' || condition === 'guest';

/** Everybody once: those saved, those of the boards, those added. */
export function rollOf(board: Board, values: DraftValues): RollLine[] {
  const saved = new Map(board.attendances.map((each) => [each.person, each]));
  const none = { organisation: '', organisationName: '', position: '' };
  const known = [
    ...board.candidates,
    ...board.attendances,
    ...extrasIn(values).map((extra) => ({ ...extra, ...none })),
  ];
  const seen = new Set<string>();
  return known
    .filter(({ person }) => !seen.has(person) && seen.add(person))
    .map(({ person, name, organisation, organisationName, position }) => {
      const held = saved.get(person);
      const before = held !== undefined && isThere(held.condition);
      const [tick = '', moment] = oneOf(values[tickField(person)]).split(' ');
      const isPresent = tick === '' ? before : tick === 'present';
      return {
        person,
        name,
        organisation,
        organisationName,
        position,
        arrived: isPresent ? (held?.arrived ?? '') : '',
        minutesAgo: minutesSince(moment),
        isPresent,
        isUnsaved: isPresent !== before,
      };
    });
}

export const presentIn = (lines: readonly RollLine[]): number =>
  lines.filter(({ isPresent }) => isPresent).length;

/** The organisations of a roll in its order, each with its people. */
export function groupsOf(lines: readonly RollLine[]): { title: string; lines: RollLine[] }[] {
  const groups = new Map<string, RollLine[]>();
  for (const line of lines) {
    const title = line.organisationName === '' ? 'Otras personas' : line.organisationName;
    groups.set(title, [...(groups.get(title) ?? []), line]);
  }
  return [...groups].map(([title, members]) => ({ title, lines: members }));
}
